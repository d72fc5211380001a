/** Cells near the observations of a world, whether anything is known of them or not. */
import type { Cell, World } from "../../../../src/statistics/model/types.ts";
import { COARSENESS, codeOf, monthsOf, parsePeriod } from "../second-evaluator/periods.ts";
import { placesOf } from "./catalogue.ts";

function periodsAround(world: World, code: string): string[] {
  const period = parsePeriod(code);
  const around = new Set([code, ...world.terms]);
  for (const month of monthsOf(period)) {
    for (const kind of COARSENESS) {
      if (kind === "MONTH" || kind === "TERM") continue;
      const length = { QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }[kind];
      around.add(codeOf(kind, month - (month % length)));
    }
    around.add(codeOf("MONTH", month));
  }
  return [...around];
}

/** `picks` are any numbers; each names one cell. */
export function cellsAround(world: World, picks: readonly number[]): Cell[] {
  if (world.observations.length === 0) return [];
  return picks.flatMap((pick) => {
    let rest = pick;
    const next = <T>(from: readonly T[]): T | undefined => {
      const found = from[rest % from.length];
      rest = Math.floor(rest / from.length);
      return found;
    };
    const observation = next(world.observations);
    const area = next(world.areas);
    const indicators = world.indicators.filter((indicator) =>
      [indicator.id, indicator.numerator, indicator.denominator].includes(observation?.indicator ?? ""),
    );
    const indicator = next(indicators);
    const period = next(periodsAround(world, observation?.period ?? "2008"));
    const place = indicator === undefined ? undefined : next(placesOf(indicator));
    if (area === undefined || indicator === undefined || period === undefined || place === undefined)
      return [];
    return [{ ...place, indicator: indicator.id, area: area.id, period }];
  });
}
