/** A RATIO: its parts at the cell, else over the highest areas that have both (docs/evaluation.md, "RATIO"). */
import type { Cell, Indicator, Reason } from "../../../../src/statistics/model/types.ts";
import { combined, contradicts, statusOf, turnedRound } from "./hedges.ts";
import type { Context, Known, Valued } from "./known.ts";
import {
  hasValue,
  isComplete,
  notComparable,
  sortedSources,
  sourcesOfAll,
  withValue,
  withoutValue,
} from "./known.ts";
import type { Winner } from "./observed.ts";
import { childAreas, partialTransfer } from "./paths.ts";
import { hasSeriesBreak } from "./series-break.ts";
import type { Atom } from "./territory.ts";
import { atomsOf, covers, leavesOf } from "./territory.ts";

interface Parts {
  readonly cell: Cell;
  readonly numerator: Valued;
  readonly denominator: Valued;
}

interface Asked {
  readonly cell: Cell;
  readonly numerator: Known | null;
  readonly denominator: Known | null;
}

function partsAt(context: Context, indicator: Indicator, cell: Cell): Asked {
  if (indicator.numerator === null || indicator.denominator === null) {
    return { cell, numerator: null, denominator: null };
  }
  return {
    cell,
    numerator: context.ask({ ...cell, indicator: indicator.numerator }),
    denominator: context.ask({
      ...cell,
      indicator: indicator.denominator,
      model: null,
      category: null,
      awardLevel: null,
    }),
  };
}

function bothComplete(asked: Asked): Parts | null {
  const { cell, numerator, denominator } = asked;
  return isComplete(numerator) && isComplete(denominator) ? { cell, numerator, denominator } : null;
}

function sumOf(knowns: readonly Valued[]): number {
  return knowns.reduce((sum, known) => sum + known.answer.value, 0);
}

/** Numerator ÷ denominator over these areas; null when nothing can be said because more may be eligible. */
function quotient(
  context: Context,
  indicator: Indicator,
  cell: Cell,
  parts: readonly Parts[],
  covered: ReadonlySet<Atom> = new Set(parts.flatMap((part) => [...atomsOf(context.world, part.cell)])),
): Known | null {
  const numerators = parts.map((part) => part.numerator);
  const denominators = parts.map((part) => part.denominator);
  const both = [...numerators, ...denominators];
  const sources = sourcesOfAll(both);
  const numerator = sumOf(numerators);
  const denominator = sumOf(denominators);
  const complete = covers(covered, atomsOf(context.world, cell));
  if (denominator === 0) {
    const reason: Reason = { code: "NOTHING_ELIGIBLE", args: {} };
    return complete ? withoutValue(context, cell, { status: "NOT_APPLICABLE", reason, sources }) : null;
  }
  if (numerator > denominator) {
    return notComparable(context, cell, { code: "EXCEEDS_WHOLE", args: { numerator, denominator } }, sources);
  }
  const used = both.flatMap((known) => known.used);
  const bounds = complete ? null : certainBounds(context, indicator, cell, numerators, numerator, covered);
  return withValue(context, cell, covered, used, {
    value: (numerator / denominator) * 100,
    status: complete ? statusOf(both.map((known) => known.answer)) : "PARTIAL",
    qualifier: combined([
      ...numerators.map((known) => known.answer.qualifier),
      ...denominators.map((known) => turnedRound(known.answer.qualifier)),
    ]),
    numerator,
    denominator,
    lower: bounds?.lower ?? null,
    upper: bounds?.upper ?? null,
    seriesBreak: hasSeriesBreak(context.world, indicator, used),
    sources,
  });
}

/** What the percentage of all must lie between, when everybody's eligible count is known exactly. */
function certainBounds(
  context: Context,
  indicator: Indicator,
  cell: Cell,
  numerators: readonly Known[],
  numerator: number,
  covered: ReadonlySet<string>,
): { lower: number; upper: number } | null {
  let all = 0;
  let missing = 0;
  for (const leaf of leavesOf(context.world, cell)) {
    const { denominator } = partsAt(context, indicator, { ...cell, area: leaf.area });
    if (!isComplete(denominator) || denominator.answer.qualifier !== null) return null;
    const { value } = denominator.answer;
    all += value;
    if (!covers(covered, leaf.atoms)) missing += value;
  }
  if (numerators.some((known) => known.answer.qualifier !== null)) return null;
  return { lower: (numerator / all) * 100, upper: ((numerator + missing) / all) * 100 };
}

function stops(asked: Asked): boolean {
  const numerator = asked.numerator?.answer.status;
  const denominator = asked.denominator?.answer.status;
  return numerator === "WITHHELD" || numerator === "NOT_APPLICABLE" || denominator === "WITHHELD";
}

