import { meantFirst, readPlainNumber, type DecimalMark, type PlainNumber } from "./plain-number.ts";
import { plainSigns } from "./signs.ts";

/** What a text says that has a number in it. */
export interface NumberText {
  readonly kind: "number" | "approximate" | "range" | "ambiguous" | "invalid" | "text";
  readonly value: number | null;
  /** What it may be, the one meant first; of a range its two ends. */
  readonly candidates: readonly number[];
  /** The hedge, as printed. */
  readonly qualifier: string | null;
  readonly unit: "%" | "‰" | null;
  /** The mark of a footnote behind it. */
  readonly footnote: string | null;
  /** Which decimal mark its writing proves. */
  readonly proves: DecimalMark | null;
  /** A code such as `0012`, a ratio such as `3/5`. */
  readonly note: "CODE" | "RATIO" | "SCALED_BY_WORD" | "FOOTNOTE_OR_POWER" | null;
}

const NOTHING = {
  value: null,
  candidates: [],
  qualifier: null,
  unit: null,
  footnote: null,
  proves: null,
  note: null,
} as const;

const invalid = (candidates: readonly number[] = [], note: NumberText["note"] = null): NumberText => ({
  ...NOTHING,
  kind: "invalid",
  candidates,
  note,
});

const HEDGE_BEFORE =
  /^(?:(?:ước\s+)?(?:xấp xỉ|không dưới|không quá|không ít hơn|không vượt quá|ít nhất|nhiều nhất|tối thiểu|tối đa|khoảng|chừng|độ|hơn|trên|dưới|gần|ngót|quá|tới|đến)|ước(?:\s+(?:tính|đạt))?|approximately|approx\.?|about|around|circa|nearly|almost|more than|less than|at least|at most|over|under)(?=[\s\d])(?:\s+(?:khoảng|trên|hơn|gần|dưới))?|^(?:>=|<=|[~≈≃∼≥≤><±])/iu;
const HEDGE_AFTER = /\s*(?:trở lên|trở xuống|or more|or less)$|(?<=\d)\+$/iu;
const FOOTNOTE = /(?:\s*(?:\((?:\*{1,3}|[a-z])\)|\*{1,3}|¹)|(?<=\d)\(\d\))$/iu;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:nghìn|ngàn|thousand)$/iu, 1e3],
  [/\s*(?:triệu|million)$/iu, 1e6],
  [/\s*(?:tỷ|tỉ|billion)$/iu, 1e9],
];
const BETWEEN = /\s*[–—÷]\s*|\s+-\s+|(?<=\d)-(?=\d)|\s+(?:đến|tới|to)\s+/iu;

/** Longer texts are sentences. It also bounds what a hostile text can cost. */
const LONGEST = 80;

/**
 * What a text says that has a number in it; null when it has no digit, or only among other words. `mark` says which decimal mark the
 * file writes, where that is known: a number that allows both is ambiguous all the same. One behind a hedge, before a footnote or in a
 * range was typed by a person as it is printed, so that the first is its value; what it may be as well is said with it.
 */
export function readNumberText(written: string, mark: DecimalMark | null): NumberText | null {
  if (written.length > LONGEST || !/[\d\uff10-\uff19]/.test(written)) return null;
  const plain = plainSigns(written).normalize("NFC");
  if (/^0\d+$|^\d{16,}$/.test(plain) || /^0\d{1,3}(?:[. ]\d{2,4}){2,}$/.test(plain))
    return { ...NOTHING, kind: "text", note: "CODE" };
  if (/^\d+\s*\/\s*\d+$/.test(plain)) return { ...NOTHING, kind: "text", note: "RATIO" };
  if (/^\d{1,2}(?:\.\d{1,2}){2,}\.?$/.test(plain)) return { ...NOTHING, kind: "text", note: "CODE" };
  return hedged(plain, mark) ?? spoilt(plain, mark);
}

function hedged(plain: string, mark: DecimalMark | null): NumberText | null {
  const before = HEDGE_BEFORE.exec(plain)?.[0] ?? "";
  const after = before === "" ? (HEDGE_AFTER.exec(plain)?.[0] ?? "") : "";
  const rest = plain.slice(before.length, plain.length - after.length).trim();
  const qualifier = (before + after).trim();
  const noted = FOOTNOTE.exec(rest)?.[0] ?? "";
  const footnote = noted.trim().replace(/^\((.*)\)$/, "$1");
  const bare = rest.slice(0, rest.length - noted.length).trim();
  const typed = qualifier !== "" || noted !== "";
  const range = readRange(bare, mark);
  if (range !== null)
    return {
      ...range,
      qualifier: qualifier === "" ? null : qualifier,
      footnote: footnote === "" ? null : footnote,
    };
  const number = signed(bare, mark);
  if (number === null) return null;
  const first = number.value ?? number.candidates[0];
  if (!typed || first === undefined || number.kind === "invalid" || signIsOpen(number.candidates))
    return number;
  return {
    ...number,
    kind: qualifier === "" ? "number" : "approximate",
    value: first,
    qualifier: qualifier === "" ? null : qualifier,
    footnote: footnote === "" ? null : footnote,
  };
}

