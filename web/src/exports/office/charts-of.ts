import type { FigureBlock } from "../../briefing/page.ts";
import type { OfficeChart } from "./chart/chart.ts";
import { rankingCharts } from "./chart/ranking-chart.ts";
import { trendChart } from "./chart/trend-chart.ts";

/** The charts that a picture is among text and numbers; none: it has no form that office programs know as a chart. */
export function chartsOf({ figure, view, settings }: FigureBlock): readonly OfficeChart[] {
  if (figure.pairedWith !== undefined) return [];
  if (view === "ranking") return rankingCharts(figure, "light", { width: 600, size: 9 });
  const trend = view === "trend" ? trendChart(figure, settings.areas, "light", 9) : null;
  return trend === null ? [] : [trend.chart];
}
