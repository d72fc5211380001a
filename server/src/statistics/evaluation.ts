import { Breakdowns, combining, DIMENSIONS } from "./breakdowns.ts";
import { derive } from "./derive.ts";
import type { Node } from "./node.ts";
import { Memo } from "./memo.ts";
import {
  parsePeriod,
  period,
  subPeriods,
  superPeriods,
  calendarPeriod,
  monthIndex,
  type Period,
} from "./periods.ts";
import { ratio } from "./ratio.ts";
import {
  answeringMonth,
  better,
  type Candidate,
  type Figure,
  interval,
  sides,
  standingAt,
} from "./standing.ts";
import { type Place, Territory } from "./territory.ts";
import type { Keys } from "./load-world.ts";
import type { Touched } from "./touched.ts";
import type {
  Breakdown,
  BreakdownDimension,
  Cell,
  Due,
  Indicator,
  Instant,
  Observation,
  SeriesBreak,
  World,
} from "./types.ts";

/** An indicator with all that its cells need, and its cells' answers as they stand. */
export interface Book {
  readonly index: number;
  readonly indicator: Indicator;
  readonly flow: boolean;
  readonly due: Due | null;
  readonly numerator: Book | null;
  readonly denominator: Book | null;
  /** RATIOs it is a part of. */
  readonly ratios: Book[];
  /** Breaks that its observations may lie beside, its own and those of RATIOs it is part of. */
  breaks: readonly SeriesBreak[];
  /** Bits of `breaks` that make this indicator's own statistics say seriesBreak. */
  own: number;
  readonly nodes: Map<number, Node>;
  /** By cell: the figures that may answer it. */
  readonly figures: Map<number, Figure[]>;
  /** By cell as printed: figures whose report lists all parts. */
  readonly lists: Map<string, Figure[]>;
  /** Members by coordinates and dimension, in order. */
  readonly members: Map<number, Partial<Record<BreakdownDimension, number[]>>>;
  /** What lies above each breakdown, along each dimension. */
  readonly above: Map<number, readonly number[]>;
}

/** A cell while it is worked out. */
export interface Spot {
  readonly book: Book;
  readonly place: Place;
  readonly period: Period;
  readonly breakdown: number;
}

interface Change {
  readonly indicator: number;
  readonly key: number;
  /** null: the cell is empty. */
  readonly node: Node | null;
}

/** How far apart breakdowns can be kept in one key; more are refused. */
const BREAKDOWNS = 4096;
const PERIODS = 4096;

/**
 * A world evaluated from instant to instant: what changes is worked out again, and everything above it, each cell once,
 * members before those made of them.
 */
export class Evaluation {
  readonly world: World;
  readonly territory: Territory;
  readonly breakdowns: Breakdowns;
  readonly books: readonly Book[];
  private readonly byId: ReadonlyMap<string, Book>;
  private readonly terms: readonly Period[];
  private readonly within: { readonly first: number; readonly last: number } | null;
  private readonly periods: Period[] = [];
  private readonly periodIds = new Map<string, number>();
  private readonly events = new Map<Instant, { book: Book; figure: Figure; cells: number[] }[]>();
  private readonly placeRank: readonly number[];
  private readonly country: Place | undefined;
  private readonly denominators = new Memo<number, number>();
  private readonly finer = new Memo<Period, readonly Period[]>();
  private readonly coarser = new Memo<Period, readonly Period[]>();

  constructor(world: World, within: { readonly first: number; readonly last: number } | null) {
    this.world = world;
    this.within = within;
    this.territory = new Territory(world.areas, world.lineage);
    this.breakdowns = new Breakdowns(world.models);
    this.terms = world.terms.map(period);
    this.books = this.openBooks();
    this.byId = new Map(this.books.map((book) => [book.indicator.id, book]));
    this.placeRank = this.territory.places.map((place) => (place.country ? 20 : depth(place)));
    this.country = this.territory.places.find((place) => place.country);
    this.readFigures();
  }

  instants(): readonly Instant[] {
    return [...this.events.keys()].sort();
  }

