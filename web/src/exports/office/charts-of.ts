import { barsOfTable, describeBars } from "../../briefing/bars-of-table.ts";
import type { FigureBlock, TableBlock } from "../../briefing/page.ts";
import type { Locale } from "../../i18n/locale.ts";
import { barsChart } from "./chart/bars-chart.ts";
import type { OfficeChart } from "./chart/chart.ts";
import { rankingCharts } from "./chart/ranking-chart.ts";
import { trendChart } from "./chart/trend-chart.ts";

/** Among text and numbers: points of the width of a page, and of the letters in it. */
const amongText = { width: 600, size: 9 };
/** Bars of a chart that has half the width of a page: with another beside it, it leaves room for words on the page. */
export const barsBeside = 20;

/** The charts that a picture is among text and numbers, of so many bars at `most`; none: it has no form that office programs know as a chart. */
export function chartsOf({ figure, view, settings }: FigureBlock, most?: number): readonly OfficeChart[] {
  if (figure.pairedWith !== undefined) return [];
  if (view === "ranking")
    return rankingCharts(
      figure,
      "light",
      most === undefined ? amongText : { ...amongText, width: 440, most },
    );
  const trend = view === "trend" ? trendChart(figure, settings.areas, "light", amongText.size) : null;
  return trend === null ? [] : [trend.chart];
}

/** The chart of a table among text and numbers, and what it shows in words; null: its numbers are not drawn. */
export function chartOfTable(
  table: TableBlock,
  locale: Locale,
): { readonly chart: OfficeChart; readonly description: string } | null {
  const bars = barsOfTable(table, locale);
  if (bars === null) return null;
  return { chart: barsChart(bars, "light", amongText), description: describeBars(table, bars) };
}
