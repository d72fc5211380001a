import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { createSchema } from "../../../src/graphql/schema.ts";
import { deprecatedIn, shapeOf } from "./schema-shape.ts";

const FOLDER = resolve(import.meta.dirname, "../../../../docs/analysts");
const log = readFileSync(resolve(FOLDER, "schema-changes.md"), "utf8");
/** Where the log begins: one coordinate a line, a tab, its type. Never written again. */
const baseline = new Map(
  readFileSync(resolve(FOLDER, "schema-baseline.txt"), "utf8")
    .trim()
    .split("\n")
    .map((line): [string, string] => {
      const [coordinate = "", type = ""] = line.split("\t");
      return [coordinate, type];
    }),
);
const schema = createSchema();
const now = shapeOf(schema);

/** Lines such as "- added `Query.citation`: …" or "- changed `Query.areas(first:)` to `Int = 300`: …". */
const entries = [
  ...log
    .slice(log.indexOf("\n## "))
    .matchAll(/^- (added|removed|changed) `([^`]+)`(?: to `([^`]+)`)?: \S.*$/gm),
].map(([, what = "", coordinate = "", to]) => ({ what, coordinate, to }));

/** Whether a line of the log tells of a coordinate: itself, or what it belongs to, came or went as a whole. */
function isTold(what: string, coordinate: string): boolean {
  const told = entries.filter((entry) => entry.what === what).map((entry) => entry.coordinate);
  return told.some(
    (each) => each === coordinate || coordinate.startsWith(`${each}.`) || coordinate.startsWith(`${each}(`),
  );
}

test("whatever came to the SDL, went or changed has its line in docs/analysts/schema-changes.md", () => {
  const untold = [
    ...[...now.keys()]
      .filter((each) => !baseline.has(each) && !isTold("added", each))
      .map((each) => `added \`${each}\``),
    ...[...baseline.keys()]
      .filter((each) => !now.has(each) && !isTold("removed", each))
      .map((each) => `removed \`${each}\``),
    ...[...now].flatMap(([each, type]) => {
      if (!baseline.has(each) || baseline.get(each) === type) return [];
      const last = entries.findLast(({ what, coordinate }) => what === "changed" && coordinate === each);
      return last?.to === type ? [] : [`changed \`${each}\` to \`${type}\``];
    }),
  ];
  expect(untold).toEqual([]);
});

test("the log tells of nothing that did not happen", () => {
  const wrong = entries.filter(({ what, coordinate }) => {
    const isThere = now.has(coordinate);
    // What came may have gone again since.
    if (what === "added") return !isThere && !isTold("removed", coordinate);
    return what === "removed" ? isThere : !isThere;
  });
  expect(wrong).toEqual([]);
});

test("entries stand under the day they came, newest first", () => {
  const days = [...log.matchAll(/^## (\S+)$/gm)].map(([, day]) => day);
  expect(days.length).toBeGreaterThan(0);
  for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(days).toEqual(days.toSorted((a = "", b = "") => (a < b ? 1 : -1)));
});

test("what is deprecated says until which day it stays, in the SDL and in the log", () => {
  for (const { name, reason } of deprecatedIn(schema)) {
    const [day] = /\d{4}-\d\d-\d\d/.exec(reason) ?? [];
    expect([name, day]).toEqual([name, expect.any(String)]);
    expect(log).toContain(`| \`${name}\` | ${day} |`);
  }
});
