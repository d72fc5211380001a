import type { Cell, Sheet } from "../../books/book.ts";
import type { Meaning } from "../numbers/missing.ts";
import type { NumberText } from "../numbers/number-text.ts";
import type { PeriodText } from "../periods/period-text.ts";

/** A cell of a sheet with what its text says taken by itself, before it is known what the cell is in its sheet. */
export interface SeenCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  /** Its text, decoded; empty of a cell that holds no text. */
  readonly text: string;
  readonly period: PeriodText | null;
  /** What it means as a sign or word for no number; null: it is none. */
  readonly missing: Meaning | null;
  readonly number: NumberText | null;
}

export interface SeenSheet {
  readonly sheet: Sheet;
  readonly cells: readonly SeenCell[];
  readonly rows: ReadonlyMap<number, readonly SeenCell[]>;
  readonly columns: ReadonlyMap<number, readonly SeenCell[]>;
}

export function seenSheet(sheet: Sheet, cells: readonly SeenCell[]): SeenSheet {
  return {
    sheet,
    cells,
    rows: Map.groupBy(cells, ({ row }) => row),
    columns: Map.groupBy(cells, ({ column }) => column),
  };
}

/** Whether a cell holds a number, also one that is typed, or a sign in its place. */
export function isFigure({ cell, missing, number }: SeenCell): boolean {
  const { type } = cell.stored;
  if (type !== "text") return type !== "date";
  return missing !== null || (number !== null && number.kind !== "text");
}

/** Words and nothing that could be a figure. */
export function isWords(seen: SeenCell): boolean {
  return seen.cell.stored.type === "text" && !isFigure(seen);
}
