import type { Reading } from "../../readings/reading.ts";
import { folded } from "../names/fold.ts";
import type { Role, SheetCorrection } from "../layout.ts";
import { columnAt, type Grid } from "./grid.ts";
import { beginsLikeAFigure, isFigure, isOrdinal, isText, isYear, textOf } from "./cell-kinds.ts";
import { findIndexRow, readIndexRow } from "./index-row.ts";
import type { IndexRow } from "./index-row.ts";
import { isAbove, isBelow } from "./surroundings.ts";

/** What a column of a table holds. */
export type ColumnRole = "ORDINAL" | "STUB" | "CODE" | "UNIT" | "NOTE" | "DATA" | "TOTAL" | "LEFT_OUT";

/** Where the parts of a table stand in its sheet. Rows are counted from 0. */
export interface Table {
  /** Rows above the headings that hold something. */
  readonly title: readonly number[];
  readonly headings: readonly number[];
  /** Rows of letters and numbers, and headings printed again on a further page. */
  readonly repeats: readonly number[];
  /** Rows with a name or with figures. */
  readonly body: readonly number[];
  readonly footer: readonly number[];
  readonly columns: ReadonlyMap<number, ColumnRole>;
}

/** Most rows of headings, one upon the other. */
const MOST_HEADINGS = 4;

/** Finds the table of a sheet; null when there is none. */
export function findTable(grid: Grid, correction: SheetCorrection = {}): Table | null {
  const index = findIndexRow(grid);
  const first = saidFirstRow(grid, correction) ?? firstDataRow(grid, index);
  if (first === null) return null;
  const headings =
    correction.headings === undefined
      ? headingRows(grid, index === null || index.row > first ? first : index.row)
      : grid.rows.filter((row) => row + 1 >= rangeStart(correction) && row + 1 <= rangeEnd(correction));
  const last = correction.data === undefined ? lastDataRow(grid, first) : correction.data[1] - 1;
  const repeats = grid.rows.filter(
    (row) => row > (headings.at(-1) ?? -1) && row <= last && isRepeat(grid, row, headings),
  );
  const isHeading = new Set([...headings, ...repeats]);
  const body = grid.rows.filter((row) => row >= first && row <= last && !isHeading.has(row));
  const columns = columnRoles(grid, headings, body, index, correction);
  if (![...columns.values()].includes("DATA")) return null;
  const top = headings[0] ?? first;
  return {
    title: grid.rows.filter((row) => row < top),
    headings,
    repeats,
    body,
    footer: grid.rows.filter((row) => row > last),
    columns,
  };
}

/** Where the data begin by what a person says: of headings alone, below them. */
function saidFirstRow(grid: Grid, { data, headings }: SheetCorrection): number | null {
  if (data !== undefined) return data[0] - 1;
  return headings === undefined ? null : (grid.rows.find((row) => row + 1 > headings[1]) ?? null);
}

const rangeStart = ({ headings }: SheetCorrection): number => headings?.[0] ?? 0;
const rangeEnd = ({ headings }: SheetCorrection): number => headings?.[1] ?? 0;

/** The first row below the headings: the one after the row of letters, or the first in which a name has figures beside it. */
function firstDataRow(grid: Grid, index: IndexRow | null): number | null {
  if (index !== null) return grid.rows.find((row) => row > index.row) ?? null;
  const below = (from: number): readonly number[] => grid.rows.filter((row) => row > from);
  for (const row of grid.rows) {
    const cells = grid.row(row);
    if (isAbove(cells.filter(isText).map(textOf))) continue;
    const figures = cells.filter((cell) => isFigure(cell) && !standsAlone(cell, cells));
    if (figures.length === 0 || !cells.some((cell) => isName(cell, cells))) continue;
    const mayBeHeading = figures.every(isYear);
    const hasMoreBelow = below(row).some((next) =>
      figures.some(({ column }) => {
        const other = grid.at(next, column);
        return other !== undefined && isFigure(other) && !isYear(other);
      }),
    );
    if (mayBeHeading && hasMoreBelow) continue;
    return row;
  }
  return null;
}

