import { calendarPeriod, monthIndex } from "../statistics/model/periods.ts";
import type { Figure } from "./emit.ts";
import { between, randomFor, saturation } from "./random.ts";
import { sum } from "./world.ts";
import type { DemoWorld, Unit } from "./world.ts";

/** One grassroots force replaced three: what is counted is not the same before and after. */
const BREAK = monthIndex("2024-07");
const GROUPS = ["to_lien_gia_tu_quan", "to_tu_quan_duong_bien_cot_moc", "to_tau_thuyen_an_toan"];
const MEMBERS = ["to_lien_gia_tu_quan", "tu_quan_tu_phong_tu_bao_ve", "dong_ho_tu_quan", "clb_huong_thien"];

/** Grassroots force, quarterly; self-management groups and members of models, half-yearly. */
export function* forceFigures(world: DemoWorld): Generator<Figure> {
  for (const { id: area, units, first, last } of world.reporters) {
    for (let month = first; month <= last; month += 1) {
      if (month % 3 === 2) {
        const common = { area, period: calendarPeriod("QUARTER", month).code, month };
        const forces = units.map((unit) => force(world.seed, unit, month));
        yield { ...common, indicator: "grassroots_force_teams", value: sum(forces.map((f) => f.teams)) };
        yield { ...common, indicator: "grassroots_force_members", value: sum(forces.map((f) => f.members)) };
      }
      if (month % 6 !== 5) continue;
      const common = { area, period: calendarPeriod("HALF_YEAR", month).code, month };
      yield* groups(world, { ...common, indicator: "self_management_groups" }, units, GROUPS, 420, 0);
      yield* groups(world, { ...common, indicator: "model_members" }, units, MEMBERS, 5200, 100);
    }
  }
}

function force(seed: number, unit: Unit, month: number): { teams: number; members: number } {
  const random = randomFor(seed, "force", unit.id);
  const teams = 1500 * unit.size * between(random, 0.7, 1.4);
  const members = between(random, 3.1, 4.6);
  const drift = 1 + 0.02 * Math.sin(month / 9 + between(random, 0, 6));
  const old = month < BREAK ? between(random, 1.3, 1.9) : 1;
  const now = Math.round(teams * drift * old);
  return { teams: now, members: Math.round(now * members * (month < BREAK ? 0.85 : 1)) };
}

/** The printed total and some of its parts; kinds of group do not add up, and members may be in several. */
function* groups(
  world: DemoWorld,
  common: Pick<Figure, "area" | "period" | "month" | "indicator">,
  units: readonly Unit[],
  models: readonly string[],
  usual: number,
  hedgeTo: number,
): Generator<Figure> {
  const parts = models.map((model, n) => ({
    model,
    value: sum(
      units.map((unit) => {
        const random = randomFor(world.seed, common.indicator, unit.id, model);
        const ceiling = (usual / (n + 1)) * unit.size * between(random, 0.4, 1.5);
        return Math.round(
          ceiling * saturation(common.month, monthIndex("2017-06") + between(random, -20, 40), 26),
        );
      }),
    ),
  }));
  const all = Math.round(sum(parts.map(({ value }) => value)) * 1.15);
  const hedged = hedgeTo > 0 ? { hedged: { chance: 0.06, qualifier: "AT_LEAST" as const, to: hedgeTo } } : {};
  yield { ...common, value: all, least: Math.max(...parts.map(({ value }) => value)), ...hedged };
  for (const { model, value } of parts) yield { ...common, model, value, most: all };
}
