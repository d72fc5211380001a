import type { Day, Instant } from "./types.ts";

/** Viet Nam has had no summer time since the data begin. */
const OFFSET = "+07:00";

/** Whether a text is a day of the calendar, `YYYY-MM-DD`; 2025-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The last instant of a day in Viet Nam. */
export function endOfDay(day: Day): Instant {
  return new Date(Date.parse(`${day}T23:59:59.999${OFFSET}`)).toISOString();
}

/** The first instant of a day in Viet Nam. */
export function beginningOfDay(day: Day): Instant {
  return new Date(Date.parse(`${day}T00:00:00.000${OFFSET}`)).toISOString();
}

/** The day of an instant in Viet Nam. */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The day that somebody may have meant who wrote it in another way: 1/7/2025, 2025-7-1, 2025-02-30; null where it cannot be told. */
export function meantDay(text: string): Day | null {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[Tt ]|$)/.exec(text) ??
    turned(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)) ??
    [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month.padStart(2, "0")}-${String(Math.min(Number(day), last)).padStart(2, "0")}`;
}

const turned = (match: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  match === null ? null : [match[0], match[3], match[2], match[1]];

/** The day before a day. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
