import type { Reading } from "../../readings/reading.ts";

const FIGURES: ReadonlySet<Reading["kind"]> = new Set([
  "number",
  "missing",
  "ambiguous",
  "approximate",
  "range",
  "error",
  "uncomputed",
  "invalid",
  "boolean",
]);

/** Whether a cell stands where a figure stands, also when it tells none. */
export function isFigure(reading: Reading | undefined): boolean {
  return reading !== undefined && (FIGURES.has(reading.kind) || isDate(reading));
}

/** Whether a text may be a figure, such as "226/822" or "12 hộ": where it stands in a column of figures, its line is none of words alone. */
export function beginsLikeAFigure(reading: Reading | undefined): boolean {
  return reading?.kind === "text" && /^\s*\d/.test(reading.raw);
}

/** Whether a cell is a date: in a column of figures, often a fraction that the program took for one. */
export function isDate({ kind }: Reading): boolean {
  return kind === "date";
}

/** Whether a cell may be a year: a heading rather than a figure, if everything in its row is. */
export function isYear(reading: Reading): boolean {
  const { kind, value } = reading;
  if (kind === "period" || kind === "date") return true;
  if (kind === "number")
    return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
  return false;
}

/** Words: what a name or a heading is made of. */
export function isText({ kind, raw }: Reading): boolean {
  return (kind === "text" || kind === "footer" || kind === "period") && raw.trim() !== "";
}

/** Numbered as a line is: `1`, `1.2`, `I`, `a)`. */
export function isOrdinal(reading: Reading): boolean {
  return /^\s*(?:[IVXLC]{1,6}|\d{1,4}(?:\.\d{1,3}){0,3}|[a-zđ])\s*[.)]?\s*$/i.test(textOf(reading));
}

/** A Roman number as regions and chapters have. */
export function isRoman(reading: Reading | undefined): boolean {
  return reading !== undefined && /^\s*[IVXLC]{1,6}\s*[.)]?\s*$/.test(textOf(reading));
}

/** The text of a cell; of one that is no text its value. */
export function textOf({ raw, value }: Reading): string {
  return raw !== "" ? raw : value === null ? "" : String(value);
}
