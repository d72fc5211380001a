import { type IndicatorState, indicatorStates } from "./indicator-state.ts";
import { Breakdowns } from "../model/breakdowns.ts";
import { CellsAbove } from "./cells/cells-above.ts";
import { derive } from "./derive.ts";
import { type Recording, fileObservations } from "./file-observations.ts";
import { Grid } from "./cells/cell-grid.ts";
import { Memo } from "./memo.ts";
import { type Node, sameNode } from "./node.ts";
import { period, type Period, subPeriods } from "../model/periods.ts";
import { type Part, WHOLE } from "./part.ts";
import { ratio } from "./ratio.ts";
import { answeringMonth, better, type Candidate, sides, versionAt } from "./which-observation.ts";
import { type AreaLife, AreaHistory } from "../model/area-history.ts";
import { givenAway, unhide } from "./secondary-suppression.ts";
import { type Stored, storedNode } from "./stored.ts";
import { WaitingCells } from "./cells/waiting-cells.ts";
import type { Breakdown, BreakdownDimension, Cell, Instant, World } from "../model/types.ts";

/** A cell while it is worked out. */
export interface TargetCell {
  readonly state: IndicatorState;
  readonly area: AreaLife;
  readonly period: Period;
  readonly breakdown: number;
}

/** A cell whose answer changes at an instant; null: it is empty. */
export interface Change {
  readonly indicator: number;
  readonly key: number;
  readonly before: Node | null;
  readonly node: Node | null;
}

type Dirty = Map<IndicatorState, WaitingCells>;

/**
 * A world evaluated from instant to instant: what is recorded is worked out again, and whatever is made of a cell that changes,
 * members before those made of them. A cell that comes out as it was changes nothing above it. Begun in the middle, a cell that
 * nothing has changed yet is worked out when it is first asked for, and every cell before the first of what it is made of changes.
 */
export class Evaluation {
  readonly world: World;
  readonly areaHistory: AreaHistory;
  readonly breakdowns: Breakdowns;
  readonly states: readonly IndicatorState[];
  readonly grid: Grid;
  readonly terms: readonly Period[];
  readonly since: Instant | null;
  readonly stored: Stored | null;
  private readonly events: ReadonlyMap<Instant, readonly Recording[]>;
  private readonly above: CellsAbove;
  private readonly denominators = new Memo<number, number>();
  private readonly finer = new Memo<Period, readonly Period[]>();

