import { plainSigns } from "../numbers/signs.ts";
import { fullYear, readDay } from "./days.ts";
import { lastDayOf, monthsOfYear } from "./spans.ts";

/** What a text says that is nothing but a period. */
export interface PeriodText {
  /** In plain form: `2024-H1 estimate`, `as-of 2024-06-30`, `2015/2020`, `relative: previous year`. */
  readonly value: string;
  readonly notes: readonly PeriodNote[];
}

export type PeriodNote =
  | "DAY_OR_MONTH_FIRST"
  | "MONTH_FIRST"
  | "TERM_OF_OFFICE"
  | "TWO_DIGIT_YEAR"
  | "YEAR_IN_TITLE";

const YEAR = String.raw`((?:19|20)\d\d)`;
/** After a word that says what is counted, a year may have two digits. */
const SHORT_YEAR = String.raw`((?:19|20)\d\d|\d\d)`;
const OF = String.raw`\s*(?:[/.,-]\s*|\s(?:của\s+)?năm\s+|\s|(?<=\d)năm\s+)?\s*`;
const QUARTER = String.raw`(iv|i{1,3}|[1-4]|một|hai|ba|tư|bốn)`;
const FROM_START = String.raw`(?:(?:lũy|luỹ)\s+kế\s+|cộng\s+dồn\s+)?`;
const TO = String.raw`\s*(?:-|–|—|đến|tới|/)\s*`;
const AND = String.raw`\s*(?:-|–|đến|tới|và|\+|,)\s*`;
const COUNTS = new Map(
  ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"].map(
    (word, at) => [word, at + 1],
  ),
);
const COUNT = String.raw`(\d{1,2}|${[...COUNTS.keys()].toReversed().join("|")}|tư)`;

const form = (...parts: string[]): RegExp => new RegExp(`^(?:${parts.join("")})$`, "u");
const countOf = (word: string): number => (word === "tư" ? 4 : (COUNTS.get(word) ?? Number(word)));
const quarterOf = (word: string): number =>
  word.startsWith("i") ? (word === "iv" ? 4 : word.length) : countOf(word);

type Build = (...parts: string[]) => string | null;

const months = (year: string, first: number, last: number): string | null =>
  monthsOfYear(fullYear(year), first, last);
const quarter = (year: string, word: string): string => `${fullYear(year)}-Q${quarterOf(word)}`;
const terms = (first: string, last: string): string | null => {
  const end = last.length === 2 ? first.slice(0, 2) + last : last;
  return Number(end) > Number(first) ? `${first}/${end}` : null;
};

/** The forms of a span of the calendar, small letters, each with what it comes to. */
const SPANS: readonly (readonly [RegExp, Build])[] = [
  [form(String.raw`(?:cả\s+)?(?:năm\s+|year\s+)?`, YEAR), (year) => year],
  [form(String.raw`(?:quý|quí|q)\.?\s*`, QUARTER, OF, SHORT_YEAR), (q, year) => quarter(year, q)],
  [form(YEAR, String.raw`\s*[-./]?\s*q`, QUARTER), (year, q) => quarter(year, q)],
  [form(String.raw`([1-4])\s*q`, OF, SHORT_YEAR), (q, year) => quarter(year, q)],
  [
    form(
      String.raw`(?:quý|quí|q)\.?\s*`,
      QUARTER,
      AND,
      String.raw`(?:quý|quí|q)?\.?\s*`,
      QUARTER,
      OF,
      SHORT_YEAR,
    ),
    (from, to, year) => months(year, quarterOf(from) * 3 - 2, quarterOf(to) * 3),
  ],
  [
    form(FROM_START, COUNT, String.raw`\s*(?:tháng|t)\s*đầu(?:\s+năm)?`, OF, SHORT_YEAR),
    (n, year) => months(year, 1, countOf(n)),
  ],
  [
    form(COUNT, String.raw`\s*tháng\s+cuối(?:\s+năm)?`, OF, SHORT_YEAR),
    (n, year) => months(year, 13 - countOf(n), 12),
  ],
  [
    form(FROM_START, COUNT, String.raw`\s*(?:tháng|t)`, OF, SHORT_YEAR),
    (n, year) => months(year, 1, countOf(n)),
  ],
  [form(String.raw`(?:nửa\s+đầu\s+năm|[hs]\s*[1i]\b|1\s*h)`, OF, SHORT_YEAR), (year) => months(year, 1, 6)],
  [
    form(String.raw`(?:nửa\s+cuối\s+năm|[hs]\s*(?:2|ii)\b|2\s*h)`, OF, SHORT_YEAR),
    (year) => months(year, 7, 12),
  ],
  [form(YEAR, String.raw`-[hs]([12])`), (year, half) => months(year, Number(half) * 6 - 5, Number(half) * 6)],
  [
    form(String.raw`(?:tháng|thg|th|t)\.?\s*`, COUNT, OF, SHORT_YEAR),
    (month, year) => months(year, countOf(month), countOf(month)),
  ],
  [form(String.raw`(\d{1,2})\s*[/-]\s*`, YEAR), (month, year) => months(year, Number(month), Number(month))],
  [form(YEAR, String.raw`[-/](\d\d)`), (year, month) => months(year, Number(month), Number(month))],
  [
    form(
      String.raw`(?:từ\s+)?(?:tháng|t)\.?\s*(\d{1,2})`,
      AND,
      String.raw`(?:tháng|t)?\.?\s*(\d{1,2})`,
      OF,
      SHORT_YEAR,
    ),
    (from, to, year) => months(year, Number(from), Number(to)),
  ],
  [
    form(
      String.raw`(?:từ\s+)?(?:tháng\s+|t)?(\d{1,2})[/.]`,
      YEAR,
      TO,
      String.raw`(?:tháng\s+|t)?(\d{1,2})[/.]`,
      YEAR,
    ),
    (m1, y1, m2, y2) => {
      const [first, last] = [months(y1, Number(m1), Number(m1)), months(y2, Number(m2), Number(m2))];
      if (first === null || last === null || first >= last) return null;
      return y1 === y2 ? months(y1, Number(m1), Number(m2)) : `${first}/${last}`;
    },
  ],
  [
    form(YEAR, String.raw`-(\d\d)/`, YEAR, String.raw`-(\d\d)`),
    (y1, m1, y2, m2) => (`${y1}${m1}` < `${y2}${m2}` ? `${y1}-${m1}/${y2}-${m2}` : null),
  ],
  [
    form(
      String.raw`(?:(?:trong\s+)?(?:giai\s+đoạn|gđ|nhiệm\s+kỳ|nhiệm\s+kì|thời\s+kỳ|các\s+năm|từ|`,
      String.raw`\d{1,2}\s+năm)\s*)?(?:năm\s+)?\(?`,
      YEAR,
      TO,
      String.raw`(?:năm\s+)?((?:19|20)\d\d|\d\d)\)?`,
    ),
    terms,
  ],
];

