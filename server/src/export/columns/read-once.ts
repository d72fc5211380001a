import type { Column } from "./column.ts";
import type { Cell } from "./column.ts";
import type { ExportRow, ExportSetting } from "../rows/export-row.ts";

/**
 * Reads the cells of a column and turns them into what a format writes, each once for the part of a row that it depends on: most of a
 * row is the same as in many others.
 */
export function readOnce<T>(
  column: Pick<Column, "of" | "read">,
  setting: ExportSetting,
  turn: (cell: Cell) => T,
): (row: ExportRow) => T {
  const { of } = column;
  const make = (row: ExportRow): T => turn(column.read(row, setting));
  if (of === "answer") return make;
  const made = new Map<unknown, { readonly turned: T }>();
  return (row) => {
    const part = of === "file" ? null : row[of];
    let known = made.get(part);
    if (known === undefined) made.set(part, (known = { turned: make(row) }));
    return known.turned;
  };
}