  constructor(world: World, { within, since, stored = null }: Part = WHOLE) {
    this.world = world;
    this.stored = stored;
    this.since = since;
    this.areaHistory = new AreaHistory(world.areas, world.lineage);
    this.breakdowns = new Breakdowns(world.models);
    this.terms = world.terms.map(period);
    this.states = indicatorStates(world, this.areaHistory);
    this.grid = new Grid(this.areaHistory, within);
    this.above = new CellsAbove(this);
    this.events = fileObservations(this);
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

  cell(indicator: number, key: number): Cell {
    const { state, area, period: p, breakdown } = this.target(indicator, key);
    return { indicator: state.indicator.id, area: area.id, period: p.code, ...this.breakdowns.at(breakdown) };
  }

  /** What a cell gives to those it is a member of. */
  node(state: IndicatorState, area: AreaLife, p: Period, breakdown: number): Node | undefined {
    const key = this.grid.key(area, p, breakdown);
    let n = state.nodes.get(key);
    if (n === undefined && this.since !== null) {
      n = state.asMembers.get(key);
      if (n === undefined) state.asMembers.set(key, (n = this.before(this.target(state.index, key), true)));
    }
    return n ?? undefined;
  }

  /** What a cell answered before the evaluation began. */
  private before(target: TargetCell, asMember = false): Node | null {
    const { stored } = this;
    if (stored === null) return this.workOut(target, asMember);
    const { state, area, period: p, breakdown } = target;
    if (!stored.isRead(area, p)) return null;
    const answer = stored.find(state.indicator.id, area, p, this.breakdowns.at(breakdown));
    if (answer === null) return null;
    return storedNode(answer, this.areaHistory, {
      period: p,
      atoms: () => state.territory.atoms(area, p, state.flow),
      again: () => this.workOut(target, true),
      stored,
    });
  }

  private workOut(target: TargetCell, asMember = false): Node | null {
    return target.state.numerator === null ? derive(this, target, asMember) : ratio(this, target);
  }

  straddles(indicator: number, bits: number): boolean {
    const own = this.state(indicator).own & bits;
    return (own & (own >> 1) & 0x15555555) !== 0;
  }

  completeness(indicator: number, key: number, n: Node) {
    const { state, area, period: p } = this.target(indicator, key);
    return {
      expected: state.territory.expected(area, p, state.flow, state.due),
      uncovered: state.territory.uncovered(area, p, state.flow, state.due, n.missing),
    };
  }

  /** What answers the cell as printed, and who says otherwise. */
  reported(target: TargetCell): { winner: Candidate; others: Candidate[] } | null {
    const observations = target.state.observations.get(
      this.grid.key(target.area, target.period, target.breakdown),
    );
    if (observations === undefined) return null;
    const candidates: Candidate[] = [];
    for (const observed of observations) {
      const { current } = observed;
      if (current === null) continue;
      const month = target.state.flow
        ? null
        : answeringMonth(current, observed.period, target.period, this.world.dataset);
      if (target.state.flow || month !== null) candidates.push({ observed, observation: current, month });
    }
    const [only] = candidates;
    if (only === undefined) return null;
    if (candidates.length === 1) return { winner: only, others: [] };
    const [winner = only, ...rest] = candidates.sort((a, b) => better(a, b, target.period));
    return {
      winner,
      others: rest.filter(
        (c) => c.observed.period.code === winner.observed.period.code && c.month === winner.month,
      ),
    };
  }

  /** Sides of the breaks a candidate lies on. */
  sides(state: IndicatorState, { observation, observed, month }: Candidate): number {
    return state.breaks.length === 0 ? 0 : sides(observation, observed.period, month, state.breaks);
  }

  /** Members along a breakdown dimension that have an answer here, in order of id. */
  *members(target: TargetCell, dimension: BreakdownDimension): Generator<[breakdown: number, node: Node]> {
    for (const id of target.state.members.get(target.breakdown)?.[dimension] ?? []) {
      const n = this.node(target.state, target.area, target.period, id);
      if (n !== undefined) yield [id, n];
    }
  }

  /** Takes in what was recorded at an instant; gives every cell that changes. */
  *advance(at: Instant): Generator<Change> {
    const dirty: Dirty = new Map(this.states.map((state) => [state, new WaitingCells()]));
    const recorded = (this.events.get(at) ?? [])
      .map((recording) => ({ ...recording, current: versionAt(recording.observed.versions, at) }))
      .filter(({ observed, current }) => observed.current !== current);
    for (const { state, observed, cells } of recorded)
      for (const key of cells) {
        this.mark(dirty, state, key);
        if (observed.exhaustive) this.markListed(dirty, state, key);
      }
    for (const { observed, current } of recorded) observed.current = current;
    for (const state of this.states.filter(({ numerator }) => numerator === null))
      yield* state.guarded ? this.settle(state, dirty) : this.work(state, dirty);
    for (const state of this.states.filter(({ numerator }) => numerator !== null))
      yield* this.work(state, dirty);
  }

  /** Works cells out until nothing published gives away what is withheld; each changed cell comes once, as it is in the end. */
  private *settle(state: IndicatorState, dirty: Dirty): Generator<Change> {
    const settled = new Map<number, Change>();
    // What was hidden for the sake of other figures need not be any more.
    for (const key of unhide(state)) this.mark(dirty, state, key);
    for (;;) {
      for (const change of this.work(state, dirty)) {
        const { before } = settled.get(change.key) ?? change;
        settled.set(change.key, { ...change, before });
      }
      const given = givenAway(this, state);
      if (given.length === 0) break;
      for (const key of given) this.mark(dirty, state, key);
    }
    yield* settled.values();
  }

  /** Whether a cell would give away a withheld one, as what it is put together from or by the figure that answers it. */
  isHidden(target: TargetCell, found: { readonly winner: Candidate } | null): boolean {
    return (
      found?.winner.observed.hidden === true ||
      target.state.hidden.has(this.grid.key(target.area, target.period, target.breakdown))
    );
  }

  private *work(state: IndicatorState, dirty: Dirty): Generator<Change> {
    const waiting = dirty.get(state);
    const before = new Map<number, Node | null>();
    for (let key = waiting?.take(); key !== undefined; key = waiting?.take()) {
      const target = this.target(state.index, key);
      const [was, n] = [state.nodes.get(key) ?? null, this.workOut(target)];
      if (n?.status === "WITHHELD") state.withheld.add(key);
      else state.withheld.delete(key);
      if (sameNode(was, n)) continue;
      if (state.numerator === null) this.markAbove(dirty, target);
      if (n === null && this.since === null) state.nodes.delete(key);
      else state.nodes.set(key, n);
      if (!before.has(key)) before.set(key, was);
    }
    for (const [key, was] of before)
      yield { indicator: state.index, key, before: was, node: state.nodes.get(key) ?? null };
  }

  /** Marks a cell to be worked out. Begun in the middle, it is worked out now as it was, since what it is made of is about to change. */
  private mark(dirty: Dirty, state: IndicatorState, key: number): void {
    const waiting = dirty.get(state);
    if (waiting === undefined || waiting.has(key)) return;
    const target = this.target(state.index, key);
    waiting.add(key, this.above.rank(target));
    if (this.since !== null && !state.nodes.has(key)) state.nodes.set(key, this.before(target));
    // A RATIO is made of parts further down than the next RATIO below: whether that one changes says nothing.
    if (state.numerator !== null) for (const above of this.above.of(target)) this.mark(dirty, state, above);
  }

  /** Marks what is made of a FLOW or STOCK. */
  private markAbove(dirty: Dirty, target: TargetCell): void {
    const { state, area, period: p, breakdown } = target;
    for (const above of this.above.of(target)) this.mark(dirty, state, above);
    for (const made of state.ratios) {
      if (made.numerator === state) this.mark(dirty, made, this.grid.key(area, p, breakdown));
      if (made.denominator !== state) continue;
      for (const [id] of made.above)
        if (this.denominatorBreakdown(id) === breakdown) this.mark(dirty, made, this.grid.key(area, p, id));
    }
  }

  /** Marks the totals, at every height, of which a figure in a list of parts says that they are all. */
  private markListed(dirty: Dirty, state: IndicatorState, key: number): void {
    const { area, period: p, breakdown } = this.target(state.index, key);
    for (const id of state.above.get(breakdown) ?? []) {
      const total = this.grid.key(area, p, id);
      this.mark(dirty, state, total);
      this.markListed(dirty, state, total);
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

  target(indicator: number, key: number): TargetCell {
    const { grid } = this;
    const [area, p, breakdown] = [grid.area(key), grid.period(key), grid.breakdown(key)];
    return { state: this.state(indicator), area, period: p, breakdown };
  }

  private state(index: number): IndicatorState {
    const state = this.states[index];
    if (state === undefined) throw new Error(`No indicator ${index}`);
    return state;
  }
}
