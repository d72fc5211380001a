import { daysOfMonth, two } from "./days.ts";

/** Months of one year, `first` to `last`, as the shortest name they have: `2024`, `2024-H1`, `2024-Q3`, `2024-9M`, `2024-07`. */
export function monthsOfYear(year: number, first: number, last: number): string | null {
  if (first < 1 || last > 12 || first > last) return null;
  if (first === last) return `${year}-${two(first)}`;
  const length = last - first + 1;
  if (length === 12) return `${year}`;
  if (length === 6 && (first === 1 || first === 7)) return `${year}-H${first === 1 ? 1 : 2}`;
  if (first === 1) return `${year}-${length}M`;
  if (length === 3 && first % 3 === 1) return `${year}-Q${(first + 2) / 3}`;
  return `${year}-${two(first)}/${year}-${two(last)}`;
}

/** The last day of a period in its plain form; null where it is none with an end. */
export function lastDayOf(value: string): string | null {
  const day = (year: number, month: number): string =>
    `${year}-${two(month)}-${two(daysOfMonth(year, month))}`;
  const [, year, rest = ""] = /^(?:\d{4}(?:-\d\d)?\/)?(\d{4})(?:-(.+))?$/.exec(value) ?? [];
  if (year === undefined) return null;
  if (rest === "") return `${year}-12-31`;
  if (/^H[12]$/.test(rest)) return day(Number(year), Number(rest.slice(1)) * 6);
  if (/^Q[1-4]$/.test(rest)) return day(Number(year), Number(rest.slice(1)) * 3);
  if (/^\d{1,2}M$/.test(rest)) return day(Number(year), Number.parseInt(rest, 10));
  return /^\d\d$/.test(rest) ? day(Number(year), Number(rest)) : null;
}
