import type { Reading } from "../../../src/import/readings/reading.ts";
import { layOut } from "../../../src/import/layout/lay-out.ts";
import { readingsOf } from "../../../src/import/readings/readings-of.ts";
import { book, rows } from "../readings/book-of.ts";
import type { LayOutOptions } from "../../../src/import/layout/lay-out.ts";
import { openQuestions } from "../../../src/import/layout/layout.ts";
import type { Layout } from "../../../src/import/layout/layout.ts";
import { rowsOf } from "../../../src/import/layout/rows-of.ts";
import type { PlacedRow } from "../../../src/import/layout/rows-of.ts";
import type { NameBook } from "../../../src/import/layout/names/name-book.ts";
import { NAMES } from "./small-names.ts";

/** What is typed into a cell; null: nothing. */
export type Typed = string | number | null;

/** The readings of a sheet as it is typed, row by row from A1. */
export function typed(cells: readonly (readonly Typed[])[], sheet = "Biểu 1"): Reading[] {
  return readingsOf(book(rows(sheet, cells)));
}

/** A layout in short: the figures as `indicator area period member = value`, and the keys of open questions. */
export interface Short {
  readonly layout: Layout;
  readonly rows: readonly PlacedRow[];
  readonly figures: readonly string[];
  readonly open: readonly string[];
}

export function laidOut(
  readings: readonly Reading[],
  options: LayOutOptions = {},
  names: NameBook = NAMES,
): Short {
  const layout = layOut(readings, names, options);
  const placed = rowsOf(layout);
  return {
    layout,
    rows: placed,
    figures: placed.map(inShort),
    open: openQuestions(layout).map(({ key }) => key),
  };
}

export function inShort({ cells }: PlacedRow): string {
  const { indicator, area, period, model, category, unit_type, award_level, value, qualifier, status } =
    cells;
  const left = [indicator, area, period, model, category, unit_type, award_level].filter(Boolean).join(" ");
  return [`${left} = ${value ?? ""}`, qualifier, status, cells.exhaustive_over].filter(Boolean).join(" ");
}
