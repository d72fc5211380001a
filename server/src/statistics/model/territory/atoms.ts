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

/**
 * A set of atoms (area, month). Whoever is put together from others holds their sets, not a copy of what is in them: the communes of a nation in
 * the months of a term are 200,000 atoms, and are kept in as many pieces as there are provinces.
 */
export type Atoms = Block | Joined;

export const NO_ATOMS: Atoms = { size: 0, parts: [] };

export function block(areas: readonly number[], first: number, last: number): Atoms {
  const size = areas.length * (last - first + 1);
  return size > 0 ? { size, areas, first, last } : NO_ATOMS;
}

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

/** Looks at all areas of a set, and in which months. */
export function eachBlock(
  set: Atoms,
  look: (areas: readonly number[], first: number, last: number) => void,
): void {
  if ("areas" in set) look(set.areas, set.first, set.last);
  else for (const part of set.parts) eachBlock(part, look);
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
  if ("areas" in b || a.parts.length !== b.parts.length) return false;
  return a.parts.every((part, index) => sameAtoms(part, b.parts[index] ?? NO_ATOMS));
}

function sameAreas(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((area, index) => area === b[index]));
}
