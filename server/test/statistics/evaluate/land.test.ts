/** Figures reported below the province: the two evaluators, and what is true of a country that is made of pieces. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellKey } from "../../../src/statistics/model/cell-key.ts";
import { timelines } from "../../../src/statistics/evaluate/timelines.ts";
import type { Answer, Area, Cell, Observation, World } from "../../../src/statistics/model/types.ts";
import { fastAnswer } from "./fast-answer.ts";
import { cellsAround } from "./random/cells-around.ts";
import { type Land, land } from "./random/land.ts";
import { landWorld } from "./random/random-world.ts";
import { lastDay, lastDayOf, monthsOf, monthText, parsePeriod } from "./second-evaluator/periods.ts";
import { slowAnswer } from "./second-evaluator/slow-answer.ts";
import { aliveOn, territory } from "./second-evaluator/territory.ts";
import { INSTANTS, LATE, printed, smallWorld } from "./small-world.ts";

/** RANDOM_LANDS=10000 for a long look. */
const RUNS = Number(process.env["RANDOM_LANDS"] ?? 150);
const SEED = Number(process.env["FC_SEED"] ?? 1);
const parameters = { numRuns: RUNS, seed: SEED };

function rounded(answer: Answer | null): Answer | null {
  const digits = (_key: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(10)) : value;
  return JSON.parse(JSON.stringify(answer, digits));
}

const EVERY_SORT = [
  "AGGREGATED",
  "PARTIAL",
  "WITHHELD WOULD_REVEAL_WITHHELD",
  "NOT_COMPARABLE DOES_NOT_COMBINE",
  "NOT_COMPARABLE PARTIAL_TRANSFER",
  "NOT_COMPARABLE UNVERIFIED_MERGER",
  "NOT_COMPARABLE PARTIAL_TRANSFER with bounds",
  "some leaves missing",
  "share of some",
];

function sortsOf({ status, reason, lower, reporting, expected, denominator }: Answer): string[] {
  const sort = reason === null ? status : `${status} ${reason.code}`;
  return [
    sort,
    ...(lower === null ? [] : [`${sort} with bounds`]),
    ...(reporting > 0 && reporting < expected ? ["some leaves missing"] : []),
    ...(status === "PARTIAL" && denominator !== null ? ["share of some"] : []),
  ];
}

describe("below the province", { timeout: 1_200_000 + RUNS * 3000 }, () => {
  it("the product's evaluator and the slow one agree on every field of every cell at every instant", () => {
    let [compared, withValue, belowProvince] = [0, 0, 0];
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(landWorld(), fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (world, numbers) => {
        const levels = new Map(world.areas.map(({ id, level }) => [id, level]));
        const kept = timelines(world);
        const cells = new Map<string, Cell>();
        for (const versions of kept.values()) for (const { cell } of versions) cells.set(cellKey(cell), cell);
        for (const cell of cellsAround(world, numbers)) cells.set(cellKey(cell), cell);
        for (const at of INSTANTS)
          for (const [key, cell] of cells) {
            const slow = rounded(slowAnswer(world, cell, at));
            expect(rounded(fastAnswer(kept, cell, at)), `${key} at ${at}`).toEqual(slow);
            compared += 1;
            if (slow === null) continue;
            if (slow.value !== null) withValue += 1;
            if (slow.status === "AGGREGATED" && levels.get(cell.area) !== "country") belowProvince += 1;
            for (const sort of sortsOf(slow)) seen.set(sort, (seen.get(sort) ?? 0) + 1);
          }
      }),
      parameters,
    );
    expect(withValue / compared).toBeGreaterThan(0.25);
    expect(belowProvince).toBeGreaterThan(RUNS);
    expect(EVERY_SORT.filter((sort) => (seen.get(sort) ?? 0) < 10)).toEqual([]);
  });

  it("what is given is true: sums to the unit, lower bounds and bounds around it, and no value where land was divided", () => {
    const counts = { exact: 0, atLeast: 0, bounded: 0, narrow: 0, conserved: 0 };
    fc.assert(
      fc.property(trueWorld(), ({ made, world, valueOf }) => {
        const kept = timelines(world);
        for (const versions of kept.values())
          for (const { cell, answer } of versions) {
            const truth = truthOf(made, world, valueOf, cell);
            const said = `${cellKey(cell)} ${answer.status} ${answer.value} ${answer.lower}–${answer.upper}`;
            if (answer.status === "PARTIAL") {
              expect(answer.value, said).toBeLessThanOrEqual(truth);
              counts.atLeast += 1;
            } else if (answer.value !== null) {
              expect(answer.value, said).toBe(truth);
              counts.exact += 1;
            } else if (answer.lower !== null && answer.upper !== null) {
              expect(answer.lower, said).toBeLessThanOrEqual(truth);
              expect(answer.upper, said).toBeGreaterThanOrEqual(truth);
              counts.bounded += 1;
              if (answer.lower > 0) counts.narrow += 1;
            }
          }
        counts.conserved += conserved(world, kept);
      }),
      parameters,
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(RUNS);
  });
});

