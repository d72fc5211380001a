import { folded } from "../names/fold.ts";
import type { SheetCorrection } from "../layout.ts";
import { isText, textOf } from "./cell-kinds.ts";
import { findTable } from "./find-table.ts";
import type { Table } from "./find-table.ts";
import { columnAt, type Grid } from "./grid.ts";

/** A table, and the sheet as far as it is of this table. */
export interface PlacedTable {
  readonly grid: Grid;
  readonly table: Table;
}

/**
 * The tables that were taken for one because they stand beside each other: names stand again at the right of figures, with figures of their
 * own. A title above the left one alone is of all.
 *
 * @param isPlace whether a text names an area
 */
export function sideBySide(
  grid: Grid,
  table: Table,
  correction: SheetCorrection,
  isPlace: (text: string) => boolean,
): readonly PlacedTable[] {
  const starts = startsOf(grid, table, isPlace);
  const [second] = starts;
  const whole = [{ grid, table }];
  if (second === undefined) return whole;
  const used = [...table.columns.keys()].toSorted((a, b) => a - b);
  const [left = 0, right = 0] = [used[0], used.at(-1)];
  const [first = 0] = [...table.title, ...table.headings, ...table.body].toSorted((a, b) => a - b);
  const rows = grid.part(first, table.body.at(-1) ?? first);
  const shared = new Set(table.title.filter((row) => rows.row(row).every((cell) => cell.column < second)));
  const parts = [left, ...starts].flatMap((from, at) => {
    const to = (starts[at] ?? right + 1) - 1;
    const own = rows.columns(from, to, shared);
    const found = findTable(own, within(correction, from, to));
    return found === null ? [] : [{ grid: own, table: found }];
  });
  return parts.length === starts.length + 1 ? parts : whole;
}

/** Of what a person says of columns that of some alone. */
function within(correction: SheetCorrection, from: number, to: number): SheetCorrection {
  const { columns = {}, ...others } = correction;
  const own = Object.entries(columns).filter(([letters]) => {
    const column = columnAt(letters);
    return column >= from && column <= to;
  });
  return { ...others, columns: Object.fromEntries(own) };
}

/** The columns in which a further table begins. */
function startsOf(grid: Grid, table: Table, isPlace: (text: string) => boolean): readonly number[] {
  const columns = [...table.columns].toSorted(([a], [b]) => a - b);
  const firstStub = columns.find(([, role]) => role === "STUB")?.[0];
  if (firstStub === undefined) return [];
  const starts: number[] = [];
  let hasFigures = false;
  for (const [at, [column, role]] of columns.entries()) {
    if (role === "DATA") hasFigures = true;
    const goesOn = columns.slice(at).some(([, later]) => later === "DATA");
    if (role !== "STUB" || !hasFigures || !goesOn) continue;
    if (!namesAgain(grid, table, firstStub, column, isPlace)) continue;
    const before = columns[at - 1];
    starts.push(before?.[1] === "ORDINAL" ? before[0] : column);
    hasFigures = false;
  }
  return starts;
}

/** Whether a column of words names what the first one names: under the same heading, or areas as there. */
function namesAgain(
  grid: Grid,
  { headings, body }: Table,
  first: number,
  column: number,
  isPlace: (text: string) => boolean,
): boolean {
  const lowest = headings.at(-1);
  const heading = (of: number): string => {
    const seen = lowest === undefined ? undefined : grid.seenAt(lowest, of);
    return seen === undefined ? "" : folded(textOf(seen));
  };
  if (heading(first) !== "" && heading(first) === heading(column)) return true;
  const arePlaces = (of: number): boolean => {
    const texts = body.flatMap((row) => {
      const cell = grid.at(row, of);
      return cell !== undefined && isText(cell) ? textOf(cell) : [];
    });
    return texts.length > 0 && texts.filter(isPlace).length * 2 > texts.length;
  };
  return arePlaces(first) && arePlaces(column);
}
