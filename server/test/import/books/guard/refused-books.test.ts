import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../../src/import/books/guard/limits.ts";
import type { Limits } from "../../../../src/import/books/guard/limits.ts";
import { formulaOfOds } from "../../../../src/import/books/ods/formula.ts";
import { kindOf } from "../../../../src/import/books/kind-of.ts";
import { readBook } from "../../../../src/import/books/read-book.ts";
import type { BookRefusal } from "../../../../src/import/books/refusal/refusal.ts";
import { refusalEn } from "../../../../src/import/books/refusal/en.ts";
import { refusalVi } from "../../../../src/import/books/refusal/vi.ts";
import { xlsxOf } from "../support/xlsx-of.ts";
import { zipOf } from "../support/zip-of.ts";

async function refusalOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<BookRefusal> {
  return readBook(bytes, { name: "", limits: { ...LIMITS, ...limits } }).then(
    () => Promise.reject(new Error("It was read.")),
    (error: BookRefusal) => error,
  );
}

const bytes = (text: string): Buffer => Buffer.from(text, "latin1");
const cells = (count: number): string =>
  `<row r="1">${Array.from({ length: count }, (_, n) => `<c><v>${n * n * 7919}</v></c>`).join("")}</row>`;

describe("a file that is no workbook is told what it is:", () => {
  test.each<[string, Uint8Array, object]>([
    ["nothing", bytes(""), { code: "EMPTY_FILE" }],
    ["a PDF", bytes("%PDF-1.7 ..."), { code: "NOT_A_BOOK", args: { found: "pdf" } }],
    ["a picture", bytes("\x89PNG\r\n"), { code: "NOT_A_BOOK", args: { found: "picture" } }],
    ["a program", bytes("MZ\x90\0"), { code: "NOT_A_BOOK", args: { found: "program" } }],
    [
      "an archive",
      zipOf([{ name: "a.txt", bytes: "a" }]),
      { code: "NOT_A_BOOK", args: { found: "archive" } },
    ],
    [
      "a document of Word",
      zipOf([{ name: "word/document.xml", bytes: "<a/>" }]),
      { code: "NOT_A_BOOK", args: { found: "document" } },
    ],
    ["a web page", bytes("<html><p>Xin chào</p></html>"), { code: "NOT_A_BOOK", args: { found: "webPage" } }],
    [
      "a page in one file",
      bytes("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"),
      { code: "NOT_A_BOOK" },
    ],
    ["other XML", bytes('<?xml version="1.0"?><svg/>'), { code: "NOT_A_BOOK", args: { found: null } }],
    ["noise", bytes("\x07\x13\x01\x02 abc"), { code: "NOT_A_BOOK", args: { found: null } }],
  ])("%s", async (_, file, refused) => {
    expect((await refusalOf(file)).refused).toMatchObject(refused);
  });
});

