import { type AreaLife, type Areas, livesIn } from "./area-life.ts";
import {
  type Atoms,
  block,
  eachBlock,
  joined,
  kept,
  type Lacking,
  NO_ATOMS,
  NotKept,
  someKept,
} from "./atoms.ts";
import { Composition } from "./composition.ts";
import { MONTHS, type Period } from "../periods.ts";
import { ATOM, NOTHING_UNCOVERED, tiles, Uncovered, type UncoveredLeaves } from "./uncovered.ts";
import type { Due, ReportedLevel } from "../types.ts";

/** What a member of a FLOW would cover, and what of that it lacks. */
export interface Covering {
  readonly atoms: Atoms;
  readonly missing: Atoms;
}

/**
 * What a cell's figure has to cover, and what can be put together to it, where figures are reported at one level: its areas are what completeness
 * counts, and nobody is looked at below. See docs/evaluation.md, "Atoms and leaves".
 */
export class Territory {
  readonly level: ReportedLevel;
  private readonly history: Areas;
  private readonly composition: Composition;
  private readonly atomCache = new Map<number, Atoms>();
  private readonly periodIds = new Map<string, number>();
  private readonly childCache = new Map<number, readonly AreaLife[]>();
  private readonly expectedCache = new Map<number, number>();

  constructor(history: Areas, level: ReportedLevel) {
    this.history = history;
    this.level = level;
    this.composition = new Composition(history, level);
  }

  /** The atoms a figure must cover: all months for a FLOW, else the last month the area lives in the period. */
  atoms(area: AreaLife, p: Period, flow: boolean): Atoms {
    const last = lastLived(area, p);
    const first = flow ? p.first : last;
    if (area.from <= first && p.last < area.to && !this.composition.isAbove(area))
      return block(this.composition.alone(area), first, p.last);
    const key = this.cacheKey(area, p, flow);
    let atoms = this.atomCache.get(key);
    if (atoms === undefined) this.atomCache.set(key, (atoms = this.over(area, first, flow ? p.last : last)));
    return atoms;
  }

  /** Whether figures of an area count in others: those of districts and communes do not where provinces report. */
  reaches(area: AreaLife): boolean {
    return this.composition.reaches(area);
  }

  /** What the area's land was in some months: itself or the areas below it, its predecessors, or nothing after its life. */
  private over(area: AreaLife, first: number, last: number): Atoms {
    if (area.country) return joined(this.ofCountry(first, last));
    const until = Math.min(last, area.to - 1);
    const own = this.composition.runs(area, Math.max(first, area.from), until);
    const parts = own.map((run) => block(run.areas, run.first, run.last));
    if (first < area.from && this.reaches(area)) {
      const before = Math.min(until, area.from - 1);
      for (const each of area.predecessors) parts.push(this.over(each, first, before));
      parts.push(this.unplaced(area, first, before));
    }
    return joined(parts);
  }

  private ofCountry(first: number, last: number): Atoms[] {
    return this.composition
      .countryRuns(first, last)
      .flatMap(({ areas, first: from, last: to }) =>
        this.level === "province"
          ? [block(indicesOf(areas), from, to)]
          : areas.map((province) => this.over(province, from, to)),
      );
  }

  /** Land that came to a district or commune from what was divided, or may have been: nobody's figure is that of it. */
  private unplaced(area: AreaLife, first: number, before: number): Atoms {
    if (area.givers.length === 0) return NO_ATOMS;
    const since = Math.min(...area.givers.map(({ landFrom }) => landFrom));
    return block(this.composition.alone(area), Math.max(first, since), before);
  }

  /** The atoms of a FLOW that are the area's own: nobody's whom it was made of. */
  own(area: AreaLife, p: Period): Atoms {
    const parts = this.composition
      .runs(area, Math.max(p.first, area.from), Math.min(p.last, area.to - 1))
      .map((run) => block(run.areas, run.first, run.last));
    if (p.first < area.from) parts.push(this.unplaced(area, p.first, Math.min(p.last, area.from - 1)));
    return joined(parts);
  }

