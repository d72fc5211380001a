/** What one function of the slow evaluator hands to the next. */
import type {
  Answer,
  Cell,
  Instant,
  Month,
  Observation,
  Reason,
  World,
} from "../../../../src/statistics/model/types.ts";
import type { Atom } from "./territory.ts";
import { covers, leavesOf } from "./territory.ts";

/** An observation a value stands on, and the month it stands in there (null for a FLOW). */
export interface Used {
  readonly observation: Observation;
  readonly dated: Month | null;
}

/** An answer with what is needed to build on it. */
export interface Known {
  readonly answer: Answer;
  readonly covered: ReadonlySet<Atom>;
  readonly used: readonly Used[];
}

/** The world at an instant, and how to ask for another cell of it. */
export interface Context {
  readonly world: World;
  readonly at: Instant;
  readonly ask: (cell: Cell) => Known | null;
  readonly hidden: Hidden;
}

/** What would give away a withheld figure. */
export interface Hidden {
  /** Cells, as {@link cellText}. */
  readonly cells: ReadonlySet<string>;
  /** Observations, whatever cell they answer. */
  readonly observations: ReadonlySet<Observation>;
}

export function cellText({ indicator, area, period, category, model, unitType, awardLevel }: Cell): string {
  return JSON.stringify([indicator, area, period, category, model, unitType, awardLevel]);
}

/** An answer that says a number. */
export interface Valued extends Known {
  readonly answer: Answer & { readonly value: number };
}

export function hasValue(known: Known | null): known is Valued {
  return known !== null && known.answer.value !== null;
}

export function isComplete(known: Known | null): known is Valued {
  return hasValue(known) && known.answer.status !== "PARTIAL";
}

export function sortedSources(sources: Iterable<number>): number[] {
  return [...new Set(sources)].toSorted((a, b) => a - b);
}

export function sourcesOfAll(knowns: readonly Known[]): number[] {
  return sortedSources(knowns.flatMap((known) => known.answer.sources));
}

/** Reporting, expected and missing of an answer that covers these atoms. */
function completeness(context: Context, cell: Cell, covered: ReadonlySet<Atom>) {
  const leaves = leavesOf(context.world, cell);
  const open = leaves.filter((leaf) => !covers(covered, leaf.atoms));
  const missing = [...new Set(open.map((leaf) => leaf.area))].toSorted();
  return {
    reporting: leaves.length - open.length,
    expected: leaves.length,
    missingCount: missing.length,
    missing: missing.slice(0, 100),
  };
}

type Rest = Pick<Answer, "status" | "sources"> & Partial<Answer>;

export function withValue(
  context: Context,
  cell: Cell,
  covered: ReadonlySet<Atom>,
  used: readonly Used[],
  rest: Rest & { readonly value: number },
): Known {
  return { answer: { ...EMPTY, ...completeness(context, cell, covered), ...rest }, covered, used };
}

/** WITHHELD, NOT_APPLICABLE, NOT_COMPARABLE: nothing is covered and nothing is used. */
export function withoutValue(context: Context, cell: Cell, rest: Rest): Known {
  return {
    answer: { ...EMPTY, ...completeness(context, cell, new Set()), ...rest },
    covered: new Set(),
    used: [],
  };
}

export function notComparable(
  context: Context,
  cell: Cell,
  reason: Reason | null,
  sources: readonly number[],
): Known {
  return withoutValue(context, cell, { status: "NOT_COMPARABLE", reason, sources });
}

const EMPTY = {
  value: null,
  qualifier: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  seriesBreak: false,
  disputed: false,
  discrepancy: null,
  reason: null,
  dated: null,
} satisfies Partial<Answer>;
