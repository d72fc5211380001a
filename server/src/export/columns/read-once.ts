import { type Cell, type Column, isOwn, type OwnPart, type Part } from "./column.ts";
import type { ExportRow, ExportSetting } from "../rows/export-row.ts";
import { Remembered } from "../rows/remembered.ts";

/**
 * Makes something of a part of a row, once for all rows that share it: most of a row is the same as in many others, and as in the one
 * before. Where there are more parts than can be kept, of those that are met now and then.
 */
export function oncePer<T>(of: Exclude<Part, OwnPart>, make: (row: ExportRow) => T): (row: ExportRow) => T {
  // Of places, indicators and breakdowns there are no more than the catalogue has.
  const made = of === "basis" ? new Remembered<unknown, Made<T>>() : new Map<unknown, Made<T>>();
  let last: Made<T> | undefined;
  return (row) => {
    const part = of === "file" ? null : row[of];
    if (last !== undefined && last.of === part) return last.it;
    last = made.get(part);
    if (last === undefined) made.set(part, (last = { of: part, it: make(row) }));
    return last.it;
  };
}

interface Made<T> {
  readonly of: unknown;
  readonly it: T;
}

/** Reads the cells of a column and turns them into what a format writes, each once for the part of a row that it depends on. */
export function readOnce<T>(
  column: Pick<Column, "of" | "read">,
  setting: ExportSetting,
  turn: (cell: Cell) => T,
): (row: ExportRow) => T {
  const make = (row: ExportRow): T => turn(column.read(row, setting));
  const { of } = column;
  return isOwn(of) ? make : oncePer(of, make);
}
