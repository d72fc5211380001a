/** What one path gives: a value, a suppression, a reason why not, or nothing. */
import type {
  Cell,
  Indicator,
  Lineage,
  Observation,
  Reason,
} from "../../../../src/statistics/model/types.ts";
import type { Context, Known } from "./known.ts";
import { hasValue, notComparable, sourcesOfAll, withValue, withoutValue } from "./known.ts";
import { combined, hedgesOf, statusOf } from "./hedges.ts";
import { standsAtEnd } from "./observed.ts";
import type { Path } from "./paths.ts";
import { isPart, movesOf, partialTransfer } from "./paths.ts";
import { hasSeriesBreak } from "./series-break.ts";
import type { Atom } from "./territory.ts";
import { areaOf, atomsOf, covers, exactPredecessors, giversOf, isPlace } from "./territory.ts";

export type Outcome =
  | { readonly gives: "complete" | "partial" | "suppressed" | "not comparable"; readonly known: Known }
  | { readonly gives: "nothing" };

const NOTHING: Outcome = { gives: "nothing" };

interface Member {
  readonly cell: Cell;
  readonly known: Known | null;
}

/** Whether a report says that the parts it lists are all there are, and the members bear it out. */
function partsAreAll(
  context: Context,
  standing: readonly Observation[],
  path: Path,
  cell: Cell,
  answered: readonly Known[],
): boolean {
  const dimension = path.dimension;
  if (dimension === "area" || dimension === "time") return false;
  if (answered.some((member) => !hasValue(member) || member.answer.status === "PARTIAL")) return false;
  if (path.combining === "union" && answered.length > 1) return false;
  // A STOCK that stands on the period's last day says the same of every period that ends then.
  const parts = standing
    .filter((observation) => standsAtEnd(context.world, observation, cell))
    .map((observation) => ({ ...observation, period: cell.period }))
    .filter((observation) => isPart(context.world, dimension, cell, observation));
  const exhaustive = parts.filter((part) => part.exhaustiveOver === dimension);
  return exhaustive.some((one) =>
    exhaustive.filter((part) => part.source === one.source).every((part) => part.value !== null),
  );
}

function coveredBy(
  context: Context,
  standing: readonly Observation[],
  path: Path,
  cell: Cell,
  members: readonly Member[],
  valued: readonly Known[],
): ReadonlySet<Atom> {
  const atoms = atomsOf(context.world, cell);
  if (path.dimension === "area" || path.dimension === "time") {
    if (path.combining === "union" && members.length > 1) return new Set();
    const covered = new Set(valued.flatMap((member) => [...member.covered]));
    return new Set([...atoms].filter((atom) => covered.has(atom)));
  }
  const answered = members.map((member) => member.known).filter((known) => known !== null);
  return partsAreAll(context, standing, path, cell, answered) ? atoms : new Set();
}

/** Why the members of this path cannot be put together, if some of them have values or are such cells themselves. */
function whyNot(path: Path, answered: readonly Known[]): Reason | null {
  if (path.combining === "none" && answered.some(hasValue)) {
    return { code: "DOES_NOT_COMBINE", args: { dimension: path.dimension } };
  }
  return answered.find((known) => known.answer.status === "NOT_COMPARABLE")?.answer.reason ?? null;
}

function incomparable(context: Context, cell: Cell, path: Path, answered: readonly Known[]): Outcome {
  const reason = whyNot(path, answered);
  if (reason === null) return NOTHING;
  const isByMember = !answered.some(hasValue);
  if (isByMember && answered.some((known) => known.answer.status === "WITHHELD"))
    return suppressed(context, cell, answered);
  const concerned = answered.filter((known) => hasValue(known) || known.answer.status === "NOT_COMPARABLE");
  return { gives: "not comparable", known: notComparable(context, cell, reason, sourcesOfAll(concerned)) };
}

/** Whether exactly one member is withheld, and the total would tell it: beside the others, or because there are no others. */
function wouldReveal(context: Context, path: Path, members: readonly Member[]): boolean {
  if (path.combining === "none") return false;
  const real = members.filter((member) => atomsOf(context.world, member.cell).size > 0);
  const withheld = real.filter((member) => member.known?.answer.status === "WITHHELD");
  if (withheld.length !== 1) return false;
  const isOnly = (path.dimension === "area" || path.dimension === "time") && real.length === 1;
  if (isOnly) return true;
  return path.combining === "sum" && members.some((member) => hasValue(member.known));
}

function suppressed(context: Context, cell: Cell, answered: readonly Known[]): Outcome {
  const concerned = answered.filter((known) => hasValue(known) || known.answer.status === "WITHHELD");
  const reason: Reason = { code: "WOULD_REVEAL_WITHHELD", args: {} };
  const sources = sourcesOfAll(concerned);
  return {
    gives: "suppressed",
    known: withoutValue(context, cell, { status: "WITHHELD", reason, sources }),
  };
}

