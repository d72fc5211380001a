/** Draws of reports made into observations that the import would accept. */
import type {
  Area,
  Breakdown,
  BreakdownDimension,
  Indicator,
  Instant,
  Observation,
  ObservationStatus,
  Qualifier,
} from "../../../../src/statistics/model/types.ts";
import { TOTAL } from "../../../../src/statistics/model/types.ts";
import { lastDay, lastDayOf, monthText, nextFiner, parsePeriod } from "../second-evaluator/periods.ts";
import { aliveOn } from "../second-evaluator/territory.ts";
import { MODELS } from "../small-world.ts";
import { AWARD_LEVELS, PERIODS, RANDOM_INDICATORS, UNIT_TYPES, placesOf } from "./catalogue.ts";
import type { Topology } from "./topology.ts";

/** How one figure is printed. */
export interface Print {
  readonly value: number;
  readonly qualifier: Qualifier | null;
  readonly status: ObservationStatus;
  readonly source: number;
  readonly recorded: Instant;
  /** Months before the end of its period at which a stock is dated. */
  readonly datedBefore: number;
  /** Months a stock is valid for, and whether it is printed so at all. */
  readonly validMonths: number | null;
  readonly exhaustive: boolean;
  readonly leftOut: boolean;
  readonly decimals: number;
}

export interface Report {
  readonly shape: "one" | "provinces" | "sub-periods" | "parts" | "share";
  readonly indicator: number;
  readonly area: number;
  readonly period: number;
  readonly place: number;
  readonly prints: readonly Print[];
  /** Later versions of the first figures. */
  readonly corrections: readonly Print[];
}

interface Spot {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly period: string;
  readonly place: Breakdown;
}

function pick<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

function provincesOf(topology: Topology, period: string): readonly Area[] {
  const day = lastDay(parsePeriod(period));
  if (topology.reporters !== undefined) return topology.reporters(day);
  return topology.areas.filter((area) => area.level === "province" && aliveOn(area, day));
}

/** The sub-periods of one area, each through its predecessors and successors when the area was not there. */
function subPeriodSpots(topology: Topology, spot: Spot): Spot[] {
  return nextFiner(parsePeriod(spot.period)).flatMap(({ code }) => {
    const alive = aliveOn(spot.area, lastDay(parsePeriod(code)));
    const areas = alive ? [spot.area] : provincesOf(topology, code);
    return areas.map((area) => ({ ...spot, area, period: code }));
  });
}

function partSpots(spot: Spot): Spot[] {
  const { indicator, place } = spot;
  if (indicator.breakdowns.includes("award_level")) {
    return AWARD_LEVELS.map((awardLevel) => ({ ...spot, place: { ...place, awardLevel } }));
  }
  if (indicator.breakdowns.includes("model")) {
    return MODELS.map(({ id }) => ({ ...spot, place: { ...place, category: null, model: id } }));
  }
  if (indicator.breakdowns.includes("category")) {
    return ["x", "y"].map((category) => ({ ...spot, place: { ...place, category, model: null } }));
  }
  if (indicator.breakdowns.includes("unit_type")) {
    return UNIT_TYPES.map((unitType) => ({ ...spot, place: { ...place, unitType } }));
  }
  return [spot];
}

/** Both parts of a share in every province, and now and then the percentage: of stocks, or for a FLOW of flows. */
function shareSpots(topology: Topology, spot: Spot, anyPlace: number): Spot[] {
  const byId = (id: string | null) =>
    pick(
      RANDOM_INDICATORS.filter((indicator) => indicator.id === id),
      0,
    );
  const share = byId(spot.indicator.kind === "FLOW" ? "rate" : "coverage");
  const place = pick(placesOf(share), anyPlace);
  const areas = [...provincesOf(topology, spot.period), spot.area];
  return areas.flatMap((area, index) => [
    { ...spot, indicator: byId(share.numerator), area, place },
    { ...spot, indicator: byId(share.denominator), area, place: { ...TOTAL, unitType: place.unitType } },
    ...(index % 2 === 0 ? [{ ...spot, indicator: share, area, place }] : []),
  ]);
}

