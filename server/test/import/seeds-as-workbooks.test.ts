import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { carriedFile } from "../../src/cli/importing/carried-file.ts";
import { readBook } from "../../src/import/books/read-book.ts";
import { layOutBook } from "../../src/import/layout/lay-out-book.ts";
import { nameBookOf } from "../../src/import/layout/names/name-book-of.ts";
import { rowsOf } from "../../src/import/layout/rows-of.ts";
import { readImport } from "../../src/import/hand-ins/check-import.ts";
import { importLimits } from "../../src/import/hand-ins/limits.ts";
import { takeIn } from "../../src/import/hand-ins/take-in.ts";
import { importObservations } from "../../src/import/load.ts";
import type { RawRow } from "../../src/import/rows/csv-rows.ts";
import { loadCatalogue } from "../../src/statistics/catalogue/load-catalogue.ts";
import { connectionTo } from "../db/test-database.ts";
import { openSeededDatabase } from "../seeded-database.ts";
import { openOffice } from "./hand-ins/office.ts";
import { bookOf, csvOf, publishedRows, saidBy } from "./seed-books.ts";
import { cubeText, faults, worldWithPlaces } from "./small-world.ts";

const world = await worldWithPlaces();
const folder = await mkdtemp(join(tmpdir(), "movement-atlas-seeds-"));
afterAll(() => rm(folder, { recursive: true }));
const names = nameBookOf(await loadCatalogue(world.db), "published");
const { figures, sources } = await publishedRows();
/** Of everything a little, and every version but the first. */
const some = figures.filter(({ cells }, at) => at % 12 === 0 || cells["version"] !== "1");

async function readBack(bytes: Buffer, name: string) {
  const layout = layOutBook(await readBook(bytes, { name }), names);
  const open = layout.questions.filter(({ answer }) => answer === null);
  return { rows: rowsOf(layout).map(saidBy), sources: layout.sources.map(saidBy), open };
}

/** The writer of test books cuts texts of more than 255 signs in an .xls; spreadsheets do not. */
const short = sources.map((row) => ({
  ...row,
  cells: { ...row.cells, note: (row.cells["note"] ?? "").slice(0, 250).trim() },
}));
const sheetsOf = (rows: readonly RawRow[]) => [
  { name: "sources", rows: short },
  { name: "observations", rows },
];

test.each([
  ["xlsx", "text"],
  ["xlsx", "typed"],
  ["xlsb", "typed"],
  ["biff8", "text"],
  ["biff8", "typed"],
  ["ods", "text"],
] as const)(
  "published figures and their sources as %s, %s, say what their CSV files say",
  async (type, typing) => {
    const sheets = sheetsOf(some);
    expect(await readBack(bookOf(sheets, type, typing), `seeds.${type}`)).toEqual({
      rows: some.map(saidBy),
      sources: short.map(saidBy),
      open: [],
    });
  },
);

test.each([
  [";", "\r\n"],
  ["\t", "\n"],
])("as CSV with %j between and %j after lines, too", async (separator, newline) => {
  const all = csvOf(figures, separator, newline);
  expect(await readBack(all, "figures.csv")).toEqual({ rows: figures.map(saidBy), sources: [], open: [] });
  const list = await readBack(csvOf(sources, separator, newline), "sources.csv");
  expect(list.sources).toEqual(sources.map(saidBy));
});

/** Takes every figure out again; reference data stay, sources too. */
async function empty(): Promise<void> {
  await sql`truncate observation, cube, holding, dataset_period, dataset_member, data_commit, statement`.execute(
    world.db,
  );
}

