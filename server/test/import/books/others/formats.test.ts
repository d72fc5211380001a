import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cellName } from "../../../../src/import/books/book.ts";
import type { Book } from "../../../../src/import/books/book.ts";
import { LIMITS } from "../../../../src/import/books/guard/limits.ts";
import { readBook } from "../../../../src/import/books/read-book.ts";
import { cellIn, storedIn } from "../support/xlsx-of.ts";
import { zipOf } from "../support/zip-of.ts";

const read = (file: string): Promise<Book> =>
  readBook(readFileSync(new URL(`../${file}`, import.meta.url)), { name: file });

test.each([
  ["converted/hidden.xls", "made-up/06_an_hang_cot.xlsx"],
  ["converted/hidden.xlsb", "made-up/06_an_hang_cot.xlsx"],
  ["converted/periods.xml", "made-up/05_ky_bao_cao.xlsx"],
  ["converted/tcvn3.ods", "made-up/09_tcvn3.xlsx"],
])("%s stores what the workbook does that it was made of", async (file, original) => {
  expect(storedIn(await read(file))).toEqual(storedIn(await read(original)));
});

test.each(["converted/hidden.xls", "converted/hidden.xlsb"])("what %s hides is known", async (file) => {
  const {
    sheets: [sheet],
  } = await read(file);
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([3, 4]);
  expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2]);
});

test("fonts of cells and runs are those of the workbook in every format that has some", async () => {
  const fonts = (book: Book) =>
    book.sheets[0]?.cells.map((cell) => [cellName(cell), cell.font, cell.runs?.map(({ font }) => font)]);
  const original = fonts(await read("made-up/09_tcvn3.xlsx"));
  expect(fonts(await read("converted/tcvn3.ods"))).toEqual(original);
});

test("a formula of an .xls that points to another file says to which", async () => {
  const book = await read("converted/formulas.xls");
  expect(book.notes).toEqual(["EXTERNAL_LINKS"]);
  expect(cellIn(book, "B7")).toMatchObject({
    external: "nam_truoc.xlsx",
    stored: { type: "number", number: 777 },
  });
  expect(cellIn(book, "B2")).not.toHaveProperty("external");
});

test("a web page keeps the numbers behind what it shows", async () => {
  const book = await read("converted/numbers.html");
  expect(storedIn(book)).toMatchObject({
    A5: { type: "text", text: "4.700" },
    C5: { type: "number", number: 4.7 },
    C7: { type: "number", number: 1_234_567 },
    C9: { type: "number", number: 0 },
  });
});

test("tables of a web page are rows, with what stands around them", async () => {
  const html = `<html><head><meta charset=utf-8><style>td{}</style></head><body><p>B&aacute;o c&aacute;o<br>n&#259;m 2024</p>
    <table><tr><th rowspan=2>Nơi<th colspan=2>Số</tr><tr><td>A<td>B</tr><tr><td>Hà&nbsp;Nội<td>1.234,5<td x:num="12.5">12,50<td>&nbsp;</tr></table>
    <script>"<table><tr><td>9"</script><p>Người lập</p>`;
  const book = await readBook(Buffer.from(html), { name: "a.xls" });
  expect(
    Object.fromEntries(
      Object.entries(storedIn(book)).map(([at, stored]) => [at, "text" in stored ? stored.text : stored]),
    ),
  ).toEqual({
    A1: "Báo cáo\nnăm 2024",
    A2: "Nơi",
    B2: "Số",
    B3: "A",
    C3: "B",
    A4: "Hà Nội",
    B4: "1.234,5",
    C4: { type: "number", number: 12.5 },
    A5: "Người lập",
  });
  expect(book.sheets[0]?.merges).toEqual(["A2:A3", "B2:C2"]);
});

const ods = (rows: string, styles = ""): Promise<Book> =>
  readBook(
    zipOf([
      { name: "mimetype", bytes: "application/vnd.oasis.opendocument.spreadsheet" },
      {
        name: "content.xml",
        bytes: `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S" table:style-name="ta">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
      },
    ]),
    { name: "a.ods", limits: { ...LIMITS, cells: 10_000 } },
  );
const cell = (attributes: string, shown = ""): string =>
  `<table:table-cell ${attributes}>${shown === "" ? "" : `<text:p>${shown}</text:p>`}</table:table-cell>`;

test("an .ods stores values, not what is shown of them", async () => {
  const book = await ods(
    `<table:table-row table:number-rows-repeated="2">${cell('office:value-type="float" office:value="1.5" table:number-columns-repeated="2"', "2")}</table:table-row>
     <table:table-row>${cell('office:value-type="date" office:date-value="2024-07-01T12:00:00"', "1/7")}${cell('office:value-type="time" office:time-value="PT12H00M00S"')}${cell('table:formula="of:=1/0" office:value-type="float" office:value="0"', "#DIV/0!")}${cell('table:formula="of:=[.A1]*2"')}${cell('office:value-type="string"', 'a<text:s text:c="2"/>b')}</table:table-row>`,
  );
  const half = { type: "number", number: 1.5 };
  expect(storedIn(book)).toEqual({
    A1: half,
    B1: half,
    A2: half,
    B2: half,
    A3: { type: "date", serial: 45474.5, date: "2024-07-01T12:00" },
    B3: { type: "number", number: 0.5 },
    C3: { type: "error", error: "#DIV/0!" },
    D3: { type: "uncomputed" },
    E3: { type: "text", text: "a  b" },
  });
  expect(cellIn(book, "D3")?.formula).toBe("A1*2");
});

test("an .ods hides sheets by their style, and a million repeated rows are refused, not read", async () => {
  const hidden =
    '<style:style style:name="ta" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const row = (repeated: number): string =>
    `<table:table-row table:number-rows-repeated="${repeated}">${cell('office:value-type="float" office:value="1" table:number-columns-repeated="500"')}</table:table-row>`;
  expect((await ods(row(1), hidden)).sheets[0]?.hidden).toBe(true);
  await expect(ods(row(1_048_576))).rejects.toMatchObject({
    refused: { code: "TOO_MANY", args: { what: "cells" } },
  });
});

test("an encrypted .ods is said to be encrypted", async () => {
  const file = zipOf([
    { name: "mimetype", bytes: "application/vnd.oasis.opendocument.spreadsheet" },
    {
      name: "META-INF/manifest.xml",
      bytes: "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
    },
    { name: "content.xml", bytes: "\0\u0001" },
  ]);
  await expect(readBook(file, { name: "a.ods" })).rejects.toMatchObject({ code: "ENCRYPTION_NOT_TAKEN" });
});

test("a tab of an .xls that holds a chart or macros is no sheet", async () => {
  const bytes = readFileSync(new URL("../converted/hidden.xls", import.meta.url));
  // The record of the tab: its number, its length, where it begins, whether it is hidden, then its kind.
  const tab = bytes.indexOf(Buffer.from([0x85, 0x00]));
  expect(bytes[tab + 9]).toBe(0);
  bytes[tab + 9] = 2;
  await expect(readBook(bytes, { name: "" })).rejects.toMatchObject({ code: "NO_SHEET" });
});
