/** Which observation answers a cell (docs/evaluation.md, "Which observation answers"). */
import type { Cell, Instant, Month, Observation, World } from "../../../../src/statistics/model/types.ts";
import { daysIn, lastDayOf, monthNumber, monthsOf, monthText, parsePeriod } from "./periods.ts";
import type { Period } from "./periods.ts";
import type { Used } from "./known.ts";

export interface Winner extends Used {
  /** Other sources that print the same period and date. */
  readonly otherSides: readonly Observation[];
}

function sameBreakdown(a: Observation | Cell, b: Observation | Cell): boolean {
  return (
    a.category === b.category &&
    a.model === b.model &&
    a.unitType === b.unitType &&
    a.awardLevel === b.awardLevel
  );
}

export function samePrintedCell(a: Observation, b: Observation): boolean {
  return a.indicator === b.indicator && a.area === b.area && a.period === b.period && sameBreakdown(a, b);
}

/** Of each (printed cell, source) the highest version recorded up to the instant, withdrawals left out. */
export function standing(world: World, at: Instant): Observation[] {
  const known = world.observations.filter((observation) => observation.recorded <= at);
  return known.filter((observation, index) => {
    if (observation.status === "WITHDRAWN") return false;
    return !known.some(
      (other, otherIndex) =>
        other.source === observation.source &&
        samePrintedCell(other, observation) &&
        // The same version read twice counts once.
        (other.version > observation.version ||
          (other.version === observation.version && otherIndex < index)),
    );
  });
}

/** The month a STOCK or RATIO observation answers the period with; null: it does not answer it. */
function answersWith(world: World, observation: Observation, period: Period): Month | null {
  const collectedYear = world.dataset.reporting === "COLLECTED" && period.kind === "YEAR";
  if (observation.validFrom !== null) {
    const { validFrom, validTo } = observation;
    const inside = monthsOf(period).filter((month) => {
      const day = lastDayOf(month);
      const inInterval = validFrom <= day && (validTo === null || day < validTo);
      const text = monthText(month);
      return inInterval && world.dataset.calendarFrom <= text && text <= world.dataset.calendarTo;
    });
    const last = inside.at(-1);
    if (last === undefined) return null;
    return last === period.last || collectedYear ? monthText(last) : null;
  }
  if (observation.dated === null) return null;
  const dated = monthNumber(observation.dated);
  if (observation.period === period.code) return observation.dated;
  if (dated === period.last) return observation.dated;
  if (collectedYear && period.first <= dated && dated <= period.last) return observation.dated;
  return null;
}

/** Whether an observation answers the period of a cell, and was printed for it or is a STOCK that stands on its last day. */
export function standsAtEnd(world: World, observation: Observation, cell: Cell): boolean {
  const isPrinted = observation.period === cell.period;
  const kind = world.indicators.find((indicator) => indicator.id === observation.indicator)?.kind;
  if (kind === "FLOW") return isPrinted;
  const period = parsePeriod(cell.period);
  const month = answersWith(world, observation, period);
  return month !== null && (isPrinted || month === monthText(period.last));
}

function publishedOf(world: World, source: number): string {
  return world.sources.find((candidate) => candidate.id === source)?.published ?? "";
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The observation that answers the cell, or null. `observations` are those that stand. */
export function winnerOf(world: World, observations: readonly Observation[], cell: Cell): Winner | null {
  const period = parsePeriod(cell.period);
  const kind = world.indicators.find((indicator) => indicator.id === cell.indicator)?.kind;
  const candidates: Used[] = [];
  for (const observation of observations) {
    if (observation.indicator !== cell.indicator || observation.area !== cell.area) continue;
    if (!sameBreakdown(observation, cell)) continue;
    if (kind === "FLOW") {
      if (observation.period === cell.period) candidates.push({ observation, dated: null });
    } else {
      const dated = answersWith(world, observation, period);
      if (dated !== null) candidates.push({ observation, dated });
    }
  }
  const exact = (used: Used) => (used.observation.period === cell.period ? 0 : 1);
  const days = (used: Used) => daysIn(parsePeriod(used.observation.period));
  candidates.sort(
    (a, b) =>
      compareText(b.dated ?? "", a.dated ?? "") ||
      exact(a) - exact(b) ||
      days(a) - days(b) ||
      compareText(publishedOf(world, b.observation.source), publishedOf(world, a.observation.source)) ||
      a.observation.source - b.observation.source ||
      compareText(a.observation.period, b.observation.period),
  );
  const [best] = candidates;
  if (best === undefined) return null;
  const otherSides = candidates.filter(
    (candidate) =>
      candidate.observation.source !== best.observation.source &&
      candidate.observation.period === best.observation.period &&
      candidate.dated === best.dated,
  );
  return { ...best, otherSides: otherSides.map((side) => side.observation) };
}

export function isDisputed(winner: Winner): boolean {
  const { value, qualifier, status } = winner.observation;
  return winner.otherSides.some(
    (side) => side.value !== value || side.qualifier !== qualifier || side.status !== status,
  );
}
