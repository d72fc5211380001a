import { distance, forgiven } from "./edit-distance.ts";
import { agrees, fold, type Folded, type FoldedWord } from "./fold.ts";

/**
 * How a name stands to its thing: its own; another it goes by; its own with the kind said ("tỉnh Nam Định"); that in the other
 * language, of which two letters say nothing yet; or a title, which is a sentence, so that neither initials nor slips of the
 * hand are looked for in it.
 */
export type NameSort = "own" | "other" | "formal" | "foreign" | "title";

/** A name that something is found by. */
export interface SearchName extends Folded {
  readonly text: string;
  readonly sort: NameSort;
  /** Of a formal name: the words of its kind, which alone find nothing. */
  readonly kindWords: ReadonlySet<string>;
}

/** Ways a query can be like a name, best first. */
export const likenesses = {
  exact: 0,
  /** But for the spaces: "hanoi". */
  joined: 1,
  /** The name's first words. */
  firstWords: 2,
  /** The name's beginning, within a word. */
  beginning: 3,
  /** Beginnings of words that follow each other. */
  wordsInRow: 4,
  wordsInOrder: 5,
  wordsInAnyOrder: 6,
  joinedBeginning: 7,
  initials: 8,
  firstInitials: 9,
  /** With slips of the hand; more slips are less alike. */
  slips: 20,
} as const;

/** What it costs that marks that were typed contradict the name's: "tĩnh" is "Hà Tĩnh" before it is "Tỉnh …". */
const contradiction = 4;

const sortCosts = { own: 0, other: 0.1, formal: 0.2, foreign: 0.3, title: 0.3 } as const;

/** A name ready to be compared. */
export function searchName(text: string, sort: NameSort, kindWords: readonly string[] = []): SearchName {
  return { ...fold(text), text, sort, kindWords: new Set(kindWords.flatMap((word) => plainWords(word))) };
}

function plainWords(text: string): readonly string[] {
  return fold(text).words.map(({ plain }) => plain);
}

/** How like a query is to a name: 0 is the name itself, more is less alike; null: not alike. */
export function likeness(query: Folded, name: SearchName): number | null {
  if (query.words.length === 0) return null;
  if (name.sort === "formal" && query.words.every(({ plain }) => name.kindWords.has(plain))) return null;
  if (name.sort === "foreign" && query.compact.length < 3) return null;
  const found = byWords(query, name) ?? (name.sort === "title" ? null : byLetters(query, name));
  return found === null ? null : found + sortCosts[name.sort];
}

/** Whether a likeness rests on slips of the hand. */
export function hasSlips(found: number): boolean {
  return found >= likenesses.slips;
}

function byWords(query: Folded, name: SearchName): number | null {
  const asked = query.words;
  const first = inRow(asked, name.words, 0);
  if (first !== null) {
    const isWhole = asked.at(-1)?.plain === name.words[asked.length - 1]?.plain;
    const areWhole = asked.every(
      ({ plain }, at) => at === asked.length - 1 || plain === name.words[at]?.plain,
    );
    if (isWhole && areWhole) {
      return (asked.length === name.words.length ? likenesses.exact : likenesses.firstWords) + cost(first);
    }
    if (areWhole) return likenesses.beginning + cost(first);
  }
  if (query.compact === name.compact) return likenesses.joined;
  for (let start = 0; start + asked.length <= name.words.length; start += 1) {
    const run = inRow(asked, name.words, start);
    if (run !== null) return likenesses.wordsInRow + cost(run) + later(start);
  }
  // Titles have so many words that beginnings of some are met by chance: there only the last word may be unfinished.
  const meets = name.sort === "title" ? beginsOrIs(asked) : begins;
  const ordered = inOrder(asked, name.words, meets);
  if (ordered !== null) return likenesses.wordsInOrder + cost(ordered);
  const loose = inAnyOrder(asked, name.words, meets);
  if (loose !== null) return likenesses.wordsInAnyOrder + cost(loose);
  const isBeginning = query.compact.length > 2 && name.compact.startsWith(query.compact);
  return isBeginning && asked.length < 3 ? likenesses.joinedBeginning : null;
}

function byLetters(query: Folded, name: SearchName): number | null {
  const { compact } = query;
  if (compact.length > 1) {
    if (compact === name.initials) return likenesses.initials;
    if (name.initials.startsWith(compact)) return likenesses.firstInitials;
  }
  const limit = forgiven(compact.length);
  if (limit === 0) return null;
  const whole = distance(compact, name.compact, limit);
  if (whole <= limit) return likenesses.slips + whole;
  const slips = slipsByWord(query.words, name.words);
  return slips === null ? null : likenesses.slips + slips + 0.4;
}

/** Pairs of a typed word and the name's word it begins. */
type Pairs = readonly (readonly [typed: FoldedWord, word: FoldedWord])[];

const begins = (typed: FoldedWord, word: FoldedWord | undefined): word is FoldedWord =>
  word !== undefined && word.plain.startsWith(typed.plain);

/** As {@link begins}, but only for the last word typed; the others are whole. */
function beginsOrIs(asked: readonly FoldedWord[]): typeof begins {
  return (typed, word): word is FoldedWord =>
    typed === asked.at(-1) ? begins(typed, word) : word?.plain === typed.plain;
}

function cost(pairs: Pairs): number {
  return pairs.every(([typed, word]) => agrees(typed, word)) ? 0 : contradiction;
}

/** A little less alike the later in the name; never so much that it weighs more than what else tells names apart. */
function later(start: number): number {
  return Math.min(start, 9) / 100;
}

function inRow(asked: readonly FoldedWord[], words: readonly FoldedWord[], start: number): Pairs | null {
  const pairs: [FoldedWord, FoldedWord][] = [];
  for (const [at, typed] of asked.entries()) {
    const word = words[start + at];
    if (!begins(typed, word)) return null;
    pairs.push([typed, word]);
  }
  return pairs;
}

function inOrder(
  asked: readonly FoldedWord[],
  words: readonly FoldedWord[],
  meets: typeof begins,
): Pairs | null {
  const pairs: [FoldedWord, FoldedWord][] = [];
  let from = 0;
  for (const typed of asked) {
    const at = words.findIndex((word, index) => index >= from && meets(typed, word));
    const word = words[at];
    if (word === undefined) return null;
    pairs.push([typed, word]);
    from = at + 1;
  }
  return pairs;
}

function inAnyOrder(
  asked: readonly FoldedWord[],
  words: readonly FoldedWord[],
  meets: typeof begins,
): Pairs | null {
  const left = [...words];
  const pairs: [FoldedWord, FoldedWord][] = [];
  // The longest first, so that "n" does not take the word that only "nam" fits.
  for (const typed of asked.toSorted((a, b) => b.plain.length - a.plain.length)) {
    const at = left.findIndex((word) => meets(typed, word));
    const [word] = at === -1 ? [] : left.splice(at, 1);
    if (word === undefined) return null;
    pairs.push([typed, word]);
  }
  return pairs;
}

/** Slips when each typed word is like a word of the name or its beginning; null: some word is like none. */
function slipsByWord(asked: readonly FoldedWord[], words: readonly FoldedWord[]): number | null {
  let slips = 0;
  for (const { plain } of asked) {
    const limit = forgiven(plain.length);
    const best = Math.min(
      ...words.map((word) =>
        word.plain.startsWith(plain) ? 0 : distance(plain, word.plain.slice(0, plain.length + limit), limit),
      ),
    );
    if (best > limit) return null;
    slips += best;
  }
  return slips;
}
