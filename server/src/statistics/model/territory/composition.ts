import { type AreaLife, type Areas, isPlace, livesIn } from "./area-life.ts";
import { LEVELS, type ReportedLevel } from "../types.ts";

/** Months in which an area was made of the same areas. */
interface Run<T> {
  readonly areas: readonly T[];
  readonly first: number;
  readonly last: number;
}

/** Which areas lay in which, down to the level at which figures are reported: communes in districts while there were any, and in provinces. */
export class Composition {
  private readonly history: Areas;
  private readonly depth: number;
  private readonly country: readonly AreaLife[];
  /** Districts and communes by the province they lie in, down to the level. */
  private readonly ofProvince: ReadonlyMap<string, readonly AreaLife[]>;
  private readonly districts: ReadonlyMap<string, readonly AreaLife[]>;
  private readonly communes: ReadonlyMap<string, readonly AreaLife[]>;
  /** Months in which any area begins or ends, in order. */
  private readonly turns: readonly number[];
  private readonly leafCache = new Map<number, readonly number[]>();
  private readonly aloneCache: (readonly number[])[] = [];

  constructor(history: Areas, level: ReportedLevel) {
    this.history = history;
    this.depth = LEVELS.indexOf(level);
    this.country = history.areas.filter((area) => area.country);
    const places = history.areas.filter((area) => isPlace(area) && LEVELS.indexOf(area.level) <= this.depth);
    this.ofProvince = Map.groupBy(places, ({ province }) => province ?? "");
    const coded = places.filter(({ districtCode }) => districtCode !== null);
    this.districts = Map.groupBy(
      coded.filter(({ level: of }) => of === "district"),
      ({ districtCode }) => districtCode ?? "",
    );
    this.communes = Map.groupBy(
      coded.filter(({ level: of }) => of === "commune"),
      ({ districtCode }) => districtCode ?? "",
    );
    const months = history.areas.flatMap(({ from, to }) => [from, to]);
    this.turns = [...new Set(months.filter(Number.isFinite))].sort((a, b) => a - b);
  }

  /** Whether an area may be made of others, as those report. */
  isAbove({ level }: AreaLife): boolean {
    return LEVELS.indexOf(level) < this.depth;
  }

  /** Whether an area is at the level at which figures are reported, or above. */
  reaches({ level }: AreaLife): boolean {
    return LEVELS.indexOf(level) <= this.depth;
  }

  /** An area as the only one of its land: one list for each. */
  alone({ index }: AreaLife): readonly number[] {
    return (this.aloneCache[index] ??= [index]);
  }

  /** What an area that lives through some months was made of: the areas that report, or itself where there are none. */
  runs(area: AreaLife, first: number, last: number): Run<number>[] {
    if (first > last) return [];
    if (!this.isAbove(area)) return [{ areas: this.alone(area), first, last }];
    const runs: { areas: readonly number[]; first: number; last: number }[] = [];
    for (const { from, to, turn } of this.spans(first, last)) {
      const areas = this.leaves(area, turn, from);
      const before = runs.at(-1);
      if (before !== undefined && sameLists(before.areas, areas)) before.last = to;
      else runs.push({ areas, first: from, last: to });
    }
    return runs;
  }

  /** The provinces that there were in some months. */
  countryRuns(first: number, last: number): Run<AreaLife>[] {
    const runs: { areas: readonly AreaLife[]; first: number; last: number }[] = [];
    for (const { from, to } of this.spans(first, last)) {
      const areas = this.history.provinces(from);
      const before = runs.at(-1);
      if (before !== undefined && sameLists(before.areas, areas)) before.last = to;
      else runs.push({ areas, first: from, last: to });
    }
    return runs;
  }

  /** Those directly below an area in the last of some months; below a province a district only if it was the same in all of them. */
  within(area: AreaLife, first: number, last: number): readonly AreaLife[] {
    const below =
      area.level === "province" ? this.ofProvince.get(area.id) : this.communes.get(area.districtCode ?? "");
    return (below ?? []).filter(
      (each) => livesIn(each, last) && this.parents(each, first, last).includes(area),
    );
  }

  /** Whom an area lies directly below in the last of some months: a commune below its province too where its district was not the same in all of them. */
  parents(area: AreaLife, first: number, last: number): readonly AreaLife[] {
    if (area.country || !this.reaches(area)) return [];
    if (area.level === "province") return this.country;
    const province = area.province === null ? [] : [this.history.area(area.province)];
    if (area.level === "district") return this.isSteady(area, first, last) ? province : [];
    const district = this.districts.get(area.districtCode ?? "")?.find((each) => livesIn(each, last));
    if (district === undefined) return province;
    return this.isSteady(district, first, last) ? [district] : [district, ...province];
  }

  /** Whether an area was there in all of some months, and made of the same areas: else what moved in or out would count in two places. */
  private isSteady(area: AreaLife, first: number, last: number): boolean {
    return area.from <= first && (first === last || this.runs(area, first, last).length === 1);
  }

  /** The areas that report of an area in a month, by index. The same list as before the turn where they are the same. */
  private leaves(area: AreaLife, turn: number, month: number): readonly number[] {
    const key = turn * this.history.areas.length + area.index;
    const known = this.leafCache.get(key);
    if (known !== undefined) return known;
    const found = this.within(area, month, month)
      .flatMap((each) => (this.isAbove(each) ? this.leaves(each, turn, month) : [each.index]))
      .sort((a, b) => a - b);
    const made = found.length === 0 ? this.alone(area) : found;
    const before = this.leafCache.get(key - this.history.areas.length);
    const areas = before !== undefined && sameLists(before, made) ? before : made;
    this.leafCache.set(key, areas);
    return areas;
  }

  /** Some months in spans within which no area begins or ends; `turn` numbers the span in history. */
  private *spans(first: number, last: number) {
    let turn = this.turnOf(first);
    for (let from = first; from <= last; turn += 1) {
      const next = this.turns[turn] ?? Number.POSITIVE_INFINITY;
      const to = Math.min(last, next - 1);
      yield { from, to, turn };
      from = to + 1;
    }
  }

  /** How many turns were in or before a month. */
  private turnOf(month: number): number {
    let [low, high] = [0, this.turns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.turns[middle] ?? 0) <= month) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}
