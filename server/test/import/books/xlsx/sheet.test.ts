import { describe, expect, test } from "vitest";
import { readBook } from "../../../../src/import/books/read-book.ts";
import type { Stored } from "../../../../src/import/books/book.ts";
import { cellIn, partsOf, storedIn, xlsxOf } from "../support/xlsx-of.ts";
import type { Written } from "../support/xlsx-of.ts";
import { zipOf } from "../support/zip-of.ts";

const read = async (written: Written) => readBook(xlsxOf(written), { name: "" });
const number = (n: number): Stored => ({ type: "number", number: n });
const text = (letters: string): Stored => ({ type: "text", text: letters });

describe("a cell holds", () => {
  test.each<[string, string, Stored]>([
    ["a number in any way of writing one", '<c r="A1"><v> -1.5E-3 </v></c>', number(-0.0015)],
    ["the value of a formula, not its result", '<c r="A1"><f>1+1</f><v>3</v></c>', number(3)],
    ["nothing computed where no value was kept", '<c r="A1"><f>1+1</f></c>', { type: "uncomputed" }],
    ["nothing computed where the value is empty", '<c r="A1"><f>1+1</f><v></v></c>', { type: "uncomputed" }],
    ["an empty text that a formula made", '<c r="A1" t="str"><f>""</f><v></v></c>', text("")],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { type: "error", error: "#N/A" }],
    ["a boolean", '<c r="A1" t="b"><v>0</v></c>', { type: "boolean", boolean: false }],
    [
      "a day that is written as one",
      '<c r="A1" t="d"><v>2024-07-01T00:00:00</v></c>',
      { type: "date", serial: 45474, date: "2024-07-01" },
    ],
    [
      "text with its blanks",
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  77 </t></is></c>',
      text("  77 "),
    ],
    [
      "text that looks like a formula",
      '<c r="A1" t="str"><v>=cmd|\' /C calc\'!A0</v></c>',
      text("=cmd|' /C calc'!A0"),
    ],
    [
      "signs that XML cannot hold",
      '<c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c>',
      text("a\rb_x0041_"),
    ],
    ["what stands around remarks and in CDATA", '<c r="A1"><v>1<!-- x --><![CDATA[2]]></v></c>', number(12)],
  ])("%s", async (_, cell, stored) => {
    expect(storedIn(await read({ rows: `<row r="1">${cell}</row>` }))).toEqual({ A1: stored });
  });
});

test("cells without names stand one after the other, and cells out of order where they say", async () => {
  expect(
    storedIn(await read({ rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>" })),
  ).toEqual({
    A1: number(1),
    B1: number(2),
    B2: number(3),
  });
  const { sheets } = await read({
    rows: '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>',
  });
  expect(sheets[0]?.cells.map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [2, 0],
    [2, 1],
  ]);
});

test("prefixes, encodings and capitals of names are those of the writer", async () => {
  const sheet =
    '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(storedIn(await read({ sheet }))).toEqual({ A1: number(5) });
  const wide = Buffer.from(`\uFEFF${sheet}`, "utf16le");
  expect(storedIn(await read({ sheet: wide }))).toEqual({ A1: number(5) });
  const parts = partsOf({ sheet }).map((part) => ({
    ...part,
    name: part.name.replace("sheet1", "SHEET1").replaceAll("/", "\\"),
  }));
  expect(storedIn(await readBook(zipOf(parts), { name: "" }))).toEqual({ A1: number(5) });
});

const styles = `
  <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;ngày&quot; 0"/></numFmts>
  <fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font><sz val="12"/></font></fonts>
  <cellXfs><xf fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="165" fontId="2"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>`;

test("a number is a day only where its format says so", async () => {
  const rows =
    '<row r="1"><c r="A1" s="1"><v>45474.5</v></c><c r="B1" s="2"><v>45474</v></c><c r="C1" s="3"><v>60</v></c><c r="D1" s="4"><v>0.75</v></c><c r="E1" s="3"><v>-1</v></c></row>';
  const book = await read({ rows, styles });
  expect(storedIn(book)).toEqual({
    A1: { type: "date", serial: 45474.5, date: "2024-07-01T12:00" },
    B1: number(45474),
    C1: { type: "date", serial: 60, date: "1900-02-29" },
    D1: number(0.75),
    E1: number(-1),
  });
  expect(cellIn(book, "D1")?.format).toBe("h:mm");
});

test("days are counted from 1904 where the book says so", async () => {
  const book = await read({
    rows: '<row r="1"><c r="A1" s="3"><v>44012</v></c></row>',
    styles,
    workbook: '<workbookPr date1904="1"/>',
  });
  expect(storedIn(book).A1).toEqual({ type: "date", serial: 44012, date: "2024-07-01" });
  expect(book.notes).toEqual(["DATES_FROM_1904"]);
});

test("fonts are those of the cell, of the default where it has none, and of each run", async () => {
  const strings =
    '<si><r><rPr><rFont val=".VnTime"/></rPr><t>Ch¨n nu«i </t></r><r><t>(bò)</t></r></si><si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si>';
  const rows =
    '<row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1"><v>1</v></c></row>';
  const book = await read({ rows, strings, styles });
  expect(cellIn(book, "A1")).toMatchObject({
    font: "Times New Roman",
    stored: text("Ch¨n nu«i (bò)"),
    runs: [
      { text: "Ch¨n nu«i ", font: ".VnTime" },
      { text: "(bò)", font: "Times New Roman" },
    ],
  });
  expect(cellIn(book, "B1")).toMatchObject({ font: ".VnTime", stored: text("東") });
  expect(cellIn(book, "C1")?.font).toBe("Times New Roman");
});

test("a formula that cells share stands in each as it is there", async () => {
  const rows =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">$A1*A$2+SUM(C:C)&amp;"A1"+Q1_2+LOG10(A1)</f><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row>';
  const book = await read({ rows });
  expect(cellIn(book, "C2")).toMatchObject({
    stored: number(4),
    formula: '$A2*B$2+SUM(D:D)&"A1"+Q1_2+LOG10(B2)',
  });
});

test("a million hidden rows and columns are hidden as far as something stands in them", async () => {
  const sheet =
    '<worksheet><cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="C1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="0"/></sheetData></worksheet>';
  const {
    sheets: [only],
  } = await read({ sheet });
  expect([...(only?.hiddenColumns ?? [])]).toEqual([1, 2]);
  expect([...(only?.hiddenRows ?? [])]).toEqual([1]);
});
