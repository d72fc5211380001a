/**
 * Random small worlds. A world is drawn as a topology and a handful of *reports*: a single figure, one for every
 * province, one for every sub-period, one for every part, or both parts of a share; so that complete sums are as
 * frequent as holes. What the import would refuse is left out here as well.
 */
import fc from "fast-check";
import type {
  Dataset,
  Instant,
  Month,
  ObservationStatus,
  Qualifier,
  ReportedLevel,
  SeriesBreak,
  World,
} from "../../../../src/statistics/model/types.ts";
import { monthText, parsePeriod } from "../second-evaluator/periods.ts";
import { INSTANTS, MODELS, SOURCES } from "../small-world.ts";
import { RANDOM_INDICATORS } from "./catalogue.ts";
import type { Print, Report } from "./reports.ts";
import { observationsOf } from "./reports.ts";
import type { Topology } from "./topology.ts";
import { topology } from "./topology.ts";
import { land } from "./land.ts";

/** `plain`: exact, REPORTED, complete figures of one source. */
function print(plain: boolean): fc.Arbitrary<Print> {
  const mostly = <T>(usual: T, weight: number, ...others: readonly T[]): fc.Arbitrary<T> =>
    plain
      ? fc.constant(usual)
      : fc.oneof(
          { weight, arbitrary: fc.constant(usual) },
          ...others.map((other) => ({ weight: 1, arbitrary: fc.constant(other) })),
        );
  return fc.record({
    value: fc.integer({ min: 0, max: 12 }),
    qualifier: mostly<Qualifier | null>(null, 12, "AT_LEAST", "AT_MOST", "ABOUT"),
    status: mostly<ObservationStatus>(
      "REPORTED",
      24,
      "ESTIMATED",
      "PROVISIONAL",
      "WITHHELD",
      "NOT_APPLICABLE",
    ),
    source: mostly(1, 6, 2, 3, 4),
    recorded: mostly<Instant>(INSTANTS[0], 4, INSTANTS[1], INSTANTS[2]),
    datedBefore: mostly(0, 12, 1, 3, 6),
    validMonths: mostly<number | null>(null, 8, 4, 30),
    exhaustive: fc.boolean(),
    leftOut: mostly(false, 8, true),
    decimals: fc.nat(1),
  });
}

function report(plain: boolean, areas = 8): fc.Arbitrary<Report> {
  return fc.record({
    shape: fc.constantFrom("one", "provinces", "sub-periods", "parts", "share"),
    indicator: fc.nat(RANDOM_INDICATORS.length - 1),
    area: fc.nat(areas),
    period: fc.nat(25),
    place: fc.nat(11),
    prints: fc.array(print(plain), { minLength: 12, maxLength: 12 }),
    corrections: plain
      ? fc.constant([])
      : fc.array(
          fc.oneof(
            { weight: 2, arbitrary: print(plain) },
            { weight: 1, arbitrary: print(plain).map((one) => ({ ...one, status: "WITHDRAWN" as const })) },
          ),
          { maxLength: 3 },
        ),
  });
}

interface Rest {
  /** All reports are of this indicator, so that they meet in the same sums; null: of any. */
  readonly focus: number | null;
  readonly reporting: Dataset["reporting"];
  readonly dues: readonly (Dataset["due"][number]["every"] | null)[];
  readonly calendarTo: Month;
  readonly breaks: readonly {
    readonly indicator: number;
    readonly date: string;
    readonly area: number | null;
  }[];
}

const rest: fc.Arbitrary<Rest> = fc.record({
  focus: fc.option(fc.nat(RANDOM_INDICATORS.length - 1), { freq: 2 }),
  reporting: fc.constantFrom("COLLECTED", "SCHEDULED"),
  dues: fc.array(fc.constantFrom("MONTH", "QUARTER", "HALF_YEAR", "YEAR", null), {
    minLength: RANDOM_INDICATORS.length,
    maxLength: RANDOM_INDICATORS.length,
  }),
  calendarTo: fc.constantFrom("2010-12", "2010-12", "2010-06", "2009-09"),
  breaks: fc.array(
    fc.record({
      indicator: fc.nat(RANDOM_INDICATORS.length - 1),
      date: fc.constantFrom("2008-07-01", "2009-01-01", "2008-08-15", "2008-12-31", "2008-06-30"),
      area: fc.option(fc.nat(8)),
    }),
    { maxLength: 3 },
  ),
});

function assemble(
  made: Topology,
  reports: readonly Report[],
  { focus, reporting, dues, calendarTo, breaks }: Rest,
): World {
  const focused = reports.map((report) => (focus === null ? report : { ...report, indicator: focus }));
  const observations = observationsOf(made, focused).filter(
    ({ period }) => monthText(parsePeriod(period).last) <= calendarTo,
  );
  const due = RANDOM_INDICATORS.flatMap(({ id, kind }, index) => {
    const every = reporting === "SCHEDULED" && kind !== "RATIO" ? (dues[index] ?? null) : null;
    return every === null ? [] : [{ indicator: id, every, day: 10 }];
  });
  const printed = [...new Set(observations.map((observation) => observation.indicator))];
  const seriesBreaks = breaks.flatMap(({ indicator, date, area }): SeriesBreak[] => {
    const broken = printed[indicator % printed.length];
    const where = area === null ? null : (made.areas[area % made.areas.length]?.id ?? null);
    return broken === undefined ? [] : [{ indicator: broken, date, area: where }];
  });
  const { areas, lineage } = made;
  return {
    areas,
    lineage,
    indicators: RANDOM_INDICATORS,
    models: MODELS,
    dataset: { id: "random", reporting, calendarFrom: "2007-01", calendarTo, due },
    terms: [...new Set(observations.map(({ period }) => period).filter((period) => period.includes("/")))],
    breaks: seriesBreaks,
    sources: SOURCES,
    observations,
  };
}

export function randomWorld(): fc.Arbitrary<World> {
  return fc
    .tuple(topology(), fc.array(report(false), { minLength: 1, maxLength: 7 }), rest)
    .map(([made, reports, others]) => assemble(made, reports, others));
}

/** Whole merges, exact figures of one source, printed for provinces only. */
export function wholeWorld(): fc.Arbitrary<World> {
  const provincial = report(true).map((one): Report => ({ ...one, shape: "provinces" }));
  return fc
    .tuple(topology(true), fc.array(provincial, { minLength: 1, maxLength: 5 }), rest)
    .map(([made, reports, others]) => assemble(made, reports, others));
}

/** A country with districts and communes, whose figures are reported at any level. */
export function landWorld(): fc.Arbitrary<World> {
  const level = fc.constantFrom<ReportedLevel>("commune", "commune", "commune", "district", "province");
  const levels = fc.array(level, {
    minLength: RANDOM_INDICATORS.length,
    maxLength: RANDOM_INDICATORS.length,
  });
  return fc
    .tuple(land(), fc.array(report(false, 40), { minLength: 1, maxLength: 5 }), rest, levels)
    .map(([made, reports, others, reported]) => {
      const world = assemble(made, reports, others);
      const counted = RANDOM_INDICATORS.flatMap(({ id, kind }, index) =>
        kind === "RATIO" ? [] : [[id, reported[index] ?? "province"]],
      );
      return { ...world, dataset: { ...world.dataset, reportedAt: Object.fromEntries(counted) } };
    });
}
