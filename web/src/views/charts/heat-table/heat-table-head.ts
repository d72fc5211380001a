import type { Figure, FigurePeriod } from "../../../figure/figure.ts";
import type { Box } from "../../drawing/box.ts";
import { element, type Drawn } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { textWidth } from "../../drawing/text.ts";
import { palette } from "../../theme.ts";
import type { ViewOptions } from "../../view.ts";
import { periodAxis } from "../period-axis.ts";
import { shortPeriod, type PeriodsOfKind } from "../periods-of-kind.ts";

/** A column: a period, or a place on the axis where no figure is. */
export interface Column {
  readonly period: FigurePeriod | null;
  readonly tick: string | null;
}

/** `years`: how many may be named over them. */
export function columnsOf({ kind, periods }: PeriodsOfKind, years = 40): readonly Column[] {
  if (kind === "TERM") return periods.map((period) => ({ period, tick: shortPeriod(period) }));
  return periodAxis(periods, kind, years).slots.map(({ period, tick }) => ({ period, tick }));
}

/** Period labels: the chosen one first, then the ends, then as many others as do not touch. */
export function drawHead(
  figure: Figure,
  columns: readonly Column[],
  left: number,
  wide: number,
  top: number,
  bottom: number,
  options: ViewOptions,
  box: Box,
): Drawn {
  const p = palette(options.theme);
  const size = 15;
  const taken: { readonly from: number; readonly to: number }[] = [];
  const isMonthly = columns.some(
    ({ period }) => period !== null && period.kind !== "YEAR" && period.kind !== "TERM",
  );
  const labels = columns.map(({ period, tick }, j) => {
    const isChosen = period?.id === figure.period;
    const own = period === null ? null : shortPeriod(period);
    const isEnd = j === 0 || j === columns.length - 1;
    const rank = isChosen ? 0 : tick !== null ? 1 : isEnd ? 2 : 3;
    // Years mark months and quarters; single ones are named where there are few.
    const few = columns.length <= 16;
    const text = isChosen || (tick === null && (isEnd || few)) ? own : tick;
    return { j, text, rank, isChosen };
  });
  const lines: Drawn[] = [];
  const drawn = labels
    .toSorted((a, b) => a.rank - b.rank || a.j - b.j)
    .flatMap(({ j, text, isChosen }) => {
      if (text === null) return [];
      const weight = isChosen ? 600 : 400;
      const half = textWidth(text, size, weight) / 2;
      const middle = left + (j + 0.5) * wide;
      const x = Math.max(left + half - 30, Math.min(middle, box.x + box.width - half));
      if (taken.some(({ from, to }) => x - half < to + 10 && from - 10 < x + half)) return [];
      taken.push({ from: x - half, to: x + half });
      if (isMonthly && !isChosen)
        lines.push(
          element("path", {
            d: ["M", left + j * wide - 0.2, top - 6, "V", bottom],
            stroke: p.ink2,
            "stroke-width": 0.6,
          }),
        );
      return [
        textLine(
          x,
          top - 10,
          text,
          { size, fill: isChosen ? p.accent : p.ink2, weight, anchor: "middle" },
          { "data-role": "period-label" },
        ),
      ];
    });
  return [drawn, lines];
}

/** A line between the last period before a change in what is counted and the first after it. */
export function drawBreaks(
  figure: Figure,
  columns: readonly Column[],
  left: number,
  wide: number,
  top: number,
  bottom: number,
  ink: string,
): Drawn {
  return figure.breaks.map(({ date }) => {
    const j = columns.findIndex(({ period }) => period !== null && period.lastDay >= date);
    if (j < 1) return null;
    return element("path", {
      d: ["M", left + j * wide - 0.4, top - 6, "V", bottom + 4],
      stroke: ink,
      "stroke-width": 2,
      "stroke-dasharray": [6, 4],
      "data-break": date,
    });
  });
}

/** A frame around the chosen period. */
export function drawChosen(
  figure: Figure,
  columns: readonly Column[],
  left: number,
  cell: number,
  wide: number,
  top: number,
  bottom: number,
  accent: string,
): Drawn {
  const j = columns.findIndex(({ period }) => period?.id === figure.period);
  if (j === -1) return null;
  return element("rect", {
    x: left + j * wide - 1,
    y: top - 1,
    width: cell + 2,
    height: bottom - top + 2,
    fill: "none",
    stroke: accent,
    "stroke-width": 2,
    "data-role": "chosen",
  });
}
