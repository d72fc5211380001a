import type { SheetCorrection } from "../layout.ts";
import { isFigure, isText, isYear, textOf } from "./cell-kinds.ts";
import { findTable } from "./find-table.ts";
import type { Table } from "./find-table.ts";
import type { Grid } from "./grid.ts";

/** Most tables of one sheet, one below the other. */
const MOST = 50;

/** The tables of a sheet from the top. Where a person says where one stands, there it does; others are as they are found above and below. */
export function findTables(grid: Grid, correction: SheetCorrection = {}): readonly Table[] {
  const { headings, data, ...others } = correction;
  const end = grid.rows.at(-1) ?? -1;
  if (headings === undefined && data === undefined) return tablesFrom(grid, 0, others);
  const asFound = tablesFrom(grid, 0, others);
  // A table that is found by itself stays one only where it is clear of what was said.
  const isFound = (table: Table): boolean =>
    asFound.some((each) => each.body[0] === table.body[0] && each.body.at(-1) === table.body.at(-1));
  const top = Math.min(headings?.[0] ?? Infinity, data?.[0] ?? Infinity) - 1;
  const above = tablesFrom(grid.part(0, top - 1), 0, others).filter(isFound);
  const from = (above.at(-1)?.body.at(-1) ?? -1) + 1;
  const whole = findTable(grid.part(from, end), correction);
  if (whole === null) return above;
  const next = data === undefined ? nextTable(grid, whole) : null;
  const said = next === null ? whole : (findTable(grid.part(from, next - 1), correction) ?? whole);
  const bottom = data === undefined ? (said.body.at(-1) ?? end) : data[1] - 1;
  return [...above, said, ...tablesFrom(grid, bottom + 1, others).filter(isFound)];
}

function tablesFrom(grid: Grid, start: number, correction: SheetCorrection): readonly Table[] {
  const found: Table[] = [];
  const end = grid.rows.at(-1) ?? -1;
  let from = start;
  while (found.length < MOST && from <= end) {
    const whole = findTable(grid.part(from, end), correction);
    if (whole === null) break;
    const next = nextTable(grid, whole);
    const table = next === null ? whole : (findTable(grid.part(from, next - 1), correction) ?? whole);
    found.push(table);
    from = (table.body.at(-1) ?? end) + 1;
  }
  return found;
}

/** The first row of a further table within what was taken for one: its headings, and the lines above them that are no data. */
function nextTable(grid: Grid, { body, columns }: Table): number | null {
  const data = [...columns].flatMap(([column, role]) => (role === "DATA" ? [column] : []));
  const heading = body.findIndex((row, at) => at > 0 && isHeading(grid, row, data));
  if (heading < 0) return null;
  let first = heading;
  while (first > 1 && !hasFigures(grid, body[first - 1] ?? 0, data)) first -= 1;
  return hasFigures(grid, body[first - 1] ?? 0, data) ? (body[first] ?? null) : null;
}

const hasFigures = (grid: Grid, row: number, data: readonly number[]): boolean =>
  data.some((column) => isFigure(grid.at(row, column)));

/** Whether words, or years, stand where figures do: in several columns, or in the only one beside a word. */
function isHeading(grid: Grid, row: number, data: readonly number[]): boolean {
  const cells = grid.row(row).filter((cell) => textOf(cell).trim() !== "");
  const above = cells.filter(({ column }) => data.includes(column));
  if (above.length < Math.min(2, data.length) || cells.length < 2) return false;
  const isYears = above.every((cell) => isYear(cell) || isText(cell));
  // A column of figures that are all like years has no headings among them.
  return isYears && (above.some(isText) || above.every((cell) => isYear(cell) && cell.kind === "period"));
}
