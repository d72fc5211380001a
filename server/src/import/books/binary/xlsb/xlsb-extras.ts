import { relationshipsOf } from "../../xlsx/relationships.ts";
import type { Limits } from "../../guard/limits.ts";
import type { Package } from "../../guard/zip.ts";
import type { SheetExtras } from "../from-library.ts";
import { recordsOf, textAt } from "./records.ts";

const WORKBOOK = "xl/workbook.bin";
const SHEET_OF_BOOK = 156;
const FONT = 43;
const STYLE = 47;
const STYLES_OF_CELLS = 617;
const END_OF_STYLES = 618;
const STRING = 19;
const ROW = 0;
const SHARED_TEXT = 7;
const SHARED_TEXT_SHORT = 18;
const COLUMNS = 60;
const PROTECTION = 535;

/** Cells that say their column, and those that stand right of the one before. */
const isCell = (id: number): boolean => id >= 1 && id <= 11;
const isShortCell = (id: number): boolean => id >= 12 && id <= 18;

/** What the library that reads an `.xlsb` does not say of each sheet: fonts, hidden rows and columns, whether it is protected. */
export function readXlsbExtras(
  zip: Package,
  limits: Limits,
): (SheetExtras & { readonly isProtected: boolean })[] {
  const relationships = relationshipsOf(zip, WORKBOOK, limits);
  const target = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target;
  const bytesOf = (part: string | undefined): Uint8Array =>
    part === undefined || !zip.parts.has(part.toLowerCase()) ? new Uint8Array() : zip.read(part);
  const { fonts, styles } = readStyles(bytesOf(target("styles")));
  const fontOf = (index: number): string | null => fonts[index] ?? fonts[0] ?? null;
  const strings = readRuns(bytesOf(target("sharedStrings")));
  return sheetsOf(zip.read(WORKBOOK)).map((id) => {
    const part = relationships.find((one) => one.id === id)?.target;
    const sheet = readSheet(bytesOf(part));
    return {
      ...sheet,
      styled: ({ row, column }) => {
        const cell = sheet.cells.get(`${row},${column}`);
        const runs = cell?.text === undefined ? [] : (strings[cell.text] ?? []);
        return {
          font: fontOf(styles[cell?.style ?? 0] ?? 0),
          runs: runs.map((run) => ({ from: run.from, font: fontOf(run.font) })),
        };
      },
    };
  });
}

/** The relationships of the sheets, in the order of their tabs. */
function sheetsOf(bytes: Uint8Array): string[] {
  return [...recordsOf(bytes)]
    .filter(({ id }) => id === SHEET_OF_BOOK)
    .map(({ data }) => textAt(data, 8).text);
}

function readStyles(bytes: Uint8Array): { readonly fonts: string[]; readonly styles: number[] } {
  const fonts: string[] = [];
  const styles: number[] = [];
  let isOfCells = false;
  for (const { id, data } of recordsOf(bytes)) {
    if (id === FONT) fonts.push(textAt(data, 21).text);
    else if (id === STYLES_OF_CELLS) isOfCells = true;
    else if (id === END_OF_STYLES) isOfCells = false;
    else if (id === STYLE && isOfCells && data.length >= 6) styles.push(data.readUInt16LE(4));
  }
  return { fonts, styles };
}

interface Run {
  readonly from: number;
  readonly font: number;
}

function readRuns(bytes: Uint8Array): (readonly Run[])[] {
  return [...recordsOf(bytes)]
    .filter(({ id }) => id === STRING)
    .map(({ data }) => {
      const { end } = textAt(data, 1);
      const isRich = ((data[0] ?? 0) & 1) !== 0;
      const count = isRich && end + 4 <= data.length ? data.readUInt32LE(end) : 0;
      const runs: Run[] = [];
      for (let at = end + 4; runs.length < count && at + 4 <= data.length; at += 4)
        runs.push({ from: data.readUInt16LE(at), font: data.readUInt16LE(at + 2) });
      return runs;
    });
}

interface XlsbSheet {
  readonly cells: ReadonlyMap<string, { readonly style: number; readonly text?: number }>;
  readonly hiddenRows: number[];
  readonly hiddenColumns: { readonly first: number; readonly last: number }[];
  readonly isProtected: boolean;
}

const IS_HIDDEN = 0x10;

function readSheet(bytes: Uint8Array): XlsbSheet {
  const cells = new Map<string, { style: number; text?: number }>();
  const hiddenRows: number[] = [];
  const hiddenColumns: { first: number; last: number }[] = [];
  let isProtected = false;
  let row = 0;
  let column = -1;
  for (const { id, data } of recordsOf(bytes)) {
    if (id === ROW && data.length >= 12) {
      row = data.readUInt32LE(0);
      column = -1;
      if (((data[11] ?? 0) & IS_HIDDEN) !== 0 || data.readUInt16LE(8) === 0) hiddenRows.push(row);
    } else if (isCell(id) && data.length >= 8) {
      column = data.readUInt32LE(0);
      const text = id === SHARED_TEXT && data.length >= 12 ? { text: data.readUInt32LE(8) } : {};
      cells.set(`${row},${column}`, { style: data.readUIntLE(4, 3), ...text });
    } else if (isShortCell(id) && data.length >= 4) {
      column++;
      const text = id === SHARED_TEXT_SHORT && data.length >= 8 ? { text: data.readUInt32LE(4) } : {};
      cells.set(`${row},${column}`, { style: data.readUIntLE(0, 3), ...text });
    } else if (id === COLUMNS && data.length >= 18) {
      if ((data.readUInt16LE(16) & 1) !== 0 || data.readUInt32LE(8) === 0)
        hiddenColumns.push({ first: data.readUInt32LE(0), last: data.readUInt32LE(4) });
    } else if (id === PROTECTION) isProtected = true;
  }
  return { cells, hiddenRows, hiddenColumns, isProtected };
}
