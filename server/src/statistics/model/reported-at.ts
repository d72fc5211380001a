import { type Dataset, type Indicator, LEVELS, type ReportedLevel } from "./types.ts";

/** The level at which an indicator is reported; of a RATIO that at which both of its parts are. */
export function reportedAt(
  { id, kind, numerator, denominator }: Pick<Indicator, "id" | "kind" | "numerator" | "denominator">,
  { reportedAt: levels = {} }: Pick<Dataset, "reportedAt">,
): ReportedLevel {
  const of = (one: string | null): ReportedLevel => (one === null ? undefined : levels[one]) ?? "province";
  if (kind !== "RATIO") return of(id);
  const [n, d] = [of(numerator), of(denominator)];
  return LEVELS.indexOf(n) < LEVELS.indexOf(d) ? n : d;
}
