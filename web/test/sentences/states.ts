import { dimensions } from "../../src/app/address/members.ts";
import type { FigurePeriod } from "../../src/figure/figure.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import { cataloguePeriods } from "../../src/figure/periods/series-periods.ts";
import { comparablePeriods } from "../../src/figure/periods/comparable-periods.ts";
import type { Comparison } from "../../src/figure/compare/presented-figure.ts";
import { standsOnDay, withKindOf } from "../../src/figure/periods/whole-years.ts";
import type { AtlasCatalogueQuery } from "../../src/figure/queries/generated/catalogue.ts";
import type { BreakdownFilter } from "../../src/generated/graphql.ts";
import type { Random } from "./random.ts";

/** What a page can be asked to show. */
export interface State {
  readonly locale: Locale;
  readonly dataset: string;
  readonly indicator: string;
  readonly period: string;
  readonly boundaries: string;
  readonly tolerance: number;
  readonly where: BreakdownFilter | null;
  readonly comparison: Comparison;
  /** All periods that can be chosen. */
  readonly periods: readonly FigurePeriod[];
}

/** Members by the field of a filter: those that an indicator has figures of, and all there are. */
export interface MemberIds {
  readonly held: ReadonlyMap<string, readonly string[]>;
  readonly all: Readonly<Record<string, readonly string[]>>;
}

/** One of all states that an address of a dataset can say. */
export function randomState(
  random: Random,
  dataset: string,
  catalogueOf: (indicator: string) => AtlasCatalogueQuery,
  indicators: readonly string[],
  members: MemberIds,
): State {
  const locale = random.pick(["vi", "en"] as const);
  const id = random.pick(indicators);
  const catalogue = catalogueOf(id);
  const indicator = catalogue.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new RangeError(id);
  const kind = random.pick(["MONTH", "QUARTER", "HALF_YEAR", "YEAR", "YEAR", null] as const);
  const periods = cataloguePeriods({
    ...catalogue,
    periods: withKindOf(catalogue.periods, kind, standsOnDay(indicator), locale),
  });
  const ofKind = periods.filter((period) => period.kind === kind);
  const period = random.pick(ofKind.length === 0 ? periods : ofKind);
  const others = comparablePeriods(periods, period.id).filter(({ lastDay }) => lastDay < period.lastDay);
  const mode = random.pick(["one", "one", "difference", "difference", "since", "held"] as const);
  const versus = mode === "difference" && others.length > 0 ? random.pick(others).id : null;
  // Months are many: most of them tell nothing that years do not.
  const isSince =
    (mode === "since" || mode === "held") &&
    period.kind !== "TERM" &&
    (period.kind !== "MONTH" || random.chance(10));
  const level =
    indicator.kind === "RATIO" ? random.pick([50, 70, 75, 80, 90, 99]) : random.pick([1, 10, 100, 1000]);
  return {
    locale,
    dataset,
    indicator: id,
    period: period.id,
    boundaries: random.pick(["CURRENT", "CURRENT", "AS_REPORTED", "VN-2008"]),
    tolerance: indicator.kind === "FLOW" || random.chance(60) ? 0 : random.pick([1, 5, 20]),
    where: randomMembers(random, id, indicator.breakdowns, members),
    comparison: {
      versus,
      as: "difference",
      since: isSince ? (random.chance(30) ? "any" : level) : null,
      held: mode === "held",
    },
    periods,
  };
}

function randomMembers(
  random: Random,
  indicator: string,
  breakdowns: readonly string[],
  { held, all }: MemberIds,
): BreakdownFilter | null {
  const asked = dimensions.filter(({ breakdown }) => breakdowns.includes(breakdown));
  if (asked.length === 0 || random.chance(35)) return null;
  const { filter } = random.pick(asked);
  const own = held.get(`${indicator} ${filter}`) ?? [];
  // Now and then one that is on no form.
  return { [filter]: [random.pick(own.length === 0 || random.chance(8) ? (all[filter] ?? []) : own)] };
}
