import type { Locale } from "../../i18n/locale.ts";

/**
 * How an administrative document is laid out: Decree 30/2020/NĐ-CP, annex I. Where the decree leaves a range, one value of it is chosen
 * here; the test of the decree's rules measures the written file against the ranges, not against these values.
 */

/** Twentieths of a point, the unit that Word measures lengths in. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** A4 upright and its margins, in millimetres (II.1, II.2). */
export const page = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 20,
  header: 10,
} as const;

/** The width that text has, in millimetres. */
export const textWidth = page.width - page.left - page.right;

/** The two columns of the heading block, in millimetres: the bodies at the left, the national title at the right. */
export const headingColumns = [66, textWidth - 66] as const;

/** The font by name: every office has it, and it may not be shipped. */
export const fontName = "Times New Roman";

/** Sizes of letters, in points. */
export const size = {
  nationalTitle: 12,
  motto: 13,
  body: 12,
  number: 13,
  placeAndDate: 13,
  title: 14,
  summary: 14,
  addressee: 14,
  text: 14,
  recipientsTitle: 12,
  recipients: 11,
  signature: 14,
  pageNumber: 13,
  annex: 14,
  table: 11,
} as const;

/** A paragraph of the text: first line in millimetres, distance to the next in points, line spacing as a factor. */
export const paragraph = { firstLine: 12.7, after: 6, lines: 1.15 } as const;

/** Which part of its line the rule under the issuing body and under the summary takes: a third to a half. */
export const ruleShare = 0.4;

/** The letters that items are counted with: in Vietnamese in the order of its own alphabet. */
const alphabets: Readonly<Record<Locale, string>> = {
  vi: "abcdđeghiklmnopqrstuvxy",
  en: "abcdefghijklmnopqrstuvwxyz",
};

/** `a)`, `b)`, `c)`, `d)`, `đ)` … of an item counted from 0. Past the alphabet: `aa)`, `ab)` … */
export function itemLetter(index: number, locale: Locale): string {
  const letters = alphabets[locale];
  const last = letters.charAt(index % letters.length);
  return `${index < letters.length ? "" : letters.charAt(Math.floor(index / letters.length) - 1)}${last})`;
}

const romans: readonly (readonly [number, string])[] = [
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** `I.`, `II.` … of a part counted from 0. */
export function partNumber(index: number): string {
  let rest = index + 1;
  let text = "";
  for (const [value, sign] of romans)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return `${text}.`;
}