/** Whether a cell says what its row is of: words, or a period that figures stand beside. */
function isName(cell: Reading, row: readonly Reading[]): boolean {
  if (isText(cell)) return !isOrdinal(cell) || row.length > 1;
  return isYear(cell) && row[0] === cell && row.length > 1;
}

/** An ordinal at the left of its row is no figure. */
function standsAlone(cell: Reading, row: readonly Reading[]): boolean {
  return row[0] === cell && row.length > 1 && isOrdinal(cell) && row[1] !== undefined && isText(row[1]);
}

/** Rows of headings directly above a row, from the top. */
function headingRows(grid: Grid, below: number): readonly number[] {
  const above = grid.rows.filter((row) => row < below).toReversed();
  const found: number[] = [];
  let next = below;
  for (const row of above) {
    if (found.length === MOST_HEADINGS) break;
    // An empty row ends the headings, but one between them and the data does not.
    if (found.length > 0 && next - row > 1) break;
    const cells = grid.row(row).filter((cell) => textOf(cell).trim() !== "");
    if (cells.length === 0 || isAbove(cells.filter(isText).map(textOf))) break;
    if (found.length > 0 && !isUpperHeading(grid, row, cells, found[0] ?? row)) break;
    if (found.length === 0 && isAlone(grid, row, cells, below)) break;
    found.unshift(row);
    next = row;
  }
  return found;
}

/** Whether words stand above the names of a table alone: then they are its title, unless they say what the names are of. */
function isAlone(grid: Grid, row: number, cells: readonly Reading[], below: number): boolean {
  const [only, ...more] = cells;
  if (only === undefined || more.length > 0) return false;
  const [first] = grid.row(below);
  const box = grid.mergeAt(row, only.column);
  const isLeft = only.column <= (first?.column ?? 0);
  return (
    isLeft &&
    !NAMES.test(folded(textOf(only))) &&
    !ORDINALS.test(folded(textOf(only))) &&
    box?.bottom !== below
  );
}

/**
 * Whether a row above headings is one of them: it has several cells, or one that spans some of the columns below but not all, and
 * together with the row below it makes sense – a title spans everything, or stands alone.
 */
function isUpperHeading(grid: Grid, row: number, cells: readonly Reading[], lower: number): boolean {
  const lowest = grid.row(lower);
  const [left = 0, right = 0] = [lowest[0]?.column, lowest.at(-1)?.column];
  const spans = cells.map((cell) => {
    const box = grid.mergeAt(row, cell.column);
    return { from: cell.column, to: box?.right ?? cell.column, down: (box?.bottom ?? row) >= lower };
  });
  if (spans.some(({ down }) => down)) return true;
  if (cells.length > 1) return spans.every(({ from }) => from <= right + 1) && !isLetterhead(cells);
  const [only] = spans;
  if (only === undefined) return false;
  return only.from > left && only.to > only.from;
}

/** Who writes to whom: two blocks of words side by side, wider apart than headings are. */
function isLetterhead(cells: readonly Reading[]): boolean {
  return (
    cells.length === 2 &&
    cells.every(
      (cell) =>
        isText(cell) &&
        /^(?:uy ban|bo |so |cong an|cuc |phong |tong cuc|hoi dong)/.test(`${folded(textOf(cell))} `),
    )
  );
}

/** The last row of the data: the last with a name and a figure before the footer begins. */
function lastDataRow(grid: Grid, first: number): number {
  let last = first;
  for (const row of grid.rows) {
    if (row < first) continue;
    const cells = grid.row(row);
    const [lead] = cells.filter(isText);
    if (lead !== undefined && isBelow(textOf(lead)) && !cells.some((cell) => isFigure(cell))) break;
    const [, ...others] = cells;
    const hasFigures = cells.some((cell) => isFigure(cell) && !standsAlone(cell, cells));
    if ((hasFigures && cells.length > 1) || others.some(beginsLikeAFigure)) last = row;
  }
  return last;
}

