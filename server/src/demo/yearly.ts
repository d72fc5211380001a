import { monthIndex } from "../statistics/model/periods.ts";
import { eligibleOf } from "./eligible.ts";
import type { Figure } from "./emit.ts";
import { between, randomFor } from "./random.ts";
import { FIRST, LAST, spanOf } from "./world.ts";
import type { DemoWorld, Unit } from "./world.ts";

const UNIT_TYPES = ["commune", "residential_area", "school"];

/** The safety standard of the year: registered, and met. Never more than are eligible at the year's end. */
export function* yearlyFigures(world: DemoWorld): Generator<Figure> {
  for (const { id: area, units, first, last } of world.reporters) {
    for (let december = FIRST + 11; december <= LAST; december += 12) {
      if (december < first || december > last) continue;
      const year = Math.floor(december / 12);
      for (const unitType of UNIT_TYPES) {
        const made = units.map((unit) => standard(world.seed, unit, unitType, december));
        const total = (pick: (one: Standard) => number): number =>
          made.reduce((all, one) => all + pick(one), 0);
        const common = { area, period: String(year), month: december, unitType, batch: 2 };
        const registered = total((one) => one.registered);
        const met = total((one) => one.met);
        yield {
          ...common,
          indicator: "antt_registered",
          value: registered,
          least: met,
          most: total((one) => one.eligible),
        };
        yield { ...common, indicator: "antt_met", value: met, most: registered, checked: true };
      }
    }
  }
}

interface Standard {
  readonly eligible: number;
  readonly registered: number;
  readonly met: number;
}

function standard(seed: number, unit: Unit, unitType: string, month: number): Standard {
  const random = randomFor(seed, "standard", unit.id, unitType, month);
  const eligible = eligibleOf(unit, unitType, spanOf(month));
  // From 2022 the standard of another circular holds, and is harder to meet.
  const rule = month >= monthIndex("2022-02") ? 0.93 : 1;
  const registered = Math.round(
    eligible * Math.min(1, 0.78 + 0.2 * unit.zeal + between(random, -0.05, 0.05)),
  );
  const met = Math.round(registered * rule * (0.8 + 0.15 * unit.zeal + between(random, -0.05, 0.04)));
  return { eligible, registered: Math.min(eligible, registered), met: Math.min(eligible, registered, met) };
}
