/**
 * Period arithmetic of the slow evaluator: its own, so that a slip in the product's cannot hide.
 * A month is a number here (year × 12 + month − 1), so that a period is a run of numbers.
 */
import type { Day, Month, PeriodKind } from "../../../../src/statistics/model/types.ts";

export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly first: number;
  readonly last: number;
}

/** From finest to coarsest. */
export const COARSENESS: readonly PeriodKind[] = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR", "TERM"];

export function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function monthText(month: number): Month {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

export function firstDayOf(month: number): Day {
  return `${monthText(month)}-01`;
}

export function lastDayOf(month: number): Day {
  const days = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return `${monthText(month)}-${String(days).padStart(2, "0")}`;
}

function monthsPerPeriod(kind: PeriodKind): number {
  if (kind === "MONTH") return 1;
  if (kind === "QUARTER") return 3;
  if (kind === "HALF_YEAR") return 6;
  if (kind === "YEAR") return 12;
  throw new Error("a term has no fixed length");
}

/** `2020-07`, `2020-Q3`, `2020-S2`, `2020`, `2015/2020`, `2015-07/2020-06`. Throws on anything else. */
export function parsePeriod(code: string): Period {
  if (/^\d{4}$/.test(code))
    return { code, kind: "YEAR", first: Number(code) * 12, last: Number(code) * 12 + 11 };
  if (/^\d{4}-\d{2}$/.test(code)) {
    return { code, kind: "MONTH", first: monthNumber(code), last: monthNumber(code) };
  }
  if (/^\d{4}-Q[1-4]$/.test(code)) {
    const first = Number(code.slice(0, 4)) * 12 + (Number(code.slice(6)) - 1) * 3;
    return { code, kind: "QUARTER", first, last: first + 2 };
  }
  if (/^\d{4}-S[12]$/.test(code)) {
    const first = Number(code.slice(0, 4)) * 12 + (Number(code.slice(6)) - 1) * 6;
    return { code, kind: "HALF_YEAR", first, last: first + 5 };
  }
  if (/^\d{4}\/\d{4}$/.test(code)) {
    return {
      code,
      kind: "TERM",
      first: Number(code.slice(0, 4)) * 12,
      last: Number(code.slice(5)) * 12 + 11,
    };
  }
  if (/^\d{4}-\d{2}\/\d{4}-\d{2}$/.test(code)) {
    return { code, kind: "TERM", first: monthNumber(code.slice(0, 7)), last: monthNumber(code.slice(8)) };
  }
  throw new Error(`not a period: ${code}`);
}

export function codeOf(kind: PeriodKind, firstMonth: number): string {
  const year = String(Math.floor(firstMonth / 12)).padStart(4, "0");
  if (kind === "MONTH") return monthText(firstMonth);
  if (kind === "QUARTER") return `${year}-Q${Math.floor((firstMonth % 12) / 3) + 1}`;
  if (kind === "HALF_YEAR") return `${year}-S${Math.floor((firstMonth % 12) / 6) + 1}`;
  return year;
}

export function monthsOf(period: Period): number[] {
  const months: number[] = [];
  for (let month = period.first; month <= period.last; month += 1) months.push(month);
  return months;
}

export function firstDay(period: Period): Day {
  return firstDayOf(period.first);
}

export function lastDay(period: Period): Day {
  return lastDayOf(period.last);
}

export function daysIn(period: Period): number {
  return (Date.parse(lastDay(period)) - Date.parse(firstDay(period))) / 86_400_000 + 1;
}

/** The periods of a finer (or the same) kind that tile `period`, in order of date; null when they do not tile it. */
export function tiles(period: Period, kind: PeriodKind): Period[] | null {
  if (kind === period.kind) return [period];
  const length = monthsPerPeriod(kind);
  if (COARSENESS.indexOf(kind) > COARSENESS.indexOf(period.kind)) return null;
  if (period.first % length !== 0 || (period.last + 1) % length !== 0) return null;
  const pieces: Period[] = [];
  for (let month = period.first; month <= period.last; month += length) {
    pieces.push(parsePeriod(codeOf(kind, month)));
  }
  return pieces;
}

/** What a FLOW of the period is added up from; empty for a month and for a term that years do not tile. */
export function nextFiner(period: Period): Period[] {
  const finer = COARSENESS[COARSENESS.indexOf(period.kind) - 1];
  return finer === undefined ? [] : (tiles(period, finer) ?? []);
}

/** The month, quarter, half-year and year that a month lies in. */
export function calendarAround(month: number): string[] {
  return (["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const).map((kind) => codeOf(kind, month));
}
