import { distance } from "fastest-levenshtein";

/** Something that can be meant, and how it may be written. */
export interface Spelled {
  readonly id: string;
  /** Its names; empty: it is known by its id alone. */
  readonly names: readonly string[];
  /** Whether it is likelier to be meant than others that are as near; so are all where it is not said. */
  readonly isLikely?: boolean;
}

/** What was meant, and whether its id was (else it was one of its names). */
export interface Meant {
  readonly id: string;
  readonly isById: boolean;
  readonly isLikely: boolean;
  /** 0 where it is written just so; the greater, the less sure. */
  readonly score: number;
}

/** A text without marks and case, its words apart. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** What strangers write may be long, and distance takes time by both lengths. */
const READ = 80;

/**
 * Those nearest to what was written, nearest first, at most three; none when nothing is near. Ids and names count alike, marks, case and
 * separators do not: as a careless writer might spell it, or only the words of it that were remembered. What a question asks, what a
 * file says and what a reader looks for is measured by this alone.
 */
export function nearestOf(written: string, members: readonly Spelled[]): readonly Meant[] {
  const words = wordsOf(written.slice(0, READ));
  const asked = words.join("");
  // Of three letters, two other ones are another word.
  const limit = Math.max(asked.length > 3 ? 2 : 1, Math.floor(asked.length * 0.4));
  const score = (spelling: string): number => {
    const there = wordsOf(spelling.slice(0, READ));
    const whole = distance(asked, there.join(""));
    return holds(there, words) ? Math.min(whole, 1) : whole;
  };
  return members
    .map(({ id, names, isLikely = true }): Meant => {
      const [byId, byName] = [score(id), Math.min(...names.map(score))];
      return { id, isById: byId <= byName, isLikely, score: Math.min(byId, byName) };
    })
    .filter((each) => each.score <= limit)
    .sort(
      (a, b) =>
        a.score - b.score ||
        Number(b.isLikely) - Number(a.isLikely) ||
        a.id.length - b.id.length ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, 3);
}

/** Whether some words stand one after another among others, and are enough to be told apart. */
function holds(there: readonly string[], words: readonly string[]): boolean {
  if (words.join("").length < 2) return false;
  return there.some((_, at) => words.every((word, index) => there[at + index] === word));
}

/** The accepted ids nearest to what was written, nearest first, at most three; none when nothing is near. */
export function nearest(written: string, accepted: readonly string[]): readonly string[] {
  return nearestOf(
    written,
    accepted.map((id) => ({ id, names: [] })),
  ).map(({ id }) => id);
}
