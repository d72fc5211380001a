import type { Book, Cell, Stored } from "../../../../src/import/books/book.ts";
import { cellName } from "../../../../src/import/books/book.ts";
import { zipOf } from "./zip-of.ts";
import type { TestPart } from "./zip-of.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export interface Written {
  /** The rows of the sheet, as XML. */
  readonly rows?: string;
  /** The sheet as a whole, instead of `rows`. */
  readonly sheet?: string | Uint8Array;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly more?: readonly TestPart[];
}

/** The parts of a workbook of one sheet. */
export function partsOf({
  rows = "",
  sheet,
  strings,
  styles,
  workbook = "",
  more = [],
}: Written): TestPart[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return [
    {
      name: "[Content_Types].xml",
      bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: "_rels/.rels",
      bytes: `<Relationships ${PACKAGE}>${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      bytes: `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes:
        `<Relationships ${PACKAGE}>${relation("r1", "worksheet", "worksheets/sheet1.xml")}` +
        (strings === undefined ? "" : relation("r2", "sharedStrings", "/xl/sharedStrings.xml")) +
        (styles === undefined ? "" : relation("r3", "styles", "styles.xml")) +
        "</Relationships>",
    },
    {
      name: "xl/worksheets/sheet1.xml",
      bytes: sheet ?? `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    },
    ...(strings === undefined
      ? []
      : [{ name: "xl/sharedStrings.xml", bytes: `<sst ${MAIN}>${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: "xl/styles.xml", bytes: `<styleSheet ${MAIN}>${styles}</styleSheet>` }]),
    ...more,
  ];
}

export function xlsxOf(written: Written): Buffer {
  return zipOf(partsOf(written));
}

/** What is stored in each cell of the first sheet, by its name. */
export function storedIn({ sheets: [sheet] }: Book): Record<string, Stored> {
  return Object.fromEntries((sheet?.cells ?? []).map((cell) => [cellName(cell), cell.stored]));
}

export function cellIn({ sheets: [sheet] }: Book, name: string): Cell | undefined {
  return sheet?.cells.find((cell) => cellName(cell) === name);
}
