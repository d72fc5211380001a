import type { AtlasCatalogueQuery } from "../queries/generated/catalogue.ts";
import { codedPeriod, namedPeriod, periodEnding } from "./coded-period.ts";
import type { FigurePeriod } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";

type Period = AtlasCatalogueQuery["periods"][number];

/**
 * The periods that hold figures, and beside their parts the quarters, half-years and whole years these fill: the API answers all of them from
 * parts although no figure was printed for them. In the order of their last days. What is not over is left out.
 */
export function withWholeYears(periods: readonly Period[], locale: Locale): Period[] {
  const known = new Set(periods.map(({ id }) => id));
  const whole = [...quartersOf(periods), ...halvesOf(periods), ...yearsOf(periods)].filter(
    (id) => !known.has(id),
  );
  return inOrder([...periods, ...whole.flatMap((id) => named(id, locale))]);
}

/**
 * The same for a reader who looks at periods of a kind: where none is of it, and what is counted stands at the end of a period (a STOCK, or a
 * rate of two), those of the kind that end on a day that figures are of. Half-yearly figures answer for June and December too.
 */
export function withKindOf(
  periods: readonly Period[],
  kind: FigurePeriod["kind"] | null,
  standsOnDay: boolean,
  locale: Locale,
): Period[] {
  const all = withWholeYears(periods, locale);
  if (kind === null || !standsOnDay || all.some((period) => period.kind === kind)) return all;
  const days = new Set(all.filter((period) => period.kind !== "TERM").map(({ lastDay }) => lastDay));
  const ids = [...days].flatMap((day) => periodEnding(day, kind) ?? []);
  return inOrder([...all, ...ids.flatMap((id) => named(id, locale))]);
}

/** Whether an indicator's figures stand at the end of a period: a STOCK, or a rate of two. */
export function standsOnDay(
  indicator: Pick<AtlasCatalogueQuery["indicators"][number], "kind" | "numerator">,
): boolean {
  return indicator.kind === "STOCK" || (indicator.kind === "RATIO" && indicator.numerator?.kind !== "FLOW");
}

function named(id: string, locale: Locale): readonly Period[] {
  const period = namedPeriod(id, locale);
  return period === null ? [] : [periodAnswer(period)];
}

function periodAnswer({ label, ...period }: FigurePeriod): Period {
  return { ...period, name: label };
}

function inOrder(periods: readonly Period[]): Period[] {
  return periods.toSorted(
    (a, b) => a.lastDay.localeCompare(b.lastDay) || b.firstDay.localeCompare(a.firstDay),
  );
}

/** The quarters of which all three months hold figures. */
function quartersOf(periods: readonly Period[]): readonly string[] {
  const months = new Set(periods.filter(({ kind }) => kind === "MONTH").map(({ id }) => id));
  return partsOf(periods).filter(
    (id) => codedPeriod(id)?.kind === "QUARTER" && monthsOf(id).every((month) => months.has(month)),
  );
}

/** The half-years of which all six months, or both quarters, hold figures. */
function halvesOf(periods: readonly Period[]): readonly string[] {
  const known = new Set(periods.map(({ id }) => id));
  const quarters = (half: string): readonly string[] => {
    const [year = "", part] = half.split("-");
    return part === "S1" ? [`${year}-Q1`, `${year}-Q2`] : [`${year}-Q3`, `${year}-Q4`];
  };
  return partsOf(periods).filter(
    (id) =>
      codedPeriod(id)?.kind === "HALF_YEAR" &&
      (monthsOf(id).every((month) => known.has(month)) || quarters(id).every((one) => known.has(one))),
  );
}

/** Quarters and half-years that end with a month or a quarter that holds figures. */
function partsOf(periods: readonly Period[]): readonly string[] {
  const ends = new Set(
    periods.filter(({ kind }) => kind === "MONTH" || kind === "QUARTER").map(({ lastDay }) => lastDay),
  );
  return [...ends].flatMap((day) =>
    (["QUARTER", "HALF_YEAR"] as const).flatMap((kind) => periodEnding(day, kind) ?? []),
  );
}

function monthsOf(id: string): readonly string[] {
  const coded = codedPeriod(id);
  if (coded === null) return [];
  const year = coded.firstDay.slice(0, 4);
  const [first, last] = [Number(coded.firstDay.slice(5, 7)), Number(coded.lastDay.slice(5, 7))];
  return Array.from({ length: last - first + 1 }, (_, i) => `${year}-${String(first + i).padStart(2, "0")}`);
}

/** The years whose first and last day lie in parts that hold figures. */
function yearsOf(periods: readonly Period[]): readonly string[] {
  const parts = periods.filter(({ kind }) => kind === "MONTH" || kind === "QUARTER" || kind === "HALF_YEAR");
  const begun = new Set(
    parts.filter(({ firstDay }) => firstDay.endsWith("-01-01")).map(({ id }) => id.slice(0, 4)),
  );
  const filled = parts
    .filter(({ lastDay }) => lastDay.endsWith("-12-31"))
    .map(({ lastDay }) => lastDay.slice(0, 4))
    .filter((year) => begun.has(year));
  return [...new Set(filled)];
}
