import { afterAll, beforeAll, expect, test } from "vitest";
import type { Connection } from "../../../src/db/connect.ts";
import { readBook } from "../../../src/import/books/read-book.ts";
import { layOutBook } from "../../../src/import/layout/lay-out-book.ts";
import { nameBookOf } from "../../../src/import/layout/names/name-book-of.ts";
import { rowsOf } from "../../../src/import/layout/rows-of.ts";
import { NoTemplate, templateOf } from "../../../src/import/template/template.ts";
import { templateCsv, templateXlsx } from "../../../src/import/template/write-template.ts";
import { readCatalogue } from "../../../src/statistics/catalogue/read-catalogue.ts";
import type { Catalogue } from "../../../src/statistics/catalogue/catalogue.ts";
import type { Book, Cell } from "../../../src/import/books/book.ts";
import { smallWorld } from "../small-world.ts";

let connection: Connection;
let catalogue: Catalogue;
beforeAll(async () => {
  connection = await smallWorld();
  catalogue = await readCatalogue(connection.db);
});
afterAll(() => connection.close());

const ASKED = { dataset: "demo", area: "nghe-an", period: "2026-S1" } as const;

/** A form with values in the cells that are to be filled in: 1, 2, 3 … from the top. */
function filledIn(book: Book): { readonly book: Book; readonly lines: number } {
  const [form, ...rest] = book.sheets;
  if (form === undefined) throw new Error("a template has a sheet");
  const ids = new Map<number, Map<number, string>>();
  for (const { row, column, stored } of form.cells)
    if (stored.type === "text")
      ids.set(row, (ids.get(row) ?? new Map<number, string>()).set(column, stored.text));
  const [headerRow, header] = [...ids].find(([, cells]) => [...cells.values()].includes("indicator")) ?? [];
  const columnOf = (name: string): number => [...(header ?? [])].find(([, text]) => text === name)?.[0] ?? -1;
  const rows = [...ids].filter(([row, cells]) => row > (headerRow ?? 0) && cells.has(columnOf("indicator")));
  const number = (row: number, value: number): Cell => ({
    row,
    column: columnOf("value"),
    stored: { type: "number", number: value },
    format: null,
    font: null,
  });
  const filled = rows.map(([row], at) => number(row, at + 1));
  const cells = [
    ...form.cells.filter(
      (cell) => !filled.some(({ row, column }) => cell.row === row && cell.column === column),
    ),
    ...filled,
  ];
  return {
    book: {
      ...book,
      sheets: [{ ...form, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) }, ...rest],
    },
    lines: rows.length,
  };
}

test("a form that was filled in is read back with no question, each line as the figure it asks for", async () => {
  const template = templateOf(catalogue, ASKED);
  const book = await readBook(await templateXlsx(template), { name: "form.xlsx" });
  const { book: filled, lines } = filledIn(book);
  const layout = layOutBook(filled, nameBookOf(catalogue, "demo"));
  expect(layout.questions).toEqual([]);
  const rows = rowsOf(layout);
  const asked = template.blocks.flatMap(({ whole, parts }) => [
    ...(whole === null ? [] : [whole]),
    ...parts.map(({ line }) => line),
  ]);
  expect(rows.length).toBe(lines);
  expect(
    rows.map(({ cells }) => ({
      indicator: cells.indicator,
      area: cells.area,
      period: cells.period,
      members: [cells.model, cells.unit_type, cells.award_level].filter(Boolean),
      value: cells.value,
    })),
  ).toEqual(
    asked.map((line, at) => ({
      indicator: line.indicator,
      area: "nghe-an",
      period: "2026-S1",
      members: [line.model, line.unit_type, line.award_level].filter(Boolean),
      value: String(at + 1),
    })),
  );
});

