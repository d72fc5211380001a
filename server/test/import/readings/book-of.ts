import { cellName, type Book, type Cell, type Sheet, type Stored } from "../../../src/import/books/book.ts";
import type { Reading } from "../../../src/import/readings/reading.ts";
import { readingsOf } from "../../../src/import/readings/readings-of.ts";

/** A workbook typed in a test. */
export function book(...sheets: Sheet[]): Book {
  return { format: "xlsx", sheets, notes: [] };
}

export function sheet(name: string, cells: readonly Cell[], more: Partial<Sheet> = {}): Sheet {
  const ordered = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return {
    name,
    hidden: false,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    ...more,
    cells: ordered,
  };
}

export function cell(ref: string, stored: Stored, more: Partial<Cell> = {}): Cell {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  const column =
    letters.split("").reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
  return { row: Number(row) - 1, column, format: null, font: null, stored, ...more };
}

export function text(ref: string, written: string, font: string | null = null): Cell {
  return cell(ref, { type: "text", text: written }, { font });
}

export function number(ref: string, stored: number, format: string | null = null): Cell {
  return cell(ref, { type: "number", number: stored }, { format });
}

/** A sheet from rows of texts and numbers; null is an empty cell. */
export function rows(
  name: string,
  table: readonly (readonly (string | number | null)[])[],
  more: Partial<Sheet> = {},
): Sheet {
  const cells = table.flatMap((row, at) =>
    row.flatMap((value, column): Cell[] =>
      value === null
        ? []
        : [
            {
              row: at,
              column,
              format: null,
              font: null,
              stored:
                typeof value === "string" ? { type: "text", text: value } : { type: "number", number: value },
            },
          ],
    ),
  );
  return sheet(name, cells, more);
}

/** The readings of a workbook of one sheet by the name of their cell. */
export function read(made: Book): Map<string, Reading> {
  return new Map(readingsOf(made).map((reading) => [cellName(reading), reading]));
}

/** What each of some cells is, as `kind value`. */
export function said(made: Book, ...cells: string[]): string[] {
  const readings = read(made);
  return cells.map((name) => {
    const reading = readings.get(name);
    return reading === undefined
      ? "nothing"
      : [reading.kind, reading.value ?? reading.candidates.join("|")].join(" ").trim();
  });
}
