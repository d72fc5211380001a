/**
 * The slow, obvious evaluator of docs/statistics.md and docs/evaluation.md: one function a rule, sets of atoms, nothing
 * shared with the product but its plain types. It exists to disagree with the product when either is wrong.
 */
import type {
  Answer,
  Cell,
  Indicator,
  Instant,
  Observation,
  World,
} from "../../../../src/statistics/model/types.ts";
import { contradicts } from "./hedges.ts";
import type { Context, Hidden, Known } from "./known.ts";
import { cellText, hasValue, notComparable, sortedSources, withValue, withoutValue } from "./known.ts";
import type { Winner } from "./observed.ts";
import { isDisputed, standing, winnerOf } from "./observed.ts";
import { pathsOf } from "./paths.ts";
import { parsePeriod, firstDay } from "./periods.ts";
import type { Outcome } from "./put-together.ts";
import { putTogether } from "./put-together.ts";
import { ratio } from "./ratio.ts";
import { hasSeriesBreak } from "./series-break.ts";
import { areaOf, atomsOf, exactSuccessors, isPlace } from "./territory.ts";
import { givenAway } from "./withheld.ts";

/** Rule 1, first half: what the observation at the very cell says. */
export function reported(context: Context, indicator: Indicator, cell: Cell, winner: Winner): Known {
  const { observation, dated, otherSides } = winner;
  const disputed = isDisputed(winner);
  const sources = sortedSources([observation.source, ...otherSides.map((side) => side.source)]);
  const { value, status } = observation;
  if (status === "WITHDRAWN") throw new Error("a withdrawn observation does not stand");
  if (value === null) return withoutValue(context, cell, { status, disputed, dated, sources });
  return withValue(context, cell, atomsOf(context.world, cell), [winner], {
    value,
    status,
    qualifier: observation.qualifier,
    disputed,
    dated,
    sources,
    seriesBreak: hasSeriesBreak(context.world, indicator, [winner]),
  });
}

/** The reported figure, with the first complete derived one that contradicts it. */
function withDiscrepancy(own: Known, outcomes: readonly Outcome[]): Known {
  const { value, qualifier } = own.answer;
  if (value === null) return own;
  for (const outcome of outcomes) {
    if (outcome.gives !== "complete" || outcome.known.answer.value === null) continue;
    const derived = { value: outcome.known.answer.value, qualifier: outcome.known.answer.qualifier };
    if (contradicts({ value, qualifier }, derived, 0)) {
      return { ...own, answer: { ...own.answer, discrepancy: { reported: value, derived: derived.value } } };
    }
  }
  return own;
}

/** Rule 1, second half: the first complete path, else a suppression, else the tightest bound, else why not. */
function derived(outcomes: readonly Outcome[]): Known | null {
  const firstThat = (gives: Outcome["gives"]): Known | null => {
    const found = outcomes.find((outcome) => outcome.gives === gives);
    return found === undefined || found.gives === "nothing" ? null : found.known;
  };
  let tightest: Known | null = null;
  for (const outcome of outcomes) {
    if (outcome.gives !== "partial") continue;
    if (tightest === null || (outcome.known.answer.value ?? 0) > (tightest.answer.value ?? 0))
      tightest = outcome.known;
  }
  return firstThat("suppressed") ?? firstThat("complete") ?? tightest ?? firstThat("not comparable");
}

/** A figure of the successor cannot be divided among the areas it was made of. */
function endedArea(context: Context, cell: Cell): Known | null {
  const area = areaOf(context.world, cell.area);
  if (
    area.level === "country" ||
    // Of those below the province nothing is said: so many have ended.
    isPlace(area) ||
    area.validTo === null ||
    area.validTo > firstDay(parsePeriod(cell.period))
  ) {
    return null;
  }
  const successors = exactSuccessors(context.world, cell.area);
  while (successors.length > 0) {
    const successor = successors.shift();
    if (successor === undefined) break;
    const known = context.ask({ ...cell, area: successor });
    if (hasValue(known)) {
      return notComparable(
        context,
        cell,
        { code: "CANNOT_BE_SPLIT", args: { successor } },
        known.answer.sources,
      );
    }
    successors.push(...exactSuccessors(context.world, successor));
  }
  return null;
}

function evaluate(context: Context, observations: readonly Observation[], cell: Cell): Known | null {
  const { world } = context;
  const indicator = world.indicators.find((candidate) => candidate.id === cell.indicator);
  if (indicator === undefined) throw new Error(`no such indicator: ${cell.indicator}`);
  if (parsePeriod(cell.period).kind === "TERM" && !world.terms.includes(cell.period)) return null;
  if (atomsOf(world, cell).size === 0) return endedArea(context, cell);

  const winner = winnerOf(world, observations, cell);
  const own = winner === null ? null : reported(context, indicator, cell, winner);
  if (own !== null && own.answer.value === null) return own;
  if (indicator.kind === "RATIO") return ratio(context, indicator, cell, own, winner);

  const outcomes = pathsOf(world, indicator, cell).map((path) =>
    putTogether(context, observations, indicator, cell, path),
  );
  const given = own === null ? derived(outcomes) : withDiscrepancy(own, outcomes);
  const suppressed = outcomes.find((outcome) => outcome.gives === "suppressed");
  if (suppressed !== undefined && suppressed.gives !== "nothing") return suppressed.known;
  const isHidden =
    context.hidden.cells.has(cellText(cell)) ||
    (winner !== null && context.hidden.observations.has(winner.observation));
  if (!isHidden) return given;
  const reason = { code: "WOULD_REVEAL_WITHHELD", args: {} } as const;
  return withoutValue(context, cell, { status: "WITHHELD", reason, sources: [] });
}

/** One kept answer per world, instant and cell: without it a year of a country takes minutes. */
const contexts = new WeakMap<World, Map<Instant, Context>>();

function contextOf(world: World, at: Instant): Context {
  const instants = contexts.get(world) ?? new Map<Instant, Context>();
  contexts.set(world, instants);
  const kept = instants.get(at);
  if (kept !== undefined) return kept;
  const observations = standing(world, at);
  let context = open(world, at, observations, { cells: new Set(), observations: new Set() });
  // What gives away a withheld figure is hidden, and so on until nothing does.
  for (;;) {
    const more = givenAway(context, observations);
    if (more === null) break;
    context = open(world, at, observations, more);
  }
  instants.set(at, context);
  return context;
}

function open(world: World, at: Instant, observations: readonly Observation[], hidden: Hidden): Context {
  const answers = new Map<string, Known | null>();
  const context: Context = {
    world,
    at,
    hidden,
    ask: (cell) => {
      const key = cellText(cell);
      const answer = answers.get(key);
      if (answer !== undefined) return answer;
      const fresh = evaluate(context, observations, cell);
      answers.set(key, fresh);
      return fresh;
    },
  };
  return context;
}

/** The answer of a cell as known at an instant; null when the cell is empty. */
export function slowAnswer(world: World, cell: Cell, at: Instant): Answer | null {
  return contextOf(world, at).ask(cell)?.answer ?? null;
}
