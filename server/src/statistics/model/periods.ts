import type { Day, Month, PeriodKind } from "./types.ts";

/** Whole months from `first` to `last`, counted since year 0, so that spans are plain integers. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A span of months that figures are printed for. */
export interface Period extends Span {
  readonly code: string;
  readonly kind: PeriodKind;
}

const CODE =
  /^(?:(\d{4})|(\d{4})-(0[1-9]|1[0-2])|(\d{4})-Q([1-4])|(\d{4})-S([12])|(\d{4})\/(\d{4})|(\d{4})-(0[1-9]|1[0-2])\/(\d{4})-(0[1-9]|1[0-2]))$/;

/** Periods that are remembered: those of a calendar of centuries. There are a hundred million codes of terms. */
const MOST_KNOWN = 20_000;

const known = new Map<string, Period>();

/** The period a code names; null when it names none (a TERM must end after it begins). */
export function parsePeriod(code: string): Period | null {
  const kept = known.get(code);
  if (kept !== undefined) return kept;
  const period = read(code);
  // Codes come from strangers too: what is not a period is not remembered, nor any number of those that are.
  if (period !== null && known.size < MOST_KNOWN) known.set(code, period);
  return period;
}

/** The period a code names. Throws on a code that names none: for codes that have been checked. */
export function period(code: string): Period {
  const parsed = parsePeriod(code);
  if (parsed === null) throw new Error(`Not a period code: "${code}"`);
  return parsed;
}

function read(code: string): Period | null {
  const match = CODE.exec(code);
  if (match === null) return null;
  const part = (index: number): number => Number(match[index]);
  const has = (index: number): boolean => match[index] !== undefined;
  if (has(1)) return { code, kind: "YEAR", first: part(1) * 12, last: part(1) * 12 + 11 };
  if (has(2)) {
    const month = part(2) * 12 + part(3) - 1;
    return { code, kind: "MONTH", first: month, last: month };
  }
  if (has(4)) {
    const first = part(4) * 12 + (part(5) - 1) * 3;
    return { code, kind: "QUARTER", first, last: first + 2 };
  }
  if (has(6)) {
    const first = part(6) * 12 + (part(7) - 1) * 6;
    return { code, kind: "HALF_YEAR", first, last: first + 5 };
  }
  const first = has(8) ? part(8) * 12 : part(10) * 12 + part(11) - 1;
  const last = has(8) ? part(9) * 12 + 11 : part(12) * 12 + part(13) - 1;
  return last > first ? { code, kind: "TERM", first, last } : null;
}

/** Months since year 0 of a day (or of a month, whose text is the beginning of its days'). */
export function monthIndex(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

const two = (n: number): string => String(n).padStart(2, "0");
const four = (n: number): string => String(n).padStart(4, "0");

/** `YYYY-MM` of a month index. */
export function monthCode(index: number): Month {
  return `${four(Math.floor(index / 12))}-${two((index % 12) + 1)}`;
}

/** First day of a month index. */
export function firstDayOfMonth(index: number): Day {
  return `${monthCode(index)}-01`;
}

/** Last day of a month index. */
export function lastDayOfMonth(index: number): Day {
  const [year, month] = [Math.floor(index / 12), index % 12];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days =
    month === 1 ? (isLeap ? 29 : 28) : month === 3 || month === 5 || month === 8 || month === 10 ? 30 : 31;
  return `${monthCode(index)}-${days}`;
}

export function firstDay(p: Period): Day {
  return firstDayOfMonth(p.first);
}

export function lastDay(p: Period): Day {
  return lastDayOfMonth(p.last);
}

/** Length of the due periods, in months. */
export const MONTHS = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

/** The period of a calendar kind that contains a month. */
export function calendarPeriod(kind: keyof typeof MONTHS, month: number): Period {
  const year = four(Math.floor(month / 12));
  const inYear = month % 12;
  switch (kind) {
    case "MONTH":
      return period(monthCode(month));
    case "QUARTER":
      return period(`${year}-Q${Math.floor(inYear / 3) + 1}`);
    case "HALF_YEAR":
      return period(`${year}-S${Math.floor(inYear / 6) + 1}`);
    case "YEAR":
      return period(year);
  }
}

/** The code of the period of the same kind just before another in the calendar; null for a TERM and before year 0. */
export function periodBefore(code: string): string | null {
  const { kind, first } = period(code);
  return kind === "TERM" || first === 0 ? null : calendarPeriod(kind, first - 1).code;
}

const FINER = { YEAR: "HALF_YEAR", HALF_YEAR: "QUARTER", QUARTER: "MONTH" } as const;
const COARSER = { MONTH: "QUARTER", QUARTER: "HALF_YEAR", HALF_YEAR: "YEAR" } as const;

/** Whether a TERM consists of whole calendar years. */
export function isWholeYears(p: Period): boolean {
  return p.first % 12 === 0 && p.last % 12 === 11;
}

/** The next finer periods that tile this one, oldest first; none for a MONTH or a TERM not of whole years. */
export function subPeriods(p: Period): Period[] {
  if (p.kind === "MONTH") return [];
  if (p.kind === "TERM" && !isWholeYears(p)) return [];
  const kind = p.kind === "TERM" ? "YEAR" : FINER[p.kind];
  const parts: Period[] = [];
  for (let month = p.first; month <= p.last; month += MONTHS[kind]) parts.push(calendarPeriod(kind, month));
  return parts;
}

/** The next coarser periods this one is a sub-period of; for a YEAR those of the terms given. */
export function superPeriods(p: Period, terms: readonly Period[]): Period[] {
  if (p.kind === "TERM") return [];
  if (p.kind === "YEAR")
    return terms.filter((t) => isWholeYears(t) && t.first <= p.first && p.last <= t.last);
  return [calendarPeriod(COARSER[p.kind], p.first)];
}
