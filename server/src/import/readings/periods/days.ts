/** A day in its plain form, and whether somebody who writes the month first would have meant another one. */
export interface SaidDay {
  /** `2024-06-15`, or without a year `--06-15`. */
  readonly day: string;
  /** `13/6`: only one order is possible; `6/13` only that of English; `1/2` both. */
  readonly order: "day-first" | "month-first" | "either";
}

export const two = (n: number): string => String(n).padStart(2, "0");

/** How many days a month has; of February without a year 29. */
export function daysOfMonth(year: number | null, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
}

/** A year of two digits is of this century. */
export function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

const exists = (year: number | null, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);

/** The day of numbers in the order of Vietnam; where that is no day, in the order of English; null where neither is. */
export function dayOf(first: number, second: number, year: number | null): SaidDay | null {
  const text = (month: number, day: number): string =>
    `${year === null ? "-" : year}-${two(month)}-${two(day)}`;
  const dayFirst = exists(year, second, first);
  const monthFirst = exists(year, first, second);
  if (dayFirst)
    return { day: text(second, first), order: monthFirst && first !== second ? "either" : "day-first" };
  return monthFirst ? { day: text(first, second), order: "month-first" } : null;
}

/** A day in words or numbers, as a whole text: `15/6/2024`, `ngày 15 tháng 6 năm 2024`, `2024-06-15`; without a year only in words or behind `ngày`. */
export function readDay(text: string, yearMayMiss: boolean): SaidDay | null {
  const words = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:[\s,]+năm\s+((?:19|20)\d\d))?$/u.exec(text);
  if (words !== null) {
    const [, day, month, year] = words;
    if (year === undefined && !yearMayMiss) return null;
    const said = year === undefined ? null : Number(year);
    const read = dayOf(Number(day), Number(month), said);
    return read === null || read.order === "month-first" ? null : { ...read, order: "day-first" };
  }
  const [, isoYear, isoMonth, isoDay] = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (isoYear !== undefined)
    return exists(Number(isoYear), Number(isoMonth), Number(isoDay))
      ? { day: text, order: "day-first" }
      : null;
  const numbers = /^(?:ngày\s+)?(\d{1,2})([/.-])(\d{1,2})(?:\2((?:19|20)?\d\d))?$/u.exec(text);
  if (numbers === null) return null;
  const [, first, , second, year] = numbers;
  if (year === undefined && !yearMayMiss) return null;
  return dayOf(Number(first), Number(second), year === undefined ? null : fullYear(year));
}
