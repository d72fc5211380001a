import { calendarPeriod, monthCode, parsePeriod } from "../../../statistics/model/periods.ts";
import type { Span } from "../../../statistics/model/periods.ts";
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
    | { readonly kind: "years"; readonly to: number }
    | { readonly kind: "day"; readonly month: number; readonly day: number }
    | null;
  /** Beside the period of the report. */
  readonly relative: "same" | "year-before" | "period-before" | "whole-year-before" | null;
}

export const NO_PERIOD: PeriodWords = { year: null, part: null, relative: null };

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, dau: 1, cuoi: 2 };
const number = (text: string): number => ROMAN[text] ?? Number(text);
const YEAR = "(?:19|20)\\d\\d";

type Read = (match: RegExpExecArray) => Partial<PeriodWords>;

const part = (months: 1 | 3 | 6, of: number, year?: string): Partial<PeriodWords> => ({
  part: { kind: "part", months, number: of },
  ...(year === undefined ? {} : { year: Number(year) }),
});

/** Tried in turn, the longer before the shorter; what was read is taken out of the text. */
const PATTERNS: readonly (readonly [string, Read])[] = [
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
    ([, from, to]) => ({ year: Number(from), part: { kind: "years", to: Number(to) } }),
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
  ["(?:ky|thang|quy) truoc", () => ({ relative: "period-before" })],
  [
    "(?:trong |thuc hien )?(?:ky nay|ky bao cao|thang bao cao|quy bao cao|trong ky|thang nay|quy nay)",
    () => ({ relative: "same" }),
  ],
  [
    "(?:tu dau nam(?: den nay)?|cong don|luy ke)(?: tu dau nam)?",
    () => ({ part: { kind: "first", months: null } }),
  ],
  [`(?:nam|year) (${YEAR})`, ([, year]) => ({ year: Number(year) })],
  [`(${YEAR})`, ([, year]) => ({ year: Number(year) })],
];

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

/** What words come to beside the period of the report. */
export interface MeantPeriod {
  readonly code: string;
  /** Runs from January on: never to be added to the parts of it. */
  readonly isCumulative: boolean;
  /** The day printed is the last of these months; null: none is. */
  readonly day: string | null;
  /** It is before that of the report. */
  readonly isEarlier: boolean;
}

/** The period that words mean, given that of the report (null: not known); null where they do not decide it. */
export function meantPeriod(words: PeriodWords, report: Span | null): MeantPeriod | null {
  const meant = spanOf(words, report);
  if (meant === null) return null;
  const code = codeOf(meant.span);
  if (code === null) return null;
  return {
    code,
    isCumulative: meant.isCumulative,
    day: meant.day,
    isEarlier: report !== null && meant.span.last < report.last,
  };
}

function spanOf(
  words: PeriodWords,
  report: Span | null,
): { readonly span: Span; readonly isCumulative: boolean; readonly day: string | null } | null {
  const plain = (span: Span, isCumulative = false, day: string | null = null) => ({
    span,
    isCumulative,
    day,
  });
  if (words.relative !== null && report !== null && (words.part === null || words.part.kind === "first")) {
    const span = words.part === null ? report : { first: yearOf(report.last) * 12, last: report.last };
    const isCumulative = words.part !== null;
    const length = report.last - report.first + 1;
    switch (words.relative) {
      case "same":
        return plain(span, isCumulative);
      case "year-before":
        return plain(moved(span, -12), isCumulative);
      case "period-before":
        return words.part === null ? plain(moved(report, -length)) : null;
      case "whole-year-before":
        // Of a report of a part of the year, the whole year before and the same part of it are both called so.
        return length === 12 ? plain(moved(report, -12)) : null;
    }
  }
  if (words.relative !== null && words.relative !== "year-before" && words.relative !== "same") return null;
  const back = words.relative === "year-before" && words.year === null ? 1 : 0;
  const year = (words.year ?? yearWithout(words, report)) - back;
  if (Number.isNaN(year))
    return words.part === null && report !== null && words.relative === null ? plain(report) : null;
  const from = year * 12;
  if (words.part === null) return words.year === null ? null : plain({ first: from, last: from + 11 });
  switch (words.part.kind) {
    case "part": {
      const { months, number: of } = words.part;
      return plain({ first: from + (of - 1) * months, last: from + of * months - 1 });
    }
    case "first": {
      const months = words.part.months ?? (report === null ? 0 : (report.last % 12) + 1);
      return months < 1 || months > 12 ? null : plain({ first: from, last: from + months - 1 }, months > 1);
    }
    case "years":
      return words.part.to > year ? plain({ first: from, last: words.part.to * 12 + 11 }) : null;
    case "day": {
      const month = from + words.part.month - 1;
      return plain({ first: month, last: month }, false, monthCode(month));
    }
  }
}

/** The year of words that name none: that of the report, or the one before for what would still be to come. */
function yearWithout(words: PeriodWords, report: Span | null): number {
  if (report === null) return Number.NaN;
  const year = yearOf(report.last);
  const { part: said } = words;
  if (said === null) return Number.NaN;
  const last =
    said.kind === "part"
      ? said.number * said.months
      : said.kind === "first"
        ? (said.months ?? 1)
        : said.kind === "day"
          ? said.month
          : 0;
  return year * 12 + last - 1 > report.last ? year - 1 : year;
}

const yearOf = (month: number): number => Math.floor(month / 12);
const moved = ({ first, last }: Span, months: number): Span => ({
  first: first + months,
  last: last + months,
});

/** The plainest code of a span of months; null where there is none. */
function codeOf({ first, last }: Span): string | null {
  for (const kind of ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const) {
    const period = calendarPeriod(kind, first);
    if (period.first === first && period.last === last) return period.code;
  }
  const code =
    first % 12 === 0 && last % 12 === 11
      ? `${String(first / 12)}/${String(yearOf(last))}`
      : `${monthCode(first)}/${monthCode(last)}`;
  return parsePeriod(code)?.code ?? null;
}
