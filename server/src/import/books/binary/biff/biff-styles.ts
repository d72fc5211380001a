import {
  BOF,
  BOUNDSHEET,
  CELLS,
  CODEPAGE,
  COLINFO,
  CONTINUE,
  EOF,
  FONT,
  LABEL,
  LABELSST,
  MULRK,
  PROTECT,
  recordsFrom,
  ROW,
  RSTRING,
  SST,
  SUPBOOK,
  VALUES,
  XF,
} from "./records.ts";
import { fileName } from "../../cells/file-name.ts";
import { damaged } from "../../refusal/refusal.ts";
import { runsOfStrings } from "./shared-strings.ts";
import type { Run } from "./shared-strings.ts";

/** What the library that reads an `.xls` does not say of a sheet. */
export interface BiffSheet {
  readonly name: string;
  /** Whether it holds cells; charts, macros of Excel 4 and modules lie on tabs as well. */
  readonly kind: "cells" | "macros" | "other";
  /** By `row,column`. */
  readonly cells: Map<string, BiffCell>;
  readonly hiddenRows: number[];
  readonly hiddenColumns: { readonly first: number; readonly last: number }[];
  isProtected: boolean;
}

export interface BiffBook {
  readonly sheets: readonly BiffSheet[];
  /** Files that formulas point to, by the names of their sheets. */
  readonly links: ReadonlyMap<string, string>;
}

export interface BiffCell {
  /** Whether it holds a number, a boolean or an error, so that it cannot be empty. */
  readonly isValue: boolean;
  readonly font: string | null;
  readonly runs: readonly { readonly from: number; readonly font: string | null }[];
  /** The text of a file older than Unicode, as its letters stand in Windows-1252 where an old font shows them. */
  readonly text?: string;
}

/**
 * Fonts, hidden rows and columns of each sheet of the stream `Workbook`, or `Book` of before 1997.
 *
 * @throws BookRefusal when a sheet does not come to its end
 */
export function readBiffStyles(stream: Buffer): BiffBook {
  const globals = readGlobals(stream);
  return { sheets: globals.sheets.map((tab) => readSheet(stream, tab, globals)), links: globals.links };
}

interface Globals {
  readonly isUnicode: boolean;
  readonly codepage: number;
  readonly fonts: readonly string[];
  readonly styles: readonly number[];
  readonly strings: readonly (readonly Run[])[];
  readonly sheets: readonly Tab[];
  readonly links: ReadonlyMap<string, string>;
}

interface Tab {
  readonly at: number;
  readonly name: string;
  readonly kind: BiffSheet["kind"];
}

const BIFF_8 = 0x600;

function readGlobals(stream: Buffer): Globals {
  let isUnicode = true;
  let codepage = 1252;
  const fonts: string[] = [];
  const styles: number[] = [];
  const sheets: Tab[] = [];
  const strings: Buffer[] = [];
  const links = new Map<string, string>();
  let before = 0;
  for (const { id, data } of recordsFrom(stream, 0)) {
    if (id === EOF) break;
    if (id === BOF && data.length >= 2) isUnicode = data.readUInt16LE(0) === BIFF_8;
    else if (id === CODEPAGE && data.length >= 2) codepage = data.readUInt16LE(0);
    else if (id === FONT) fonts.push(fontName(data, isUnicode));
    else if (id === XF && data.length >= 2) styles.push(data.readUInt16LE(0));
    else if (id === BOUNDSHEET && data.length >= 8) sheets.push(tabOf(data, isUnicode));
    else if (id === SUPBOOK) addLinks(data, links);
    else if (id === SST || (id === CONTINUE && before === SST)) strings.push(data);
    if (id !== CONTINUE) before = id;
  }
  return {
    isUnicode,
    codepage,
    fonts,
    styles,
    sheets,
    strings: strings.length > 0 ? runsOfStrings(strings) : [],
    links,
  };
}

function tabOf(data: Buffer, isUnicode: boolean): Tab {
  const length = data[6] ?? 0;
  const isWide = isUnicode && ((data[7] ?? 0) & 1) !== 0;
  const from = isUnicode ? 8 : 7;
  const name = data.toString(isWide ? "utf16le" : "latin1", from, from + length * (isWide ? 2 : 1));
  const type = data[5] ?? 0;
  return { at: data.readUInt32LE(0), name, kind: type === 0 ? "cells" : type === 1 ? "macros" : "other" };
}

