import { cellName, type Cell, type Sheet } from "../books/book.ts";
import type { DecodedSheet } from "./encodings/decode-sheets.ts";
import { legendOf, meaningOf, type Legend } from "./numbers/missing.ts";
import { readNumberText } from "./numbers/number-text.ts";
import { readPeriodText } from "./periods/period-text.ts";
import { cellsByPlace, type CellsByPlace } from "./recompute-sums.ts";
import { footerBegins } from "./roles/footers.ts";
import { inSteps, type Steps } from "./steps.ts";
import { isWords, seenSheet, type SeenCell, type SeenSheet } from "./roles/grid.ts";
import { indexRows } from "./roles/index-rows.ts";
import { ordinals } from "./roles/ordinals.ts";
import { years } from "./roles/years.ts";

/** A sheet with what each of its cells is in it. */
export interface PlacedSheet extends SeenSheet {
  readonly name: string;
  readonly legend: Legend;
  readonly byPlace: CellsByPlace;
  readonly indexRows: ReadonlySet<number>;
  readonly ordinals: ReadonlySet<SeenCell>;
  readonly years: ReadonlySet<SeenCell>;
  /** The first row of the remarks and signatures under the table. */
  readonly footer: number;
  /** A cell with a day written with the month first; null: there is none. */
  readonly monthFirst: string | null;
  /** By column a cell with a text that is a day only with the day first, beside dates of which none has a day after the 12th. */
  readonly swapped: ReadonlyMap<number, string>;
}

/** Each cell of a sheet looked at by itself, then in its place. It stops after each step, for others to have their turn. */
export function* placeSheet(sheet: Sheet, decoded: DecodedSheet | undefined): Steps<PlacedSheet> {
  const texts = yield* inSteps(sheet.cells, (cell) => decoded?.textOf(cell) ?? "");
  const legend = legendOf(texts.filter((text) => text.length > 8 && text.length < 2000));
  const cells = yield* inSteps(sheet.cells, (cell, at) => seeCell(cell, texts[at] ?? "", legend));
  const seen = seenSheet(sheet, cells);
  yield;
  const indices = indexRows(seen);
  const lines = ordinals(seen, indices);
  return {
    ...seen,
    name: decoded?.name ?? sheet.name,
    legend,
    byPlace: cellsByPlace(sheet),
    indexRows: indices,
    ordinals: lines,
    years: years(seen),
    footer: footerBegins(seen, (one) => lines.has(one) || indices.has(one.row)),
    monthFirst: monthFirstIn(seen),
    swapped: swappedIn(seen),
  };
}

function seeCell(cell: Cell, text: string, legend: Legend): SeenCell {
  const isText = cell.stored.type === "text";
  const missing = isText ? meaningOf(text, legend) : null;
  const period = isText && missing === null ? readPeriodText(text) : null;
  const isYear = /^\s*\d{4}\s*$/.test(text);
  const number =
    isText && missing === null && (period === null || isYear) ? readNumberText(text, null) : null;
  return { cell, row: cell.row, column: cell.column, text, period, missing, number };
}

function monthFirstIn({ cells }: SeenSheet): string | null {
  const found = cells.find(({ period }) => period?.notes.includes("MONTH_FIRST"));
  return found === undefined ? null : cellName(found);
}

/**
 * A program set to English takes 01/02/2024 for 2 January and leaves 15/02/2024 a text: a column with both was typed with the day first.
 */
function swappedIn({ columns }: SeenSheet): ReadonlyMap<number, string> {
  const swapped = new Map<number, string>();
  for (const [column, cells] of columns) {
    const dates = cells.flatMap(({ cell: { stored } }) => (stored.type === "date" ? [stored.date] : []));
    const text = cells.find(
      (seen) => isWords(seen) && /^\s*(?:1[3-9]|2\d|3[01])\/\d{1,2}\/\d{4}\s*$/.test(seen.text),
    );
    if (text !== undefined && dates.length > 0 && dates.every((date) => Number(date.slice(8, 10)) <= 12))
      swapped.set(column, cellName(text));
  }
  return swapped;
}
