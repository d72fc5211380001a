import { monthCode } from "../statistics/model/periods.ts";
import type { Figure } from "./emit.ts";
import { between, randomFor } from "./random.ts";
import { isCovid } from "./returns.ts";
import { FIRST, sum } from "./world.ts";
import type { DemoWorld, Unit } from "./world.ts";

/** Mobilisation events and who came, month by month: more in August (the festival), almost none while gatherings were forbidden. */
export function* activityFigures(world: DemoWorld): Generator<Figure> {
  for (const { id: area, units, first, last } of world.reporters) {
    for (let month = first; month <= last; month += 1) {
      const common = { area, period: monthCode(month), month };
      const made = units.map((unit) => activity(world.seed, unit, month));
      yield { ...common, indicator: "mobilisation_events", value: sum(made.map(({ events }) => events)) };
      yield {
        ...common,
        indicator: "attendances",
        value: sum(made.map(({ attendances }) => attendances)),
        hedged: { chance: 0.05, qualifier: "ABOUT", to: 100 },
      };
    }
  }
}

const SEASON = [0.6, 0.5, 0.9, 1, 1, 1, 1.1, 2.2, 1.1, 1, 1.2, 0.9];

function activity(seed: number, unit: Unit, month: number): { events: number; attendances: number } {
  const random = randomFor(seed, "events", unit.id, month);
  const usual = 46 * unit.size * (0.5 + unit.zeal) * (1 + 0.012 * ((month - FIRST) / 3));
  const season =
    (SEASON[month % 12] ?? 1) * (isCovid(month) ? between(random, 0, 0.15) : between(random, 0.75, 1.3));
  const events = Math.round(usual * season);
  return { events, attendances: Math.round(events * between(random, 60, 130)) };
}