const signIsOpen = (candidates: readonly number[]): boolean =>
  candidates.some((one) => one !== 0 && candidates.includes(-one));

interface Amount {
  readonly read: PlainNumber;
  readonly unit: NumberText["unit"];
  readonly scale: number;
}

/** Digits, a word that multiplies, a percent sign. */
function amount(text: string): Amount | null {
  const percent = /\s*([%‰])$/.exec(text);
  const bare = percent === null ? text : text.slice(0, percent.index);
  const [words, scale] = SCALES.find(([word]) => word.test(bare)) ?? [null, 1];
  if (percent !== null && words !== null) return null;
  const read = readPlainNumber(words === null ? bare : bare.replace(words, ""));
  const unit = percent === null ? null : percent[1] === "%" ? "%" : "‰";
  return read === null ? null : { read, unit, scale };
}

const exactly = (value: number): number =>
  Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));

/** A number with its sign, one of several numbers where that is open. */
function signed(text: string, mark: DecimalMark | null): NumberText | null {
  const inBrackets = /^\(([^()]+)\)(%?)$/.exec(text);
  const sign = inBrackets === null ? (/^[-+–]\s*/.exec(text)?.[0] ?? "") : "";
  const behind = inBrackets === null && sign === "" && /\d-$/.test(text);
  const bare =
    inBrackets === null
      ? text.slice(sign.length, behind ? -1 : undefined)
      : `${inBrackets[1] ?? ""}${inBrackets[2] ?? ""}`;
  const found = amount(bare);
  if (found === null) return null;
  const sizes = meantFirst(found.read, mark).map((size) => exactly(size * found.scale));
  const said = {
    ...NOTHING,
    unit: found.unit,
    proves: found.read.proves,
    note: found.scale === 1 ? null : ("SCALED_BY_WORD" as const),
  };
  // "(12,5)" is negative in accounts, "- 5" a line of a list, "5-" either.
  if (inBrackets !== null || behind || /^[-–]\s+/.test(sign)) {
    const both = sizes.flatMap((size) => (size === 0 ? [0] : [-size, size]));
    return sizes.length === 1
      ? { ...said, kind: "ambiguous", candidates: both }
      : { ...said, kind: "invalid", candidates: both };
  }
  const values = /^[-–]/.test(sign) ? sizes.map((size) => (size === 0 ? 0 : -size)) : sizes;
  const [value] = values;
  if (values.length === 1 && value !== undefined) return { ...said, kind: "number", value };
  return { ...said, kind: "ambiguous", candidates: values };
}

function readRange(text: string, mark: DecimalMark | null): NumberText | null {
  const parts = text.replace(/^từ\s+/iu, "").split(BETWEEN);
  const [low = "", high = ""] = parts;
  if (parts.length !== 2 || low === "" || high === "") return null;
  const [from, to] = [amount(low), amount(high)];
  if (from === null || to === null) return null;
  const scale = from.scale === 1 ? to.scale : from.scale;
  const [least = 0] = meantFirst(from.read, mark);
  const [most = 0] = meantFirst(to.read, mark);
  const ends = [exactly(least * scale), exactly(most * to.scale)];
  if (!(least * scale < most * to.scale)) return invalid(ends);
  return {
    ...NOTHING,
    kind: "range",
    candidates: ends,
    unit: to.unit ?? from.unit,
    proves: to.read.proves ?? from.read.proves,
  };
}

const mayBe = (read: NumberText | null): readonly number[] =>
  read === null ? [] : read.value === null ? read.candidates : [read.value];

/** What was meant for a number and is none. */
function spoilt(plain: string, mark: DecimalMark | null): NumberText | null {
  // A superscript may be a footnote or a power.
  const raised = /^(.*\d)[⁰²³⁴-⁹]+$/u.exec(plain)?.[1];
  if (raised !== undefined) return invalid(mayBe(signed(raised, mark)), "FOOTNOTE_OR_POWER");
  if (/^[-+]?[\dOolI.,'\s]+%?$/.test(plain)) {
    const mended = signed(plain.replaceAll(/[Oo]/g, "0").replaceAll(/[lI]/g, "1"), mark);
    return invalid(mayBe(mended));
  }
  if (/^[-+]?\d+(?:[.,]\d+)?e[-+]?\d+$/i.test(plain) || /^[\d.,'\s()+\-*%]+$/.test(plain)) return invalid();
  return null;
}