  private cacheKey(area: AreaLife, p: Period, flow: boolean): number {
    let period = this.periodIds.get(p.code);
    if (period === undefined) this.periodIds.set(p.code, (period = this.periodIds.size));
    return (period * this.history.areas.length + area.index) * 2 + (flow ? 1 : 0);
  }

  /**
   * Who is put together on the area path: provinces for the country, predecessors for what began later, and where figures are reported below
   * it, the areas within it on the period's last day – those whose land was within it in every month of a FLOW.
   */
  children(area: AreaLife, p: Period, flow: boolean): readonly AreaLife[] {
    if (area.country) return this.history.provinces(p.last);
    const first = flow ? p.first : p.last;
    if (!this.reaches(area)) return [];
    if (first < area.from)
      return flow
        ? area.predecessors.filter((each) => this.atoms(each, p, true).size > 0)
        : area.predecessors;
    if (!this.composition.isAbove(area) || p.last >= area.to) return [];
    const key = this.cacheKey(area, p, flow);
    let children = this.childCache.get(key);
    if (children === undefined) {
      children = this.composition.within(area, first, p.last);
      if (flow && this.isRedrawn(area, p)) children = this.thoseWithin(area, p, children);
      this.childCache.set(key, children);
    }
    return children;
  }

  /** The areas that a cell is put together into, beside its successor. */
  parents(area: AreaLife, p: Period, flow: boolean): readonly AreaLife[] {
    if (!livesIn(area, p.last)) return [];
    const first = flow ? p.first : p.last;
    const parents = this.composition.parents(area, first, p.last);
    return parents.every((parent) => parent.country || first >= parent.from)
      ? parents
      : parents.filter((parent) => first >= parent.from);
  }

  /** Whether the areas below an area were others at the beginning of a period than at its end. */
  isRedrawn(area: AreaLife, p: Period): boolean {
    if (area.country || !this.composition.isAbove(area)) return false;
    return this.composition.runs(area, p.first, p.last).length > 1;
  }

  /** Of some areas those whose land, and that of whoever gave them a part, was within another area in every month of a period. */
  private thoseWithin(whole: AreaLife, p: Period, areas: readonly AreaLife[]): readonly AreaLife[] {
    const all = new Set<number>();
    eachAtom(this.atoms(whole, p, true), (atom) => all.add(atom));
    const isIn = (area: AreaLife): boolean => {
      // A district that took over from its communes had them within it.
      if (!this.reaches(area)) return true;
      let inside = true;
      for (const run of this.composition.runs(
        area,
        Math.max(p.first, area.from),
        Math.min(p.last, area.to - 1),
      ))
        eachAtom(block(run.areas, run.first, run.last), (atom) => (inside &&= all.has(atom)));
      return inside && [...area.predecessors, ...area.givers].every(isIn);
    };
    return areas.filter(isIn);
  }

  /**
   * Atoms of a FLOW that no member covers; members may reach beyond the area. Which atoms a kept answer lacks is not known, and need not be where each month
   * is a leaf, and all it would cover lies in the area and is nobody else's; else what it was put together from is looked at.
   */
  uncoveredBy(area: AreaLife, p: Period, due: Due | null, members: readonly Covering[]): Atoms {
    const all = new Set<number>();
    eachAtom(this.atoms(area, p, true), (atom) => all.add(atom));
    const [has, twice] = [new Set<number>(), new Set<number>()];
    for (const { atoms } of members) eachAtom(atoms, (atom) => (has.has(atom) ? twice : has).add(atom));
    const [lacks, counted] = [new Set<number>(), new Set<number>()];
    const open: Atoms[] = [];
    const look = (missing: Atoms): void =>
      eachBlock(
        missing,
        (areas, first, last) => eachAtom(block(areas, first, last), (atom) => lacks.add(atom)),
        (lacking) => {
          if (this.tiling(p, true, due) !== 1) throw new NotKept();
          if (!everyAtom(lacking.of, (atom) => all.has(atom) && !twice.has(atom)))
            return look(lacking.again());
          eachAtom(lacking.of, (atom) => counted.add(atom));
          open.push(kept(lacking));
        },
      );
    for (const { missing } of members) look(missing);
    for (const atom of all) {
      if (counted.has(atom) || (has.has(atom) && !lacks.has(atom))) continue;
      const month = atom % ATOM;
      open.push(block([Math.floor(atom / ATOM)], month, month));
    }
    return joined(open);
  }

