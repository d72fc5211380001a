import type { RawRow } from "../import/rows/csv-rows.ts";
import { calendarPeriod, monthIndex, period } from "../statistics/model/periods.ts";
import { Emitter } from "./emit.ts";
import type { Figure } from "./emit.ts";
import { between, randomFor, wholeAround } from "./random.ts";
import { FIRST, REFORM, sum } from "./world.ts";
import type { DemoWorld, Unit } from "./world.ts";

/** Awards to collectives of an average province in a half-year, by level; individuals get more. */
const LEVELS: readonly { readonly id: string; readonly usual: number }[] = [
  { id: "state", usual: 0.08 },
  { id: "ministry", usual: 1.2 },
  { id: "province_committee", usual: 4 },
  { id: "province_police", usual: 11 },
  { id: "district", usual: 26 },
  { id: "commune", usual: 34 },
];
const RECIPIENTS = [
  { indicator: "awards_collectives", times: 1 },
  { indicator: "awards_individuals", times: 2.6 },
] as const;

/** Awards of each half-year, by level, all levels listed. Districts give none any more once there are none. */
export function* awardFigures(world: DemoWorld): Generator<Figure> {
  for (const { id: area, units, first, last } of world.reporters) {
    for (let month = FIRST + 5; month <= last; month += 6) {
      if (month < first) continue;
      const halfYear = calendarPeriod("HALF_YEAR", month).code;
      for (const { indicator, times } of RECIPIENTS) {
        for (const level of levelsAt(month)) {
          const value = sum(units.map((unit) => awards(world.seed, unit, level, times, month)));
          yield {
            indicator,
            area,
            period: halfYear,
            month,
            awardLevel: level.id,
            value,
            exhaustiveOver: "award_level",
          };
        }
      }
    }
  }
}

/** Terms that overlap, printed for most provinces as one number, and for the country. */
export function* termRows(world: DemoWorld, emitter: Emitter): Generator<RawRow> {
  for (const [code, published] of [
    ["2015/2020", "2021-02-20"],
    ["2016/2021", "2022-02-20"],
  ] as const) {
    const source = Emitter.term(code, published).code;
    const { first, last } = period(code);
    const batch = monthIndex(published);
    for (const { indicator, times } of RECIPIENTS) {
      const rowOf = (area: string, value: number): RawRow => {
        const figure = { indicator, area, period: code, month: last, value };
        return emitter.row({ figure, source, version: 1, batch, value });
      };
      let nation = 0;
      for (const unit of world.units) {
        let value = 0;
        for (let month = first + 5; month <= last; month += 6) {
          for (const level of levelsAt(month)) value += awards(world.seed, unit, level, times, month);
        }
        nation += value;
        const draw = randomFor(world.seed, "term", code, indicator, unit.id)();
        // A few print another sum than their half-years give.
        if (draw < 0.7) yield rowOf(unit.id, draw < 0.03 ? value + 7 : value);
      }
      yield rowOf("viet-nam", nation);
    }
  }
}

function levelsAt(month: number): typeof LEVELS {
  return month < REFORM ? LEVELS : LEVELS.filter(({ id }) => id !== "district");
}

function awards(
  seed: number,
  unit: Unit,
  level: (typeof LEVELS)[number],
  times: number,
  month: number,
): number {
  const random = randomFor(seed, "awards", unit.id, level.id, times, month);
  return wholeAround(random, level.usual * times * unit.size * (0.5 + unit.zeal) * between(random, 0.5, 1.6));
}
