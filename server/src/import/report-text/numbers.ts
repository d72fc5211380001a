import type { Qualifier } from "../../statistics/model/types.ts";
import type { Span } from "./proposal.ts";

/** A number of a sentence, with the hedge before it. */
export interface PrintedNumber {
  /** With its hedge, scale and percent sign. */
  readonly at: Span;
  readonly value: number;
  readonly qualifier: Qualifier | null;
  /** Of `n/d`: what n is part of. */
  readonly of: number | null;
  readonly isPercent: boolean;
  readonly isRounded: boolean;
  /** Thousands or decimals: the text does not say. */
  readonly isAmbiguous: boolean;
}

const HEDGES: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:hơn|trên|ít nhất|tối thiểu|không dưới|không ít hơn|≥)\s*$/u, "AT_LEAST"],
  [/(?:gần như|gần|tối đa|không quá|dưới|≤)\s*$/u, "AT_MOST"],
  [/(?:khoảng|xấp xỉ|chừng|ước|~|≈)\s*$/u, "ABOUT"],
];

const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6 };

const WORDS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

const DIGITS = String.raw`\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+,\d+|\d+`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(${DIGITS})(?:\s?/\s?(${DIGITS}))?(\s?%|\s(?:nghìn|ngàn|vạn|triệu)(?!\p{L}))?(?![\d/%]|[.,]\d|-\d)(?!\p{L})`,
  "gu",
);
/** A word is a number only right before what is counted; `năm` is a year far more often, and `một` mostly “a”. */
const WORD =
  /(?<![\p{L}"])(hai|ba|bốn|sáu|bảy|tám|chín|mười)(?= (?:mô hình|điểm|tập thể|cá nhân|buổi|đợt|diễn đàn|tổ ))/gu;

/**
 * The numbers of a sentence in plain text, dates, laws and names left aside.
 *
 * @param masked the sentence, blanked where no figure can stand
 */
export function numbersOf(masked: string): PrintedNumber[] {
  const found: PrintedNumber[] = [];
  for (const match of masked.matchAll(NUMBER)) {
    const [whole, digits = "", of, scale = ""] = match;
    const isPercent = scale.includes("%");
    const factor = SCALES[scale.trim()] ?? 1;
    const hedge = hedgeBefore(masked, match.index);
    found.push({
      at: { from: hedge.from, to: match.index + whole.length },
      value: round(numberOf(digits) * factor),
      qualifier: hedge.qualifier,
      of: of === undefined ? null : numberOf(of),
      isPercent,
      isRounded: factor > 1,
      // A comma before three digits is a decimal comma by rule and a slip as often as not.
      isAmbiguous: !isPercent && factor === 1 && /,\d{3}$/.test(digits),
    });
  }
  for (const match of masked.matchAll(WORD)) {
    const hedge = hedgeBefore(masked, match.index);
    found.push({
      at: { from: hedge.from, to: match.index + match[0].length },
      value: WORDS[match[0]] ?? 0,
      qualifier: hedge.qualifier,
      of: null,
      isPercent: false,
      isRounded: false,
      isAmbiguous: false,
    });
  }
  return found.toSorted((a, b) => a.at.from - b.at.from);
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(/[. ]/g, "").replace(",", "."));
}

/** Without the dust of binary fractions: 12,6 nghìn is 12600. */
const round = (value: number): number => Number(value.toPrecision(12));

function hedgeBefore(text: string, at: number): { from: number; qualifier: Qualifier | null } {
  const before = text.slice(Math.max(0, at - 16), at);
  for (const [pattern, qualifier] of HEDGES) {
    const match = pattern.exec(before);
    if (match !== null && !/\p{L}/u.test(before[match.index - 1] ?? " ")) {
      return { from: at - (before.length - match.index), qualifier };
    }
  }
  return { from: at, qualifier: null };
}
