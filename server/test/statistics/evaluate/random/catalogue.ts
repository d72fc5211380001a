/** The indicators, models and places in a breakdown that random worlds draw from. */
import type { Breakdown, Indicator } from "../../../../src/statistics/model/types.ts";
import { TOTAL } from "../../../../src/statistics/model/types.ts";
import { INDICATORS, MODELS } from "../small-world.ts";

const PLAIN = {
  overModels: null,
  overUnitTypes: null,
  overAwardLevels: null,
  breakdowns: [],
  numerator: null,
  denominator: null,
  rankable: true,
} as const;

/** The small world's, and what no real catalogue has yet but a row of data could bring. */
export const RANDOM_INDICATORS: readonly Indicator[] = [
  ...INDICATORS,
  {
    ...PLAIN,
    id: "sessions",
    kind: "FLOW",
    overAreas: "sum",
    overModels: "sum",
    overUnitTypes: "sum",
    breakdowns: ["category", "unit_type"],
  },
  {
    ...PLAIN,
    id: "methods",
    kind: "FLOW",
    overAreas: "none",
    overAwardLevels: "none",
    breakdowns: ["award_level"],
  },
  {
    ...PLAIN,
    id: "rate",
    kind: "RATIO",
    overAreas: null,
    breakdowns: ["model"],
    numerator: "events",
    denominator: "sessions",
  },
  { ...PLAIN, id: "audience", kind: "FLOW", overAreas: "union", overModels: "union", breakdowns: ["model"] },
];

export const UNIT_TYPES = ["commune", "school"] as const;
export const AWARD_LEVELS = ["ministry", "province"] as const;

/** Every place in a breakdown that the indicator is published for, the total first. */
export function placesOf(indicator: Indicator): Breakdown[] {
  let places: Breakdown[] = [TOTAL];
  const cross = (parts: readonly Partial<Breakdown>[]) => {
    places = places.flatMap((place) => [place, ...parts.map((part) => ({ ...place, ...part }))]);
  };
  const byModel = indicator.breakdowns.includes("model") ? MODELS.map(({ id }) => ({ model: id })) : [];
  const byCategory = indicator.breakdowns.includes("category") ? [{ category: "x" }, { category: "y" }] : [];
  cross([...byCategory, ...byModel]);
  if (indicator.breakdowns.includes("unit_type")) cross(UNIT_TYPES.map((unitType) => ({ unitType })));
  if (indicator.breakdowns.includes("award_level")) cross(AWARD_LEVELS.map((awardLevel) => ({ awardLevel })));
  return places;
}

const YEARS = ["2008", "2009", "2007", "2010"];
const HALVES = ["2008-S1", "2008-S2", "2009-S1", "2009-S2", "2010-S1"];
const QUARTERS = ["2008-Q1", "2008-Q2", "2008-Q3", "2008-Q4", "2009-Q1", "2009-Q3"];
const MONTHS = ["2008-06", "2008-07", "2008-08", "2008-12", "2009-01", "2009-06", "2009-07", "2010-12"];
const TERMS = ["2007/2008", "2008/2009", "2008-07/2009-06"];

export const PERIODS: readonly string[] = [...YEARS, ...HALVES, ...QUARTERS, ...MONTHS, ...TERMS];