const SEASONS = new Map([
  ["đông xuân", "DX"],
  ["hè thu", "HT"],
  ["thu đông", "TD"],
  ["mùa", "M"],
]);

/** What stands in the place of a period and depends on that of the report. */
const RELATIVE: readonly (readonly [RegExp, string])[] = [
  [
    form(String.raw`(?:so\s+với\s+)?cùng\s+k[ỳì](?:\s+năm\s+(?:trước|ngoái))?`),
    "same period of previous year",
  ],
  [form(String.raw`năm\s+(?:trước|ngoái)`), "previous year"],
  [form(String.raw`năm\s+nay`), "this year"],
  [form(String.raw`quý\s+trước`), "previous quarter"],
  [form(String.raw`tháng\s+trước`), "previous month"],
  [form(String.raw`k[ỳì]\s+trước`), "previous period"],
  [form(String.raw`(?:trong\s+)?k[ỳì]\s+(?:này|báo\s+cáo)`), "this period"],
  [form(String.raw`tháng\s+(?:này|báo\s+cáo)`), "this month"],
  [form(String.raw`quý\s+(?:này|báo\s+cáo)`), "this quarter"],
  [form(String.raw`đầu\s+k[ỳì]`), "start of period"],
  [form(String.raw`cuối\s+k[ỳì]`), "end of period"],
  [
    form(
      String.raw`(?:(?:lũy|luỹ)\s+kế\s+|cộng\s+dồn\s+)?(?:từ\s+)?đầu\s+năm(?:\s+đến\s+(?:nay|k[ỳì]\s+báo\s+cáo|tháng\s+báo\s+cáo))`,
    ),
    "year to date",
  ],
  [form(String.raw`(?:(?:lũy|luỹ)\s+kế|cộng\s+dồn)\s+từ\s+đầu\s+năm`), "year to date"],
  [form(String.raw`(?:tính\s+)?đến\s+(?:nay|thời\s+điểm\s+(?:này|hiện\s+tại|báo\s+cáo))|hiện\s+nay`), "now"],
];

const AS_OF =
  /^(?:(?:số\s+liệu\s+|có\s+)?(?:tính\s+)?(?:đến|tới|tại|vào|thời\s+điểm)(?:\s+thời\s+điểm)?(?:\s+hết)?(?:\s+ngày)?|cuối|hết)\s+/u;
const STATUSES = [
  ["estimate", "ước(?:\\s+tính)?"],
  ["preliminary", "sơ\\s+bộ"],
  ["plan", "kế\\s+hoạch|kh"],
  ["final", "chính\\s+thức"],
].map(([status = "", words = ""]) => ({
  status,
  before: new RegExp(`^(?:${words})\\s+(.+)$`, "u"),
  behind: new RegExp(`^(.+?)\\s*\\(?(?:${words})\\)?$`, "u"),
}));

/** What every period has one of: most texts and numbers of a sheet are none, and are not looked at further. */
const MAY_BE_PERIOD =
  /(?:19|20)\d\d|\d\s*[/.-]\s*\d|\d\s*t|k[ỳì]|nay|đầu|trước|ngoái|(?:tháng|quý|quí|năm|q|t)\.?\s*[\di]/u;

/** Longer texts are sentences. */
const LONGEST = 80;

