import type { RowRange } from "../../export/rows/row-source.ts";

/** Rows from the n-th on, counted from 0; to the end where no last one is named. */
export interface RowsAsked {
  readonly first: number;
  readonly last: number | null;
}

/** The rows that a `Range: rows=100-199` or `rows=100-` asks for; null where it asks for none, or in a unit that is not ours. */
export function rowsAsked(header: string | undefined): RowsAsked | null {
  const [, first, last] = /^rows=(\d{1,12})-(\d{0,12})$/.exec(header?.trim() ?? "") ?? [];
  if (first === undefined) return null;
  const asked = { first: Number(first), last: last === undefined || last === "" ? null : Number(last) };
  return asked.last !== null && asked.last < asked.first ? null : asked;
}

/** Those of them that there are; null: none. */
export function rowsThere({ first, last }: RowsAsked, total: number): RowRange | null {
  if (first >= total) return null;
  return { first, count: Math.min(last ?? total - 1, total - 1) - first + 1 };
}

/** `rows 100-199/63000` */
export function contentRange(range: RowRange | null, total: number): string {
  return range === null ? `rows */${total}` : `rows ${range.first}-${range.first + range.count - 1}/${total}`;
}
