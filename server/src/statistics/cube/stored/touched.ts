import {
  calendarPeriod,
  MONTHS,
  period,
  type Period,
  subPeriods,
  superPeriods,
} from "../../model/periods.ts";
import type { Area, World } from "../../model/types.ts";
import type { Spoken } from "../affected-months.ts";

/** Codes of the periods of which some figures, and what is made of them, are: those they may answer, and of a FLOW all that contain them. */
export function touchedPeriods(spoken: readonly Spoken[], terms: readonly Period[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (p: Period): void => {
    if (found.has(p.code)) return;
    found.add(p.code);
    for (const longer of superPeriods(p, terms)) add(longer);
  };
  for (const { flow, printed, stands } of spoken) {
    if (flow) add(printed);
    else found.add(printed.code);
    if (stands === null) continue;
    for (let month = stands.first; month <= stands.last; month += 1) {
      for (const kind of Object.keys(MONTHS) as (keyof typeof MONTHS)[]) {
        const p = calendarPeriod(kind, month);
        if (p.last === month) found.add(p.code);
      }
      for (const term of terms) if (term.last === month) found.add(term.code);
    }
  }
  return found;
}

/** With the periods that these are made of. */
export function withSubPeriods(codes: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...codes].flatMap((code) => [code, ...subPeriods(period(code)).map((part) => part.code)]));
}

/** Ids of the areas whose answers figures of some areas can change: what they lie in, what they became, and what got a part of them. */
export function touchedAreas(
  areas: Iterable<string>,
  world: Pick<World, "areas" | "lineage">,
): ReadonlySet<string> {
  const byId = new Map(world.areas.map((area) => [area.id, area]));
  const districts = Map.groupBy(
    world.areas.filter(({ level }) => level === "district"),
    ({ districtCode }) => districtCode,
  );
  const countries = world.areas.filter(({ level }) => level === "country").map(({ id }) => id);
  const became = Map.groupBy(world.lineage, ({ from }) => from);
  const found = new Set(areas);
  const above = ({ level, province, districtCode }: Area): readonly string[] => {
    if (level === "country") return [];
    const district = level === "commune" && districtCode !== undefined ? districts.get(districtCode) : [];
    return [
      ...countries,
      ...(province === undefined ? [] : [province]),
      ...(district ?? []).map(({ id }) => id),
    ];
  };
  for (const id of found) {
    for (const { to } of became.get(id) ?? []) found.add(to);
    const area = byId.get(id);
    if (area !== undefined) for (const each of above(area)) found.add(each);
  }
  return found;
}
