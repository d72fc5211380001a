import { advanceWidths, codePoints } from "./glyph-widths.ts";

export type Weight = keyof typeof advanceWidths;

const tables: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  400: table(400),
  500: table(500),
  600: table(600),
};

function table(weight: Weight): ReadonlyMap<number, number> {
  const widths = advanceWidths[weight].split(" ").map(Number);
  return new Map(codePoints.split(" ").map((code, i) => [Number.parseInt(code, 36), widths[i] ?? 0]));
}

/** Width of a text in the units of `size`, by the font's own advance widths (kerning would only make it narrower). */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const widths = tables[weight];
  let sum = 0;
  // A letter the font lacks is counted as wide as a capital, so that nothing runs over.
  for (const letter of text.normalize("NFC")) sum += widths.get(letter.codePointAt(0) ?? 0) ?? 750;
  return (sum * size) / 1000;
}

/**
 * A text in lines no wider than `width`. Breaks at spaces, but not between a hedge and its number or a number and its percent sign; a word
 * longer than a line (an address) is broken within. Nothing is left out.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): readonly string[] {
  const glued = text.replace(/([≥≤≈]) (?=\d)/gu, "$1\u00A0").replace(/(\d) (?=%)/gu, "$1\u00A0");
  const lines: string[] = [];
  let line = "";
  for (const word of glued.split(/ +/u).flatMap((one) => breakWord(one, width, size, weight))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, size, weight) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** As `wrapText`, in as many lines, but of even length where there are two or three: no word is left alone. */
export function balanceText(
  text: string,
  width: number,
  size: number,
  weight: Weight = 400,
): readonly string[] {
  let best = wrapText(text, width, size, weight);
  if (best.length < 2 || best.length > 3) return best;
  // Never so narrow that a word that fits would be broken.
  const words = text.split(/ +/u).map((word) => textWidth(word, size, weight));
  const least = Math.max(width * 0.5, ...words.filter((wide) => wide <= width));
  for (let narrower = width * 0.96; narrower > least; narrower *= 0.96) {
    const lines = wrapText(text, narrower, size, weight);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

function breakWord(word: string, width: number, size: number, weight: Weight): readonly string[] {
  if (textWidth(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && textWidth(part + letter, size, weight) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
