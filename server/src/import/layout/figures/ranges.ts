import type { LayoutRange, Role } from "../layout.ts";
import { isFigure } from "../table/cell-kinds.ts";
import { rangeName } from "../table/grid.ts";
import type { Box, Grid } from "../table/grid.ts";
import type { Table } from "../table/find-table.ts";
import type { Told } from "./figures-of.ts";
import type { Lines } from "./lines.ts";

/** What each part of a sheet is, as rectangles: for a page to colour. */
export function rangesOf(
  grid: Grid,
  table: Table,
  { lines }: Lines,
  { leftOut, sums }: Pick<Told, "leftOut" | "sums">,
): readonly LayoutRange[] {
  const roles = new Map<number, Map<number, Role>>();
  const set = (row: number, column: number, role: Role): void => {
    let there = roles.get(row);
    if (there === undefined) roles.set(row, (there = new Map()));
    there.set(column, role);
  };
  const whole = (rows: readonly number[], role: Role): void => {
    for (const row of rows) for (const { column } of grid.row(row)) set(row, column, role);
  };
  whole(table.title, "TITLE");
  whole(table.headings, "HEADING");
  for (const row of table.headings)
    for (const column of table.columns.keys())
      if (grid.seenAt(row, column) !== undefined) set(row, column, "HEADING");
  whole(table.repeats, "INDEX_ROW");
  whole(table.footer, "FOOTER");
  for (const line of lines)
    for (const [column, role] of table.columns) {
      const reading = grid.at(line.row, column);
      if (reading === undefined) continue;
      if (role !== "DATA") set(line.row, column, line.role === "SECTION" ? "SECTION" : role);
      else if (isFigure(reading)) {
        const place = `${line.row}/${column}`;
        set(line.row, column, leftOut.has(place) ? "LEFT_OUT" : sums.has(place) ? "TOTAL" : line.role);
      }
    }
  return rectangles(roles);
}

/** Cells of one role side by side, and rows alike below each other, as one range. */
export function rectangles(roles: ReadonlyMap<number, ReadonlyMap<number, Role>>): readonly LayoutRange[] {
  const done: (Box & { readonly role: Role })[] = [];
  let open: (Box & { readonly role: Role })[] = [];
  const rows = [...roles].toSorted(([a], [b]) => a - b);
  for (const [row, cells] of rows) {
    const runs = runsOf(row, cells);
    const next = runs.map((run) => {
      const above = open.find(
        ({ role, left, right, bottom }) =>
          role === run.role && left === run.left && right === run.right && bottom === row - 1,
      );
      return above === undefined ? run : { ...above, bottom: row };
    });
    done.push(
      ...open.filter(
        ({ left, role, top }) =>
          !next.some((each) => each.left === left && each.role === role && each.top === top),
      ),
    );
    open = next;
  }
  return [...done, ...open]
    .toSorted((a, b) => a.top - b.top || a.left - b.left)
    .map(({ role, ...box }) => ({ range: rangeName(box), role }));
}

function runsOf(row: number, cells: ReadonlyMap<number, Role>): (Box & { readonly role: Role })[] {
  const runs: (Box & { readonly role: Role })[] = [];
  for (const [column, role] of [...cells].toSorted(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.role === role && last.right === column - 1)
      runs.splice(-1, 1, { ...last, right: column });
    else runs.push({ role, top: row, bottom: row, left: column, right: column });
  }
  return runs;
}
