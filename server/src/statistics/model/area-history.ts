import { MONTHS, monthIndex, type Period } from "./periods.ts";
import type { Area, Due, Lineage } from "./types.ts";

/** An area with its life in months: alive on the last day of the months `from` … `to` - 1. */
export interface AreaLife {
  readonly index: number;
  readonly id: string;
  readonly country: boolean;
  readonly from: number;
  readonly to: number;
  /** What went wholly into it, by id. */
  readonly predecessors: AreaLife[];
  /** What it went wholly into; null while it lives. */
  successor: AreaLife | null;
  /** Partial transfers that touch it or its predecessors, on or before its first day: they break its back series. */
  readonly transfers: (Lineage & { readonly month: number })[];
}

/** (area, month) as one integer. */
export type Atom = number;
const ATOM = 65536;
export const atomArea = (atom: Atom): number => Math.floor(atom / ATOM);
export const atomMonth = (atom: Atom): number => atom % ATOM;
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Who existed when, who became whom, and what a cell's figure has to cover. See docs/evaluation.md, "Atoms and leaves". */
export class AreaHistory {
  readonly areas: readonly AreaLife[];
  private readonly ids: ReadonlyMap<string, AreaLife>;
  private readonly aliveInMonth = new Map<number, AreaLife[]>();
  private readonly atomCache = new Map<number, readonly Atom[]>();
  private readonly periodIds = new Map<string, number>();
  private readonly expectedCache = new Map<number, number>();

  constructor(areas: readonly Area[], lineage: readonly Lineage[]) {
    this.areas = [...areas].sort(byId).map((area, index) => ({
      index,
      id: area.id,
      country: area.level === "country",
      from: monthIndex(area.validFrom),
      to: area.validTo === null ? Number.POSITIVE_INFINITY : monthIndex(area.validTo),
      predecessors: [],
      successor: null,
      transfers: [],
    }));
    this.ids = new Map(this.areas.map((area) => [area.id, area]));
    for (const line of lineage) {
      if (line.transfer !== "exact") continue;
      const from = this.area(line.from);
      const to = this.area(line.to);
      from.successor = to;
      to.predecessors.push(from);
    }
    for (const area of this.areas) {
      area.predecessors.sort(byId);
      const line = this.ancestry(area);
      for (const moved of lineage) {
        if (moved.transfer !== "partial") continue;
        const touched = line.some((p) => p.id === moved.from || p.id === moved.to);
        const month = monthIndex(moved.on);
        if (touched && month <= area.from) area.transfers.push({ ...moved, month });
      }
      area.transfers.sort((a, b) => a.month - b.month || (a.from < b.from ? -1 : 1));
    }
  }

  area(id: string): AreaLife {
    const area = this.ids.get(id);
    if (area === undefined) throw new Error(`Unknown area "${id}"`);
    return area;
  }

  at(index: number): AreaLife {
    const area = this.areas[index];
    if (area === undefined) throw new Error(`No area at ${index}`);
    return area;
  }

  private ancestry(area: AreaLife): AreaLife[] {
    return [area, ...area.predecessors.flatMap((p) => this.ancestry(p))];
  }

  /** Provinces alive on the last day of a month, by id. */
  provinces(month: number): readonly AreaLife[] {
    let alive = this.aliveInMonth.get(month);
    if (alive === undefined) {
      alive = this.areas.filter((p) => !p.country && p.from <= month && month < p.to);
      this.aliveInMonth.set(month, alive);
    }
    return alive;
  }

  /** What the area's land was in a month: itself, its predecessors, or nothing after its life. */
  private land(area: AreaLife, month: number): readonly AreaLife[] {
    if (area.country) return this.provinces(month);
    if (month >= area.to) return [];
    if (month >= area.from) return [area];
    return area.predecessors.flatMap((p) => this.land(p, month));
  }

  /** The atoms a figure must cover: all months for a FLOW, else the last month the area lives in the period. */
  atoms(area: AreaLife, p: Period, flow: boolean): readonly Atom[] {
    const key = this.cacheKey(area, p, flow);
    let atoms = this.atomCache.get(key);
    if (atoms === undefined) {
      const last = p.first < area.to ? Math.min(p.last, area.to - 1) : p.last;
      const found: Atom[] = [];
      for (let month = flow ? p.first : last; month <= p.last && (flow || month === last); month += 1)
        for (const part of this.land(area, month)) found.push(part.index * ATOM + month);
      this.atomCache.set(key, (atoms = found));
    }
    return atoms;
  }