describe("a workbook is refused in words that say where:", () => {
  const dtd = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>';
  const deep = "<a>".repeat(65) + "</a>".repeat(65);
  const cut = '<worksheet><sheetData><row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><v>12';
  const merges = `<worksheet><sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(3)}</mergeCells></worksheet>`;
  test.each<[string, Uint8Array, Partial<Limits>, object]>([
    ["too large", xlsxOf({}), { fileBytes: 100 }, { code: "FILE_TOO_LARGE" }],
    [
      "a document type",
      xlsxOf({ sheet: dtd }),
      {},
      { code: "DTD", args: { part: "xl/worksheets/sheet1.xml" } },
    ],
    [
      "an entity of its own",
      xlsxOf({ rows: '<row r="1"><c r="A1"><v>&x;</v></c></row>' }),
      {},
      { code: "DAMAGED" },
    ],
    ["deep XML", xlsxOf({ sheet: deep }), {}, { code: "XML_TOO_DEEP", args: { most: 64 } }],
    ["XML that is cut", xlsxOf({ sheet: cut }), {}, { code: "DAMAGED", args: { detail: { kind: "xml" } } }],
    [
      "letters that are none",
      xlsxOf({ sheet: Buffer.from([0x3c, 0x61, 0xff]) }),
      {},
      { code: "DAMAGED", args: { detail: { kind: "encoding" } } },
    ],
    [
      "many cells",
      xlsxOf({ rows: cells(4) }),
      { cells: 3 },
      { code: "TOO_MANY", args: { what: "cells", most: 3 } },
    ],
    [
      "16,384 columns",
      xlsxOf({ rows: cells(16_384) }),
      {},
      { code: "TOO_MANY", args: { what: "columns", where: "S", most: 1_024 } },
    ],
    [
      "a column too many",
      xlsxOf({ rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' }),
      {},
      { code: "DAMAGED" },
    ],
    [
      "a row too many",
      xlsxOf({ rows: '<row r="1048577"><c r="A1048577"><v>1</v></c></row>' }),
      {},
      { code: "DAMAGED" },
    ],
    ["many merges", xlsxOf({ sheet: merges }), { merges: 2 }, { code: "TOO_MANY", args: { what: "merges" } }],
    [
      "many styles",
      xlsxOf({ styles: `<cellXfs>${"<xf/>".repeat(3)}</cellXfs>` }),
      { styles: 2 },
      { code: "TOO_MANY", args: { what: "styles" } },
    ],
    [
      "a long text",
      xlsxOf({ rows: '<row r="2"><c r="B2" t="str"><v>dài quá</v></c></row>' }),
      { letters: 5 },
      { code: "TEXT_TOO_LONG", args: { where: "S!B2" } },
    ],
    [
      "no number where one is said to be",
      xlsxOf({ rows: '<row r="1"><c r="A1"><v>0x10</v></c></row>' }),
      {},
      { code: "DAMAGED", args: { detail: { kind: "cell", cell: "S!A1", found: "0x10" } } },
    ],
    [
      "a text that there is not",
      xlsxOf({ rows: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>', strings: "" }),
      {},
      { code: "DAMAGED", args: { detail: { cell: "S!A1" } } },
    ],
    [
      "a cell twice",
      xlsxOf({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }),
      {},
      { code: "DAMAGED", args: { detail: { kind: "twice", cell: "S!A1" } } },
    ],
    [
      "a cell in another row",
      xlsxOf({ rows: '<row r="5"><c r="A1"><v>1</v></c></row>' }),
      {},
      { code: "DAMAGED", args: { detail: { kind: "cell" } } },
    ],
  ])("%s", async (_, file, limits, refused) => {
    expect((await refusalOf(file, limits)).refused).toMatchObject(refused);
  });

  test("in both languages", async () => {
    const refusal = await refusalOf(xlsxOf({ rows: '<row r="2"><c r="B2"><v>?</v></c></row>' }));
    expect(refusal.sentence("EN")).toMatch(
      /part "xl\/worksheets\/sheet1.xml": cell S!B2 holds "\?".* save it again/,
    );
    expect(refusal.sentence("VI")).toMatch(/phần “xl\/worksheets\/sheet1.xml”: ô S!B2 chứa “\?”.* lưu lại/);
    expect(Object.keys(refusalVi)).toEqual(Object.keys(refusalEn));
  });
});

test("what stands before the root of a page is stepped over, however much of it there is", () => {
  const comments = "<!---->".repeat(500);
  expect(kindOf(bytes(`${comments}x`))).toBe("text");
  expect(kindOf(bytes(`${comments.slice(0, 700)}<table>`))).toBe("html");
  expect(kindOf(bytes('<?xml version="1.0"?><?mso-application progid="x"?><!-- a --><ss:Workbook>'))).toBe(
    "xml",
  );
  expect(kindOf(bytes("<!-- never ended <table>"))).toBe("text");
});

test("a reference of quotes that never end is looked through once", () => {
  expect(formulaOfOds(`of:=[${"'".repeat(5_001)}`)).toContain("'");
  expect(formulaOfOds("of:=[.C2]+[$'Năm ''24'.D2];1")).toBe("C2+'Năm ''24'!D2,1");
});
