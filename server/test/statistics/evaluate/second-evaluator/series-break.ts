/** Whether what is counted changed between the observations used (docs/evaluation.md, "seriesBreak"). */
import type { Day, Indicator, SeriesBreak, World } from "../../../../src/statistics/model/types.ts";
import { firstDay, lastDay, lastDayOf, monthNumber, parsePeriod } from "./periods.ts";
import type { Used } from "./known.ts";

function liesBefore(used: Used, date: Day): boolean {
  if (used.dated !== null) return lastDayOf(monthNumber(used.dated)) < date;
  return firstDay(parsePeriod(used.observation.period)) < date;
}

function liesAfter(used: Used, date: Day): boolean {
  if (used.dated !== null) return lastDayOf(monthNumber(used.dated)) >= date;
  return lastDay(parsePeriod(used.observation.period)) >= date;
}

function straddles(used: readonly Used[], seriesBreak: SeriesBreak): boolean {
  const touched = used.filter(
    (one) => seriesBreak.area === null || seriesBreak.area === one.observation.area,
  );
  const before = touched.some((one) => liesBefore(one, seriesBreak.date));
  const after = touched.some((one) => liesAfter(one, seriesBreak.date));
  return before && after;
}

export function hasSeriesBreak(world: World, indicator: Indicator, used: readonly Used[]): boolean {
  const about = [indicator.id, indicator.numerator, indicator.denominator];
  return world.breaks.some((one) => about.includes(one.indicator) && straddles(used, one));
}