  /** How many months of a period there was land of any of some areas: of themselves, or of what they were formed from. */
  monthsLived(areas: readonly AreaLife[], { first, last }: Period): number {
    let months = 0;
    for (let month = first; month <= last; month += 1)
      if (areas.some((area) => this.hasLand(area, month))) months += 1;
    return months;
  }

  private hasLand(area: AreaLife, month: number): boolean {
    if (area.country) return this.provinces(month).length > 0;
    if (month >= area.to) return false;
    return month >= area.from || area.predecessors.some((each) => this.hasLand(each, month));
  }

  private cacheKey(area: AreaLife, p: Period, flow: boolean): number {
    let period = this.periodIds.get(p.code);
    if (period === undefined) this.periodIds.set(p.code, (period = this.periodIds.size));
    return (period * this.areas.length + area.index) * 2 + (flow ? 1 : 0);
  }

  /** Who is put together on the area path: provinces for the country, predecessors for a successor. */
  children(area: AreaLife, p: Period, flow: boolean): readonly AreaLife[] {
    if (area.country) return this.provinces(p.last);
    if (flow ? p.first >= area.from : p.last >= area.from) return [];
    return flow ? area.predecessors.filter((c) => this.atoms(c, p, true).length > 0) : area.predecessors;
  }

  /** A partial transfer between the period's end and the area's first day; null when none. */
  brokenBy(area: AreaLife, p: Period): Lineage | null {
    return area.transfers.find((moved) => moved.month > p.last) ?? null;
  }

  /** Groups missing atoms into leaves: how many leaves are not covered, and in which areas (indices, by id). */
  uncovered(
    area: AreaLife,
    p: Period,
    flow: boolean,
    due: Due | null,
    missing: readonly Atom[],
  ): { readonly leaves: number; readonly areas: readonly number[] } {
    if (missing.length === 0) return NOTHING_UNCOVERED;
    const leaves = new Set<number>();
    const areas = new Set<number>();
    const months = flow && due !== null && tiles(due, p) ? MONTHS[due.every] : null;
    let last = -1;
    for (const atom of missing) {
      const leaf = flow ? this.leaf(area, p, months, atom) : atom;
      // Months of a leaf follow one another.
      if (leaf === last) continue;
      last = leaf;
      leaves.add(leaf);
      areas.add(atomArea(leaf));
    }
    return { leaves: leaves.size, areas: [...areas].sort((a, b) => a - b) };
  }

  /** How many leaves a cell has. */
  expected(area: AreaLife, p: Period, flow: boolean, due: Due | null): number {
    const key = this.cacheKey(area, p, flow) * 5 + (due === null ? 0 : DUE.indexOf(due.every) + 1);
    let count = this.expectedCache.get(key);
    if (count === undefined) {
      count = this.uncovered(area, p, flow, due, this.atoms(area, p, flow)).leaves;
      this.expectedCache.set(key, count);
    }
    return count;
  }

  /** The leaf of a FLOW an atom belongs to, as (area, first month): whoever the land had come to by the leaf's end. `months`: how long it is due for; null: the period. */
  private leaf(cell: AreaLife, p: Period, months: number | null, atom: Atom): Atom {
    const month = atomMonth(atom);
    const first = months === null ? p.first : month - (month % months);
    const last = months === null ? p.last : first + months - 1;
    let area = this.at(atomArea(atom));
    while (last >= area.to && area !== cell && area.successor !== null) area = area.successor;
    return area.index * ATOM + first;
  }
}

const NOTHING_UNCOVERED = { leaves: 0, areas: [] };
const DUE = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const;

/** How many leaves an area has that lives through a period: one for each due period of a FLOW, else one. */
export function leavesPerArea(p: Period, flow: boolean, due: Due | null): number {
  return flow && due !== null && tiles(due, p) ? (p.last - p.first + 1) / MONTHS[due.every] : 1;
}

/** Whether a period consists of whole due periods. */
function tiles(due: Due, p: Period): boolean {
  const months = MONTHS[due.every];
  return p.first % months === 0 && (p.last + 1) % months === 0;
}
