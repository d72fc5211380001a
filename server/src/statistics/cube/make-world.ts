import { Memo } from "../evaluate/memo.ts";
import { missing } from "../model/missing.ts";
import { isPlace } from "../model/area-history.ts";
import { reportedAt } from "../model/reported-at.ts";
import type { Indicator, Observation, World } from "../model/types.ts";
import type { FigureColumns, Slice } from "./read-figures.ts";
import type { Reference } from "./read-reference.ts";

/** What the statistics of a dataset are made from, in the words of types.ts. */
export function worldOf(reference: Reference, slice: Slice, figures: FigureColumns): World {
  const { codes } = reference;
  const chosen = new Set(slice.family.indicators.map((id) => codes.indicators.get(id)));
  const indicators = reference.world.indicators.filter(({ id }) => chosen.has(id));
  return {
    ...reference.world,
    ...(isDeep(reference, indicators) ? withPlaces(reference) : {}),
    indicators,
    observations: observationsOf(reference, figures),
  };
}

/** Whether any indicator is reported below the province: only then does more than the provinces count. */
function isDeep({ world }: Reference, indicators: readonly Indicator[]): boolean {
  return indicators.some((indicator) => reportedAt(indicator, world.dataset) !== "province");
}

function withPlaces({ world, places }: Reference): Pick<World, "areas" | "lineage"> {
  const provinces = world.areas.filter((area) => !isPlace(area));
  return {
    areas: [...provinces, ...(places?.areas ?? [])],
    lineage: [...world.lineage, ...(places?.lineage ?? [])],
  };
}

function observationsOf(
  { codes, breakdowns, sourcePlaces }: Reference,
  figures: FigureColumns,
): readonly Observation[] {
  const ids = elements(figures.id);
  const indicators = read(figures.indicator, (id) => found(codes.indicators, "indicator", id));
  const areas = read(figures.area, (id) => found(codes.areas, "area", id));
  const periods = read(figures.period, (id) => found(codes.periods, "period", id));
  const members = read(figures.breakdown, (id) => found(breakdowns, "breakdown", id));
  const sources = read(figures.source, (id) => found(sourcePlaces, "source", id));
  const versions = read(figures.version, Number);
  const recorded = read(figures.recorded, (milliseconds) => new Date(Number(milliseconds)).toISOString());
  const values = read(figures.value, orNull(Number));
  const decimals = read(figures.decimals, Number);
  const qualifiers = read(
    figures.qualifier,
    orNull((text) => text as Observation["qualifier"]),
  );
  const statuses = read(figures.status, (text) => text as Observation["status"]);
  const dated = read(
    figures.dated,
    orNull((day) => day.slice(0, 7)),
  );
  const from = read(figures.validFrom, orNull(String));
  const to = read(figures.validTo, orNull(String));
  const exhaustive = read(
    figures.exhaustiveOver,
    orNull((text) => text as Observation["exhaustiveOver"]),
  );
  return ids.map((id, row): Observation => {
    const { category, model, unitType, awardLevel } = members(row);
    return {
      category,
      model,
      unitType,
      awardLevel,
      id: Number(id),
      indicator: indicators(row),
      area: areas(row),
      period: periods(row),
      source: sources(row),
      version: versions(row),
      recorded: recorded(row),
      value: values(row),
      decimals: decimals(row),
      qualifier: qualifiers(row),
      status: statuses(row),
      dated: dated(row),
      validFrom: from(row),
      validTo: to(row),
      exhaustiveOver: exhaustive(row),
    };
  });
}

function elements(array: string): readonly string[] {
  return array === "{}" ? [] : array.slice(1, -1).split(",");
}

/** A column by row. What is there a hundred times is made once, and is the same string or object. */
function read<T>(array: string, make: (text: string) => T): (row: number) => T {
  const [texts, memo] = [elements(array), new Memo<string, { readonly value: T }>()];
  return (row) => {
    const text = texts[row] ?? "NULL";
    return memo.of(text, () => ({ value: make(text) })).value;
  };
}

function orNull<T>(make: (text: string) => T): (text: string) => T | null {
  return (text) => (text === "NULL" ? null : make(text));
}

function found<T>(map: ReadonlyMap<number, T>, what: string, id: string): T {
  return map.get(Number(id)) ?? missing(what, Number(id));
}
