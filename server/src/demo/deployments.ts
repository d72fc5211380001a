import { monthCode, monthIndex } from "../statistics/model/periods.ts";
import { eligibleOf } from "./eligible.ts";
import type { Figure } from "./emit.ts";
import { DEPLOYED } from "./models.ts";
import { between, randomFor, saturation } from "./random.ts";
import { FIRST, LAST, spanOf, sum } from "./world.ts";
import type { DemoWorld, Unit } from "./world.ts";

/** Units where a model runs, month by month: those where any does, and those where each does. */
export function* deploymentFigures(world: DemoWorld): Generator<Figure> {
  for (const { unitType, models } of DEPLOYED) {
    const any = reach(world, unitType, "", 1, "2016-09");
    const each = models.map((model) => ({
      id: model.id,
      reached: reach(world, unitType, model.id, model.share, model.middle),
    }));
    for (const { id: area, units, first, last } of world.reporters) {
      for (let month = first; month <= last; month += 1) {
        const at = month - FIRST;
        const span = spanOf(month);
        const eligible = sum(units.map((unit) => eligibleOf(unit, unitType, span)));
        const total = sum(units.map((unit) => any.get(unit)?.[at] ?? 0));
        const common = { indicator: "deployments", area, period: monthCode(month), month, unitType };
        const values = each.map(({ id, reached }) => ({
          id,
          value: sum(units.map((unit) => Math.min(reached.get(unit)?.[at] ?? 0, any.get(unit)?.[at] ?? 0))),
        }));
        const most = Math.max(...values.map(({ value }) => value));
        yield { ...common, value: total, least: most, most: eligible, checked: true };
        for (const { id, value } of values) yield { ...common, model: id, value, most: total };
      }
    }
  }
}

/** Units reached, by province and month since the first. Grows and saturates; never more than are eligible. */
function reach(
  world: DemoWorld,
  unitType: string,
  model: string,
  share: number,
  middle: string,
): Map<Unit, readonly number[]> {
  return new Map(
    world.units.map((unit) => {
      const random = randomFor(world.seed, "reach", unit.id, unitType, model);
      const ceiling = (0.55 + 0.44 * unit.zeal) * share * between(random, 0.85, 1);
      const centre = monthIndex(middle) + between(random, -24, 24) - 24 * (unit.zeal - 0.5);
      const width = between(random, 9, 26);
      const reached: number[] = [];
      for (let month = FIRST; month <= LAST; month += 1) {
        const eligible = eligibleOf(unit, unitType, spanOf(month));
        const share_ = ceiling * saturation(month, centre, width);
        // Before it was ever heard of, it ran nowhere: a real zero.
        const exact = share_ < 0.012 ? 0 : share_ * eligible * between(random, 0.985, 1.015);
        reached.push(Math.min(eligible, Math.round(exact)));
      }
      return [unit, reached];
    }),
  );
}