/** The period that a whole text says, without any other word; null where it says more, less or none. */
export function readPeriodText(written: string): PeriodText | null {
  if (written.length > LONGEST) return null;
  const text = plainSigns(written)
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/[.:;]$/, "")
    // The mark of a footnote behind words; behind a bare number it is one of an amount.
    .replace(/(?<=\p{L}.*)\s*(?:\(\*+\)|\*+|\(\d\)|[¹²³])$/u, "");
  if (text.length < 4) return null;
  if (!MAY_BE_PERIOD.test(text)) return null;
  for (const { status, before, behind } of STATUSES) {
    const rest = before.exec(text)?.[1] ?? behind.exec(text)?.[1];
    const span = rest === undefined ? null : readSpan(rest.trim());
    if (span !== null) return { ...span, value: `${span.value} ${status}` };
  }
  return readRelative(text) ?? readDays(text) ?? readAsOf(text) ?? readSeason(text) ?? readSpan(text);
}

function readSpan(text: string): PeriodText | null {
  for (const [pattern, build] of SPANS) {
    const parts = pattern
      .exec(text)
      ?.slice(1)
      .filter((part) => part !== undefined);
    const value = parts === undefined ? null : build(...parts);
    if (value === null) continue;
    const notes: PeriodNote[] = [];
    if (/nhiệm\s+k[ỳì]/u.test(text)) notes.push("TERM_OF_OFFICE");
    if (!/(?:19|20)\d\d/.test(text)) notes.push("TWO_DIGIT_YEAR");
    return { value, notes };
  }
  return null;
}

function readRelative(text: string): PeriodText | null {
  const said = RELATIVE.find(([pattern]) => pattern.test(text))?.[1];
  if (said !== undefined) return { value: `relative: ${said}`, notes: [] };
  const year = /^cùng\s+k[ỳì]\s+(?:năm\s+)?((?:19|20)\d\d)$/u.exec(text)?.[1];
  return year === undefined ? null : { value: `relative: same period of ${year}`, notes: [] };
}

/** A day as it is printed: of one that may be read in two orders the order is said. */
function readDays(text: string): PeriodText | null {
  const one = readDay(text, false);
  if (one !== null)
    return one.order === "either"
      ? { value: `${one.day} (dd/mm, vi)`, notes: ["DAY_OR_MONTH_FIRST"] }
      : { value: one.day, notes: one.order === "month-first" ? ["MONTH_FIRST"] : [] };
  const [, from, to] =
    /^(?:từ\s+)?(?:k[ỳì]\s+)?(?:từ\s+)?(?:ngày\s+)?(\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?)\s*(?:-|–|đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2}[/.]\d{1,2}[/.]\d{4})$/u.exec(
      text,
    ) ?? [];
  if (from === undefined || to === undefined) return null;
  const end = readDay(to, false);
  const begin = readDay(from, true);
  if (end === null || begin === null || end.order === "month-first" || begin.order === "month-first")
    return null;
  const year = Number(end.day.slice(0, 4));
  // "từ 15/12 đến 14/6/2024" began in the year before.
  const first = begin.day.startsWith("--")
    ? `${begin.day.slice(1) > end.day.slice(4) ? year - 1 : year}${begin.day.slice(1)}`
    : begin.day;
  return first < end.day ? { value: `${first}/${end.day}`, notes: [] } : null;
}

function readAsOf(text: string): PeriodText | null {
  const lead = AS_OF.exec(text)?.[0];
  if (lead === undefined) return null;
  const rest = text.slice(lead.length).replace(/^(?:hết|cuối|ngày)\s+/u, "");
  const day = readDay(rest, true);
  if (day !== null) {
    if (day.order === "month-first") return { value: `as-of ${day.day}`, notes: ["MONTH_FIRST"] };
    return day.day.startsWith("--")
      ? { value: `as-of ${day.day} (year from title)`, notes: ["YEAR_IN_TITLE"] }
      : { value: `as-of ${day.day}`, notes: day.order === "either" ? ["DAY_OR_MONTH_FIRST"] : [] };
  }
  const span = readSpan(rest);
  const last = span === null ? null : lastDayOf(span.value);
  return last === null || span === null ? null : { value: `as-of ${last}`, notes: span.notes };
}

function readSeason(text: string): PeriodText | null {
  const [, name = "", from, to] =
    /^(?:(?:vụ|niên vụ)\s+)?(?:lúa\s+)?(đông xuân|hè thu|thu đông|mùa)?\s*(?:năm\s+)?((?:19|20)\d\d)(?:\s*-\s*((?:19|20)\d\d))?$/u.exec(
      text,
    ) ?? [];
  if (from === undefined || (name === "" && !/^(?:vụ|niên vụ)\s/u.test(text))) {
    const [, first, last] = /^năm học\s+((?:19|20)\d\d)\s*-\s*((?:19|20)\d\d)$/u.exec(text) ?? [];
    return first === undefined || last === undefined
      ? null
      : { value: `school year ${first}-${last}`, notes: [] };
  }
  const years = to === undefined ? from : `${from}-${to}`;
  return { value: `season ${SEASONS.get(name) ?? ""} ${years}`.replaceAll(/ +/g, " "), notes: [] };
}
