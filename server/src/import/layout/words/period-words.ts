import { productPeriod } from "../../readings/periods/period-code.ts";
import { folded } from "../names/fold.ts";

/**
 * What words say of a period. A year may be missing ("Quý III", under "Năm 2024"), and so may all but the year. `unit` and `number`
 * count within the year: `{ unit: 3, number: 2 }` is its second quarter; `first` months is what runs from January on.
 */
export interface PeriodWords {
  readonly year: number | null;
  readonly part:
    | { readonly kind: "part"; readonly months: 1 | 3 | 6; readonly number: number }
    /** The first so many months of the year; null: up to the period of the report. */
    | { readonly kind: "first"; readonly months: number | null }
    /** The whole year. */
    | { readonly kind: "year" }
    | { readonly kind: "years"; readonly to: number }
    | { readonly kind: "day"; readonly month: number; readonly day: number }
    /** Months of one year. */
    | { readonly kind: "months"; readonly first: number; readonly last: number }
    /** From a day to a day, as in `2023-12-15/2024-06-14`: a period only if these are whole months. */
    | { readonly kind: "days"; readonly span: string }
    | null;
  /** Beside the period of the report. */
  readonly relative: "same" | "year-before" | "period-before" | "whole-year-before" | null;
}

export const NO_PERIOD: PeriodWords = { year: null, part: null, relative: null };

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, dau: 1, cuoi: 2 };
const number = (text: string): number => ROMAN[text] ?? Number(text);
const YEAR = "(?:19|20)\\d\\d";
const DAY_IN_YEAR = "(3[01]|[12]\\d|0?[1-9])(?: thang | )(1[0-2]|0?[1-9])(?: nam)?";

type Read = (match: RegExpExecArray) => Partial<PeriodWords>;

const part = (months: 1 | 3 | 6, of: number, year?: string): Partial<PeriodWords> => ({
  part: { kind: "part", months, number: of },
  ...(year === undefined ? {} : { year: Number(year) }),
});

/** Tried in turn, the longer before the shorter; what was read is taken out of the text. */
const PATTERNS: readonly (readonly [string, Read])[] = [
  // Tháng 1-6/2024, quý I-III/2024.
  [
    `(?:tu )?(?:thang|t) ?(1[0-2]|0?[1-9]) (?:den |toi |va )?(?:(?:thang|t) ?)?(1[0-2]|0?[1-9]) (?:nam )?(${YEAR})`,
    ([, first, last, year]) => monthsOf(Number(first), Number(last), year),
  ],
  [
    `(?:tu )?quy (iv|iii|ii|i|[1-4]) (?:den |toi |va )?(?:quy )?(iv|iii|ii|i|[1-4]) (?:nam )?(${YEAR})`,
    ([, first = "", last = "", year]) => monthsOf(number(first) * 3 - 2, number(last) * 3, year),
  ],
  // Từ 15/12/2023 đến 14/6/2024.
  [
    `(?:tu )?(?:ngay )?${DAY_IN_YEAR}(?: (${YEAR}))? (?:den |toi )?(?:het )?(?:ngay )?${DAY_IN_YEAR} (${YEAR})`,
    daysOf,
  ],
  // 01/02/2024, ngày 15 tháng 6 năm 2024: a day, of which the month counts.
  [
    `(?:tinh )?(?:den )?(?:het )?(?:ngay )?(3[01]|[12]\\d|0?[1-9])(?: thang | )(1[0-2]|0?[1-9])(?: nam)? (${YEAR})`,
    ([, day, month, year]) => ({
      year: Number(year),
      part: { kind: "day", month: Number(month), day: Number(day) },
    }),
  ],
  [
    "(?:tinh )?(?:den )?(?:het )?ngay (3[01]|[12]\\d|0?[1-9]) thang (1[0-2]|0?[1-9])",
    ([, day, month]) => ({ part: { kind: "day", month: Number(month), day: Number(day) } }),
  ],
  // Giai đoạn 2015-2020.
  [
    `(?:giai doan |nhiem ky |tu |tu nam )?(?:nam )?(${YEAR}) (?:den |den nam |to )?(${YEAR})`,
    ([, from, to]) =>
      // "6 tháng đầu năm 2026 (2026-S1)" names one year twice.
      from === to ? { year: Number(from) } : { year: Number(from), part: { kind: "years", to: Number(to) } },
  ],
  [
    `(?:6 thang|6t|6 months|nua) (dau|cuoi)(?: nam)?(?: (${YEAR}))?`,
    ([, half = "", year]) => part(6, number(half), year),
  ],
  [`sau thang (dau|cuoi)(?: nam)?(?: (${YEAR}))?`, ([, half = "", year]) => part(6, number(half), year)],
  [
    `(?:(?:cong don|luy ke)(?: den)? )?(1[0-2]|0?\\d) (?:thang|months)(?: dau)?(?: nam)?(?: (${YEAR}))?`,
    firstMonths,
  ],
  [`(1[0-2]|0?\\d)t(?: nam)?(?: (${YEAR}))?`, firstMonths],
  [`(1[0-2]|0?\\d)t(${YEAR})`, firstMonths],
  [`(1[0-2]|\\d)m (${YEAR})`, firstMonths],
  [
    `(?:quy|quarter|q) ?(iv|iii|ii|i|[1-4])(?:(?: nam)? ?(${YEAR}))?`,
    ([, of = "", year]) => part(3, number(of), year),
  ],
  [`(${YEAR}) ?q([1-4])`, ([, year, of = ""]) => part(3, Number(of), year)],
  [`(${YEAR}) ?[sh]([12])`, ([, year, of = ""]) => part(6, Number(of), year)],
  [`(?:half|h|s) ?([12])(?: (${YEAR}))`, ([, of = "", year]) => part(6, Number(of), year)],
  [
    `(?:thang|month|t) ?(1[0-2]|0?[1-9])(?:(?: nam)? ?(${YEAR}))?`,
    ([, of, year]) => part(1, Number(of), year),
  ],
  [`(1[0-2]|0[1-9]) (${YEAR})`, ([, of, year]) => part(1, Number(of), year)],
  [`(${YEAR}) (1[0-2]|0[1-9])`, ([, year, of]) => part(1, Number(of), year)],
  ["(?:so voi )?(?:cung ky|ck)(?: nam)?(?: truoc)?", () => ({ relative: "year-before" })],
  ["(?:ca )?nam truoc", () => ({ relative: "whole-year-before" })],
  [
    `(?:ca|tron) nam(?: (${YEAR}))?`,
    ([, year]) => ({ part: { kind: "year" }, ...(year === undefined ? {} : { year: Number(year) }) }),
  ],
  ["(?:ky|thang|quy) truoc", () => ({ relative: "period-before" })],
  [
    "(?:trong |thuc hien )?(?:ky nay|ky bao cao|thang bao cao|quy bao cao|trong ky|in the period|this period|thang nay|quy nay)",
    () => ({ relative: "same" }),
  ],
  [
    "(?:tu dau nam(?: den nay)?|cong don|luy ke)(?: tu dau nam)?",
    () => ({ part: { kind: "first", months: null } }),
  ],
  [`(?:nam|year) (${YEAR})`, ([, year]) => ({ year: Number(year) })],
  [`(${YEAR})`, ([, year]) => ({ year: Number(year) })],
];

