/**
 * VNI for Windows: the encoding of the fonts whose names begin with `VNI-`. A letter is a plain vowel and, after it, one byte for
 * its mark and tone together; `đ`, `ơ`, `ư` and three `i` have bytes of their own.
 */

/** What follows a vowel: the combining marks that the byte stands for. */
const MARKS: readonly (readonly [sign: string, marks: string])[] = [
  ["ù", "\u0301"],
  ["ø", "\u0300"],
  ["û", "\u0309"],
  ["õ", "\u0303"],
  ["ï", "\u0323"],
  ["â", "\u0302"],
  ["á", "\u0302\u0301"],
  ["à", "\u0302\u0300"],
  ["å", "\u0302\u0309"],
  ["ã", "\u0302\u0303"],
  ["ä", "\u0302\u0323"],
  ["ê", "\u0306"],
  ["é", "\u0306\u0301"],
  ["è", "\u0306\u0300"],
  ["ú", "\u0306\u0309"],
  ["ü", "\u0306\u0303"],
  ["ë", "\u0306\u0323"],
];

const SINGLE: readonly (readonly [sign: string, letter: string])[] = [
  ["ñ", "đ"],
  ["ô", "ơ"],
  ["ö", "ư"],
  ["í", "í"],
  ["ì", "ì"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
];

/** The vowels a mark may follow: those with which it makes a letter of Vietnamese. */
const TONE_BEARERS = ["a", "e", "o", "u", "y", "ô", "ö"];
const BEARERS: Record<string, readonly string[]> = { "\u0302": ["a", "e", "o"], "\u0306": ["a"] };

const PAIRS: ReadonlyMap<string, string> = new Map(
  MARKS.flatMap(([sign, marks]) =>
    (BEARERS[marks.charAt(0)] ?? TONE_BEARERS).flatMap((vowel): [string, string][] => {
      const plain = SINGLE.find(([own]) => own === vowel)?.[1] ?? vowel;
      const letter = (plain + marks).normalize("NFC");
      const [large, largeSign] = [vowel.toUpperCase(), sign.toUpperCase()];
      // The case is the vowel's; the mark is found in either.
      return [
        [vowel + sign, letter],
        [vowel + largeSign, letter],
        [large + largeSign, letter.toUpperCase()],
        [large + sign, letter.toUpperCase()],
      ];
    }),
  ),
);

const SINGLES: ReadonlyMap<string, string> = new Map(
  SINGLE.flatMap(([sign, letter]): [string, string][] => [
    [sign, letter],
    [sign.toUpperCase(), letter.toUpperCase()],
  ]),
);

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...[...PAIRS].toReversed().map(([typed, letter]): [string, string] => [letter, typed]),
  ...[...SINGLES].map(([typed, letter]): [string, string] => [letter, typed]),
]);

/** What was typed in VNI and read as Latin-1; a letter of two bytes is taken before either alone. */
export function fromVni(text: string): string {
  let decoded = "";
  for (let at = 0; at < text.length; at++) {
    const pair = PAIRS.get(text.slice(at, at + 2));
    decoded += pair ?? SINGLES.get(text.charAt(at)) ?? text.charAt(at);
    if (pair !== undefined) at++;
  }
  return decoded;
}

/** As it would be typed in VNI, read as Latin-1. */
export function toVni(text: string): string {
  return text.normalize("NFC").replaceAll(/[\u00a1-\uffff]/g, (letter) => SPELLINGS.get(letter) ?? letter);
}