test("an empty form hands in nothing, and says which cells are to be filled in", async () => {
  const book = await readBook(await templateXlsx(templateOf(catalogue, ASKED)), { name: "form.xlsx" });
  const layout = layOutBook(book, nameBookOf(catalogue, "demo"));
  expect([layout.figures, layout.questions]).toEqual([[], []]);
  // Which cells those are, beside the lines that ask for a figure; the guide has none.
  expect(layout.notes.map(({ code, range }) => `${code} ${range}`)).toEqual([
    expect.stringMatching(/^NOT_FILLED_IN E14:E\d+$/),
    "SHEET_WITHOUT_TABLE A1",
  ]);
});

test("drop-downs are read back as the words they stand for", async () => {
  const book = await readBook(await templateXlsx(templateOf(catalogue, { ...ASKED, period: "2026-07" })), {
    name: "f.xlsx",
  });
  const { book: filled } = filledIn(book);
  const [form] = filled.sheets;
  if (form === undefined) throw new Error("a template has a sheet");
  const [first] = form.cells
    .filter(({ stored }) => stored.type === "number" && stored.number === 1)
    .slice(-1);
  if (first === undefined) throw new Error("a form has lines");
  const say = (at: number, text: string): Cell => ({
    ...first,
    column: first.column + at,
    stored: { type: "text", text },
  });
  const said = {
    ...form,
    cells: [...form.cells, say(1, "Ít nhất – At least"), say(2, "Ước tính – Estimated")],
  };
  const [row] = rowsOf(layOutBook({ ...filled, sheets: [said] }, nameBookOf(catalogue, "demo")));
  expect(row?.cells).toMatchObject({ value: "1", qualifier: "AT_LEAST", status: "ESTIMATED" });
});

test("a form that lost its hidden columns is read by what one sees of it", async () => {
  const template = templateOf(catalogue, ASKED);
  const { book, lines } = filledIn(await readBook(await templateXlsx(template), { name: "form.xlsx" }));
  const [form] = book.sheets;
  if (form === undefined) throw new Error("a template has a sheet");
  const seen = form.cells.filter(
    ({ row, column }) => !form.hiddenRows.has(row) && !form.hiddenColumns.has(column),
  );
  const copied = { ...form, cells: seen, hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  const layout = layOutBook({ ...book, sheets: [copied] }, nameBookOf(catalogue, "demo"));
  const whole = layOutBook(book, nameBookOf(catalogue, "demo"));
  expect(layout.questions).toEqual([]);
  expect(layout.figures.length).toBe(lines);
  const plain = ({ figures }: typeof whole): unknown[] => figures.map(({ cells }) => cells);
  expect(plain(layout)).toEqual(plain(whole));
});

test("the same form as CSV is read back as well", async () => {
  const text = templateCsv(templateOf(catalogue, { ...ASKED, period: "2026-07" }), "vi");
  const filled = text
    .split("\r\n")
    .map((line, at) => (at === 0 || line === "" ? line : line.replace(/;;;$/, `${at};;;`)))
    .join("\r\n");
  const book = await readBook(Buffer.from(filled), { name: "form.csv" });
  const layout = layOutBook(book, nameBookOf(catalogue, "demo"));
  expect(layout.questions).toEqual([]);
  expect(rowsOf(layout).map(({ cells }) => cells.value)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
});

test("who asks for what there is not is told what there is", () => {
  const refused = (more: Partial<Record<keyof typeof ASKED, string>>): unknown => {
    try {
      return templateOf(catalogue, { ...ASKED, ...more });
    } catch (error) {
      return error instanceof NoTemplate ? [error.argument, error.message] : error;
    }
  };
  expect(refused({ dataset: "no" })).toEqual([
    "dataset",
    'There is no dataset "no". There are "published", "demo".',
  ]);
  expect(refused({ area: "tien-giang" })).toEqual(["area", expect.stringContaining('"dong-thap-2025"')]);
  expect(refused({ period: "2020/2025" })).toEqual(["period", expect.stringContaining("2026-07")]);
  expect(refused({ dataset: "published" })).toEqual(["period", expect.stringContaining("Nothing is due")]);
});

test("the same form gives the same bytes", async () => {
  const [a, b] = await Promise.all([1, 2].map(() => templateXlsx(templateOf(catalogue, ASKED))));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
});
