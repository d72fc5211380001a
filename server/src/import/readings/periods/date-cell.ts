import type { Stored } from "../../books/book.ts";

export interface DateCell {
  readonly kind: "date" | "period";
  readonly value: string;
  readonly note: "MAYBE_FRACTION" | "TIME_OF_DAY" | null;
}

/** What a cell with a date says: its day, or where its format shows less, the month or the year. */
export function readDateCell(
  { date, serial }: Extract<Stored, { type: "date" }>,
  format: string | null,
  from1904: boolean,
): DateCell {
  // Day 60 of the dates that begin with 1900 never was: Lotus took 1900 for a leap year, and Excel after it.
  if (serial === 60 && !from1904)
    return { kind: "date", value: "1900-02-29 (non-existent, Excel bug)", note: null };
  const shown = (format ?? "").replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  const letters = new Set(/[dmyhsq]/.test(shown) ? shown.replaceAll(/am\/pm|a\/p/g, "") : "dmy");
  if (serial !== null && serial >= 0 && serial < 1) return { kind: "date", value: date, note: "TIME_OF_DAY" };
  if (!letters.has("d") && letters.has("y") && !letters.has("h"))
    return { kind: "period", value: date.slice(0, letters.has("m") ? 7 : 4), note: null };
  // Typed as 1/2 and taken for a day of this year: the year was never seen.
  const fraction = letters.has("d") && letters.has("m") && !letters.has("y") && !letters.has("h");
  return { kind: "date", value: date, note: fraction ? "MAYBE_FRACTION" : null };
}
