import { distance } from "./edit-distance.ts";
import { fold, type Folded } from "./fold.ts";
import { hasSlips, likeness, type SearchName } from "./likeness.ts";

/** Something that can be found. */
export interface Findable {
  /** All names it is found by. */
  readonly names: readonly SearchName[];
  /** Whether it is no more: at equal likeness it comes after what exists. */
  readonly ended: boolean;
}

/** An answer: what was found, and the name it was found by. */
export interface Found<T> {
  readonly entry: T;
  readonly by: SearchName;
  /** 0 is the name itself; more is less alike. */
  readonly likeness: number;
}

/** Letters of a query beyond which nothing is compared: no name is so long. */
const longest = 120;

/**
 * What is like a query, most alike first; at equal likeness what exists before what has ended, then in the order given.
 * Names that are like it only with slips of the hand are given only where none is like it without. Empty: nothing is.
 */
export function rank<T extends Findable>(entries: readonly T[], query: string): readonly Found<T>[] {
  const folded = fold(query.slice(0, longest));
  const found = entries
    .map((entry) => bestOf(entry, folded))
    .filter((match): match is Found<T> => match !== null);
  const clean = found.filter((match) => !hasSlips(match.likeness));
  return (clean.length > 0 ? clean : found).toSorted(byLikeness);
}

function byLikeness<T extends Findable>(a: Found<T>, b: Found<T>): number {
  return a.likeness - b.likeness || Number(a.entry.ended) - Number(b.entry.ended);
}

function bestOf<T extends Findable>(entry: T, query: Folded): Found<T> | null {
  let best: Found<T> | null = null;
  for (const by of entry.names) {
    const alike = likeness(query, by);
    if (alike !== null && (best === null || alike < best.likeness)) best = { entry, by, likeness: alike };
  }
  return best;
}

/**
 * For a query that nothing is like: the names nearest to it, at most so many; those that share its words, else those of
 * similar letters. Empty where not even half of it is met.
 */
export function nearest<T extends Findable>(
  entries: readonly T[],
  query: string,
  most: number,
): readonly Found<T>[] {
  const folded = fold(query.slice(0, longest));
  if (folded.compact === "") return [];
  return entries
    .flatMap((entry): Found<T>[] => {
      let best: Found<T> | null = null;
      for (const by of entry.names) {
        if (by.sort === "title" || by.sort === "formal") continue;
        const missed = 1 - Math.max(sharedWords(folded, by), similarLetters(folded, by));
        if (missed < 0.5 && (best === null || missed < best.likeness)) best = { entry, by, likeness: missed };
      }
      return best === null ? [] : [best];
    })
    .toSorted(byLikeness)
    .slice(0, most);
}

/** The part of a query's letters that is in words of the name; 0 unless the name is met whole. */
function sharedWords(query: Folded, name: SearchName): number {
  const asked = new Set(query.words.map(({ plain }) => plain));
  if (!name.words.every(({ plain }) => asked.has(plain))) return 0;
  return name.compact.length / Math.max(query.compact.length, name.compact.length);
}

/** How similar two names are by their letters, 0–1. */
function similarLetters(query: Folded, name: SearchName): number {
  const length = Math.max(query.compact.length, name.compact.length);
  const limit = Math.floor(length / 2);
  return 1 - distance(query.compact, name.compact, limit) / length;
}
