import type { AreaHistory, AreaLife } from "../model/area-history.ts";
import type { Period } from "../model/periods.ts";
import { type Atoms, kept, NO_ATOMS, NotKept } from "../model/territory/atoms.ts";
import type { Answer, Breakdown } from "../model/types.ts";
import { type Node, node } from "./node.ts";

/**
 * Answers as they stood before an evaluation begins in the middle. What nothing new is known of is taken from them, not worked out: so the work is
 * that of what changes, however much else is known.
 */
export interface Stored {
  /** Whether the answers of an area were read for a period; of others it is noted that they are wanted. */
  readonly isRead: (area: AreaLife, p: Period) => boolean;
  /** Whether nothing is wanted that was not read; else what comes out is of no use. */
  readonly isComplete: () => boolean;
  /** Breakdowns of an indicator that have answers. */
  readonly breakdowns: (indicator: string) => readonly Breakdown[];
  readonly find: (indicator: string, area: AreaLife, p: Period, breakdown: Breakdown) => Answer | null;
}

/** The cell that an answer was stored of. */
interface StoredCell {
  readonly period: Period;
  /** All that it has to cover. */
  readonly atoms: () => Atoms;
  /** Works it out from what it is put together from. */
  readonly again: () => Node | null;
  readonly stored: Stored;
}

/** A stored answer as what those above it go on from. It knows no sides of series breaks: see {@link Part}. */
export function storedNode(answer: Answer, areaHistory: AreaHistory, cell: StoredCell): Node {
  const { status, value, numerator, denominator, lower, upper } = answer;
  const bounds = lower === null || upper === null ? null : { lower, upper };
  return node({
    status,
    value,
    qualifier: answer.qualifier,
    missing: value === null ? NO_ATOMS : missingOf(answer, areaHistory, cell),
    sources: answer.sources,
    reason: answer.reason,
    disputed: answer.disputed,
    discrepancy: answer.discrepancy,
    dated: answer.dated,
    ratio: numerator === null || denominator === null ? null : { numerator, denominator, bounds },
    between: value === null ? bounds : null,
    stored: answer,
  });
}

function missingOf(
  { reporting, expected, missing, missingCount }: Answer,
  areaHistory: AreaHistory,
  { period, atoms, again, stored }: StoredCell,
): Atoms {
  if (reporting === expected) return NO_ATOMS;
  const areas = missing.map((id) => areaHistory.area(id).index);
  const [of, leaves] = [atoms(), expected - reporting];
  return kept({
    of,
    period,
    leaves,
    areas,
    count: missingCount,
    again: () => {
      const found = again()?.missing ?? of;
      if (found.size !== leaves && stored.isComplete()) throw new NotKept();
      return found;
    },
  });
}
