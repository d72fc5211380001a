import { createReadStream } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importObservations } from "../../src/import/load.ts";
import { type Problem, sentenceOf } from "../../src/import/problem.ts";
import { problemWords } from "../../src/import/problems/codes.ts";
import { fileVi } from "../../src/import/problems/file/vi.ts";
import { sheetVi } from "../../src/import/problems/sheet/vi.ts";
import type { Report } from "../../src/import/report.ts";
import { allRows, csvRows } from "../../src/import/rows/csv-rows.ts";
import { smallWorld, SOURCES } from "./small-world.ts";

/** One file per fault, `base.csv` being what is known before; `expected.json` says what is told of each, where, in both languages. */
const FOLDER = join(import.meta.dirname, "faults");
const NOW = "2026-08-15T02:00:00.000Z";

interface Told {
  readonly cell: string | null;
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly severity: string;
  readonly found: string;
  readonly accepted: readonly string[];
  readonly vi: string;
  readonly en: string;
}

const told = (problem: Problem): Told => {
  const { cell, row, column, code, severity, found, accepted } = problem;
  const [vi, en] = [sentenceOf(problem, "VI"), sentenceOf(problem, "EN")];
  return { cell, row, column, code, severity, found, accepted, vi, en };
};

const world = await smallWorld();

async function importFile(name: string): Promise<Report> {
  const path = join(FOLDER, name);
  const isOfSources = name === "sources.csv";
  return importObservations(world.pool, {
    dataset: name === "dataset-unknown.csv" ? "publishd" : "published",
    file: name,
    what: name,
    rows: isOfSources ? [] : csvRows(createReadStream(path)),
    sources: isOfSources ? await allRows(createReadStream(path)) : SOURCES,
    now: name === "recorded-missing.csv" ? null : NOW,
  });
}

const known = await importFile("base.csv");
const files = (await readdir(FOLDER))
  .filter((name) => name.endsWith(".csv") && name !== "base.csv")
  .toSorted();
const expected = JSON.parse(await readFile(join(FOLDER, "expected.json"), "utf8")) as Record<string, Told[]>;

test("what is known before is right", () => {
  expect([known.imported, known.problems, known.warnings.map(told)]).toEqual([true, [], []]);
});

test.each(files)("%s: what is wrong is told where it stands, in both languages", async (name) => {
  const report = await importFile(name);
  const found = [...report.problems, ...report.warnings].map(told);
  expect(found).toEqual(expected[name]);
  expect(found.length).toBeGreaterThan(0);
  expect(report.imported).toBe(report.problems.length === 0);
});

const docs = await readFile(join(import.meta.dirname, "../../../docs/import-problems.md"), "utf8");

test.each(Object.keys(problemWords.VI))("%s: docs/import-problems.md has an entry", (code) => {
  const entry = docs.split(/^### /m).find((text) => text.startsWith(`\`${code}\`\n`)) ?? "";
  // What it means in both languages, then how to mend it in both.
  expect([entry.match(/^> ./gm)?.length, entry.match(/^- ./gm)?.length]).toEqual([2, 2]);
});

test("what the docs quote is what is told", () => {
  const sentences = Object.values(expected).flatMap((of) => of.flatMap(({ vi, en }) => [vi, en]));
  const quoted = [...docs.matchAll(/^_.*\.csv\)\n\n> (.*)\n>\n> (.*)$/gm)].flatMap(([, vi = "", en = ""]) => [
    vi,
    en,
  ]);
  expect(quoted.length).toBeGreaterThan(100);
  for (const text of quoted) expect(sentences).toContain(text.replaceAll(/\\([|*_])/g, "$1"));
});

/** Problems of whole files and of sheets are tested where those are read, and these where figures are handed in. */
const ELSEWHERE = new Set([
  ...Object.keys(fileVi),
  ...Object.keys(sheetVi),
  "SOURCE_IS_THE_RETURN",
  "SOURCE_KNOWN_OTHERWISE",
]);

test("every problem of a cell, a row, a source or a figure has a file that has it", () => {
  const seen = new Set(Object.values(expected).flatMap((of) => of.map(({ code }) => code)));
  const unseen = Object.keys(problemWords.VI).filter((code) => !seen.has(code) && !ELSEWHERE.has(code));
  expect(unseen).toEqual([]);
});
