import { MONTHS, type Period } from "../periods.ts";
import type { Due } from "../types.ts";
import { type Lacking, NotKept } from "./atoms.ts";

/** (area, month) as one integer. */
export const ATOM = 65536;

/** Leaves that are not covered, and whose they are. */
export interface UncoveredLeaves {
  readonly leaves: number;
  /** How many areas. */
  readonly count: number;
  /** By index, in order of id; of very many that were kept the first. */
  readonly areas: readonly number[];
}

export const NOTHING_UNCOVERED: UncoveredLeaves = { leaves: 0, count: 0, areas: [] };

/** Counts the leaves of a cell that are not covered, of atoms and of answers that were kept. */
export class Uncovered {
  /** How long a leaf is; null: as long as the period. */
  readonly months: number | null;
  readonly #period: Period;
  readonly #areas = new Set<number>();
  readonly #leaves = new Set<number>();
  #more = 0;
  /** Areas that are counted, though not all of them are named. */
  #unnamed = 0;
  #isOfParts = false;

  constructor(months: number | null, period: Period) {
    this.months = months;
    this.#period = period;
  }

  /** Areas of which each month is a leaf. */
  addAll(areas: readonly number[], months: number): void {
    this.#more += areas.length * months;
    for (const area of areas) this.#areas.add(area);
  }

  /** A leaf, by the month it begins in. */
  add(area: number, first: number): void {
    this.#leaves.add(area * ATOM + first);
    this.#areas.add(area);
  }

  /** What a kept answer of a part lacks. Throws where its leaves are not those of the cell, or its areas may be those of another part. */
  addKept({ period, leaves, areas, count }: Lacking, due: Due | null): void {
    const isPart = period.code !== this.#period.code;
    if (isPart && (this.months === null || due === null || !tiles(due, period))) throw new NotKept();
    this.#isOfParts ||= isPart;
    this.#more += leaves;
    this.#unnamed += count - areas.length;
    for (const area of areas) this.#areas.add(area);
  }

  result(): UncoveredLeaves {
    if (this.#isOfParts && this.#unnamed > 0) throw new NotKept();
    const areas = [...this.#areas].sort((a, b) => a - b);
    return { leaves: this.#leaves.size + this.#more, count: areas.length + this.#unnamed, areas };
  }
}

/** Whether a period consists of whole due periods. */
export function tiles(due: Due, p: Period): boolean {
  const months = MONTHS[due.every];
  return p.first % months === 0 && (p.last + 1) % months === 0;
}
