import type { Figure, FigurePeriod, FigureRow } from "../../figure.ts";

/** What counts: any figure, or one of at least this value. */
export type Since = "any" | number;

/** What the rows of "since when" are made with. */
export interface SinceSetting {
  readonly figure: Figure;
  readonly since: Since;
  /** Whether what is asked is since when without a break, instead of when first. */
  readonly held: boolean;
  /** The threshold with its unit, as it is written; empty for "any". */
  readonly threshold: string;
  readonly chosen: FigurePeriod;
  /** Periods that count, oldest first, none later than the chosen one. */
  readonly periods: readonly FigurePeriod[];
}

/** One area's answer: its row, and what sentences count. */
export interface SinceAnswer {
  readonly row: FigureRow;
  readonly first: FigurePeriod | null;
  /** Reached once, below now. */
  readonly isBelowNow: boolean;
  /** What it is now where that is below; empty otherwise. */
  readonly now: string;
  /** There was no figure just before. */
  readonly maybeEarlier: boolean;
}

/** A figure of an area with its period. */
export interface Dated {
  readonly period: FigurePeriod;
  readonly row: FigureRow;
  readonly value: number;
}

/** Whether a value says only the least it can be: hedged so, or a sum of some of its parts. */
export function isLeast({ qualifier }: FigureRow): boolean {
  return qualifier === "AT_LEAST";
}
