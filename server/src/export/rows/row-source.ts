import type { ExportRow } from "./export-row.ts";

/** A part of the rows, counted from 0. */
export interface RowRange {
  readonly first: number;
  readonly count: number;
}

/** Rows that come as they are read, a batch at a time, in an order that is the same every time. */
export interface RowSource {
  /** How many there are in all. */
  readonly total: () => Promise<number>;
  /**
   * Can be read more than once, one reading after the other; null: all.
   *
   * @param isBare whether the answers alone are wanted, without what was asked beside
   */
  read(range: RowRange | null, isBare?: boolean): AsyncIterable<readonly ExportRow[]>;
}
