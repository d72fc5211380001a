import { type Cell, type Column, isOwn, type OwnPart, type Part } from "./column.ts";
import { isOfRow } from "../../graphql/sentences/reasons.ts";
import type { ExportRow, ExportSetting } from "../rows/export-row.ts";
import { Remembered } from "../rows/remembered.ts";

type SharedPart = Exclude<Part, OwnPart>;

/** The parts of a row by which it is seen whether another has the same. */
const PARTS: Readonly<Record<SharedPart, (row: ExportRow) => unknown>> = {
  file: () => null,
  indicator: ({ indicator }) => indicator,
  place: ({ place }) => place,
  breakdown: ({ breakdown }) => breakdown,
  basis: ({ basis, answer }) => (basis === answer ? OWN : basis),
  reason: ({ reason }) => (reason !== null && isOfRow(reason.code) ? OWN : reason),
  parts: ({ parts, answer }) => (parts === answer ? OWN : parts),
  dated: ({ dated }) => dated,
  sources: ({ sources }) => sources,
};
/** A part that the row shares with no other. */
const OWN = Symbol("own");
/** Of the others there are no more than the catalogue has places, indicators, breakdowns and months. */
const UNBOUNDED: ReadonlySet<SharedPart> = new Set(["basis", "reason", "sources"]);

/**
 * Makes something of a part of a row, once for all rows that share it: most of a row is the same as in many others, and as in the one
 * before. Where there are more parts than can be kept, of those that are met now and then.
 */
export function oncePer<T>(of: SharedPart, make: (row: ExportRow) => T): (row: ExportRow) => T {
  const partOf = PARTS[of];
  const made = UNBOUNDED.has(of) ? new Remembered<unknown, Made<T>>() : new Map<unknown, Made<T>>();
  let last: Made<T> | undefined;
  return (row) => {
    const part = partOf(row);
    if (last !== undefined && last.of === part) return last.it;
    if (part === OWN) return make(row);
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
