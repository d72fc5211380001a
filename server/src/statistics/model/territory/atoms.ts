import type { Period } from "../periods.ts";

/** Areas, by index, in each of some months. */
interface Block {
  readonly size: number;
  readonly areas: readonly number[];
  readonly first: number;
  readonly last: number;
}

interface Joined {
  readonly size: number;
  readonly parts: readonly Atoms[];
}

/** What an answer that was kept says of what it lacks: leaves, and the first of their areas, by index; with what the answer would cover in all. */
export interface Lacking {
  readonly of: Atoms;
  /** The same from what the answer was put together from, where each month is a leaf. */
  readonly again: () => Atoms;
  readonly period: Period;
  readonly leaves: number;
  readonly areas: readonly number[];
  readonly count: number;
}

interface Kept {
  readonly size: number;
  readonly lacking: Lacking;
}

/** Which atoms an answer lacks has to be known one by one, and it was kept without. */
export class NotKept extends Error {
  constructor() {
    super("Which atoms an answer lacks was not kept with it");
  }
}

/**
 * A set of atoms (area, month). Whoever is put together from others holds their sets, not a copy of what is in them: the communes of a nation in
 * the months of a term are 200,000 atoms, and are kept in as many pieces as there are provinces.
 */
export type Atoms = Block | Joined | Kept;

export const NO_ATOMS: Atoms = { size: 0, parts: [] };

export function block(areas: readonly number[], first: number, last: number): Atoms {
  const size = areas.length * (last - first + 1);
  return size > 0 ? { size, areas, first, last } : NO_ATOMS;
}

/** The atoms that a kept answer lacks; its size is that of its leaves. */
export const kept = (lacking: Lacking): Atoms => ({ size: lacking.leaves, lacking });

/** Sets that have nothing in common, as one. */
export function joined(sets: readonly Atoms[]): Atoms {
  let [size, parts] = [0, 0];
  let only: Atoms = NO_ATOMS;
  for (const set of sets) {
    if (set.size === 0) continue;
    size += set.size;
    parts += 1;
    only = set;
  }
  if (parts < 2) return only;
  return { size, parts: parts === sets.length ? sets : sets.filter((set) => set.size > 0) };
}

/** Looks at all areas of a set, and in which months. Throws {@link NotKept} where somebody looks who is not told of kept answers apart. */
export function eachBlock(
  set: Atoms,
  look: (areas: readonly number[], first: number, last: number) => void,
  lookAtKept: (lacking: Lacking) => void = () => {
    throw new NotKept();
  },
): void {
  if ("areas" in set) look(set.areas, set.first, set.last);
  else if ("lacking" in set) lookAtKept(set.lacking);
  else for (const part of set.parts) eachBlock(part, look, lookAtKept);
}

/** Whether any of a set that is known by number only is such. */
export function someKept(set: Atoms, is: (lacking: Lacking) => boolean): boolean {
  return "parts" in set ? set.parts.some((part) => someKept(part, is)) : "lacking" in set && is(set.lacking);
}

/** The areas of a set, by index, each once, in order of id. */
export function areasOf(set: Atoms): number[] {
  const found = new Set<number>();
  eachBlock(set, (areas) => {
    for (const area of areas) found.add(area);
  });
  return [...found].sort((a, b) => a - b);
}

/** Of a set that is not empty. */
export function firstMonthOf(set: Atoms): number {
  let month = Number.POSITIVE_INFINITY;
  eachBlock(set, (_, first) => (month = Math.min(month, first)));
  return month;
}

/** Of a set that is not empty. */
export function lastMonthOf(set: Atoms): number {
  let month = Number.NEGATIVE_INFINITY;
  eachBlock(set, (_, _first, last) => (month = Math.max(month, last)));
  return month;
}

/** Whether two sets are put together alike: then they are the same. */
export function sameAtoms(a: Atoms, b: Atoms): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  if ("areas" in a)
    return "areas" in b && a.first === b.first && a.last === b.last && sameAreas(a.areas, b.areas);
  if ("lacking" in a || "areas" in b || "lacking" in b) return false;
  if (a.parts.length !== b.parts.length) return false;
  return a.parts.every((part, index) => sameAtoms(part, b.parts[index] ?? NO_ATOMS));
}

function sameAreas(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((area, index) => area === b[index]));
}
