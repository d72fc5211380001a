import type { IndicatorState } from "./indicator-state.ts";
import { type Breakdowns, combining, DIMENSIONS } from "../model/breakdowns.ts";
import type { Grid } from "./cells/cell-grid.ts";
import { Memo } from "./memo.ts";
import { calendarPeriod, monthIndex, parsePeriod, type Period } from "../model/periods.ts";
import { type VersionedObservation, interval, versionBefore } from "./which-observation.ts";
import type { Stored } from "./stored.ts";
import type { AreaHistory } from "../model/area-history.ts";
import type { Dataset, Instant, Observation, World } from "../model/types.ts";

/** At an instant a version of a figure was recorded, which the cells may answer with. */
export interface Recording {
  readonly state: IndicatorState;
  readonly observed: VersionedObservation;
  readonly cells: readonly number[];
}

interface Setting {
  readonly world: World;
  readonly states: readonly IndicatorState[];
  readonly breakdowns: Breakdowns;
  readonly areaHistory: AreaHistory;
  readonly grid: Grid;
  readonly terms: readonly Period[];
  /** What was recorded before this instant stands already; null: nothing does. */
  readonly since: Instant | null;
  readonly stored: Stored | null;
}

/** Files every observation with the cells it may answer; gives what was recorded when, from `since` on. */
export function fileObservations(setting: Setting): Map<Instant, Recording[]> {
  const { world, states, breakdowns, areaHistory, grid, since } = setting;
  const events = new Map<Instant, Recording[]>();
  const byId = new Map(states.map((state) => [state.indicator.id, state]));
  const lists = new Memo<number, readonly number[]>();
  const answering = new Memo<string, readonly Period[]>();
  const published = new Map(world.sources.map((source) => [source.id, source.published]));
  for (const state of states)
    for (const b of setting.stored?.breakdowns(state.indicator.id) ?? [])
      recordBreakdown(state, breakdowns.id(b), breakdowns);
  for (const versions of versionsOfObservations(world, breakdowns)) {
    const [o] = versions;
    if (o === undefined) continue;
    const state = byId.get(o.indicator);
    if (state !== undefined && versions.some(({ status }) => status === "WITHHELD")) state.guarded = true;
    const printed = parsePeriod(o.period);
    if (state === undefined || printed === null)
      throw new Error(`Observation ${o.id} has an unknown indicator or period`);
    const breakdown = breakdowns.id(o);
    recordBreakdown(state, breakdown, breakdowns);
    const observed: VersionedObservation = {
      period: printed,
      breakdown,
      source: o.source,
      sourceAlone: lists.of(o.source, () => [o.source]),
      published: published.get(o.source) ?? null,
      versions,
      current: since === null ? null : versionBefore(versions, since),
      exhaustive: versions.some((v) => v.exhaustiveOver !== null),
      hidden: false,
    };
    const area = areaHistory.area(o.area);
    const periods = answering.of(speaksOf(state, versions), () =>
      [...answered(setting, state, versions, printed)].filter((p) => grid.covers(p)),
    );
    const cells = periods.map((p) => grid.key(area, p, breakdown));
    for (const key of cells) file(state.observations, key, observed);
    if (observed.exhaustive)
      // A list of a STOCK's parts says the same of every period that ends on its day.
      for (const p of new Set([printed, ...periods])) file(state.lists, `${area.index} ${p.code}`, observed);
    for (const at of new Set(versions.map((v) => v.recorded)))
      if (since === null || at >= since) file(events, at, { state, observed, cells });
  }
  return events;
}

/** The versions of each figure: same cell as printed, same source. */
function versionsOfObservations(world: World, breakdowns: Breakdowns): Observation[][] {
  const groups = new Map<string, Observation[]>();
  for (const o of world.observations)
    file(groups, `${o.indicator} ${o.area} ${o.period} ${breakdowns.id(o)} ${o.source}`, o);
  return [...groups.values()].map((versions) => versions.toSorted((a, b) => a.version - b.version));
}

function file<K, V>(shelf: Map<K, V[]>, key: K, item: V): void {
  const items = shelf.get(key);
  if (items === undefined) shelf.set(key, [item]);
  else items.push(item);
}

/** All that decides which periods a figure may answer. */
function speaksOf({ flow }: IndicatorState, versions: readonly Observation[]): string {
  const said = versions.map((o) => `${o.period} ${o.dated} ${o.validFrom} ${o.validTo}`);
  return `${flow} ${said.join()}`;
}

/** Every period a figure may answer, over all its versions. */
function answered(
  { world, terms }: Setting,
  state: IndicatorState,
  versions: readonly Observation[],
  printed: Period,
) {
  if (state.flow) return new Set([printed]);
  const found = new Set<Period>();
  for (const o of versions) {
    if (o.validFrom === null) found.add(printed);
    const { from, to } = months(o, world.dataset);
    for (let month = from; month <= to; month += 1) {
      found.add(calendarPeriod("MONTH", month));
      for (const kind of ["QUARTER", "HALF_YEAR", "YEAR"] as const) {
        const p = calendarPeriod(kind, month);
        const ofYear = kind === "YEAR" && world.dataset.reporting === "COLLECTED";
        if (p.last === month || ofYear) found.add(p);
      }
      for (const term of terms) if (term.last === month) found.add(term);
    }
  }
  return found;
}

/** The months at whose ends a STOCK or RATIO figure stands. */
function months(o: Observation, dataset: Dataset): { from: number; to: number } {
  if (o.validFrom !== null) return interval(o, dataset);
  const month = monthIndex(o.dated ?? "");
  return { from: month, to: month };
}

/** Notes a breakdown and everything above it; a RATIO's cells lie where its parts' do. */
function recordBreakdown(state: IndicatorState, breakdown: number, breakdowns: Breakdowns): void {
  if (state.above.has(breakdown)) return;
  const above: number[] = [];
  for (const dimension of DIMENSIONS) {
    if (state.numerator === null && combining(state.indicator, dimension) === null) continue;
    const id = breakdowns.above(state.indicator, breakdown, dimension);
    if (id === null) continue;
    above.push(id);
    let members = state.members.get(id);
    if (members === undefined) state.members.set(id, (members = {}));
    const list = (members[dimension] ??= []);
    list.push(breakdown);
    const name = (member: number): string => breakdowns.memberName(member, dimension);
    list.sort((a, b) => (name(a) < name(b) ? -1 : 1));
  }
  state.above.set(breakdown, above);
  for (const id of above) recordBreakdown(state, id, breakdowns);
  // Units with no numerator yet are cells of the RATIO too: they may turn out to be comparable or not.
  for (const ratio of state.ratios) recordBreakdown(ratio, breakdown, breakdowns);
}
