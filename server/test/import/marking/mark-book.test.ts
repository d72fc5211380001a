import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { type Book, cellName } from "../../../src/import/books/book.ts";
import { LIMITS } from "../../../src/import/books/guard/limits.ts";
import { openZip } from "../../../src/import/books/guard/zip.ts";
import { readBook } from "../../../src/import/books/read-book.ts";
import { markBook, type Remark } from "../../../src/import/marking/mark-book.ts";
import { newZip } from "../../../src/import/marking/zip-parts.ts";

const FOLDER = join(import.meta.dirname, "../books/made-up");
const BOOKS = readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name) && !name.startsWith("14"));

/** All that a reader sees of a book but what is commented. */
const seen = (book: Book): string =>
  JSON.stringify(book, (key, value: unknown) =>
    key === "comment" ? undefined : value instanceof Set ? [...value] : value,
  );
const commentsOf = (book: Book): readonly (readonly [string, string])[] =>
  book.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((cell): [string, string][] =>
      cell.comment === undefined ? [] : [[`${name}!${cellName(cell)}`, cell.comment]],
    ),
  );
const partsOf = (bytes: Uint8Array) => {
  const zip = openZip(bytes, LIMITS);
  return new Map(Array.from(zip.parts.values(), (part) => [part.name, Buffer.from(part.read())]));
};
/** Some cells of every sheet: in the middle, at the end. */
const remarksFor = (book: Book): Remark[] =>
  book.sheets.flatMap(({ name, cells }) =>
    [cells[Math.floor(cells.length / 2)], cells.at(-1)].flatMap((cell, index): Remark[] =>
      cell === undefined
        ? []
        : [
            {
              sheet: name,
              cell: cellName(cell),
              mark: index === 0 ? "ERROR" : "WARNING",
              text: `Sai <&> "${index}"\nhai dòng`,
            },
          ],
    ),
  );

/** What marking is allowed to change, and what it adds. */
const TOUCHED =
  /^(?:\[Content_Types\]\.xml|xl\/styles\.xml|xl\/comments\d*\.xml|xl\/drawings\/vmlDrawing\d+\.vml|xl\/worksheets\/(?:_rels\/)?sheet\d+\.xml(?:\.rels)?)$/;

describe.each(BOOKS)("%s, marked", (name) => {
  const bytes = readFileSync(join(FOLDER, name));

  test("says the same, with comments where they belong, and every other part is byte for byte as it was", async () => {
    const book = await readBook(bytes, { name });
    const remarks = remarksFor(book);
    const marked = markBook(bytes, remarks, "Bản đồ Phong trào") ?? Buffer.alloc(0);
    const again = await readBook(marked, { name });
    expect(seen(again)).toBe(seen(book));
    const [before, after] = [new Map(commentsOf(book)), new Map(commentsOf(again))];
    for (const { sheet, cell, text } of remarks)
      expect([...after.values()].join("\n"), `${sheet}!${cell}`).toContain(text);
    for (const [cell, text] of before) expect(after.get(cell)).toContain(text);
    const parts = partsOf(marked);
    for (const [part, content] of partsOf(bytes)) {
      if (TOUCHED.test(part)) expect(parts.has(part)).toBe(true);
      else expect(parts.get(part)?.equals(content), part).toBe(true);
    }
    for (const part of parts.keys()) if (!partsOf(bytes).has(part)) expect(part).toMatch(TOUCHED);
  });

  test("the same again is the same bytes, and a marked book can be marked again", async () => {
    const remarks = remarksFor(await readBook(bytes, { name }));
    const once = markBook(bytes, remarks, "x") ?? Buffer.alloc(0);
    expect(markBook(bytes, remarks, "x")?.equals(once)).toBe(true);
    const twice = markBook(once, [{ ...(remarks[0] as Remark), text: "lần nữa" }], "x") ?? Buffer.alloc(0);
    const comments = commentsOf(await readBook(twice, { name })).map(([, text]) => text);
    expect(comments.filter((text) => text.includes("lần nữa"))).toHaveLength(1);
    expect(comments.some((text) => text.includes('Sai <&> "0"') && text.includes("lần nữa"))).toBe(true);
  });
});

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A book of one sheet, as other programs write it. */
function bookOf(sheet: string, styles: string): Buffer {
  const related = (of: readonly [string, string][]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${of.map(([type, target], index) => `<Relationship Id="r${index}" Type="${REL}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  return newZip(
    new Map([
      [
        "[Content_Types].xml",
        `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="x"/></Types>`,
      ],
      ["_rels/.rels", related([["officeDocument", "xl/workbook.xml"]])],
      [
        "xl/workbook.xml",
        `<x:workbook xmlns:x="${MAIN}" xmlns:r="${REL}"><x:sheets><x:sheet name="S" sheetId="1" r:id="r0"/></x:sheets></x:workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        related([
          ["worksheet", "worksheets/a.xml"],
          ["styles", "/xl/styles.xml"],
        ]),
      ],
      ["xl/worksheets/a.xml", sheet],
      ["xl/styles.xml", styles],
    ]),
  );
}
const STYLES = `<x:styleSheet xmlns:x="${MAIN}"><x:fills count="1"><x:fill><x:patternFill/></x:fill></x:fills><x:cellXfs count="2"><x:xf/><x:xf numFmtId="3" fillId="0"><x:alignment wrapText="1"/></x:xf></x:cellXfs></x:styleSheet>`;
const marks = (...cells: readonly string[]): Remark[] =>
  cells.map((cell) => ({ sheet: "S", cell, mark: "ERROR", text: `tại ${cell}` }));