  allBreakdowns(): readonly Breakdown[] {
    return this.breakdowns.list;
  }

  /** Codes of all periods that cells may be of. */
  allPeriods(): readonly string[] {
    return this.periods.map((p) => p.code);
  }

  /** The cells some figures answer, and all above them, by indicator and key. */
  cellsAbove(touched: readonly Touched[], keys: Keys): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
    const dirty = new Map<Book, Map<number, number>>();
    const touchedCells = new Set(touched.map((t) => `${t.areaId} ${t.indicatorId}`));
    for (const { book, figure, cells } of [...this.events.values()].flat()) {
      const [o] = figure.versions;
      if (
        o === undefined ||
        !touchedCells.has(`${keys.areas.get(o.area)} ${keys.indicators.get(o.indicator)}`)
      )
        continue;
      for (const key of cells) this.markUp(dirty, book, key);
    }
    return new Map(
      [...dirty].map(([book, marked]) => [
        book.index,
        new Map([...marked.keys()].map((key) => [key, this.cell(book.index, key)])),
      ]),
    );
  }

  cell(indicator: number, key: number): Cell {
    const { book, place, period: p, breakdown } = this.spot(indicator, key);
    return { indicator: book.indicator.id, area: place.id, period: p.code, ...this.breakdowns.at(breakdown) };
  }

  node(book: Book, place: Place, p: Period, breakdown: number): Node | undefined {
    return book.nodes.get(this.key(place, p, breakdown));
  }

  straddles(indicator: number, bits: number): boolean {
    const own = this.book(indicator).own & bits;
    return (own & (own >> 1) & 0x15555555) !== 0;
  }

  completeness(indicator: number, key: number, n: Node) {
    const { book, place, period: p } = this.spot(indicator, key);
    return {
      expected: this.territory.expected(place, p, book.flow, book.due),
      uncovered: this.territory.uncovered(place, p, book.flow, book.due, n.missing),
    };
  }

  /** What answers the cell as printed, and who says otherwise. */
  reported(spot: Spot): { winner: Candidate; others: Candidate[] } | null {
    const figures = spot.book.figures.get(this.key(spot.place, spot.period, spot.breakdown));
    if (figures === undefined) return null;
    const candidates: Candidate[] = [];
    for (const figure of figures) {
      const { standing } = figure;
      if (standing === null) continue;
      const month = spot.book.flow
        ? null
        : answeringMonth(standing, figure.period, spot.period, this.world.dataset);
      if (spot.book.flow || month !== null) candidates.push({ figure, standing, month });
    }
    const [winner, ...rest] =
      candidates.length > 1 ? candidates.sort((a, b) => better(a, b, spot.period)) : candidates;
    if (winner === undefined) return null;
    return {
      winner,
      others: rest.filter(
        (c) => c.figure.period.code === winner.figure.period.code && c.month === winner.month,
      ),
    };
  }

  /** Sides of the breaks a candidate lies on. */
  sides(book: Book, { standing, figure, month }: Candidate): number {
    return book.breaks.length === 0 ? 0 : sides(standing, figure.period, month, book.breaks);
  }

  /** Members along a breakdown dimension that have an answer here, in order of id. */
  *members(spot: Spot, dimension: BreakdownDimension): Generator<Node> {
    for (const id of spot.book.members.get(spot.breakdown)?.[dimension] ?? []) {
      const n = this.node(spot.book, spot.place, spot.period, id);
      if (n !== undefined) yield n;
    }
  }

  /** Whether a report printed for this very cell's parts says they are all, with a value each. */
  listsAll(spot: Spot, dimension: BreakdownDimension): boolean {
    const figures = spot.book.lists.get(`${spot.place.index} ${spot.period.code}`) ?? [];
    const bySource = new Map<number, Observation[]>();
    for (const { standing, breakdown, source } of figures) {
      if (standing === null || standing.exhaustiveOver !== dimension) continue;
      if (!this.isPart(spot, breakdown, dimension)) continue;
      const parts = bySource.get(source);
      if (parts === undefined) bySource.set(source, [standing]);
      else parts.push(standing);
    }
    return [...bySource.values()].some((parts) => parts.every((part) => part.value !== null));
  }

  private isPart(spot: Spot, part: number, dimension: BreakdownDimension): boolean {
    let id: number | null = part;
    while (id !== null) {
      id = this.breakdowns.above(spot.book.indicator, id, dimension);
      if (id === spot.breakdown) return true;
    }
    return false;
  }

  /** Takes in what was recorded at an instant; gives every cell whose answer may have changed. */
  *advance(at: Instant): Generator<Change> {
    const dirty = new Map<Book, Map<number, number>>();
    for (const { book, figure, cells } of this.events.get(at) ?? []) {
      const standing = standingAt(figure.versions, at);
      if (standing === figure.standing) continue;
      figure.standing = standing;
      for (const key of cells) this.markUp(dirty, book, key);
    }
    const parts = this.books.filter((book) => book.numerator === null);
    for (const books of [parts, this.books.filter((book) => book.numerator !== null)])
      for (const book of books) yield* this.work(book, dirty.get(book));
  }

  private *work(book: Book, dirty: Map<number, number> | undefined): Generator<Change> {
    if (dirty === undefined) return;
    const ranks: number[][] = [];
    for (const [key, rank] of dirty) (ranks[rank] ??= []).push(key);
    for (const keys of ranks)
      for (const key of keys ?? []) {
        const spot = this.spot(book.index, key);
        const n = book.numerator === null ? derive(this, spot) : ratio(this, spot);
        if (n === null) book.nodes.delete(key);
        else book.nodes.set(key, n);
        yield { indicator: book.index, key, node: n };
      }
  }

  /** Marks a cell and all made of it, with the order they have to be worked out in. */
  private markUp(dirty: Map<Book, Map<number, number>>, book: Book, key: number): void {
    let marked = dirty.get(book);
    if (marked === undefined) dirty.set(book, (marked = new Map()));
    const open = [key];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (marked.has(next)) continue;
      const spot = this.spot(book.index, next);
      const { place, period: p, breakdown } = spot;
      const ended = !place.country && p.first >= place.to;
      marked.set(next, ended ? 200 : this.rank(spot));
      for (const above of this.above(spot)) open.push(above);
      for (const made of book.ratios) {
        if (made.numerator === book) this.markUp(dirty, made, next);
        if (made.denominator !== book) continue;
        for (const [id] of made.above)
          if (this.denominatorBreakdown(id) === breakdown) this.markUp(dirty, made, this.key(place, p, id));
      }
    }
  }

  /** The coordinates of a RATIO's denominator: model, category and award level dropped. */
  denominatorBreakdown(id: number): number {
    return this.denominators.of(id, () =>
      this.breakdowns.id({
        category: null,
        model: null,
        awardLevel: null,
        unitType: this.breakdowns.at(id).unitType,
      }),
    );
  }

  /** The periods a cell of this period is made of. */
  subPeriods(p: Period): readonly Period[] {
    return this.finer.of(p, () => subPeriods(p));
  }

  private *above({ book, place, period: p, breakdown }: Spot): Generator<number> {
    const { successor } = place;
    if (successor !== null) {
      if (this.territory.children(successor, p, book.flow).includes(place))
        yield this.key(successor, p, breakdown);
    }
    for (const predecessor of place.predecessors) yield* this.endedBelow(predecessor, p, breakdown);
    if (this.country !== undefined && !place.country && place.from <= p.last && p.last < place.to)
      yield this.key(this.country, p, breakdown);
    if (book.flow)
      for (const longer of this.coarser.of(p, () => superPeriods(p, this.terms)))
        if (this.inside(longer)) yield this.key(place, longer, breakdown);
    if (book.numerator === null)
      for (const id of book.above.get(breakdown) ?? []) yield this.key(place, p, id);
  }

  private *endedBelow(place: Place, p: Period, breakdown: number): Generator<number> {
    if (p.first >= place.to) yield this.key(place, p, breakdown);
    for (const predecessor of place.predecessors) yield* this.endedBelow(predecessor, p, breakdown);
  }

  private rank({ place, period: p, breakdown }: Spot): number {
    const b = this.breakdowns.at(breakdown);
    const detail =
      (b.model === null ? (b.category === null ? 2 : 1) : 0) +
      (b.unitType === null ? 1 : 0) +
      (b.awardLevel === null ? 1 : 0);
    return (
      detail +
      (this.placeRank[place.index] ?? 0) +
      ["MONTH", "QUARTER", "HALF_YEAR", "YEAR", "TERM"].indexOf(p.kind)
    );
  }

  private key(place: Place, p: Period, breakdown: number): number {
    return (place.index * PERIODS + this.periodId(p)) * BREAKDOWNS + breakdown;
  }

  private spot(indicator: number, key: number): Spot {
    const rest = Math.floor(key / BREAKDOWNS);
    const p = this.periods[rest % PERIODS];
    if (p === undefined) throw new Error(`No period ${rest % PERIODS}`);
    return {
      book: this.book(indicator),
      place: this.territory.at(Math.floor(rest / PERIODS)),
      period: p,
      breakdown: key % BREAKDOWNS,
    };
  }

  private book(index: number): Book {
    const book = this.books[index];
    if (book === undefined) throw new Error(`No indicator ${index}`);
    return book;
  }

  private periodId(p: Period): number {
    let id = this.periodIds.get(p.code);
    if (id === undefined) {
      id = this.periods.length;
      if (id >= PERIODS) throw new Error(`More than ${PERIODS} periods in one evaluation`);
      this.periods.push(p);
      this.periodIds.set(p.code, id);
    }
    return id;
  }

  private inside(p: Period): boolean {
    return this.within === null || (this.within.first <= p.first && p.last <= this.within.last);
  }

  private openBooks(): Book[] {
    const { indicators, dataset, breaks } = this.world;
    const books: Book[] = [];
    const open = (indicator: Indicator): Book => {
      const opened = books.find((book) => book.indicator === indicator);
      if (opened !== undefined) return opened;
      const part = (id: string | null): Book | null => {
        const found = indicators.find((other) => other.id === id);
        return found === undefined ? null : open(found);
      };
      const book: Book = {
        numerator: part(indicator.numerator),
        denominator: part(indicator.denominator),
        index: books.length,
        indicator,
        flow: indicator.kind === "FLOW",
        due: dataset.due.find((due) => due.indicator === indicator.id) ?? null,
        ratios: [],
        breaks: [],
        own: 0,
        nodes: new Map(),
        figures: new Map(),
        lists: new Map(),
        members: new Map(),
        above: new Map(),
      };
      for (const part of [book.numerator, book.denominator]) part?.ratios.push(book);
      books.push(book);
      return book;
    };
    indicators.forEach(open);
    const family = (book: Book): Book[] => [book, book.numerator, book.denominator].filter((b) => b !== null);
    for (const book of books) {
      // One numbering of the breaks for all books that can meet in a RATIO; 15 breaks fit into the bits.
      const relatives = new Set(
        [...family(book), ...book.ratios.flatMap(family)].flatMap((b) => [b, ...b.ratios.flatMap(family)]),
      );
      const names = new Set([...relatives].map((b) => b.indicator.id));
      book.breaks = breaks.filter((b) => names.has(b.indicator));
      if (book.breaks.length > 15)
        throw new Error(`More than 15 series breaks around "${book.indicator.id}"`);
      const own = new Set(family(book).map((b) => b.indicator.id));
      book.breaks.forEach((b, index) => {
        if (own.has(b.indicator)) book.own |= 3 << (2 * index);
      });
    }
    return books;
  }

  private readFigures(): void {
    const published = new Map(this.world.sources.map((source) => [source.id, source.published]));
    const groups = new Map<string, Observation[]>();
    for (const o of this.world.observations) {
      const key = `${o.indicator} ${o.area} ${o.period} ${this.breakdowns.id(o)} ${o.source}`;
      const versions = groups.get(key);
      if (versions === undefined) groups.set(key, [o]);
      else versions.push(o);
    }
    for (const group of groups.values()) {
      const versions = group.toSorted((a, b) => a.version - b.version);
      const [o] = versions;
      if (o === undefined) continue;
      const book = this.byId.get(o.indicator);
      const p = parsePeriod(o.period);
      if (book === undefined || p === null)
        throw new Error(`Observation ${o.id} has an unknown indicator or period`);
      const breakdown = this.breakdowns.id(o);
      this.register(book, breakdown);
      const figure: Figure = {
        period: p,
        breakdown,
        source: o.source,
        published: published.get(o.source) ?? null,
        versions,
        standing: null,
      };
      const place = this.territory.place(o.area);
      const cells = [...this.answered(book, versions, p)].map((answers) =>
        this.key(place, answers, breakdown),
      );
      for (const key of cells) {
        const figures = book.figures.get(key);
        if (figures === undefined) book.figures.set(key, [figure]);
        else figures.push(figure);
      }
      if (versions.some((v) => v.exhaustiveOver !== null)) {
        const list = `${place.index} ${p.code}`;
        const figures = book.lists.get(list);
        if (figures === undefined) book.lists.set(list, [figure]);
        else figures.push(figure);
      }
      for (const at of new Set(versions.map((v) => v.recorded))) {
        const events = this.events.get(at);
        if (events === undefined) this.events.set(at, [{ book, figure, cells }]);
        else events.push({ book, figure, cells });
      }
    }
    if (this.breakdowns.size >= BREAKDOWNS)
      throw new Error(`More than ${BREAKDOWNS} breakdowns in one evaluation`);
  }

  /** Every period a figure may answer, over all its versions, within the months worked out. */
  private answered(book: Book, versions: readonly Observation[], printed: Period): Set<Period> {
    const found = new Set<Period>();
    const add = (p: Period): void => {
      if (this.inside(p)) found.add(p);
    };
    if (book.flow) {
      add(printed);
      return found;
    }
    const collected = this.world.dataset.reporting === "COLLECTED";
    for (const o of versions) {
      if (o.validFrom === null) add(printed);
      const months =
        o.validFrom === null
          ? { from: monthIndex(o.dated ?? ""), to: monthIndex(o.dated ?? "") }
          : interval(o, this.world.dataset);
      for (let month = months.from; month <= months.to; month += 1) {
        add(calendarPeriod("MONTH", month));
        for (const kind of ["QUARTER", "HALF_YEAR", "YEAR"] as const) {
          const p = calendarPeriod(kind, month);
          if (p.last === month || (kind === "YEAR" && collected)) add(p);
        }
        for (const term of this.terms) if (term.last === month) add(term);
      }
    }
    return found;
  }

  /** Notes a breakdown and everything above it; a RATIO's cells lie where its numerator's do. */
  private register(book: Book, breakdown: number): void {
    if (book.above.has(breakdown)) return;
    const above: number[] = [];
    for (const dimension of DIMENSIONS) {
      if (book.numerator === null && combining(book.indicator, dimension) === null) continue;
      const id = this.breakdowns.above(book.indicator, breakdown, dimension);
      if (id === null) continue;
      above.push(id);
      let members = book.members.get(id);
      if (members === undefined) book.members.set(id, (members = {}));
      const list = (members[dimension] ??= []);
      list.push(breakdown);
      const name = (member: number): string => this.breakdowns.memberName(member, dimension);
      list.sort((a, b) => (name(a) < name(b) ? -1 : 1));
    }
    book.above.set(breakdown, above);
    for (const id of above) this.register(book, id);
    for (const made of book.ratios) {
      // Units with no numerator yet are cells of the RATIO too: they may turn out to be comparable or not.
      this.register(made, breakdown);
    }
  }
}

function depth(place: Place): number {
  return place.predecessors.length === 0 ? 0 : 1 + Math.max(...place.predecessors.map(depth));
}
