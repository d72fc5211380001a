import type { ColumnName } from "../../rows/columns.ts";
import { columnNames, columns } from "../../rows/columns.ts";
import { folded } from "../names/fold.ts";
import type { Grid } from "../table/grid.ts";
import { isText, textOf } from "../table/cell-kinds.ts";

/** A header of our own columns, wherever it stands. */
export interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<number, ColumnName>;
}

const NAMES: ReadonlyMap<string, ColumnName> = new Map(
  columnNames.flatMap((name) => {
    const { vi, en, also } = columns[name].words;
    return [name, vi, en, ...also].map((text): [string, ColumnName] => [folded(text), name]);
  }),
);

/** What tells a header of ours from headings that use some of the same words. */
const NEEDED: readonly ColumnName[] = ["indicator", "area", "period", "value"];

/** The first row that names our columns, by id or in either language; null when there is none. */
export function findHeader(grid: Grid): Header | null {
  for (const row of grid.rows) {
    const found = new Map<number, ColumnName>();
    for (const cell of grid.row(row)) {
      // Of a sheet of numbers only the words are looked at.
      if (!isText(cell)) continue;
      const name = NAMES.get(folded(textOf(cell)));
      if (name !== undefined && ![...found.values()].includes(name)) found.set(cell.column, name);
    }
    const names = new Set(found.values());
    if (NEEDED.every((name) => names.has(name))) return { row, columns: found };
  }
  return null;
}
