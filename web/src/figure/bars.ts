import type { Locale } from "../i18n/locale.ts";
import type { StatusFamily, StatusMark } from "./figure.ts";

/** Numbers of a table as bars: what stands along an axis, and of each a bar, or a part of one, for every series. Null is not drawn, never 0. */
export interface Bars {
  /** Lying or upright; those of one place beside or on one another. */
  readonly form: "bars" | "stacked-bars" | "columns" | "stacked-columns";
  readonly locale: Locale;
  readonly categories: readonly string[];
  /** Over the categories, such as "Lĩnh vực". */
  readonly categoriesTitle: string;
  readonly series: readonly BarSeries[];
  /** What they count; empty: each series says it. */
  readonly unit: string;
}

export interface BarSeries {
  readonly name: string;
  /** Of what counts statuses: the family it stands for; null: it counts something else. */
  readonly family: StatusFamily | null;
  readonly points: readonly BarPoint[];
}

export interface BarPoint {
  readonly value: number | null;
  /** As it is written everywhere; for an unknown its status. */
  readonly text: string;
  /** What stands at it where the number alone does not say it, such as a hedge; null: the number. */
  readonly label: string | null;
  /** Its status in words where that is more than that it was reported or put together whole; null: nothing is to be said. */
  readonly status: string | null;
  readonly mark: StatusMark;
}

/** Whether parts stand on one another. */
export function isStacked({ form }: Pick<Bars, "form">): boolean {
  return form === "stacked-bars" || form === "stacked-columns";
}

/** Whether bars lie, so that names of any length have room beside them. */
export function isLying({ form }: Pick<Bars, "form">): boolean {
  return form === "bars" || form === "stacked-bars";
}
