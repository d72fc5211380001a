import type { Figure, FigureRow } from "../figure.ts";
import { ranking, shownRows } from "./ranking.ts";

/** An area in a table, with its place in the ranking; null: it has none. */
export interface RankedLine {
  readonly name: string;
  readonly place: number | null;
  readonly row: FigureRow;
}

/** The areas of a Figure's chosen period: those with a place first, highest first, then the others in their own order. */
export function rankedLines(figure: Figure): readonly RankedLine[] {
  const ranked = ranking(figure);
  const placed = new Set(ranked.map(({ row }) => row));
  const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
  return [
    ...ranked,
    ...shownRows(figure).flatMap((row) => (placed.has(row) ? [] : [{ row, place: null }])),
  ].map(({ row, place }) => ({ name: names.get(row.area) ?? row.area, place, row }));
}

/** Whether the status of a line is more than that its figure is there or is not. */
export function isToBeSaid({ value, status }: FigureRow): boolean {
  return value !== null && status !== "REPORTED" && status !== "AGGREGATED";
}
