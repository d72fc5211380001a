import { monthCode, monthIndex, parsePeriod } from "../../statistics/model/periods.ts";
import type { Period } from "../../statistics/model/periods.ts";
import type { Fault } from "../problem.ts";
import type { CodedArea } from "../rows/codebook.ts";

export type DatedBy = "PRINTED" | "PERIOD" | "PUBLICATION";

export interface Undated {
  readonly area: CodedArea;
  readonly period: Period;
  /** The month printed, `YYYY-MM`; null when none is. */
  readonly dated: string | null;
  readonly datedBy: DatedBy | null;
  /** When the source was published, as printed. */
  readonly published: string | null;
}

export type Dated =
  | { readonly period: Period; readonly month: number; readonly by: DatedBy }
  | { readonly column: "dated" | "period"; readonly wrong: Fault; readonly accepted: readonly string[] };

/** The last month a source printed as published then can speak of; null when its date is unknown. */
export function publicationMonth(published: string | null): number | null {
  if (published === null) return null;
  const match = /^(?:\d{4}\/)?(\d{4})(?:-(\d\d))?/.exec(published);
  if (match === null) return null;
  return Number(match[1]) * 12 + (match[2] === undefined ? 11 : Number(match[2]) - 1);
}

/**
 * The month at whose end a STOCK or RATIO stands (docs/statistics.md, rule 3): that printed, else the last of its period, never
 * after the month of publication, nor after the area's last month. What is dated the day a merger takes effect is of the month
 * before. Months are counted since year 0.
 */
export function dateStock(given: Undated): Dated {
  const { area, published } = given;
  const lastLiving = area.validTo === null ? Number.POSITIVE_INFINITY : monthIndex(area.validTo) - 1;
  const publication = publicationMonth(published) ?? Number.POSITIVE_INFINITY;
  const merger = lastLiving + 1;
  const ofMerger = given.period.kind === "MONTH" && given.period.first === merger;
  const period = ofMerger ? (parsePeriod(monthCode(lastLiving)) ?? given.period) : given.period;

  if (given.dated !== null) {
    const printed = monthIndex(given.dated);
    if (printed < given.period.first || printed > given.period.last) {
      return wrong("dated", { code: "MONTH_NOT_OF_PERIOD", args: {} }, given.period.first, given.period.last);
    }
    const month = printed === merger ? lastLiving : printed;
    if (month > publication) {
      return wrong("dated", { code: "PUBLISHED_BEFORE", args: { published: published ?? "" } }, publication);
    }
    return { period, month, by: given.datedBy ?? "PRINTED" };
  }
  const month = Math.min(period.last, publication, Math.max(lastLiving, period.first));
  if (month < period.first) {
    return wrong(
      "period",
      { code: "PUBLISHED_BEFORE_PERIOD", args: { published: published ?? "" } },
      publication,
    );
  }
  const by = month === publication && month < Math.min(period.last, lastLiving) ? "PUBLICATION" : "PERIOD";
  return { period, month, by: given.datedBy ?? by };
}

function wrong(column: "dated" | "period", fault: Fault, ...months: number[]): Dated {
  return { column, wrong: fault, accepted: [...new Set(months)].map(monthCode) };
}
