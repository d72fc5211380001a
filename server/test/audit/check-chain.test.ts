import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkAuditFile } from "../../src/audit/audit-file.ts";
import { headText } from "../../src/audit/entry.ts";
import { chainFile } from "./chain-file.ts";

const ACTS = ["A", "B", "C", "D", "E", "F"];
const { lines, head } = chainFile(ACTS);
const without = (at: number): readonly string[] => lines.toSpliced(at - 1, 1);
const from = async (given: readonly string[], kept = [head].slice(1)): Promise<number | null> =>
  (await checkAuditFile(given, kept))?.broken?.from ?? null;

test("a chain as it was written is whole, and its head is the one that was counted", async () => {
  const checked = await checkAuditFile(lines);
  expect(checked?.broken).toBeNull();
  expect(headText(checked?.head ?? head)).toBe(headText(head));
  // What anybody can do with a shell.
  const fifth = createHash("sha256")
    .update(lines[4] ?? "")
    .digest("hex");
  expect(lines[5]).toContain(`"previous":"${fifth}"`);
});

test.each([1, 2, 3, 4, 5, 6])("an entry that is cut out is told: number %i", async (at) => {
  // The last but nothing: then it was shortened.
  expect(await from(without(at))).toBe(at);
});

test.each([1, 2, 3, 4, 5])("a chain that was shortened to %i entries is told by its count", async (count) => {
  expect(await from([...lines.slice(0, count), lines.at(-1) ?? ""])).toBe(count + 1);
  expect(await from(lines.slice(0, count))).toBe(count + 1);
});

test.each([1, 2, 3, 4, 5])("entries %i and the next in each other's place are told", async (at) => {
  const [one = "", next = ""] = lines.slice(at - 1, at + 1);
  expect(await from(lines.toSpliced(at - 1, 2, next, one))).toBe(at);
});

test.each([1, 2, 3, 4, 5, 6])("an entry that says something else is told: number %i", async (at) => {
  const changed = (lines[at - 1] ?? "").replace(/"what":"."/, '"what":"X"');
  expect(await from(lines.with(at - 1, changed))).toBe(at);
});

test("an entry that is written otherwise and says the same is told", async () => {
  expect(await from(lines.with(2, (lines[2] ?? "").replace("{", "{ ")))).toBe(3);
});

describe("a forger who works out all hashes anew", () => {
  const forged = chainFile(ACTS.with(2, "X"));

  test("is not found by the file alone", async () => {
    expect(await from(forged.lines)).toBeNull();
  });

  test("is found by the line that counted the entries of an earlier file", async () => {
    expect(await from(forged.lines, [head])).toBe(6);
  });

  test("is found by the head that an old slide carries, at the first that was kept after it", async () => {
    const kept = [2, 3, 5].map((count) => chainFile(ACTS.slice(0, count)).head);
    expect(await from(forged.lines, kept)).toBe(3);
    expect(await from(lines, kept)).toBeNull();
  });

  test("who leaves the end off is found by the same", async () => {
    expect(await from(chainFile(ACTS.slice(0, 4)).lines, [head])).toBe(5);
  });
});

test("what stands behind the line that counts, another chain, and no chain at all are told", async () => {
  expect(await from([...lines, lines[0] ?? ""])).toBe(7);
  const other = (lines[3] ?? "").replace('"chain":"data"', '"chain":"access"');
  expect(await from(lines.with(3, other))).toBe(4);
  expect(await checkAuditFile(["a,b", "1,2"])).toBeNull();
  expect(await checkAuditFile([])).toBeNull();
});
