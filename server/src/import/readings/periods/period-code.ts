import { lastDayOf } from "./spans.ts";

/** What a period of a reading is to the product. */
export interface ProductPeriod {
  /** A period's code: `2024-S1`, `2024-Q3`, `2024-07`, `2015/2020`; null: the product has none for it. */
  readonly code: string | null;
  /** The day that a stock is of; its period is the month of that day. */
  readonly asOf: string | null;
  readonly status: "estimate" | "preliminary" | "plan" | "final" | null;
  /** Why there is no code. */
  readonly why: "MONTHS_FROM_START" | "SEASON" | "RELATIVE" | "YEAR_IN_TITLE" | "DAYS" | "NO_PERIOD" | null;
  /** Codes that somebody may have meant where there is none: of days from the middle of a month the period they nearly are. */
  readonly likely: readonly string[];
}

const STATUS = / (estimate|preliminary|plan|final)$/;

/** The product's code for the value of a reading of kind `period` or `date`. */
export function productPeriod(value: string): ProductPeriod {
  const status = (STATUS.exec(value)?.[1] ?? null) as ProductPeriod["status"];
  const inTitle = value.includes("(year from title)");
  const plain = value
    .replace(STATUS, "")
    .replace(/ \(.*\)$/, "")
    .replace(/T[\d:.]+$/, "");
  const none = (why: ProductPeriod["why"], likely: readonly string[] = []): ProductPeriod => ({
    code: null,
    asOf: null,
    status,
    why,
    likely,
  });
  const of = (code: string, asOf: string | null = null): ProductPeriod => ({
    code,
    asOf,
    status,
    why: null,
    likely: [],
  });
  if (plain.startsWith("relative: ")) return none("RELATIVE");
  if (plain.startsWith("season ") || plain.startsWith("school year ")) return none("SEASON");
  if (inTitle) return none("YEAR_IN_TITLE");
  const day = /^(?:as-of )?(\d{4}-\d\d-\d\d)$/.exec(plain)?.[1];
  if (day !== undefined) return of(day.slice(0, 7), day);
  const [, year = "", half] = /^(\d{4})-H([12])$/.exec(plain) ?? [];
  if (half !== undefined) return of(`${year}-S${half}`);
  const [, start = "", count] = /^(\d{4})-(\d{1,2})M$/.exec(plain) ?? [];
  if (count === "3") return of(`${start}-Q1`);
  if (count !== undefined) return none("MONTHS_FROM_START");
  const [, first, last] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(plain) ?? [];
  if (first !== undefined && last !== undefined) {
    const [whole] = nearly(first, last);
    const isWhole = first.endsWith("-01") && last === lastDayOf(last.slice(0, 7));
    return isWhole && whole !== undefined ? of(whole) : none("DAYS", nearly(first, last));
  }
  return /^\d{4}(?:-(?:\d\d|Q[1-4]))?$|^\d{4}\/\d{4}$|^\d{4}-\d\d\/\d{4}-\d\d$/.test(plain)
    ? of(plain)
    : none("NO_PERIOD");
}

/** Reports of the police run from the 15th of the month before to the 14th: 15/12/2023–14/6/2024 is nearly the first half of 2024. */
function nearly(first: string, last: string): string[] {
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const begin = month(first) + (Number(first.slice(8)) > 10 ? 1 : 0);
  const end = month(last) - (Number(last.slice(8)) < 10 ? 1 : 0);
  const year = Math.floor(begin / 12);
  const [from, length] = [begin % 12, end - begin + 1];
  if (length === 12 && from === 0) return [`${year}`];
  if (length === 6 && from % 6 === 0) return [`${year}-S${from / 6 + 1}`];
  if (length === 3 && from % 3 === 0) return [`${year}-Q${from / 3 + 1}`];
  return length === 1 ? [`${year}-${String(from + 1).padStart(2, "0")}`] : [];
}
