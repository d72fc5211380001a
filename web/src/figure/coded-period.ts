import type { FigurePeriod } from "./figure.ts";

/**
 * Kind and days of a period by its code alone (`2025`, `2025-S1`, `2025-Q3`, `2025-06`): a period that no report names may still have figures, of
 * its parts. Null for a term and for what is no code.
 */
export function codedPeriod(id: string): Pick<FigurePeriod, "id" | "kind" | "firstDay" | "lastDay"> | null {
  const match = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/u.exec(id);
  if (match === null) return null;
  const [, year = "", half, quarter, month] = match;
  if (half !== undefined) return span(id, "HALF_YEAR", year, Number(half), 6);
  if (quarter !== undefined) return span(id, "QUARTER", year, Number(quarter), 3);
  return month === undefined ? span(id, "YEAR", year, 1, 12) : span(id, "MONTH", year, Number(month), 1);
}

function span(id: string, kind: FigurePeriod["kind"], year: string, part: number, months: number) {
  const last = part * months;
  const day = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  const two = (n: number): string => String(n).padStart(2, "0");
  return {
    id,
    kind,
    firstDay: `${year}-${two(last - months + 1)}-01`,
    lastDay: `${year}-${two(last)}-${two(day)}`,
  };
}
