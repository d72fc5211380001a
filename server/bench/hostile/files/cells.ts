import { xlsxOf, type Written } from "../../../test/import/books/support/xlsx-of.ts";
import { filesOf, type HostileFile } from "./file.ts";
import { odsOf } from "./xml.ts";

const times = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => make(n)).join("");
const row = (cells: string, r = 1): string => `<row r="${r}">${cells}</row>`;
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheet = (within: string): Written => ({ sheet: `<worksheet ${MAIN}>${within}</worksheet>` });

const BOOKS: Readonly<Record<string, Written>> = {
  "16,384 columns": { rows: row(times(16_384, (n) => `<c><v>${n}</v></c>`)) },
  "1,048,576 rows": { rows: times(1_048_576, (n) => `<row r="${n + 1}"/>`) },
  "the last cell there is": { rows: row('<c r="XFD1048576"><v>1</v></c>', 1_048_576) },
  "a cell behind the last": { rows: row('<c r="ZZZZ99999999"><v>1</v></c>') },
  "rows that go back": { rows: row("<c><v>1</v></c>", 9) + row("<c><v>1</v></c>", 3) },
  "a row below nothing": { rows: '<row r="-1"><c><v>1</v></c></row>' },
  "a row of letters": { rows: '<row r="NaN"><c r="A1"><v>1</v></c></row>' },
  "600,000 cells": {
    rows: times(600, (n) =>
      row(
        times(1_000, () => "<c><v>1</v></c>"),
        n + 1,
      ),
    ),
  },
  "a dimension that lies": sheet('<dimension ref="A1:XFD1048576"/><sheetData/>'),
  "a merge of all there is": sheet(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  ),
  "20,000 merges over each other": sheet(
    `<sheetData/><mergeCells>${times(20_000, () => '<mergeCell ref="A1:Z999"/>')}</mergeCells>`,
  ),
  "a merge that is turned around": sheet('<sheetData/><mergeCells><mergeCell ref="Z9:A1"/></mergeCells>'),
  "columns without end": sheet('<cols><col min="1" max="4294967295" hidden="1"/></cols><sheetData/>'),
  "a text that there is not": { rows: row('<c t="s"><v>4294967295</v></c>'), strings: "<si><t>a</t></si>" },
  "a text below nothing": { rows: row('<c t="s"><v>-1</v></c>'), strings: "" },
  "200,000 texts that nobody uses": { strings: "<si><t>a</t></si>".repeat(200_000) },
  "a text of a million runs": {
    rows: row('<c t="s"><v>0</v></c>'),
    strings: `<si>${"<r><t>a</t></r>".repeat(200_000)}</si>`,
  },
  "a style that there is not": { rows: row('<c s="99999"><v>1</v></c>'), styles: "<cellXfs><xf/></cellXfs>" },
  "64,001 styles": { styles: `<cellXfs>${"<xf/>".repeat(64_001)}</cellXfs>` },
  "a format of 100,000 signs": {
    rows: row('<c s="0"><v>1</v></c>'),
    styles: `<numFmts><numFmt numFmtId="200" formatCode="${"0&quot;".repeat(50_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
  },
  "a format of brackets without end": {
    rows: row('<c s="0"><v>1</v></c>'),
    styles: `<numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(30_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
  },
  "numbers beyond numbers": { rows: row("<c><v>1e999</v></c><c><v>-1e999</v></c><c><v>NaN</v></c>") },
  "a number of 30,000 digits": { rows: row(`<c><v>${"9".repeat(30_000)}</v></c>`) },
  "a text of 32,768 letters": { rows: row(text("x".repeat(32_768))) },
  "formulas that start programs": {
    rows:
      row("<c t=\"str\"><f>cmd|'/c calc'!A1</f><v>=cmd|'/c calc'!A1</v></c>") +
      row('<c t="str"><f>HYPERLINK("http://127.0.0.1:9")</f><v>@SUM(1)</v></c>', 2),
  },
  "formulas in a circle": { rows: row('<c r="A1"><f>B1</f><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c>') },
  "a sum of all there is": { rows: row('<c r="A1"><f>SUM(A1:XFD1048576)</f><v>1</v></c>') },
  "a formula of 50,000 brackets": { rows: row(`<c r="A1"><f>${"(".repeat(50_000)}</f><v>1</v></c>`) },
  "a shared formula for all there is": {
    rows: row(
      '<c r="A1"><f t="shared" si="0" ref="A1:XFD1048576">A2</f><v>1</v></c><c r="B1"><f t="shared" si="9"/><v>1</v></c>',
    ),
  },
  "a book elsewhere": {
    rows: row("<c r=\"A1\"><f>'\\\\127.0.0.1\\x\\[b.xlsx]S'!A1</f><v>1</v></c>"),
    more: [
      {
        name: "xl/externalLinks/_rels/externalLink1.xml.rels",
        bytes:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      },
    ],
  },
  "a program within": { more: [{ name: "xl/vbaProject.bin", bytes: Buffer.alloc(5_000, 7) }] },
  "a relation out of it": {
    more: [
      {
        name: "xl/worksheets/_rels/sheet1.xml.rels",
        bytes:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../../../../etc/passwd"/></Relationships>',
      },
    ],
  },
  "names of JavaScript": {
    rows:
      row(text("__proto__") + text("constructor") + text("toString")) +
      row("<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c>", 2),
  },
  "signs that turn the line around": { rows: row(text("\u202Eindicator") + text("\u2066area\u2069")) },
  "years without end": {
    rows:
      row(times(900, (n) => text(`Năm ${2000 + (n % 30)}`))) +
      row(
        times(900, (n) => `<c><v>${n}</v></c>`),
        2,
      ),
  },
  "names of areas without end": {
    rows: times(3_000, (n) => row(text(`Tỉnh Hà Nội ${n}`) + "<c><v>1</v></c>", n + 1)),
  },
};

const table = (within: string): string =>
  `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${within}</office:spreadsheet></office:body></office:document-content>`;
const one = (attributes: string, cell = ""): string =>
  table(
    `<table:table table:name="S"><table:table-row ${attributes}><table:table-cell ${cell} office:value-type="float" office:value="1"/></table:table-row></table:table>`,
  );

/** Cells that are more, or others, than cells can be. */
export const hostileCells: readonly HostileFile[] = [
  ...filesOf("cells of an XLSX", "so-lieu.xlsx", BOOKS, (written) => xlsxOf(written)),
  ...filesOf(
    "cells of an XLSX",
    "so-lieu.xlsx",
    { "300 sheets": 300, "one sheet that is there 100 times": 100 },
    (count) =>
      xlsxOf({
        workbook: `<sheets>${times(count, (n) => `<sheet name="S${count === 100 ? "" : n}" sheetId="${n + 2}" r:id="r1"/>`)}</sheets>`,
      }),
  ),
  ...filesOf(
    "cells of an ODS",
    "so-lieu.ods",
    {
      "a row two billion times": one('table:number-rows-repeated="2147483647"'),
      "a row below nothing times": one('table:number-rows-repeated="-5"'),
      "a cell two billion times": one("", 'table:number-columns-repeated="2147483647"'),
      "a million rows of a thousand cells": one(
        'table:number-rows-repeated="1000000"',
        'table:number-columns-repeated="1000"',
      ),
      "a cell over all there is": one(
        "",
        'table:number-columns-spanned="16384" table:number-rows-spanned="1048576"',
      ),
      "a number that is none": table(
        '<table:table table:name="S"><table:table-row><table:table-cell office:value-type="float" office:value="0x1F"/></table:table-row></table:table>',
      ),
      "tables within tables": table(
        `${'<table:table table:name="S"><table:table-row><table:table-cell>'.repeat(20)}${"</table:table-cell></table:table-row></table:table>".repeat(20)}`,
      ),
      "300 tables": table(times(300, (n) => `<table:table table:name="S${n}"/>`)),
    },
    odsOf,
  ),
  ...filesOf(
    "cells of a page",
    "so-lieu.xls",
    {
      "a cell over a billion columns": "<td colspan=1000000000 rowspan=1000000000>1",
      "a cell below nothing": "<td colspan=-1 rowspan=0>1",
      "100,000 tables that never end": "<table><tr><td>".repeat(100_000),
      "20,000 cells in a row": "<td>1".repeat(20_000),
      "entities without end": "&lt".repeat(200_000),
      "a script": "<script>alert(1)</script><td>=1+1<img src=x onerror=alert(1)>",
      "attributes without end": `<td ${'a="'.repeat(50_000)}>`,
    },
    (within) => Buffer.from(`<html><table><tr>${within}`),
  ),
];