/** Imports files as the command does, one after the other, into a database without figures. */
async function imported(
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<string[]> {
  await empty();
  for (const [at, { name, bytes }] of files.entries()) {
    const file = join(folder, `${at}-${name}`);
    await writeFile(file, bytes);
    const carried = await carriedFile(world, file, {
      dataset: "published",
      password: null,
      corrections: null,
    });
    if (carried === null) throw new Error(`${name} does not carry its sources.`);
    const report = await importObservations(world.pool, {
      dataset: "published",
      file: name,
      what: name,
      rows: carried.rows,
      sources: carried.sources,
      now: "2026-12-01T00:00:00.000Z",
    });
    expect(faults(report)).toEqual([]);
  }
  return cubeText(world);
}

test("the published figures as a workbook, into a database without any, give the statistics that seeding gives", async () => {
  const seeded = await cubeText(connectionTo(await openSeededDatabase(true)));
  const sheets = [
    { name: "sources", rows: sources },
    { name: "observations", rows: figures },
  ];
  const given = await imported([{ name: "seeds.xlsx", bytes: bookOf(sheets, "xlsx", "typed") }]);
  expect(given).toEqual(seeded);
  expect(given.filter((line) => / (REPORTED|AGGREGATED|PARTIAL) \d/.test(line)).length).toBeGreaterThan(
    1_000,
  );
});

test("shuffled, over several sheets and files, once or twice, they give the same", async () => {
  const expected = await imported([{ name: "some.xlsx", bytes: bookOf(sheetsOf(some), "xlsx", "text") }]);
  expect(expected.filter((line) => / REPORTED \d/.test(line)).length).toBeGreaterThan(40);
  const parts = fc
    .tuple(
      fc.shuffledSubarray(some, { minLength: some.length }),
      fc.subarray(some),
      fc.array(fc.integer({ min: 1, max: some.length * 2 }), { maxLength: 4 }),
    )
    .map(([shuffled, again, cuts]) => {
      const all = [...shuffled, ...again];
      const at = [0, ...cuts.map((cut) => Math.min(cut, all.length)).toSorted((a, b) => a - b), all.length];
      return at.slice(1).flatMap((end, index) => {
        const rows = all.slice(at[index], end);
        return rows.length === 0 ? [] : [rows];
      });
    });
  const typed = fc.constantFrom("text", "typed");
  await fc.assert(
    fc.asyncProperty(parts, fc.boolean(), typed, async (lists, isOneFile, typing) => {
      const list = { name: "nguồn", rows: short };
      const sheets = lists.map((rows, at) => ({ name: `T${at + 1}`, rows }));
      const books = isOneFile ? [[...sheets, list]] : sheets.map((sheet) => [list, sheet]);
      const files = books.map((book) => ({ name: "part.xlsx", bytes: bookOf(book, "xlsx", typing) }));
      expect(await imported(files)).toEqual(expected);
    }),
    { numRuns: Number(process.env["FC_RUNS"] ?? 5) },
  );
});

const CHECKED_ON = {
  now: () => "2026-12-01T00:00:00.000Z",
  signal: new AbortController().signal,
  progress: () => undefined,
};
/** Since when an answer is known, and of one that is known no more until when. */
const SINCE = / \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00/;
const UNTIL = new RegExp(SINCE.source + SINCE.source);

test("handed in on a page they give the same, as known from then on", async () => {
  const bytes = bookOf(sheetsOf(some), "xlsx", "typed");
  const expected = await imported([{ name: "some.xlsx", bytes }]);
  await empty();
  await world.db.deleteFrom("source").execute();
  const office = openOffice(world);
  const file = { dataset: "published", document: null, fileName: "some.xlsx", bytes };
  const { id } = await takeIn(world.db, file, office.onlyOne, importLimits);
  await readImport(world, id, { ...CHECKED_ON, limits: importLimits });
  const checked = await office.checked(id);
  expect(checked?.problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  await office.answer(id, office.onlyOne, Object.keys(checked?.warnings ?? {}));
  await office.publish(id, office.onlyOne, CHECKED_ON.now());
  const standing = (lines: readonly string[]): string[] =>
    lines.filter((line) => !UNTIL.test(line)).map((line) => line.replace(SINCE, ""));
  expect(standing(await cubeText(world)).toSorted()).toEqual(standing(expected).toSorted());
});
