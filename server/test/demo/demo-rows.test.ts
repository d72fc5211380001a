import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEMO_EDITION, DEMO_SEED, readDemoInput } from "../../src/demo/demo-seed.ts";
import { demoRows, demoSources } from "../../src/demo/demo-rows.ts";
import { allRows } from "../../src/import/rows/csv-rows.ts";
import { checkRow } from "../../src/import/checks/check-row.ts";
import { readCodebook } from "../../src/import/rows/codebook.ts";
import { importObservations } from "../../src/import/load.ts";
import { checkHeader, RowReader } from "../../src/import/rows/read-row.ts";
import { SEEDS, smallWorld } from "../import/small-world.ts";

const { db, pool } = await smallWorld();
const input = await readDemoInput(SEEDS);
const rows = [...demoRows(DEMO_SEED, input)];

function hashOf(seed: number): string {
  const hash = createHash("sha256");
  for (const { cells } of demoRows(seed, input)) hash.update(JSON.stringify(cells));
  return hash.digest("hex").slice(0, 16);
}

test("the same seed number makes the same rows; when they change, DEMO_EDITION is raised", () => {
  expect([DEMO_EDITION, hashOf(DEMO_SEED)]).toEqual([1, "8f7a96241c811614"]);
  expect(hashOf(DEMO_SEED + 1)).not.toBe(hashOf(DEMO_SEED));
});

test("there are at most 400,000 observations, and about twelve indicators or more", () => {
  expect(rows.length).toBeGreaterThan(100_000);
  expect(rows.length).toBeLessThanOrEqual(400_000);
  expect(new Set(rows.map(({ cells }) => cells["indicator"])).size).toBeGreaterThanOrEqual(12);
  expect(new Set(rows.map(({ cells }) => cells["model"])).size).toBeGreaterThanOrEqual(20);
});

test("63 provinces report until June 2025, then 34; a few returns never come", () => {
  const reporting = (month: string): number =>
    new Set(rows.filter(({ cells }) => cells["period"] === month).map(({ cells }) => cells["area"])).size;
  // July 2025 is also the first month of the new counts of eligible units, which every province gives.
  expect(reporting("2025-07")).toBe(34);
  expect(reporting("2025-06")).toBeGreaterThan(58);
  expect(reporting("2025-06")).toBeLessThanOrEqual(63);
});

test("it holds what makes data difficult: zeros, hedges, corrections, withdrawals, disputes, late returns, terms", () => {
  const count = (is: (cells: Readonly<Record<string, string | undefined>>) => boolean): number =>
    rows.filter(({ cells }) => is(cells)).length;
  expect(count((c) => c["value"] === "0")).toBeGreaterThan(1000);
  expect(count((c) => c["qualifier"] === "ABOUT")).toBeGreaterThan(100);
  expect(count((c) => c["qualifier"] === "AT_LEAST")).toBeGreaterThan(20);
  expect(count((c) => c["version"] === "2" && c["status"] === "REPORTED")).toBeGreaterThan(500);
  expect(count((c) => c["status"] === "WITHDRAWN")).toBeGreaterThan(20);
  expect(count((c) => (c["source"] ?? "").startsWith("demo-check"))).toBeGreaterThan(50);
  expect(count((c) => c["period"] === "2015/2020")).toBeGreaterThan(60);
  expect(count((c) => c["period"] === "2016/2021")).toBeGreaterThan(60);
  expect(new Set(rows.map(({ cells }) => cells["recorded"])).size).toBeLessThan(200);
});

test("the forms list every member that is reported, and none that never is", async () => {
  const lines = (await allRows(createReadStream(join(SEEDS, "reference/form_lines.csv")))).map(
    ({ cells }) => cells,
  );
  const columns = ["category", "model", "unit_type", "award_level"];
  const reported = Map.groupBy(rows, ({ cells }) => cells["indicator"]);
  const listed = Map.groupBy(lines, (line) => line["indicator"]);
  for (const [indicator, figures] of reported) {
    const members = (cells: Readonly<Record<string, string | undefined>>) =>
      columns.map((column) => cells[column] ?? "").join("|");
    const all = new Set(figures.map(({ cells }) => members(cells)));
    const form = (listed.get(indicator) ?? []).map(members);
    // Only what has no members needs no lines.
    if (form.length === 0) expect([indicator, [...all]]).toEqual([indicator, ["|||"]]);
    const isOnForm = (told: string) =>
      form.length === 0 ||
      form.some((line) =>
        line.split("|").every((member, at) => ["", member].includes(told.split("|")[at] ?? "")),
      );
    expect([indicator, [...all].filter((told) => !isOnForm(told))]).toEqual([indicator, []]);
    expect([indicator, form.filter((line) => !all.has(line))]).toEqual([indicator, []]);
  }
  expect([...listed.keys()].filter((indicator) => !reported.has(indicator))).toEqual([]);
});

test("every source says in its title that it is synthetic", () => {
  for (const { cells } of demoSources()) expect(cells["title"]).toContain("dữ liệu giả lập");
});

test("every row passes the checks of an import", async () => {
  const empty = { dataset: "demo", file: "demo", what: "sources", rows: [], now: null };
  await importObservations(pool, { ...empty, sources: demoSources() });
  const book = await readCodebook(db, "demo");
  if (book === null) throw new Error("There is no demo dataset.");
  expect(rows.slice(0, 1).flatMap((row) => checkHeader(row))).toEqual([]);
  const reader = new RowReader(book);
  const refused = rows.flatMap((row) => {
    const cells = reader.read(row);
    const checked = Array.isArray(cells) ? cells : checkRow(cells, book);
    return Array.isArray(checked) ? [{ row: row.cells, checked }] : [];
  });
  expect(refused).toEqual([]);
});
