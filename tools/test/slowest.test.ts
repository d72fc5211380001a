import { join } from "node:path";
import { expect, test } from "vitest";
import { slowest, spentByPlaywright, spentByVitest } from "../slowest.mjs";
import { PROJECT } from "../project.mjs";

test("of each kind of run it is told what its files took, those of a browser test tried again twice", () => {
  const name = join(PROJECT, "web/test/a.test.ts");
  expect(spentByVitest({ testResults: [{ name, startTime: 1_000, endTime: 3_500 }] })).toEqual([
    { file: "web/test/a.test.ts", seconds: 2.5 },
  ]);
  const specs = [{ tests: [{ results: [{ duration: 1_000 }, { duration: 2_000 }] }] }];
  expect(spentByPlaywright({ suites: [{ file: "a.spec.ts", specs, suites: [{ specs }] }] })).toEqual([
    { file: "a.spec.ts", seconds: 6 },
  ]);
  expect([spentByVitest(null), spentByPlaywright(null)]).toEqual([[], []]);
});

test("the slowest are named, the others summed up", () => {
  const files = Array.from({ length: 14 }, (_, i) => ({ file: `f${i}`, seconds: i }));
  expect(slowest(files)).toHaveLength(13);
  expect(slowest(files)[0]).toBe("    13.0 s  f13");
  expect(slowest(files).at(-1)).toBe("     1.0 s  in 2 other files");
});
