import { read, utils } from "@e965/xlsx";
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Cell, Sheet, Stored } from "../book.ts";
import { isDateFormat } from "../cells/number-formats.ts";
import { dateOfSerial } from "../cells/serial-dates.ts";
import { SheetBuilder } from "../cells/sheet-builder.ts";
import type { Budget } from "../cells/sheet-builder.ts";
import { damaged } from "../refusal/refusal.ts";

/** Texts stay as they were typed, and a sheet that cannot be read is not left out in silence. */
const OPTIONS: ParsingOptions = {
  raw: true,
  WTF: true,
  dense: true,
  cellNF: true,
  cellStyles: true,
  // Nothing is shown: formats that the library does not know are no reason not to read the values.
  cellText: false,
  cellHTML: false,
  cellDates: false,
};

/**
 * Reads with the library for the binary formats. Where a formula is of a kind that it does not know, the values are read without
 * formulas: what stands in the cells is kept beside them.
 *
 * @throws BookRefusal when it cannot be read
 */
export function readWithLibrary(input: Uint8Array | string): WorkBook {
  const type = typeof input === "string" ? "string" : "array";
  try {
    return read(input, { ...OPTIONS, type, cellFormula: true });
  } catch {
    try {
      return read(input, { ...OPTIONS, type, cellFormula: false });
    } catch {
      throw damaged(null, { kind: "unreadable" });
    }
  }
}

/** What another way of reading adds to a cell. */
export type Styled = (position: { readonly row: number; readonly column: number }) => {
  readonly font: string | null;
  readonly runs?: readonly { readonly from: number; readonly font: string | null }[];
  readonly text?: string;
};

export interface SheetExtras {
  /** The file that a formula points to; undefined: none. */
  readonly externalOf?: (formula: string) => string | undefined;
  readonly styled: Styled;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
}

/** A sheet of the library as one of ours. */
export function sheetOf(
  book: WorkBook,
  index: number,
  { budget, extras }: { readonly budget: Budget; readonly extras: SheetExtras | null },
): Sheet {
  const name = book.SheetNames[index] ?? "";
  const sheet = book.Sheets[name] ?? {};
  const outline = book.Workbook?.Sheets?.[index];
  const builder = new SheetBuilder({ name, hidden: (outline?.Hidden ?? 0) !== 0 }, budget);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  for (const [row, cells] of rowsOf(sheet))
    for (const [column, cell] of cells.entries())
      if (cell !== undefined) addCell(builder, { row, column }, cell, { from1904, extras });
  for (const range of sheet["!merges"] ?? []) builder.merge(utils.encode_range(range));
  for (const row of extras?.hiddenRows ?? []) builder.hideRows(row, row);
  for (const { first, last } of extras?.hiddenColumns ?? []) builder.hideColumns(first, last);
  return builder.finish();
}

/** Rows of a sheet read as dense; the array has holes, which are no rows. */
function rowsOf(sheet: WorkSheet): [number, (CellObject | undefined)[]][] {
  const data = sheet["!data"] ?? [];
  return Object.entries(data).map(([row, cells]) => [Number(row), cells]);
}

function addCell(
  builder: SheetBuilder,
  position: { readonly row: number; readonly column: number },
  cell: CellObject,
  { from1904, extras }: { readonly from1904: boolean; readonly extras: SheetExtras | null },
): void {
  const format = typeof cell.z === "string" && cell.z.toLowerCase() !== "general" ? cell.z : null;
  const { font = null, runs = [], text: decoded } = extras?.styled(position) ?? {};
  const stored = storedOf(cell, { format, from1904, decoded });
  if (stored === null) return;
  const comment = cell.c?.map(({ t }) => commentText(t)).join("\n");
  const formula = typeof cell.f === "string" && cell.f !== "" ? cell.f : undefined;
  const external = formula === undefined ? undefined : extras?.externalOf?.(formula);
  builder.add({
    ...position,
    stored,
    format,
    font,
    ...(stored.type === "text" && runs.length > 0 && { runs: cut(stored.text, runs, font) }),
    ...(formula !== undefined && { formula }),
    ...(external !== undefined && { external }),
    ...(comment !== undefined && comment !== "" && { comment }),
  });
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** Null where nothing stands in it. */
function storedOf(
  { t, v, f }: CellObject,
  {
    format,
    from1904,
    decoded,
  }: { readonly format: string | null; readonly from1904: boolean; readonly decoded: string | undefined },
): Stored | null {
  if (t === "e") return { type: "error", error: ERRORS[Number(v)] ?? "#N/A" };
  if (t === "b" && typeof v === "boolean") return { type: "boolean", boolean: v };
  if (t === "s" && typeof v === "string") {
    const text = decoded ?? v;
    return text === "" && f === undefined ? null : { type: "text", text };
  }
  if (t === "n" && typeof v === "number" && Number.isFinite(v)) {
    const date = isDateFormat(format) ? dateOfSerial(v, from1904) : null;
    return date === null ? { type: "number", number: v } : { type: "date", serial: v, date };
  }
  return f === undefined ? null : { type: "uncomputed" };
}

/** A text at the places where its fonts begin. */
function cut(
  text: string,
  runs: readonly { readonly from: number; readonly font: string | null }[],
  font: string | null,
): NonNullable<Cell["runs"]> {
  const starts = runs[0]?.from === 0 ? runs : [{ from: 0, font }, ...runs];
  return starts
    .map((run, index) => ({ text: text.slice(run.from, starts[index + 1]?.from), font: run.font }))
    .filter((run) => run.text !== "");
}

/** Of notes the library keeps what follows them in the file as well, after a sign that no text has. */
function commentText(text: string | undefined): string {
  return (text ?? "").split("\0", 1).join("").replaceAll("\r\n", "\n").trimEnd();
}
