import { withoutMarks } from "../../../ui/without-marks.ts";

/** One word of a name, in the forms it is compared in. */
export interface FoldedWord {
  /** Lower case, without any mark: `dinh`. */
  readonly plain: string;
  /** Lower case with the marks of its letters but not its tone, as many letters as `plain`: `đinh`. */
  readonly letters: string;
  /** Its tone mark; empty for the level tone. Kept apart, because "hòa" and "hoà" are the same word. */
  readonly tone: string;
}

/** A name or a query, ready to be compared. */
export interface Folded {
  readonly words: readonly FoldedWord[];
  /** The words' plain forms without spaces: `hanoi`. */
  readonly compact: string;
  /** The first letter of each word: `hn`. */
  readonly initials: string;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const between = /[^\p{L}\p{N}]+/gu;

/**
 * A text in the forms likeness is judged by. Composed and decomposed writing, case, hyphens and other signs make no
 * difference; a text of signs alone has no words.
 */
export function fold(text: string): Folded {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .split(between)
    .filter((word) => word !== "")
    .map(foldWord);
  return {
    words,
    compact: words.map(({ plain }) => plain).join(""),
    initials: words.map(({ plain }) => plain.slice(0, 1)).join(""),
  };
}

function foldWord(word: string): FoldedWord {
  const apart = word.normalize("NFD");
  const letters = apart.replace(tones, "").normalize("NFC");
  return { plain: withoutMarks(letters), letters, tone: apart.match(tones)?.[0] ?? "" };
}

/**
 * Whether no mark that was typed contradicts a word's own. Marks left out contradict nothing: "đinh" agrees with "định",
 * "đình" does not. The typed word is the beginning of the other, or all of it.
 */
export function agrees(typed: FoldedWord, word: FoldedWord): boolean {
  if (typed.tone !== "" && typed.tone !== word.tone) return false;
  return typed.letters
    .split("")
    .every((letter, at) => letter === word.letters[at] || letter === word.plain[at]);
}