/** The names of the sheets of another file that formulas point to. */
function addLinks(data: Buffer, links: Map<string, string>): void {
  const letters = data.length >= 4 ? data.readUInt16LE(2) : 0;
  // The book itself, and functions of its own, are said by numbers that are no lengths.
  if (letters === 0x0401 || letters === 0x3a01 || letters === 0 || letters > 255) return;
  let at = 2;
  const next = (): string => {
    const length = at + 3 <= data.length ? data.readUInt16LE(at) : 0;
    const isWide = ((data[at + 2] ?? 0) & 1) !== 0;
    const end = at + 3 + length * (isWide ? 2 : 1);
    const text = data.toString(isWide ? "utf16le" : "latin1", at + 3, end);
    at = end;
    return text;
  };
  // Control characters stand between folders.
  const file = fileName(next().replaceAll(/\p{Cc}/gu, "/"));
  for (let count = Math.min(1_000, data.readUInt16LE(0)); count > 0; count--) links.set(next(), file);
}

function fontName(data: Buffer, isUnicode: boolean): string {
  const length = data[14] ?? 0;
  if (!isUnicode) return data.toString("latin1", 15, 15 + length);
  const isWide = ((data[15] ?? 0) & 1) !== 0;
  return isWide ? data.toString("utf16le", 16, 16 + length * 2) : data.toString("latin1", 16, 16 + length);
}

function readSheet(stream: Buffer, { at: start, name, kind }: Tab, globals: Globals): BiffSheet {
  const sheet: BiffSheet = {
    name,
    kind,
    cells: new Map(),
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
  };
  if (kind !== "cells") return sheet;
  // A chart on the sheet is a stream within it.
  let depth = 0;
  let isWhole = false;
  for (const { id, data } of recordsFrom(stream, start)) {
    if (id === BOF) depth++;
    else if (id === EOF) {
      depth--;
      isWhole = depth <= 0;
      if (isWhole) break;
    } else if (depth === 1) readRecord(id, data, sheet, globals);
  }
  if (!isWhole) throw damaged("Workbook", { kind: "cut" });
  return sheet;
}

const ROW_IS_HIDDEN = 0x20;

function readRecord(id: number, data: Buffer, sheet: BiffSheet, globals: Globals): void {
  if (id === ROW && data.length >= 14) {
    const height = data.readUInt16LE(6);
    if ((data.readUInt16LE(12) & ROW_IS_HIDDEN) !== 0 || height === 0)
      sheet.hiddenRows.push(data.readUInt16LE(0));
  } else if (id === COLINFO && data.length >= 10) {
    if ((data.readUInt16LE(8) & 1) !== 0 || data.readUInt16LE(4) === 0)
      sheet.hiddenColumns.push({ first: data.readUInt16LE(0), last: Math.min(255, data.readUInt16LE(2)) });
  } else if (id === PROTECT && data.length >= 2) sheet.isProtected = data.readUInt16LE(0) === 1;
  else if (CELLS.has(id) && data.length >= 6) {
    const key = `${data.readUInt16LE(0)},${data.readUInt16LE(2)}`;
    sheet.cells.set(key, cellOf(id, data, globals));
  } else if (id === MULRK && data.length >= 6)
    for (let at = 4, column = data.readUInt16LE(2); at + 6 < data.length; at += 6, column++)
      sheet.cells.set(`${data.readUInt16LE(0)},${column}`, {
        isValue: true,
        font: fontOfStyle(globals, data.readUInt16LE(at)),
        runs: [],
      });
}

function cellOf(id: number, data: Buffer, globals: Globals): BiffCell {
  const font = fontOfStyle(globals, data.readUInt16LE(4));
  const isValue = VALUES.has(id);
  const named = (runs: readonly Run[]): BiffCell["runs"] =>
    runs.map((run) => ({ from: run.from, font: fontOf(globals, run.font) }));
  if (id === LABELSST && data.length >= 10)
    return { isValue, font, runs: named(globals.strings[data.readUInt32LE(6)] ?? []) };
  if (globals.isUnicode || (id !== LABEL && id !== RSTRING) || data.length < 8)
    return { isValue, font, runs: [] };
  const end = 8 + data.readUInt16LE(6);
  const runs: Run[] = [];
  if (id === RSTRING)
    for (let at = end + 1; at + 2 <= data.length; at += 2)
      runs.push({ from: data[at] ?? 0, font: data[at + 1] ?? 0 });
  return { isValue, font, runs: named(runs), text: decode(data.subarray(8, end), font, globals.codepage) };
}

/** Letters of the old fonts are signs of Windows-1252 whatever the file says; its code page is for the others. */
function decode(bytes: Buffer, font: string | null, codepage: number): string {
  const isOld = font !== null && /^(?:\.vn|vni)/i.test(font);
  const encoding = !isOld && codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : "windows-1252";
  return new TextDecoder(encoding).decode(bytes).normalize("NFC");
}

function fontOfStyle(globals: Globals, style: number): string | null {
  return fontOf(globals, globals.styles[style] ?? 0);
}

/** There is no font 4: those after it are counted one too high. */
function fontOf({ fonts }: Globals, index: number): string | null {
  return fonts[index > 4 ? index - 1 : index] ?? fonts[0] ?? null;
}
