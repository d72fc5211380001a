import type { KeptCell } from "../../../db/tables/import-tables.ts";
import type { Book, Sheet } from "../../books/book.ts";
import { sheetsByName } from "../../layout/lay-out-book.ts";
import { sayNote } from "../../readings/notes.ts";
import type { ReadingNote } from "../../readings/notes.ts";
import type { Reading } from "../../readings/reading.ts";

/** A sheet to be looked at: its cells as they stand in the file and as they are read. */
export interface SeenSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isHidden: boolean;
  /** Whether all its cells are here. */
  readonly isWhole: boolean;
  readonly merges: readonly string[];
  /** From one to another, counted from 1. */
  readonly hiddenRows: readonly (readonly [number, number])[];
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly cells: readonly KeptCell[];
}

/** Cells of one file that are kept to be looked at. */
export const MOST_SEEN = 100_000;
/** Letters of one. */
const MOST_LETTERS = 500;
const MOST_MERGES = 2_000;
const MOST_HIDDEN = 1_000;

/** The sheets of a book as they are looked at: the first cells of each, as many as are kept of a file. */
export function seenSheets(book: Book, readings: readonly Reading[], most = MOST_SEEN): readonly SeenSheet[] {
  const stored = sheetsByName(book, readings);
  const sheets = Map.groupBy(readings, ({ sheet }) => sheet);
  let left = most;
  return [...sheets].map(([name, all], at) => {
    // A large sheet leaves its share to those after it.
    const share = Math.floor(left / (sheets.size - at));
    const cells = all.slice(0, share);
    left -= cells.length;
    const lastRow = cells.at(-1)?.row ?? -1;
    const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), -1);
    const own = stored.get(name);
    return {
      name,
      rowCount: lastRow + 1,
      columnCount: lastColumn + 1,
      isHidden: all.some(({ hidden }) => hidden === "sheet"),
      isWhole: cells.length === all.length,
      merges: (own?.merges ?? []).slice(0, MOST_MERGES),
      hiddenRows: runsOf(own, "hiddenRows", lastRow),
      hiddenColumns: runsOf(own, "hiddenColumns", lastColumn),
      cells: cells.map(asKept),
    };
  });
}

function asKept({ row, column, raw, kind, value, notes = [] }: Reading): KeptCell {
  const text = raw === "" && value !== null ? String(value) : raw;
  const read = value === null ? null : String(value);
  return {
    row,
    column,
    text: text.slice(0, MOST_LETTERS),
    kind,
    ...(read === null || read === text.trim() ? {} : { value: read.slice(0, MOST_LETTERS) }),
    ...(notes.length === 0 ? {} : { note: { vi: said(notes, "vi"), en: said(notes, "en") } }),
  };
}

const said = (notes: readonly ReadingNote[], language: "vi" | "en"): string =>
  notes.map((note) => sayNote(note, language)).join("; ");

/** What is hidden of what is shown, as runs. */
function runsOf(sheet: Sheet | undefined, what: "hiddenRows" | "hiddenColumns", last: number) {
  const runs: (readonly [number, number])[] = [];
  const hidden = [...(sheet?.[what] ?? [])].filter((at) => at <= last).toSorted((a, b) => a - b);
  for (const at of hidden) {
    const open = runs.at(-1);
    if (open !== undefined && open[1] === at) runs.splice(-1, 1, [open[0], at + 1]);
    else runs.push([at + 1, at + 1]);
  }
  return runs.slice(0, MOST_HIDDEN);
}
