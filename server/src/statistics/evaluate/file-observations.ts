import type { Book } from "./indicator-cells.ts";
import { type Breakdowns, combining, DIMENSIONS } from "../model/breakdowns.ts";
import type { Grid } from "./cell-grid.ts";
import { calendarPeriod, monthIndex, parsePeriod, type Period } from "../model/periods.ts";
import { type Figure, interval } from "./which-observation.ts";
import type { Territory } from "../model/area-history.ts";
import type { Dataset, Instant, Observation, World } from "../model/types.ts";

/** At an instant a version of a figure was recorded, which the cells may answer with. */
export interface Event {
  readonly book: Book;
  readonly figure: Figure;
  readonly cells: readonly number[];
}

interface Setting {
  readonly world: World;
  readonly books: readonly Book[];
  readonly breakdowns: Breakdowns;
  readonly territory: Territory;
  readonly grid: Grid;
  readonly terms: readonly Period[];
}

/** Files every observation with the cells it may answer; gives what was recorded when. */
export function fileFigures(setting: Setting): Map<Instant, Event[]> {
  const { world, books, breakdowns, territory, grid } = setting;
  const events = new Map<Instant, Event[]>();
  const byId = new Map(books.map((book) => [book.indicator.id, book]));
  const published = new Map(world.sources.map((source) => [source.id, source.published]));
  for (const versions of versionsOfFigures(world, breakdowns)) {
    const [o] = versions;
    if (o === undefined) continue;
    const book = byId.get(o.indicator);
    if (book !== undefined && versions.some(({ status }) => status === "WITHHELD")) book.guarded = true;
    const printed = parsePeriod(o.period);
    if (book === undefined || printed === null)
      throw new Error(`Observation ${o.id} has an unknown indicator or period`);
    const breakdown = breakdowns.id(o);
    register(book, breakdown, breakdowns);
    const figure: Figure = {
      period: printed,
      breakdown,
      source: o.source,
      published: published.get(o.source) ?? null,
      versions,
      standing: null,
      hidden: false,
    };
    const place = territory.place(o.area);
    const periods = [...answered(setting, book, versions, printed)].filter((p) => grid.covers(p));
    const cells = periods.map((p) => grid.key(place, p, breakdown));
    for (const key of cells) file(book.figures, key, figure);
    if (versions.some((v) => v.exhaustiveOver !== null))
      // A list of a STOCK's parts says the same of every period that ends on its day.
      for (const p of new Set([printed, ...periods])) file(book.lists, `${place.index} ${p.code}`, figure);
    for (const at of new Set(versions.map((v) => v.recorded))) file(events, at, { book, figure, cells });
  }
  return events;
}

/** The versions of each figure: same cell as printed, same source. */
function versionsOfFigures(world: World, breakdowns: Breakdowns): Observation[][] {
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

/** Every period a figure may answer, over all its versions. */
function answered({ world, terms }: Setting, book: Book, versions: readonly Observation[], printed: Period) {
  if (book.flow) return new Set([printed]);
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
function register(book: Book, breakdown: number, breakdowns: Breakdowns): void {
  if (book.above.has(breakdown)) return;
  const above: number[] = [];
  for (const dimension of DIMENSIONS) {
    if (book.numerator === null && combining(book.indicator, dimension) === null) continue;
    const id = breakdowns.above(book.indicator, breakdown, dimension);
    if (id === null) continue;
    above.push(id);
    let members = book.members.get(id);
    if (members === undefined) book.members.set(id, (members = {}));
    const list = (members[dimension] ??= []);
    list.push(breakdown);
    const name = (member: number): string => breakdowns.memberName(member, dimension);
    list.sort((a, b) => (name(a) < name(b) ? -1 : 1));
  }
  book.above.set(breakdown, above);
  for (const id of above) register(book, id, breakdowns);
  // Units with no numerator yet are cells of the RATIO too: they may turn out to be comparable or not.
  for (const ratio of book.ratios) register(ratio, breakdown, breakdowns);
}