function spotsOf(topology: Topology, report: Report): Spot[] {
  const indicator = pick(RANDOM_INDICATORS, report.indicator);
  const area = pick(topology.areas, report.area);
  const spot = {
    indicator,
    area,
    period: pick(PERIODS, report.period),
    place: pick(placesOf(indicator), report.place),
  };
  if (report.shape === "provinces")
    return provincesOf(topology, spot.period).map((one) => ({ ...spot, area: one }));
  if (report.shape === "sub-periods") return subPeriodSpots(topology, spot);
  if (report.shape === "parts") return partSpots(spot);
  if (report.shape === "share") return shareSpots(topology, spot, report.place);
  return [spot];
}

function dimensionOf(place: Breakdown): BreakdownDimension | null {
  if (place.model !== null || place.category !== null) return "model";
  if (place.unitType !== null) return "unit_type";
  return place.awardLevel === null ? null : "award_level";
}

/** Null: the import would refuse it, the area not being there at that date. */
function observe(
  { indicator, area, period: code, place }: Spot,
  print: Print,
  version: number,
): Observation | null {
  const period = parsePeriod(code);
  const lives = (month: number) => aliveOn(area, lastDayOf(month));
  let last = period.last;
  while (last >= period.first && !lives(last)) last -= 1;
  if (last < period.first) return null;
  const empty =
    print.status === "WITHHELD" || print.status === "NOT_APPLICABLE" || print.status === "WITHDRAWN";
  const flow = indicator.kind === "FLOW";
  const dated = last - print.datedBefore;
  if (!flow && (!lives(dated) || monthText(dated) < "2007-01")) return null;
  const observation: Observation = {
    id: 0,
    indicator: indicator.id,
    area: area.id,
    period: code,
    ...place,
    source: print.source,
    version,
    recorded: print.recorded,
    value: empty ? null : indicator.kind === "RATIO" ? print.value * 8 : print.value,
    decimals: print.decimals,
    qualifier: empty ? null : print.qualifier,
    status: print.status,
    dated: flow ? null : monthText(dated),
    validFrom: null,
    validTo: null,
    exhaustiveOver: print.exhaustive ? dimensionOf(place) : null,
  };
  if (indicator.kind !== "STOCK" || print.validMonths === null) return observation;
  // Valid from within the period's first living month, until the middle of one some months later or the area's end.
  let first = period.first;
  while (!lives(first)) first += 1;
  const until = `${monthText(first + print.validMonths)}-16`;
  const validTo = area.validTo !== null && area.validTo < until ? area.validTo : until;
  const open = area.validTo === null && print.validMonths > 12;
  const validFrom = `${monthText(first)}-${print.exhaustive ? "01" : "20"}`;
  return { ...observation, dated: monthText(first), validFrom, validTo: open ? null : validTo };
}

/** The observations of all reports, each (cell, source, version) once, as the import would have it. */
export function observationsOf(topology: Topology, reports: readonly Report[]): Observation[] {
  const kept = new Map<string, Observation>();
  const keep = (observation: Observation | null) => {
    if (observation === null) return;
    const { indicator, area, period, category, model, unitType, awardLevel, source, version } = observation;
    const key = JSON.stringify([
      indicator,
      area,
      period,
      category,
      model,
      unitType,
      awardLevel,
      source,
      version,
    ]);
    if (!kept.has(key)) kept.set(key, { ...observation, id: kept.size + 1 });
  };
  for (const report of reports) {
    const spots = spotsOf(topology, report);
    spots.forEach((spot, index) => {
      const print = pick(report.prints, index);
      if (print.leftOut) return;
      keep(observe(spot, print, 1));
      const correction = report.corrections[index];
      // A correction is of the same source.
      if (correction !== undefined) keep(observe(spot, { ...correction, source: print.source }, 2));
    });
  }
  return [...kept.values()];
}
