import { productPeriod } from "../../readings/periods/period-code.ts";
import type { Reading } from "../../readings/reading.ts";
import type { RawRow } from "../../rows/csv-rows.ts";
import { sourceColumnNames, sourceColumns } from "../../rows/source-columns.ts";
import type { SourceColumnName } from "../../rows/source-columns.ts";
import { rectangles } from "../figures/ranges.ts";
import type { LayoutRange, Role } from "../layout.ts";
import { folded } from "../names/fold.ts";
import { textOf } from "../table/cell-kinds.ts";
import { nameAt } from "../table/grid.ts";
import type { Grid } from "../table/grid.ts";

const NAMES: ReadonlyMap<string, SourceColumnName> = new Map(
  sourceColumnNames.flatMap((name) => {
    const { vi, en, also } = sourceColumns[name];
    return [name, vi, en, ...also].map((text): [string, SourceColumnName] => [folded(text), name]);
  }),
);

/** What every list of sources has, and hardly any other table together. */
const NEEDED: readonly SourceColumnName[] = ["id", "title", "kind"];

/** The list of sources that a sheet is, under a heading of its columns; null when it is none. */
export function readSources(grid: Grid): {
  readonly heading: number;
  readonly sources: readonly RawRow[];
  readonly ranges: readonly LayoutRange[];
} | null {
  for (const row of grid.rows) {
    const columns = new Map<SourceColumnName, number>();
    for (const cell of grid.row(row)) {
      const name = NAMES.get(folded(textOf(cell)));
      if (name !== undefined && !columns.has(name)) columns.set(name, cell.column);
    }
    if (NEEDED.every((name) => columns.has(name))) return below(grid, row, columns);
  }
  return null;
}

/** The text of a cell; of the day of publication also where it was typed as a day, or as it is printed. */
function textIn(name: SourceColumnName, reading: Reading): string {
  const text = textOf(reading).trim();
  const { kind, value } = reading;
  if (name !== "published" || (kind !== "date" && kind !== "period")) return text;
  const { asOf, code } = productPeriod(String(value));
  return asOf ?? (code !== null && /^\d{4}(?:-\d\d)?$/.test(code) ? code : text);
}

function below(grid: Grid, heading: number, columns: ReadonlyMap<SourceColumnName, number>) {
  const roles = new Map<number, Map<number, Role>>();
  const known = new Set(columns.values());
  const sources = grid.rows.flatMap((row): RawRow[] => {
    const role = (column: number): Role => {
      if (row <= heading) return row < heading ? "TITLE" : "HEADING";
      return known.has(column) ? "STUB" : "LEFT_OUT";
    };
    roles.set(row, new Map(grid.row(row).map(({ column }) => [column, role(column)])));
    if (row <= heading) return [];
    const cells: Partial<Record<SourceColumnName, string>> = {};
    const at: Partial<Record<SourceColumnName, string>> = {};
    for (const [name, column] of columns) {
      const reading = grid.at(row, column);
      cells[name] = reading === undefined ? "" : textIn(name, reading);
      at[name] = nameAt(row, column);
    }
    const isEmpty = Object.values(cells).every((text) => text === "");
    return isEmpty ? [] : [{ line: row + 1, cells, place: { sheet: grid.sheet || null, at } }];
  });
  return { heading, sources, ranges: rectangles(roles) };
}
