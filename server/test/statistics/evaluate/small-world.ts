/**
 * A country small enough to add up in the head:
 *
 *     until 2008-08-01   small  tiny   b   c        small + tiny became big, and a piece of c moved to big
 *     until 2025-07-01      big        b   c        big + b became new
 *     since                    new         c
 */
import type {
  Area,
  Cell,
  Dataset,
  Indicator,
  Lineage,
  Model,
  Observation,
  SeriesBreak,
  Source,
  World,
} from "../../../src/statistics/model/types.ts";
import { monthText, parsePeriod } from "./second-evaluator/periods.ts";

export const FIRST_REFORM = "2008-08-01";
export const SECOND_REFORM = "2025-07-01";

export const AREAS: readonly Area[] = [
  { id: "nation", level: "country", validFrom: "2004-01-01", validTo: null },
  { id: "small", level: "province", validFrom: "2004-01-01", validTo: FIRST_REFORM },
  { id: "tiny", level: "province", validFrom: "2004-01-01", validTo: FIRST_REFORM },
  { id: "big", level: "province", validFrom: FIRST_REFORM, validTo: SECOND_REFORM },
  { id: "b", level: "province", validFrom: "2004-01-01", validTo: SECOND_REFORM },
  { id: "c", level: "province", validFrom: "2004-01-01", validTo: null },
  { id: "new", level: "province", validFrom: SECOND_REFORM, validTo: null },
];

export const LINEAGE: readonly Lineage[] = [
  { from: "small", to: "big", on: FIRST_REFORM, transfer: "exact" },
  { from: "tiny", to: "big", on: FIRST_REFORM, transfer: "exact" },
  { from: "c", to: "big", on: FIRST_REFORM, transfer: "partial" },
  { from: "big", to: "new", on: SECOND_REFORM, transfer: "exact" },
  { from: "b", to: "new", on: SECOND_REFORM, transfer: "exact" },
];

const NOT_BROKEN_DOWN = {
  overModels: null,
  overUnitTypes: null,
  overAwardLevels: null,
  breakdowns: [],
  numerator: null,
  denominator: null,
  rankable: true,
} as const;

export const INDICATORS: readonly Indicator[] = [
  {
    ...NOT_BROKEN_DOWN,
    id: "events",
    kind: "FLOW",
    overAreas: "sum",
    overModels: "sum",
    breakdowns: ["model"],
  },
  {
    ...NOT_BROKEN_DOWN,
    id: "awards",
    kind: "FLOW",
    overAreas: "sum",
    overAwardLevels: "sum",
    breakdowns: ["award_level"],
  },
  {
    ...NOT_BROKEN_DOWN,
    id: "points",
    kind: "STOCK",
    overAreas: "sum",
    overModels: "sum",
    breakdowns: ["model", "category"],
  },
  {
    ...NOT_BROKEN_DOWN,
    id: "kinds",
    kind: "STOCK",
    overAreas: "none",
    overModels: "none",
    breakdowns: ["category"],
  },
  { ...NOT_BROKEN_DOWN, id: "reached", kind: "STOCK", overAreas: "union" },
  {
    ...NOT_BROKEN_DOWN,
    id: "deployments",
    kind: "STOCK",
    overAreas: "sum",
    overModels: "union",
    overUnitTypes: "none",
    breakdowns: ["model", "unit_type"],
  },
  {
    ...NOT_BROKEN_DOWN,
    id: "eligible",
    kind: "STOCK",
    overAreas: "sum",
    overUnitTypes: "none",
    breakdowns: ["unit_type"],
  },
  {
    ...NOT_BROKEN_DOWN,
    id: "coverage",
    kind: "RATIO",
    overAreas: null,
    breakdowns: ["model", "unit_type"],
    numerator: "deployments",
    denominator: "eligible",
  },
];

export const MODELS: readonly Model[] = [
  { id: "m1", category: "x" },
  { id: "m2", category: "x" },
  { id: "m3", category: "y" },
];

/** Published in this order; the fourth is undated. */
export const SOURCES: readonly Source[] = [
  { id: 1, published: "2019" },
  { id: 2, published: "2020-07" },
  { id: 3, published: "2020-07-08" },
  { id: 4, published: null },
];

/** The instants things are recorded at in small worlds, in order. */
export const INSTANTS = [
  "2026-01-01T00:00:00.000Z",
  "2026-02-01T00:00:00.000Z",
  "2026-03-01T00:00:00.000Z",
] as const;
export const [EARLY, MIDDLE, LATE] = INSTANTS;

type Optional = Partial<Omit<Observation, "id" | "indicator" | "area" | "period" | "value">>;

/** One printed figure. A STOCK or RATIO is dated at the end of its period unless said otherwise. */
export function printed(
  indicator: string,
  area: string,
  period: string,
  value: number | null,
  more: Optional = {},
): Observation {
  const isFlow = INDICATORS.find((candidate) => candidate.id === indicator)?.kind === "FLOW";
  return {
    id: 0,
    indicator,
    area,
    period,
    value,
    category: null,
    model: null,
    unitType: null,
    awardLevel: null,
    source: 1,
    version: 1,
    recorded: EARLY,
    decimals: 0,
    qualifier: null,
    status: "REPORTED",
    dated: isFlow ? null : monthText(parsePeriod(period).last),
    validFrom: null,
    validTo: null,
    exhaustiveOver: null,
    ...more,
  };
}

export interface Setting {
  readonly reporting?: Dataset["reporting"];
  readonly due?: Dataset["due"];
  readonly breaks?: readonly SeriesBreak[];
  readonly terms?: readonly string[];
}

/** COLLECTED, nothing due, no breaks, unless said otherwise. */
export function smallWorld(observations: readonly Observation[], setting: Setting = {}): World {
  return {
    areas: AREAS,
    lineage: LINEAGE,
    indicators: INDICATORS,
    models: MODELS,
    dataset: {
      id: "small",
      reporting: setting.reporting ?? "COLLECTED",
      calendarFrom: "2007-01",
      calendarTo: "2026-12",
      due: setting.due ?? [],
    },
    terms: setting.terms ?? ["2019/2020", "2020/2021", "2019-07/2020-06"],
    breaks: setting.breaks ?? [],
    sources: SOURCES,
    observations: observations.map((observation, index) => ({ ...observation, id: index + 1 })),
  };
}

export function cell(indicator: string, area: string, period: string, more: Partial<Cell> = {}): Cell {
  return { indicator, area, period, category: null, model: null, unitType: null, awardLevel: null, ...more };
}
