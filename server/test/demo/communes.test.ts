import { expect, test } from "vitest";
import { readCommunes } from "../../src/demo/communes/commune-lives.ts";
import { batchesOf, communeSources, figuresOf, rowsOfBatch } from "../../src/demo/communes/commune-rows.ts";
import {
  type CommuneSize,
  sizeProblem,
  USUAL_SIZE,
  writtenSize,
} from "../../src/demo/communes/commune-size.ts";
import { monthCode, monthIndex } from "../../src/statistics/model/periods.ts";
import { SEEDS } from "../import/small-world.ts";

const communes = await readCommunes(SEEDS, USUAL_SIZE.seed);
const SIZE: CommuneSize = {
  ...USUAL_SIZE,
  from: monthIndex("2025-05"),
  to: monthIndex("2025-08"),
  cells: 1,
};
const batches = batchesOf(SIZE).map((batch) => [...rowsOfBatch(communes, SIZE, batch)]);
const rows = batches.flat();

test("the real communes report, 10,035 and five islands without any until June 2025, 3,321 since", () => {
  const whole: CommuneSize = { ...SIZE, reporting: 1, late: 0, corrected: 0 };
  const reporting = batchesOf(whole).map((batch) => [...rowsOfBatch(communes, whole, batch)].length);
  expect(reporting).toEqual([10_040, 10_040, 3_321, 3_321]);
});

test("what others became is as large as they were: the nation goes on as it was", () => {
  const sizeIn = (month: number): number => {
    let sum = 0;
    for (const { from, to, size } of communes) if (from <= month && month < to) sum += size;
    return sum;
  };
  const [before, after] = [sizeIn(monthIndex("2025-06")), sizeIn(monthIndex("2025-07"))];
  expect(before).toBeGreaterThan(9_000);
  expect(Math.abs(after / before - 1)).toBeLessThan(0.01);
});

test("a share of the returns never comes, some are late, some figures are corrected", () => {
  const of = (month: string, version: string) =>
    rows.filter(({ cells }) => cells["period"] === month && cells["version"] === version);
  const first = of("2025-05", "1");
  expect(first.length / 10_040).toBeCloseTo(SIZE.reporting, 2);
  const late = first.filter(({ cells }) => cells["recorded"]?.startsWith("2025-07") === true);
  expect(late.length / first.length).toBeCloseTo(SIZE.late, 2);
  expect(of("2025-05", "2").length / first.length).toBeCloseTo(SIZE.corrected, 2);
  const values = new Map(first.map(({ cells }) => [cells["area"], cells["value"]]));
  for (const { cells } of of("2025-05", "2")) expect(values.get(cells["area"])).not.toBe(cells["value"]);
});

test("everything comes in once, no earlier than its month ended, and in the order of instants", () => {
  const keys = rows.map(({ cells }) => `${cells["area"]} ${cells["period"]} ${cells["version"]}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const [index, batch] of batches.entries()) {
    const instants = new Set(batch.map(({ cells }) => cells["recorded"]));
    expect([...instants]).toEqual([`${monthCode(SIZE.from + 1 + index)}-20T01:00:00Z`]);
    for (const { cells } of batch)
      expect((cells["period"] ?? "") < (cells["recorded"] ?? "").slice(0, 7)).toBe(true);
  }
});

test("the same size makes the same rows, another seed others; about as many as is said before", () => {
  const made = (size: CommuneSize): string =>
    JSON.stringify([...rowsOfBatch(communes.slice(0, 300), size, SIZE.from + 2)]);
  expect(made(SIZE)).toBe(made({ ...SIZE }));
  expect(made({ ...SIZE, seed: 7 })).not.toBe(made(SIZE));
  const said = batchesOf(SIZE).reduce((sum, batch) => sum + figuresOf(communes, SIZE, batch), 0);
  expect(Math.abs(rows.length / said - 1)).toBeLessThan(0.05);
});

test("wherever a source stands, it says that nothing of it is real", () => {
  const sources = communeSources(SIZE, SIZE.to + 1);
  expect(new Set(rows.map(({ cells }) => cells["source"]))).toEqual(
    new Set(sources.map(({ cells }) => cells["id"])),
  );
  for (const { cells } of sources) {
    expect(cells["title"]).toContain("không phải số liệu thật");
    expect(cells["kind"]).toBe("SYNTHETIC");
  }
});

test("what cannot be made is said before anything begins", () => {
  expect(sizeProblem(SIZE)).toBeNull();
  expect(sizeProblem({ ...SIZE, from: monthIndex("2015-12") })).toContain("2016-01");
  expect(sizeProblem({ ...SIZE, to: SIZE.from - 1 })).not.toBeNull();
  expect(sizeProblem({ ...SIZE, cells: 31 })).toContain("30");
  expect(sizeProblem({ ...SIZE, late: 1.5 })).not.toBeNull();
  expect(writtenSize(SIZE)).not.toBe(writtenSize({ ...SIZE, late: 0.5 }));
});
