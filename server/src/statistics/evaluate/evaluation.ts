import { type Book, openBooks } from "./indicator-cells.ts";
import { Breakdowns } from "../model/breakdowns.ts";
import { derive } from "./derive.ts";
import { type Event, fileFigures } from "./file-observations.ts";
import { Grid } from "./cell-grid.ts";
import type { Keys } from "../cube/load-world.ts";
import { Memo } from "./memo.ts";
import type { Node } from "./node.ts";
import { period, type Period, subPeriods, superPeriods } from "../model/periods.ts";
import { ratio } from "./ratio.ts";
import { answeringMonth, better, type Candidate, sides, standingAt } from "./which-observation.ts";
import { type Place, Territory } from "../model/area-history.ts";
import type { Touched } from "../cube/affected-months.ts";
import { givenAway, unhide } from "./secondary-suppression.ts";
import type { Breakdown, BreakdownDimension, Cell, Instant, Observation, World } from "../model/types.ts";

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

/**
 * A world evaluated from instant to instant: what changes is worked out again, and everything above it, each cell once,
 * members before those made of them.
 */
export class Evaluation {
  readonly world: World;
  readonly territory: Territory;
  readonly breakdowns: Breakdowns;
  readonly books: readonly Book[];
  readonly grid: Grid;
  readonly terms: readonly Period[];
  private readonly events: ReadonlyMap<Instant, readonly Event[]>;
  private readonly placeRank: readonly number[];
  private readonly country: Place | undefined;
  private readonly denominators = new Memo<number, number>();
  private readonly finer = new Memo<Period, readonly Period[]>();
  private readonly coarser = new Memo<Period, readonly Period[]>();

  constructor(world: World, within: { readonly first: number; readonly last: number } | null) {
    this.world = world;
    this.territory = new Territory(world.areas, world.lineage);
    this.breakdowns = new Breakdowns(world.models);
    this.terms = world.terms.map(period);
    this.books = openBooks(world);
    this.placeRank = this.territory.places.map((place) => (place.country ? 20 : depth(place)));
    this.country = this.territory.places.find((place) => place.country);
    this.grid = new Grid(this.territory, within);
    this.events = fileFigures(this);
  }

  instants(): readonly Instant[] {
    return [...this.events.keys()].sort();
  }

  allBreakdowns(): readonly Breakdown[] {
    return this.breakdowns.list;
  }

  /** Codes of all periods that cells may be of. */
  allPeriods(): readonly string[] {
    return this.grid.periods.map((p) => p.code);
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
    return book.nodes.get(this.grid.key(place, p, breakdown));
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
    const figures = spot.book.figures.get(this.grid.key(spot.place, spot.period, spot.breakdown));
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
  *members(spot: Spot, dimension: BreakdownDimension): Generator<[breakdown: number, node: Node]> {
    for (const id of spot.book.members.get(spot.breakdown)?.[dimension] ?? []) {
      const n = this.node(spot.book, spot.place, spot.period, id);
      if (n !== undefined) yield [id, n];
    }
  }

  /** Whether a report of this very cell's parts says they are all, with a value each: printed for its period or at its end. */
  listsAll(spot: Spot, dimension: BreakdownDimension): boolean {
    const figures = spot.book.lists.get(`${spot.place.index} ${spot.period.code}`) ?? [];
    const bySource = new Map<number, Observation[]>();
    for (const { standing, period, breakdown, source } of figures) {
      if (standing === null || standing.exhaustiveOver !== dimension) continue;
      if (!this.isPart(spot, breakdown, dimension) || !this.isOfPeriod(spot, standing, period)) continue;
      const parts = bySource.get(source);
      if (parts === undefined) bySource.set(source, [standing]);
      else parts.push(standing);
    }
    return [...bySource.values()].some((parts) => parts.every((part) => part.value !== null));
  }

  /** Whether a figure answers the period asked: printed for it, or, of a STOCK, standing on its last day. */
  private isOfPeriod({ book, period: asked }: Spot, standing: Observation, printed: Period): boolean {
    if (book.flow) return printed.code === asked.code;
    const month = answeringMonth(standing, printed, asked, this.world.dataset);
    return month !== null && (printed.code === asked.code || month === asked.last);
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
    for (const book of this.books.filter(({ numerator }) => numerator === null))
      yield* book.guarded ? this.settle(book, dirty) : this.work(book, dirty.get(book));
    for (const book of this.books.filter(({ numerator }) => numerator !== null))
      yield* this.work(book, dirty.get(book));
  }

  /** Works cells out until nothing published gives away what is withheld; each changed cell comes once, as it is in the end. */
  private *settle(book: Book, dirty: Map<Book, Map<number, number>>): Generator<Change> {
    const settled = new Map<number, Change>();
    // What was hidden for the sake of other figures need not be any more.
    for (const key of unhide(book)) this.markUp(dirty, book, key);
    for (;;) {
      for (const change of this.work(book, dirty.get(book))) settled.set(change.key, change);
      dirty.delete(book);
      const given = givenAway(this, book);
      if (given.length === 0) break;
      for (const key of given) this.markUp(dirty, book, key);
    }
    yield* settled.values();
  }

  /** Whether a cell would give away a withheld one, as what it is put together from or by the figure that answers it. */
  isHidden(spot: Spot, found: { readonly winner: Candidate } | null): boolean {
    return (
      found?.winner.figure.hidden === true ||
      spot.book.hidden.has(this.grid.key(spot.place, spot.period, spot.breakdown))
    );
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
        if (n?.status === "WITHHELD") book.withheld.add(key);
        else book.withheld.delete(key);
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
          if (this.denominatorBreakdown(id) === breakdown)
            this.markUp(dirty, made, this.grid.key(place, p, id));
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
        yield this.grid.key(successor, p, breakdown);
    }
    for (const predecessor of place.predecessors) yield* this.endedBelow(predecessor, p, breakdown);
    if (this.country !== undefined && !place.country && place.from <= p.last && p.last < place.to)
      yield this.grid.key(this.country, p, breakdown);
    if (book.flow)
      for (const longer of this.coarser.of(p, () => superPeriods(p, this.terms)))
        if (this.grid.covers(longer)) yield this.grid.key(place, longer, breakdown);
    if (book.numerator === null)
      for (const id of book.above.get(breakdown) ?? []) yield this.grid.key(place, p, id);
  }

  private *endedBelow(place: Place, p: Period, breakdown: number): Generator<number> {
    if (p.first >= place.to) yield this.grid.key(place, p, breakdown);
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

  spot(indicator: number, key: number): Spot {
    const { grid } = this;
    const [place, p, breakdown] = [grid.place(key), grid.period(key), grid.breakdown(key)];
    return { book: this.book(indicator), place, period: p, breakdown };
  }

  private book(index: number): Book {
    const book = this.books[index];
    if (book === undefined) throw new Error(`No indicator ${index}`);
    return book;
  }
}

function depth(place: Place): number {
  return place.predecessors.length === 0 ? 0 : 1 + Math.max(...place.predecessors.map(depth));
}
