import type { Book, Cell, Sheet } from "../../books/book.ts";
import {
  decodeAs,
  drawsCapitals,
  isVietnamese,
  lettersOfFont,
  scoreLetters,
  tellingWords,
  type Letters,
} from "./letters.ts";

/** The texts of a sheet in Unicode. */
export interface DecodedSheet {
  readonly name: string;
  /** The text of a cell that holds text, otherwise the empty one; trimmed of nothing. */
  textOf(cell: Cell): string;
}

/**
 * Texts typed in TCVN3 or VNI as the letters that were seen. Decided for each sheet and font, over all that is written in it: by
 * what makes Vietnamese words, and where that does not tell, by the name of the font (fonts lie both ways). A text that is
 * nonsense in its font's letters and Vietnamese in others was typed in those.
 */
export function decodeSheets(book: Book): DecodedSheet[] {
  const common = commonLetters(book);
  return book.sheets.map((sheet) => decodeSheet(sheet, common));
}

function decodeSheet(sheet: Sheet, common: Letters): DecodedSheet {
  const words = new Map<string | null, Set<string>>();
  for (const cell of sheet.cells)
    for (const { text, font } of runsOf(cell)) {
      const known = words.get(font) ?? new Set();
      for (const word of tellingWords(text)) known.add(word);
      words.set(font, known);
    }
  const letters = new Map([...words].map(([font, found]) => [font, decideFont(found, font)] as const));
  return {
    // The name of a sheet has no font.
    name: decodeText(sheet.name, "unicode", common),
    textOf: (cell) =>
      runsOf(cell)
        .map(({ text, font }) => {
          const decoded = decodeText(text, letters.get(font) ?? "unicode", lettersOfFont(font) ?? common);
          // Such a font has no letters of Unicode: these were drawn as they are.
          const isDrawn = decoded !== text || tellingWords(text).length === 0;
          return drawsCapitals(font) && isDrawn ? decoded.toLocaleUpperCase("vi") : decoded;
        })
        .join(""),
  };
}

function decideFont(words: ReadonlySet<string>, font: string | null): Letters {
  const named = lettersOfFont(font) ?? "unicode";
  return scoreLetters(words, named)[0]?.letters ?? named;
}

/** The old letters that are most written in the book; Unicode if none. Only decides where nothing else does. */
function commonLetters(book: Book): Letters {
  const words = new Set<string>();
  for (const sheet of book.sheets)
    for (const cell of sheet.cells)
      for (const { text } of runsOf(cell)) for (const word of tellingWords(text)) words.add(word);
  const telling = [...words].filter((word) => isVietnamese(word, "unicode") === false);
  const best = scoreLetters(telling)[0];
  return best === undefined || best.right <= best.wrong ? "unicode" : best.letters;
}

/**
 * One text: in the letters `usual` for its place, unless a word of it is nonsense in these and all of it is Vietnamese in others,
 * or word by word in either. Of several the `likely` ones.
 */
export function decodeText(text: string, usual: Letters, likely: Letters = usual): string {
  const words = tellingWords(text);
  if (words.length === 0 && usual !== "unicode") return decodeAs(usual, text);
  const scores = scoreLetters(words, likely);
  const own = scores.find(({ letters }) => letters === usual);
  const [best] = scores;
  if (own === undefined || best === undefined || own.wrong === 0) return decodeAs(usual, text);
  if (best.wrong === 0 && best.right > 0) return decodeAs(best.letters, text);
  return wordByWord(text, words, usual, likely) ?? decodeAs(usual, text);
}

/** A text typed partly in one, partly in another; null unless every word is Vietnamese in some letters. */
function wordByWord(text: string, words: readonly string[], usual: Letters, likely: Letters): string | null {
  const order = [...new Set<Letters>([usual, likely, "unicode", "tcvn3", "vni"])];
  let decoded = "";
  let rest = text;
  for (const word of words) {
    const letters = order.find((each) => isVietnamese(word, each) !== false);
    if (letters === undefined) return null;
    const at = rest.indexOf(word);
    decoded += rest.slice(0, at) + decodeAs(letters, word);
    rest = rest.slice(at + word.length);
  }
  return decoded + rest;
}

interface Run {
  readonly text: string;
  readonly font: string | null;
}

/** The runs of a cell, those of one font that follow each other as one: a word may go on in the next. */
function runsOf(cell: Cell): Run[] {
  if (cell.stored.type !== "text") return [];
  const runs: Run[] = [];
  for (const run of cell.runs ?? [{ text: cell.stored.text, font: cell.font }]) {
    const font = run.font ?? cell.font;
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + run.text };
    else runs.push({ text: run.text, font });
  }
  return runs;
}