/** A part of the numerator over all that is eligible, of an area without areas below. */
function atLeast(
  context: Context,
  indicator: Indicator,
  { cell, numerator, denominator }: Asked,
): Parts | null {
  if (!hasValue(numerator) || !isComplete(denominator)) return null;
  if (denominator.answer.value === 0 || childAreas(context.world, indicator, cell).length > 0) return null;
  return { cell, numerator, denominator };
}

interface Gathered {
  readonly used: readonly Parts[];
  /** A withheld numerator beside a complete denominator. */
  readonly withheld: readonly Known[][];
}

/** The highest areas below the cell at which both parts are complete. */
function gather(context: Context, indicator: Indicator, cell: Cell): Gathered {
  const used: Parts[] = [];
  const withheld: Known[][] = [];
  for (const area of childAreas(context.world, indicator, cell)) {
    const member = { ...cell, area };
    const asked = partsAt(context, indicator, member);
    const parts = bothComplete(asked);
    if (parts !== null) {
      used.push(parts);
    } else if (stops(asked)) {
      const { numerator, denominator } = asked;
      if (numerator?.answer.status === "WITHHELD" && isComplete(denominator))
        withheld.push([numerator, denominator]);
    } else {
      const below = gather(context, indicator, member);
      used.push(...below.used);
      withheld.push(...below.withheld);
    }
  }
  return { used, withheld };
}

function overAreas(context: Context, indicator: Indicator, cell: Cell): Known | null {
  if (partialTransfer(context.world, cell) !== null) return null;
  const { used, withheld } = gather(context, indicator, cell);
  if (used.length === 0) return null;
  if (withheld.length === 1) {
    const reason: Reason = { code: "WOULD_REVEAL_WITHHELD", args: {} };
    const concerned = [...used.flatMap((parts) => [parts.numerator, parts.denominator]), ...withheld.flat()];
    return withoutValue(context, cell, { status: "WITHHELD", reason, sources: sourcesOfAll(concerned) });
  }
  return quotient(context, indicator, cell, used);
}

/** A printed percentage beside its parts: its status, the parts' value, and the gap if it is more than rounding. */
function recomputed(context: Context, indicator: Indicator, made: Known, own: Known, winner: Winner): Known {
  const { value } = made.answer;
  if (value === null) return made;
  const printed = own.answer.value ?? 0;
  const halfUnit = 0.5 * 10 ** -winner.observation.decimals;
  const gap = contradicts(
    { value: printed, qualifier: own.answer.qualifier },
    { value, qualifier: made.answer.qualifier },
    halfUnit,
  );
  const used = [...made.used, ...own.used];
  const answer = {
    ...made.answer,
    status: own.answer.status,
    disputed: own.answer.disputed,
    discrepancy: gap ? { reported: printed, derived: value } : null,
    seriesBreak: hasSeriesBreak(context.world, indicator, used),
    sources: sortedSources([...made.answer.sources, ...own.answer.sources]),
  };
  return { ...made, used, answer };
}

/** The part whose being withheld, or not applicable, is the share's as well. */
function whatStops(numerator: Known | null, denominator: Known | null): Known | null {
  if (numerator === null) return null;
  if (numerator.answer.status === "WITHHELD" || numerator.answer.status === "NOT_APPLICABLE")
    return numerator;
  return denominator?.answer.status === "WITHHELD" ? denominator : null;
}

/** `own` is the printed percentage, if there is one (with a value: the others have already answered). */
export function ratio(
  context: Context,
  indicator: Indicator,
  cell: Cell,
  own: Known | null,
  winner: Winner | null,
): Known | null {
  const asked = partsAt(context, indicator, cell);
  const atCell = bothComplete(asked);
  if (atCell !== null) {
    const made = quotient(context, indicator, cell, [atCell]);
    return made === null || own === null || winner === null
      ? made
      : recomputed(context, indicator, made, own, winner);
  }
  const { numerator, denominator } = asked;
  if (own !== null) {
    const parts = [numerator, denominator].filter((part) => part !== null);
    const isTold = parts.some(({ answer }) => answer.status === "WITHHELD") && parts.some(hasValue);
    if (!isTold) return own;
    const reason: Reason = { code: "WOULD_REVEAL_WITHHELD", args: {} };
    return withoutValue(context, cell, { status: "WITHHELD", reason, sources: sourcesOfAll(parts) });
  }
  const stopping = whatStops(numerator, denominator);
  if (stopping !== null) {
    const { status, reason, sources } = stopping.answer;
    return withoutValue(context, cell, { status, reason, sources });
  }
  if (numerator === null) return null;
  const least = atLeast(context, indicator, asked);
  if (least !== null) return quotient(context, indicator, cell, [least], new Set());
  const summed = overAreas(context, indicator, cell);
  if (summed !== null) return summed;
  if (denominator === null) return null;
  const reason = [numerator, denominator].find((part) => part.answer.status === "NOT_COMPARABLE")?.answer
    .reason;
  return reason === undefined
    ? null
    : notComparable(context, cell, reason, sourcesOfAll([numerator, denominator]));
}
