import {
  calendarPeriod,
  monthIndex,
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

/** Areas, and periods that cells of theirs may change in. */
export interface TouchedCells {
  readonly areas: ReadonlySet<string>;
  readonly periods: ReadonlySet<string>;
}

/** Figures of which something new is known, and their areas. */
export interface SpokenOf {
  readonly spoken: Spoken;
  readonly areas: readonly string[];
}

/** Kinds of cells that are told apart; of more, all periods are taken for all areas. */
const MOST_KINDS = 16;

/** Which areas' answers may change in which periods: what a correction of an earlier month touches is not what a return of the newest does. */
export function touchedCells(
  figures: readonly SpokenOf[],
  terms: readonly Period[],
  world: Pick<World, "areas" | "lineage">,
): readonly TouchedCells[] {
  const above = areasAbove(world);
  const kinds = Map.groupBy(
    figures.map(({ spoken, areas }) => ({ areas, periods: touchedPeriods([spoken], terms) })),
    ({ periods }) => [...periods].sort().join(),
  );
  const groups = kinds.size > MOST_KINDS ? [[...kinds.values()].flat()] : [...kinds.values()];
  return groups.map((of) => ({
    areas: above(of.flatMap(({ areas }) => areas)),
    periods: new Set(of.flatMap(({ periods }) => [...periods])),
  }));
}

/** Finds the ids of the areas whose answers figures of some areas can change: what they lie in, what they became, and what got a part of them. */
function areasAbove(
  world: Pick<World, "areas" | "lineage">,
): (areas: readonly string[]) => ReadonlySet<string> {
  const byId = new Map(world.areas.map((area) => [area.id, area]));
  const districts = Map.groupBy(
    world.areas.filter(({ level }) => level === "district"),
    ({ districtCode }) => districtCode,
  );
  const countries = world.areas.filter(({ level }) => level === "country").map(({ id }) => id);
  const became = Map.groupBy(world.lineage, ({ from }) => from);
  const above = ({ level, province, districtCode }: Area): readonly string[] => {
    if (level === "country") return [];
    const district = level === "commune" && districtCode !== undefined ? districts.get(districtCode) : [];
    return [
      ...countries,
      ...(province === undefined ? [] : [province]),
      ...(district ?? []).map(({ id }) => id),
    ];
  };
  return (areas) => {
    const found = new Set(areas);
    for (const id of found) {
      for (const { to } of became.get(id) ?? []) found.add(to);
      const area = byId.get(id);
      if (area !== undefined) for (const each of above(area)) found.add(each);
    }
    return found;
  };
}

/**
 * Touched areas with those whose answers theirs are put together from: what lies in them at the end of some periods, and of a FLOW, where these begin
 * before an area did, what it was made of. Not always all: what else is wanted is read in turn.
 */
export function withMembers(
  touched: ReadonlySet<string>,
  codes: ReadonlySet<string>,
  world: Pick<World, "areas" | "lineage">,
  isFlow: boolean,
): ReadonlySet<string> {
  const periods = [...codes].map(period);
  const byId = new Map(world.areas.map((area) => [area.id, area]));
  const isCountry = world.areas.some(({ id, level }) => level === "country" && touched.has(id));
  const districts = new Set(
    world.areas.flatMap(({ id, level, districtCode }) =>
      level === "district" && districtCode !== undefined && touched.has(id) ? [districtCode] : [],
    ),
  );
  const liesIn = ({ level, province, districtCode }: Area): boolean => {
    if (level === "country") return false;
    if (level === "province") return isCountry;
    if (province !== undefined && touched.has(province)) return true;
    return level === "commune" && districtCode !== undefined && districts.has(districtCode);
  };
  const lives = ({ validFrom, validTo }: Area): boolean => {
    const from = monthIndex(validFrom);
    const to = validTo === null ? Number.POSITIVE_INFINITY : monthIndex(validTo);
    return periods.some(({ last }) => from <= last && last < to);
  };
  const found = new Set(touched);
  for (const area of world.areas) if (liesIn(area) && lives(area)) found.add(area.id);
  if (!isFlow) return found;
  const first = Math.min(...periods.map((p) => p.first));
  for (const { from, to } of world.lineage) {
    const area = byId.get(to);
    if (area !== undefined && found.has(to) && first < monthIndex(area.validFrom)) found.add(from);
  }
  return found;
}