interface TrueWorld {
  readonly made: Land;
  readonly world: World;
  readonly valueOf: (piece: number, month: number) => number;
}

/** Every commune, and every district without any, tells for some months what is true of its pieces; now and then one does not. */
function trueWorld(): fc.Arbitrary<TrueWorld> {
  return fc
    .tuple(
      land(),
      fc.integer({ min: 2008 * 12 - 3, max: 2009 * 12 + 3 }),
      fc.integer({ min: 3, max: 12 }),
      fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }),
      fc.uniqueArray(fc.nat(120), { maxLength: 4 }),
    )
    .map(([made, first, months, values, silent]) => {
      const valueOf = (piece: number, month: number): number => values[(piece * 5 + month) % 7] ?? 0;
      const observations: Observation[] = [];
      let told = 0;
      for (let month = first; month < first + months; month += 1)
        for (const area of made.reporters?.(lastDayOf(month)) ?? []) {
          if (silent.includes((told += 1))) continue;
          const value = totalOf(made, valueOf, area, month);
          for (const indicator of ["events", "points"])
            observations.push(printed(indicator, area.id, monthText(month), value));
        }
      const base = smallWorld(observations, {
        reporting: "SCHEDULED",
        due: [{ indicator: "events", every: "MONTH", day: 5 }],
      });
      const dataset = { ...base.dataset, reportedAt: { events: "commune", points: "commune" } as const };
      return { made, valueOf, world: { ...base, areas: made.areas, lineage: made.lineage, dataset } };
    });
}

function totalOf(made: Land, valueOf: TrueWorld["valueOf"], area: Area, month: number): number {
  return made.piecesOf(area, monthText(month)).reduce((sum, piece) => sum + valueOf(piece, month), 0);
}

/** What is true of a cell: of its pieces, in every month in which any of its land was somebody's. */
function truthOf(made: Land, world: World, valueOf: TrueWorld["valueOf"], cell: Cell): number {
  const area = made.areas.find(({ id }) => id === cell.area);
  if (area === undefined) throw new Error(`no such area: ${cell.area}`);
  const period = parsePeriod(cell.period);
  const lived = monthsOf(period).filter((month) => territory(world, area.id, month, "commune").length > 0);
  const months = cell.indicator === "events" ? lived : lived.slice(-1);
  return months.reduce((sum, month) => sum + totalOf(made, valueOf, area, month), 0);
}

/** The provinces add up to the nation on the map of the period and on each later one; gives how often it was looked at. */
function conserved(world: World, kept: ReturnType<typeof timelines>): number {
  let looked = 0;
  for (const versions of kept.values())
    for (const { cell, answer } of versions) {
      if (cell.area !== "nation" || answer.status !== "AGGREGATED") continue;
      const end = lastDay(parsePeriod(cell.period));
      for (const day of new Set([end, ...world.lineage.map(({ on }) => on).filter((on) => on > end)])) {
        const provinces = world.areas.filter((area) => area.level === "province" && aliveOn(area, day));
        const parts = provinces.map(({ id }) => fastAnswer(kept, { ...cell, area: id }, LATE));
        const sum = parts.reduce((total, part) => total + (part?.value ?? Number.NaN), 0);
        expect(sum, `${cellKey(cell)} on the map of ${day}`).toBe(answer.value);
        looked += 1;
      }
    }
  return looked;
}
