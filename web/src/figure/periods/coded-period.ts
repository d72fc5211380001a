import type { FigurePeriod } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatDate } from "../format/format.ts";

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

/** A period by its code, with the name that the API gives it; null for a term and for what is no code. */
export function namedPeriod(id: string, locale: Locale): FigurePeriod | null {
  const coded = codedPeriod(id);
  return coded === null ? null : { ...coded, label: nameOf(coded, locale) };
}

function nameOf({ id, kind }: Pick<FigurePeriod, "id" | "kind">, locale: Locale): string {
  const [year = "", part = ""] = id.split("-");
  const isFirst = part === "S1";
  switch (kind) {
    case "HALF_YEAR":
      return locale === "vi"
        ? `6 tháng ${isFirst ? "đầu" : "cuối"} năm ${year}`
        : `${isFirst ? "first" : "second"} half of ${year}`;
    case "QUARTER":
      return locale === "vi" ? `quý ${part.slice(1)}/${year}` : `${part} ${year}`;
    case "YEAR":
      return locale === "vi" ? `năm ${year}` : year;
    case "MONTH":
    case "TERM":
      return formatDate(id, locale);
  }
}

/** The period of a kind that ends on a day; null: none does, and no term is meant. */
export function periodEnding(day: string, kind: FigurePeriod["kind"]): string | null {
  const [year = "", month = ""] = day.split("-");
  const months = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12, TERM: 0 }[kind];
  if (months === 0 || Number(month) % months !== 0) return null;
  const part = Number(month) / months;
  const id = {
    MONTH: `${year}-${month}`,
    QUARTER: `${year}-Q${part}`,
    HALF_YEAR: `${year}-S${part}`,
    YEAR: year,
    TERM: "",
  }[kind];
  return codedPeriod(id)?.lastDay === day ? id : null;
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
