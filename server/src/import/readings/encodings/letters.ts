import { isSyllable } from "./syllables.ts";
import { fromTcvn3 } from "./tcvn3.ts";
import { fromVni } from "./vni.ts";

/** In which letters a text was typed; what is not Unicode was read as Latin-1. */
export type Letters = "unicode" | "tcvn3" | "vni";

export const LETTERS: readonly Letters[] = ["unicode", "tcvn3", "vni"];

/** The text in composed Unicode. Old programs wrote Đ as the Icelandic eth, which looks the same. */
export function decodeAs(letters: Letters, text: string): string {
  switch (letters) {
    case "unicode":
      return text.replaceAll("Ð", "Đ").replaceAll("ð", "đ").normalize("NFC");
    case "tcvn3":
      return fromTcvn3(text);
    case "vni":
      return fromVni(text);
  }
}

/** The letters that a font draws, by its name; null of a font for Unicode. */
export function lettersOfFont(font: string | null): Letters | null {
  if (font === null) return null;
  if (/^\.vn/i.test(font)) return "tcvn3";
  return /^vni\b/i.test(font) ? "vni" : null;
}

/** Whether a font draws small letters as capitals: `.VnTimeH`. */
export function drawsCapitals(font: string | null): boolean {
  return font !== null && /^\.vn.*h$/i.test(font);
}

// Signs of Latin-1 such as the soft hyphen and µ are letters of an old encoding: only what is none in any of them parts words.
// oxlint-disable-next-line no-control-regex -- the control signs part words as well
const BETWEEN_WORDS = /[\u0000-@[-`{-\u00a0\u2000-\u2bff\u3000-\u303f\ufeff\uff00-\uff0f]+/;

/** The words of a text that have a letter which is not plain ASCII: only these tell encodings apart. */
export function tellingWords(text: string): string[] {
  return text.split(BETWEEN_WORDS).filter((word) => /[\u0080-\uffff]/.test(word));
}

/** The longest syllable has seven letters, in VNI nine signs, and some signs around it. */
const LONGEST_WORD = 24;

/**
 * Whether a word is Vietnamese once it is decoded: true a syllable, false none, null where it says nothing (one letter, an
 * abbreviation such as ĐVT). Signs around a syllable (« ») do no harm, around less than one they do: "x·" is "xã" in TCVN3 and
 * nothing in Unicode. A letter that is not in Latin-1 was typed in Unicode.
 */
export function isVietnamese(word: string, letters: Letters): boolean | null {
  if (word.length > LONGEST_WORD) return null;
  if (letters !== "unicode" && /[\u0100-\uffff]/.test(word)) return false;
  const decoded = decodeAs(letters, word);
  const core = decoded.replaceAll(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, "");
  if (core.length > 1 && isSyllable(core)) return true;
  if (core !== decoded) return core === "" ? null : false;
  return core.length === 1 || /^[bcdđghklmnpqrstvx]+$/i.test(core) ? null : false;
}

export interface Score {
  readonly letters: Letters;
  readonly right: number;
  readonly wrong: number;
}

/** How many of the words would be Vietnamese in each of the letters, the likeliest first, in a tie those `expected`. */
export function scoreLetters(words: Iterable<string>, expected: Letters = "unicode"): Score[] {
  const all = [...words];
  const scores = LETTERS.map((letters) => {
    const said = all.map((word) => isVietnamese(word, letters));
    return {
      letters,
      right: said.filter((each) => each === true).length,
      wrong: said.filter((each) => each === false).length,
    };
  });
  const rank = (score: Score): number => (score.letters === expected ? 0 : 1);
  return scores.toSorted((a, b) => a.wrong - b.wrong || b.right - a.right || rank(a) - rank(b));
}