function isRepeat(grid: Grid, row: number, headings: readonly number[]): boolean {
  const cells = grid.row(row);
  if (readIndexRow(row, cells) !== null) return true;
  const same = (heading: number): boolean => {
    const there = grid.row(heading);
    return (
      there.length > 1 &&
      there.length === cells.length &&
      there.every((cell, at) => {
        const other = cells[at];
        return (
          other !== undefined &&
          other.column === cell.column &&
          folded(textOf(other)) === folded(textOf(cell))
        );
      })
    );
  };
  return headings.some(same);
}

const ORDINALS = /^(?:stt|tt|so tt|so thu tu|no)$/;
const CODES = /^(?:ma so|ma|ma tinh|ma dia phuong|ma dvhc|ma don vi|ma chi tieu|code|gso code)$/;
const UNITS = /^(?:don vi tinh|unit|units)$/;
const NOTES = /^(?:ghi chu|chu thich|note|notes|remarks?)$/;
const NAMES =
  /^(?:chi tieu|ten chi tieu|noi dung|dia phuong|tinh thanh pho|tinh|ten tinh|ten don vi|don vi|mo hinh|ten mo hinh|loai don vi|cap khen thuong|ky|thang|quy|nam|indicator|area|province|period|model)$/;

function columnRoles(
  grid: Grid,
  headings: readonly number[],
  body: readonly number[],
  index: IndexRow | null,
  { columns: corrected = {} }: SheetCorrection,
): ReadonlyMap<number, ColumnRole> {
  const used = new Set([...headings, ...body].flatMap((row) => grid.row(row).map(({ column }) => column)));
  const roles = new Map<number, ColumnRole>();
  for (const column of [...used].toSorted((a, b) => a - b))
    roles.set(column, columnRole(grid, column, headings, body, index));
  for (const [letters, role] of Object.entries(corrected)) roles.set(columnAt(letters), asColumnRole(role));
  return roles;
}

const COLUMN_ROLES: readonly ColumnRole[] = ["ORDINAL", "STUB", "CODE", "UNIT", "NOTE", "DATA", "TOTAL"];

function asColumnRole(role: Role): ColumnRole {
  return COLUMN_ROLES.find((each) => each === role) ?? "LEFT_OUT";
}

function columnRole(
  grid: Grid,
  column: number,
  headings: readonly number[],
  body: readonly number[],
  index: IndexRow | null,
): ColumnRole {
  const own = new Set(
    headings.flatMap((row) => {
      const seen = grid.seenAt(row, column);
      if (seen === undefined) return [];
      // In two languages each stands on a line of its own.
      const text = textOf(seen);
      return [folded(text), ...text.split("\n").map(folded)];
    }),
  );
  const says = (form: RegExp): boolean => [...own].some((words) => form.test(words));
  const cells = body
    .flatMap((row) => grid.at(row, column) ?? [])
    .filter((cell) => textOf(cell).trim() !== "");
  if (says(ORDINALS)) return "ORDINAL";
  if (says(CODES)) return "CODE";
  if (says(NOTES)) return "NOTE";
  const figures = cells.filter(isFigure).length;
  if (says(UNITS) && figures * 2 < cells.length) return "UNIT";
  if (index?.figures.has(column) === true) return "DATA";
  if (index?.stubs.has(column) === true)
    return cells.length > 0 && cells.every(isOrdinal) ? "ORDINAL" : "STUB";
  if (says(NAMES) && !cells.some((cell) => isFigure(cell) && !isOrdinal(cell) && !isYear(cell)))
    return "STUB";
  if (cells.length === 0) return own.size > 0 ? "DATA" : "LEFT_OUT";
  const left = [...body].every((row) => grid.row(row).every((cell) => cell.column >= column));
  const isSilent = [...own].every((words) => words === "" || words === "so");
  if (isSilent && left && cells.length > 1 && cells.every(isOrdinal)) return "ORDINAL";
  if (left && cells.every(isYear) && ![...own].some((words) => /\d/.test(words))) return "STUB";
  return figures * 2 >= cells.length ? "DATA" : "STUB";
}
