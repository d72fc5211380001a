import type { Book, Cell, Sheet, Stored } from "../book.ts";
import type { Refused } from "../refusal/refusal.ts";

/** What is asked of the process that reads: it comes first, on a line of its own, before the bytes of the file. */
export interface Asked {
  readonly name: string;
  readonly password: string | null;
}

/** What that process answers, a line of JSON each: a book in pieces, or why there is none. */
export type Answer =
  | { readonly book: Omit<Book, "sheets"> }
  | {
      readonly sheet: Omit<Sheet, "cells" | "hiddenRows" | "hiddenColumns"> & {
        readonly hiddenRows: number[];
        readonly hiddenColumns: number[];
      };
    }
  | { readonly cells: readonly PackedCell[] }
  | { readonly end: true }
  | { readonly refused: Refused }
  | { readonly outOfMemory: true };

/** A cell in few letters: what most cells are takes no names. */
type PackedCell = readonly [
  row: number,
  column: number,
  stored: string | number | boolean | Exclude<Stored, { readonly type: "text" | "number" | "boolean" }>,
  format?: string | null,
  font?: string | null,
  more?: Omit<Cell, "row" | "column" | "stored" | "format" | "font">,
];

function pack({ row, column, stored, format, font, ...more }: Cell): PackedCell {
  const packed =
    "text" in stored
      ? stored.text
      : "number" in stored
        ? stored.number
        : "boolean" in stored
          ? stored.boolean
          : stored;
  if (Object.keys(more).length > 0) return [row, column, packed, format, font, more];
  return format === null && font === null ? [row, column, packed] : [row, column, packed, format, font];
}

function unpack([row, column, packed, format = null, font = null, more = {}]: PackedCell): Cell {
  return { row, column, stored: storedOf(packed), format, font, ...more };
}

function storedOf(packed: PackedCell[2]): Stored {
  if (typeof packed === "string") return { type: "text", text: packed };
  if (typeof packed === "number") return { type: "number", number: packed };
  if (typeof packed === "boolean") return { type: "boolean", boolean: packed };
  return packed;
}

/** Cells of a line. */
const CELLS = 500;

/** A book in lines, none of which is long. */
export function* linesOf({ sheets, ...book }: Book): Generator<Answer> {
  yield { book };
  for (const { cells, hiddenRows, hiddenColumns, ...sheet } of sheets) {
    yield { sheet: { ...sheet, hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns] } };
    for (let at = 0; at < cells.length; at += CELLS) yield { cells: cells.slice(at, at + CELLS).map(pack) };
  }
  yield { end: true };
}

/** Puts a book together from its lines. */
export class BookAssembly {
  private book: Omit<Book, "sheets"> | null = null;
  private readonly sheets: (Sheet & { readonly cells: Cell[] })[] = [];
  private isWhole = false;

  take(answer: Exclude<Answer, { readonly refused: unknown } | { readonly outOfMemory: unknown }>): void {
    if ("book" in answer) this.book = answer.book;
    else if ("sheet" in answer) {
      const { hiddenRows, hiddenColumns, ...sheet } = answer.sheet;
      this.sheets.push({
        ...sheet,
        hiddenRows: new Set(hiddenRows),
        hiddenColumns: new Set(hiddenColumns),
        cells: [],
      });
    } else if ("cells" in answer) this.sheets.at(-1)?.cells.push(...answer.cells.map(unpack));
    else this.isWhole = true;
  }

  /** Null where lines are missing. */
  finish(): Book | null {
    return this.book === null || !this.isWhole ? null : { ...this.book, sheets: this.sheets };
  }
}
