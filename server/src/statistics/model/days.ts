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