function giversKnown(context: Context, cell: Cell): Known[] {
  return giversOf(context.world, cell.area).flatMap((area) => context.ask({ ...cell, area }) ?? []);
}

/** What is known cannot be put together, because something moved in part, or not surely whole. */
function divided(
  context: Context,
  indicator: Indicator,
  cell: Cell,
  answered: readonly Known[],
  { from, to, on, transfer }: Lineage,
): Outcome {
  const code = transfer === "partial" ? "PARTIAL_TRANSFER" : "UNVERIFIED_MERGER";
  const concerned = [...answered, ...giversKnown(context, cell)].filter(
    (known) => hasValue(known) || known.answer.status === "NOT_COMPARABLE",
  );
  const known = notComparable(context, cell, { code, args: { from, to, on } }, sourcesOfAll(concerned));
  return { gives: "not comparable", known: between(context, indicator, cell, known) };
}

/** With the bounds that a figure of a district or commune must keep, where they are known. */
function between(context: Context, indicator: Indicator, cell: Cell, known: Known): Known {
  const isSum = indicator.overAreas === "sum" && isPlace(areaOf(context.world, cell.area));
  const found = isSum ? boundsOf(context, cell) : null;
  return { ...known, answer: { ...known.answer, lower: found?.[0] ?? null, upper: found?.[1] ?? null } };
}

/** At least what came whole; at most that, and all that a part came from. Nothing where a part may have come from elsewhere. */
function boundsOf(context: Context, cell: Cell): [number, number] | null {
  const { world } = context;
  if (movesOf(world, cell).some((line) => line.transfer === "unverified")) return null;
  // Of one that lived on while a piece of it moved, the figure of before is of other land than what came.
  const livedOn = (id: string): boolean =>
    movesOf(world, cell).some(
      (line) => (line.from === id || line.to === id) && areaOf(world, id).validFrom < line.on,
    );
  const whole = exactPredecessors(world, cell.area).map((area) =>
    livedOn(area) ? null : rangeOf(context, { ...cell, area }),
  );
  const part = giversOf(world, cell.area).map((area) => rangeOf(context, { ...cell, area }));
  let [lower, upper] = [0, 0];
  for (const range of whole) {
    if (range === null) return null;
    lower += range[0];
    upper += range[1];
  }
  for (const range of part) {
    if (range === null) return null;
    upper += range[1];
  }
  return [lower, upper];
}

function rangeOf(context: Context, cell: Cell): [number, number] | null {
  const answer = context.ask(cell)?.answer;
  if (answer === undefined || answer.status === "PARTIAL" || answer.qualifier !== null) return null;
  if (answer.value !== null) return [answer.value, answer.value];
  return answer.lower === null || answer.upper === null ? null : [answer.lower, answer.upper];
}

export function putTogether(
  context: Context,
  standing: readonly Observation[],
  indicator: Indicator,
  cell: Cell,
  path: Path,
): Outcome {
  const members = path.members.map((member) => ({ cell: member, known: context.ask(member) }));
  const answered = members.map((member) => member.known).filter((known) => known !== null);
  const valued = answered.filter(hasValue);
  if (wouldReveal(context, path, members)) return suppressed(context, cell, answered);
  const move = path.dimension === "area" ? partialTransfer(context.world, cell) : null;
  if (path.combining === "none" || valued.length === 0) {
    const outcome = incomparable(context, cell, path, answered);
    if (move === null) return outcome;
    if (outcome.gives === "not comparable")
      return { ...outcome, known: between(context, indicator, cell, outcome.known) };
    return outcome.gives === "nothing" && giversKnown(context, cell).some(hasValue)
      ? divided(context, indicator, cell, answered, move)
      : outcome;
  }
  if (move !== null) return divided(context, indicator, cell, answered, move);

  const values = valued.map((known) => known.answer.value);
  const value = path.combining === "sum" ? values.reduce((sum, one) => sum + one, 0) : Math.max(...values);
  const covered = coveredBy(context, standing, path, cell, members, valued);
  const complete = covers(covered, atomsOf(context.world, cell));
  const hedges = valued.flatMap((known) => hedgesOf(known.answer));
  const used = valued.flatMap((known) => known.used);
  const known = withValue(context, cell, covered, used, {
    value,
    status: complete ? statusOf(valued.map((one) => one.answer)) : "PARTIAL",
    qualifier: combined(complete ? hedges : [...hedges, "AT_LEAST"]),
    seriesBreak: hasSeriesBreak(context.world, indicator, used),
    sources: sourcesOfAll(valued),
  });
  return { gives: complete ? "complete" : "partial", known };
}
