const DAY = 86_400;
/** The last day that has a number: 31 December 9999. */
const LAST = 2_958_465;
const FROM_1904 = 1_462;

/**
 * The day that a serial number names, `2024-07-01` or `2024-07-01T12:00`, without a zone; null where it names none. Day 60 of
 * the years from 1900 is 29 February 1900, which never was: it is said as it is shown.
 */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  const since1900 = from1904 ? serial + FROM_1904 : serial;
  const seconds = Math.round(since1900 * DAY);
  const day = Math.floor(seconds / DAY);
  if (!(day >= (from1904 ? FROM_1904 : 1)) || day > LAST) return null;
  const date = day === 60 && !from1904 ? "1900-02-29" : isoDay(day < 60 ? day + 1 : day);
  return date + timeOf(seconds - day * DAY);
}

function isoDay(day: number): string {
  return new Date(Date.UTC(1899, 11, 30) + day * DAY * 1000).toISOString().slice(0, 10);
}

/** A time of the day as it follows a date; midnight is not said. */
export function timeOf(seconds: number): string {
  if (seconds === 0) return "";
  const two = (n: number): string => String(Math.floor(n)).padStart(2, "0");
  const rest = seconds % 60;
  return `T${two(seconds / 3600)}:${two((seconds / 60) % 60)}${rest === 0 ? "" : `:${two(rest)}`}`;
}

/** The serial number of a day of the calendar, counted as the years from 1900 are; null where it is none. */
export function serialOfDate(date: string): number | null {
  const time = Date.parse(`${date.length === 10 ? `${date}T00:00` : date}Z`);
  if (Number.isNaN(time)) return null;
  const day = (time - Date.UTC(1899, 11, 30)) / (DAY * 1000);
  return day < 61 ? day - 1 : day;
}
