import type { ShapeFill } from "../shapes/shape.ts";

/** A chart of an office program before it is written: the same for slides, sheets and documents. */
export interface OfficeChart {
  /** Lying bars and upright ones, beside or on one another; lines over categories; lines over days. */
  readonly form: "bars" | "stacked-bars" | "columns" | "stacked-columns" | "lines" | "over-time";
  /** What stands along the first axis; of lines over days empty. */
  readonly categories: readonly string[];
  /** Over the categories, such as "Tỉnh, thành phố". */
  readonly categoriesTitle: string;
  readonly series: readonly ChartSeries[];
  /** What values count. */
  readonly unit: string;
  /** How values are written, as spreadsheets say it. */
  readonly format: string;
  /** The same along the axis, where numbers are round. */
  readonly axisFormat: string;
  /** Limits of the axis of values; null: as the program likes. */
  readonly least: number | null;
  readonly most: number | null;
  /** Whether values stand at their points; else along an axis. */
  readonly isLabelled: boolean;
  /** Points, of all letters. */
  readonly size: number;
  /** Font of all letters by its name; absent: Arial. */
  readonly font?: string;
  readonly language: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly colour: string;
  /** Points; of bars it says nothing. */
  readonly width: number;
  readonly dash: string | null;
  readonly marker: "none" | "circle" | "square" | "triangle" | "diamond" | "dash" | "x";
  readonly isInKey: boolean;
  /** The line it is a stretch of, of which other series may draw more; of bars its own name. */
  readonly line: string;
  /** Whether lines lead from each of its points to the next; of bars it says nothing. */
  readonly isJoined: boolean;
  /** Open markers: its points are of fewer members than those of the same line beside them. */
  readonly isOpen: boolean;
  readonly points: readonly ChartPoint[];
}

/** A value, or that there is none: then nothing is drawn, never 0. */
export interface ChartPoint {
  readonly value: number | null;
  /** As it is written everywhere; empty where nothing was asked. */
  readonly text: string;
  /** Of lines over days: its day as spreadsheets count. */
  readonly day: number;
  /** Of bars: its own fill; null: the series'. */
  readonly fill: ShapeFill;
  /** Words at the point, as its number alone does not say it; null: the number, where values are labelled. */
  readonly label: string | null;
}

/** Whether its bars lie, each beside its name. */
export function hasLyingBars({ form }: Pick<OfficeChart, "form">): boolean {
  return form === "bars" || form === "stacked-bars";
}

/** Whether its bars are parts on one another. */
export function hasParts({ form }: Pick<OfficeChart, "form">): boolean {
  return form === "stacked-bars" || form === "stacked-columns";
}

/** Bars that stand over one name. */
export function barsAPlace({ form, series }: Pick<OfficeChart, "form" | "series">): number {
  return form === "bars" ? Math.max(1, series.length) : 1;
}
