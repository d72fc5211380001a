import { calendarPeriod, monthCode, monthIndex } from "../statistics/model/periods.ts";
import type { Figure } from "./emit.ts";
import { MODELS } from "./models.ts";
import { between, randomFor, saturation, wholeAround } from "./random.ts";
import { isCovid } from "./returns.ts";
import { FIRST, LAST, sum } from "./world.ts";
import type { DemoWorld, Unit } from "./world.ts";

interface Course {
  /** By month since the first. */
  readonly stock: readonly number[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/** Points where models run: half-yearly by model, all models listed; what was built and what ended, monthly. */
export function* pointFigures(world: DemoWorld): Generator<Figure> {
  const courses = new Map(
    world.units.map((unit) => [unit, MODELS.map((model, n) => course(world, unit, n, model.middle))]),
  );
  for (const { id: area, units, first, last } of world.reporters) {
    const total = (what: keyof Course, at: number, model?: number): number =>
      sum(
        units.map((unit) =>
          sum(
            (courses.get(unit) ?? []).map((c, n) =>
              model === undefined || model === n ? (c[what][at] ?? 0) : 0,
            ),
          ),
        ),
      );
    for (let month = first; month <= last; month += 1) {
      const at = month - FIRST;
      const common = { area, period: monthCode(month), month };
      yield { ...common, indicator: "model_points_new", value: total("added", at), checked: true };
      yield { ...common, indicator: "model_points_removed", value: total("removed", at) };
      yield { ...common, indicator: "models_new", value: newKinds(world.seed, units, month) };
      if (month % 6 !== 5) continue;
      const halfYear = {
        indicator: "model_points",
        area,
        period: calendarPeriod("HALF_YEAR", month).code,
        month,
      };
      for (const [n, model] of MODELS.entries()) {
        yield { ...halfYear, model: model.id, value: total("stock", at, n), exhaustiveOver: "model" };
      }
    }
  }
}

/** A stock that follows a curve of saturation in whole points, with some ending all the time and many in a year's review. */
function course(world: DemoWorld, unit: Unit, n: number, middle: string): Course {
  const random = randomFor(world.seed, "points", unit.id, n);
  const model = MODELS[n];
  const runs = random() < 0.45 + 0.5 * unit.zeal;
  const ceiling = runs ? (model?.points ?? 0) * unit.size * between(random, 0.5, 1.6) : 0;
  const centre = monthIndex(middle) + between(random, -30, 30);
  const width = between(random, 8, 30);
  let stock = Math.round(ceiling * saturation(FIRST - 1, centre, width));
  const made = { stock: [] as number[], added: [] as number[], removed: [] as number[] };
  for (let month = FIRST; month <= LAST; month += 1) {
    const review = month % 12 === 11 && random() < 0.12 ? between(random, 0.03, 0.12) : 0.0012;
    const removed = Math.min(stock, wholeAround(random, stock * review));
    const gap = ceiling * saturation(month, centre, width) - stock + removed;
    const pace = isCovid(month) ? 0.1 : 0.6;
    const added = gap > 0 ? wholeAround(random, gap * pace) : 0;
    stock += added - removed;
    made.stock.push(stock);
    made.added.push(added);
    made.removed.push(removed);
  }
  return made;
}

function newKinds(seed: number, units: readonly Unit[], month: number): number {
  return sum(
    units.map((unit) => {
      const random = randomFor(seed, "kinds", unit.id, month);
      return wholeAround(random, (isCovid(month) ? 0.03 : 0.16) * (0.4 + unit.zeal));
    }),
  );
}