  /** Groups missing atoms into leaves: how many leaves are not covered, and in which areas (indices, by id). */
  uncovered(cell: AreaLife, p: Period, flow: boolean, due: Due | null, missing: Atoms): UncoveredLeaves {
    if (missing.size === 0) return NOTHING_UNCOVERED;
    const found = new Uncovered(this.tiling(p, flow, due), p);
    const { months } = found;
    const atoms = (indices: readonly number[], from: number, to: number): void => {
      if (!flow || months === 1) return found.addAll(indices, to - from + 1);
      const step = months ?? p.last - p.first + 1;
      for (let first = startOf(p, months, from); first <= to; first += step) {
        const last = Math.min(first + step - 1, cell.to - 1);
        for (const index of indices) found.add(this.leafArea(cell, index, last), first);
      }
    };
    const ofKept = (lacking: Lacking): void => {
      // A leaf that predecessors did not live through is the successor's; they live through a month, or not in it at all.
      if (flow && months !== 1 && p.first < cell.from) throw new NotKept();
      // Of one that does not name all its areas it has to be known which, where another may lack the same.
      if (!hasParts || lacking.areas.length === lacking.count) return found.addKept(lacking, due);
      if (!flow || months !== 1) throw new NotKept();
      eachBlock(lacking.again(), atoms, ofKept);
    };
    const hasParts = someKept(missing, ({ period }) => period.code !== p.code);
    eachBlock(missing, atoms, ofKept);
    return found.result();
  }

  /** The length of a cell's leaves, in months; null: they are as long as its period. */
  private tiling(p: Period, flow: boolean, due: Due | null): number | null {
    return flow && due !== null && tiles(due, p) ? MONTHS[due.every] : null;
  }

  /** Whom the land of an area had come to by a month, as far as it went whole. */
  private leafArea(cell: AreaLife, index: number, month: number): number {
    let area = this.history.at(index);
    while (month >= area.to && area !== cell && area.successor !== null) area = area.successor;
    return area.index;
  }

  /** How many leaves a cell has. */
  expected(area: AreaLife, p: Period, flow: boolean, due: Due | null): number {
    if (area.from <= p.first && p.last < area.to && !this.composition.isAbove(area))
      return leavesPerArea(p, flow, due);
    const key = this.cacheKey(area, p, flow) * 5 + (due === null ? 0 : DUE.indexOf(due.every) + 1);
    let count = this.expectedCache.get(key);
    if (count === undefined) {
      count = this.uncovered(area, p, flow, due, this.atoms(area, p, flow)).leaves;
      this.expectedCache.set(key, count);
    }
    return count;
  }
}

function eachAtom(set: Atoms, look: (atom: number) => void): void {
  eachBlock(set, (areas, first, last) => {
    for (const area of areas) for (let month = first; month <= last; month += 1) look(area * ATOM + month);
  });
}

function everyAtom(set: Atoms, is: (atom: number) => boolean): boolean {
  let every = true;
  eachAtom(set, (atom) => (every &&= is(atom)));
  return every;
}

/** The last month of a period in which an area lives; the period's last where it does not end in it. */
function lastLived(area: AreaLife, p: Period): number {
  return p.first < area.to ? Math.min(p.last, area.to - 1) : p.last;
}

/** First month of the leaf that a month lies in. */
function startOf(p: Period, months: number | null, month: number): number {
  return months === null ? p.first : month - (month % months);
}

const indicesOf = (areas: readonly AreaLife[]): number[] => areas.map(({ index }) => index);

const DUE = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;

/** How many leaves an area has that lives through a period: one for each due period of a FLOW, else one. */
export function leavesPerArea(p: Period, flow: boolean, due: Due | null): number {
  return flow && due !== null && tiles(due, p) ? (p.last - p.first + 1) / MONTHS[due.every] : 1;
}