function monthsOf(first: number, last: number, year: string | undefined): Partial<PeriodWords> {
  return { part: { kind: "months", first, last }, year: Number(year) };
}

/** The year of the first day may be left out: it is that of the last, or the one before. */
function daysOf([, day, month, first, lastDay, lastMonth, last]: RegExpExecArray): Partial<PeriodWords> {
  const plain = (year: number, ofYear = "", ofMonth = ""): string =>
    `${year}-${ofYear.padStart(2, "0")}-${ofMonth.padStart(2, "0")}`;
  const end = plain(Number(last), lastMonth, lastDay);
  const begin = plain(Number(first ?? last), month, day);
  const span = begin < end ? begin : plain(Number(last) - 1, month, day);
  return { part: { kind: "days", span: `${span}/${end}` }, year: Number(last) };
}

function firstMonths([, months, year]: RegExpExecArray): Partial<PeriodWords> {
  return {
    part: { kind: "first", months: Number(months) },
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

const COMPILED = PATTERNS.map(([pattern, read]) => ({
  form: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "u"),
  read,
}));

/** What a text says of a period, and the words that say something else; null when it says nothing of any. */
export function periodWordsOf(text: string): { readonly words: PeriodWords; readonly rest: string } | null {
  let rest = folded(text);
  let words: PeriodWords = NO_PERIOD;
  let isAny = false;
  for (const { form, read } of COMPILED) {
    const match = form.exec(rest);
    if (match === null) continue;
    const said = read(match);
    // Further words of the same kind are another period ("so với tháng 6"): the first stands.
    if (said.year !== undefined && words.year !== null) continue;
    if (said.part !== undefined && words.part !== null) continue;
    words = { ...words, ...said };
    isAny = true;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
      .replaceAll(/ +/g, " ")
      .trim();
  }
  return isAny ? { words, rest: rest.replace(/^(?:nam|thang|quy|ky)$/, "") } : null;
}

/** What a cell of a date says (`2024-07`, `2024-07-01`, `2024`, `2024-H1`): readings in plain form. */
export function plainPeriod(value: string): PeriodWords | null {
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(value);
  if (day !== null)
    return {
      year: Number(day[1]),
      part: { kind: "day", month: Number(day[2]), day: Number(day[3]) },
      relative: null,
    };
  return periodWordsOf(value)?.words ?? null;
}

/** Puts what several cells say together, the nearer first; what the nearer says stands. */
export function together(nearestFirst: readonly PeriodWords[]): PeriodWords {
  return nearestFirst.reduce<PeriodWords>(
    (all, next) => ({
      year: all.year ?? (all.relative === null ? next.year : null),
      part: all.part ?? next.part,
      relative: all.relative ?? next.relative,
    }),
    NO_PERIOD,
  );
}

/** Codes of what days nearly are that are no period themselves: reports run from the 15th of a month to the 14th of another. */
export function likelyPeriods({ part: said }: PeriodWords): readonly string[] {
  return said?.kind === "days" ? productPeriod(said.span).likely : [];
}