const sheetOf = (bytes: Buffer | null) =>
  partsOf(bytes ?? Buffer.alloc(0))
    .get("xl/worksheets/a.xml")
    ?.toString() ?? "";

test("cells keep their style but for the colour; those that were not stored are put in order; prefixes are kept", () => {
  const book = bookOf(
    `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" s="1"><x:v>1</x:v></x:c><x:c r="D2"/></x:row><x:row r="4"/></x:sheetData>` +
      `<x:conditionalFormatting sqref="A1"><x:cfRule type="x"><x:extLst><x:ext/></x:extLst></x:cfRule></x:conditionalFormatting><x:extLst/></x:worksheet>`,
    STYLES,
  );
  const marked = markBook(book, marks("C2", "B2", "A2", "F9", "B4", "A3"), "x");
  expect(sheetOf(marked)).toBe(
    `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="A2" s="3"/><x:c r="B2" s="2"><x:v>1</x:v></x:c><x:c r="C2" s="3"/><x:c r="D2"/></x:row>` +
      `<x:row r="3"><x:c r="A3" s="3"/></x:row><x:row r="4"><x:c r="B4" s="3"/></x:row><x:row r="9"><x:c r="F9" s="3"/></x:row></x:sheetData>` +
      `<x:conditionalFormatting sqref="A1"><x:cfRule type="x"><x:extLst><x:ext/></x:extLst></x:cfRule></x:conditionalFormatting>` +
      `<x:legacyDrawing xmlns:mark="${REL}" mark:id="rIdMark2"/><x:extLst/></x:worksheet>`,
  );
  expect(
    partsOf(marked ?? book)
      .get("xl/styles.xml")
      ?.toString(),
  ).toContain(
    '<x:xf numFmtId="3" fillId="1" applyFill="1"><x:alignment wrapText="1"/></x:xf><x:xf fillId="1" applyFill="1"/></x:cellXfs>',
  );
});

test("rows and cells that do not say where they stand are counted; of merged cells the one that is seen is marked", () => {
  const book = bookOf(
    `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row></sheetData>` +
      `<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells></worksheet>`,
    STYLES,
  );
  expect(sheetOf(markBook(book, marks("B2", "A2"), "x"))).toContain(
    '<row><c s="2"><v>1</v></c><c><v>2</v></c></row><row><c/><c s="2"><v>3</v></c></row>',
  );
});

test("what is no such book, or of another make than programs write, is not marked", () => {
  expect(markBook(Buffer.from("a,b\n1,2\n"), marks("A1"), "x")).toBeNull();
  expect(markBook(bookOf(`<worksheet xmlns="${MAIN}"/>`, "<styleSheet/>"), marks("A1"), "x")).toBeNull();
  expect(markBook(readFileSync(join(FOLDER, "16_nhi_phan.xlsb")), marks("A1"), "x")).toBeNull();
  expect(markBook(readFileSync(join(FOLDER, "12_bieu.ods")), marks("A1"), "x")).toBeNull();
});

test("a sheet whose tab is written in letters older than Unicode is found by the name it is read by", async () => {
  const sheet = utils.aoa_to_sheet([["Hµ Néi", 1]]);
  const names = ["Trang 1", "BiÓu sè 2"];
  const Sheets = Object.fromEntries(names.map((name) => [name, sheet]));
  const made = write({ SheetNames: names, Sheets }, { bookType: "xlsx", type: "buffer" }) as Uint8Array;
  const remark = { sheet: "Biểu số 2", cell: "B1", mark: "ERROR", text: "Sai" } as const;
  const marked = markBook(made, [remark], "Bản đồ Phong trào") ?? Buffer.alloc(0);
  expect(commentsOf(await readBook(marked, { name: "marked.xlsx" }))).toEqual([["BiÓu sè 2!B1", "Sai"]]);
});
