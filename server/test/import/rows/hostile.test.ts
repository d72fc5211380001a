import { Readable } from "node:stream";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { meantNumbers, noNumber } from "../../../src/import/rows/cell-text.ts";
import { allRows, csvRows } from "../../../src/import/rows/csv-rows.ts";
import { importObservations } from "../../../src/import/load.ts";
import { sentenceOf } from "../../../src/import/problem.ts";
import type { Report } from "../../../src/import/report.ts";
import { importText, smallWorld } from "../small-world.ts";

const world = await smallWorld();
const HEADER = "indicator,area,period,value,source,note";
const GOOD = "model_points,ha-noi,2021,5,unknown,";

const told = ({ problems }: Report): string =>
  problems.map((found) => `${found.row} ${found.column ?? "-"} ${sentenceOf(found, "EN")}`).join("\n");

const importBytes = (bytes: Buffer): Promise<Report> =>
  importObservations(world.pool, {
    dataset: "published",
    file: "test.csv",
    what: "test",
    rows: csvRows(Readable.from([bytes])),
    now: "2026-11-01T00:00:00.000Z",
  });

test.each([
  ["nothing at all", "", "- The file is empty"],
  [
    "semicolons, as a spreadsheet in Vietnamese saves it",
    `${HEADER}\n${GOOD}`.replaceAll(",", ";"),
    'separated by ";"',
  ],
  ["tabs", `${HEADER}\n${GOOD}`.replaceAll(",", "\t"), "separated by tabs"],
  ["a NUL in a note", `${HEADER}\n${GOOD}a\0b`, "2 note This is no plain text"],
  ["a control character in a note", `${HEADER}\n${GOOD}a\u000bb`, "2 note This is no plain text"],
  [
    "a note of a novel's length",
    `${HEADER}\n${GOOD}${"x".repeat(5_000)}`,
    "2 note This cell has 5,000 characters",
  ],
  ["a cell too many", `${HEADER}\n${GOOD},`, "2 - A row has not as many cells as the header"],
  [
    "a decimal comma without quotes",
    `${HEADER}\nmodel_points,ha-noi,2021,1.234,5,unknown,`,
    "such as 1.234,5, stands in quotes",
  ],
  ["a quote never closed", `${HEADER}\n${GOOD}"x`, "A quote is opened and never closed"],
  ["a column without a name", `${HEADER},\n${GOOD},`, "1 - A column has no name"],
  [
    "columns named like parts of the language",
    `${HEADER},__proto__\n${GOOD},x`,
    '1 __proto__ The column "__proto__" is not known',
  ],
  ["a formula", `${HEADER}\nmodel_points,ha-noi,2021,=1+1,unknown,`, "2 value This is not a plain number"],
])("%s is refused where it stands", async (_, text, said) => {
  const report = await importText(world, text);
  expect([report.imported, told(report)]).toEqual([false, expect.stringContaining(said)]);
});

test("what is not UTF-8 is refused, not kept as question marks", async () => {
  const bytes = Buffer.concat([Buffer.from(`${HEADER}\n${GOOD}Nam `), Buffer.from([0xd0, 0xd0, 0x6e, 0x68])]);
  expect(told(await importBytes(bytes.subarray()))).toContain("must be saved as UTF-8");
});

test("a quote that is never closed ends the reading long before memory does", async () => {
  let given = 0;
  const endless = Readable.from(
    (function* () {
      yield `${HEADER}\n${GOOD}"`;
      for (; given < 200; given += 1) yield "x".repeat(1_000_000);
    })(),
  );
  await expect(allRows(endless)).rejects.toThrow("A row is longer than 1,000,000 characters");
  expect(given).toBeLessThan(50);
});

test("of a long cell only the beginning is repeated", async () => {
  const report = await importText(world, `${HEADER}\n${"x".repeat(100_000)},ha-noi,2021,5,unknown,`);
  expect(report.problems[0]?.found.length).toBeLessThan(200);
});

test("sources told twice, with unknown columns, of an unknown kind or with no text are refused", async () => {
  const source = { title: "A", kind: "REPORT" };
  const report = await importObservations(world.pool, {
    dataset: "published",
    file: "test.csv",
    what: "test",
    rows: [],
    sources: [
      { line: 2, cells: { id: "s1", ...source, titel: "" } },
      { line: 3, cells: { id: "s1", ...source, title: "B" } },
      { line: 4, cells: { id: "s2", ...source, note: "a\0" } },
      { line: 5, cells: { id: "s3", ...source, kind: "official list" } },
    ],
    now: "2026-11-01T00:00:00.000Z",
  });
  expect(report.problems.map(({ row, column, accepted }) => `${row} ${column} ${accepted.join()}`)).toEqual([
    "1 titel title",
    "3 id ",
    "4 note ",
    "5 kind OFFICIAL_LIST",
  ]);
});

test.each([
  ["1.234,5", ["1234.5"]],
  ["1.234.567", ["1234567"]],
  ["88,73", ["88.73"]],
  ["1,234", ["1234", "1.234"]],
  ["1,234.5", ["1234.5"]],
  ["1 888", ["1888"]],
  ["88,73 %", ["88.73"]],
  ["+5", ["5"]],
  ["1e999", []],
  ["NaN", []],
  ["-5", []],
  ["9".repeat(16), []],
])("who writes %s may mean %j", (written, meant) => {
  expect(meantNumbers(written)).toEqual(meant);
});

test("letters typed for digits are read as those where digits stand beside them, to be offered", () => {
  const offered = ["14.45O", "l2", "1OO", "Oo", "lo", "12 hộ"].map((written) => noNumber(written)[1]);
  expect(offered).toEqual([["14450"], ["12"], ["100"], [], [], []]);
});

test("after all that nothing is in the database", async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from observation`.execute(world.db);
  expect(rows).toEqual([{ n: 0 }]);
});
