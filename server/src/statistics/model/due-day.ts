import { calendarPeriod, lastDay } from "./periods.ts";
import type { Day, Due } from "./types.ts";

/** The day by which the return of the due period around a month is due. */
export function dueDay(due: Due, month: number): Day {
  const end = Date.parse(`${lastDay(calendarPeriod(due.every, month))}T00:00:00Z`);
  return new Date(end + due.day * 86_400_000).toISOString().slice(0, 10);
}
