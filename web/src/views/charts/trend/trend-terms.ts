import { words } from "../../../i18n/words.ts";
import { element, type Drawn } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { textWidth } from "../../drawing/text.ts";
import type { LineStyle, TrendPlan, TrendSetting } from "./trend-plan.ts";

/** Height of a lane of terms. */
export const laneHeight = 32;

/** A term as a bar with its label, in a lane where neither touches another. */
export interface PlacedTerm {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly lane: number;
  readonly text: string;
  readonly textX: number;
  readonly size: number;
  readonly style: LineStyle;
}

/** How many terms the lines that stand out have: the most lanes they may need. */
export function termCount({ strong, isTermsOnly }: TrendPlan): number {
  if (isTermsOnly) return 0;
  return strong.reduce(
    (sum, { series }) => sum + series.terms.filter(({ value }) => value !== null).length,
    0,
  );
}

/** Places the terms of the lines that stand out; those of quiet lines are in the table. */
export function placeTerms(
  { x, plot, size }: Pick<TrendSetting, "x" | "plot" | "size">,
  plan: TrendPlan,
): readonly PlacedTerm[] {
  if (termCount(plan) === 0) return [];
  const shown = plan.strong.filter(({ series }) => series.terms.some(({ value }) => value !== null));
  const set = Math.max(13, Math.min(size - 1, 15));
  const edge = plot.x + plot.width;
  const placed: PlacedTerm[] = [];
  let first = 0;
  for (const { series, style } of shown) {
    // Each area's terms in lanes of their own, under those of the area before.
    const ends: number[] = [];
    for (const { period, row, value, from, to } of series.terms) {
      if (value === null) continue;
      const text = `${shown.length === 1 ? "" : `${series.name} · `}${period.label}: ${row.text}`;
      const [left, right] = [x(from), x(to)];
      const wide = textWidth(text, set, 500);
      // A long name beside a short bar goes where there is room for it.
      const textX =
        wide + 16 <= right - left
          ? left + 8
          : right + 8 + wide <= edge + 110
            ? right + 8
            : Math.max(plot.x, left - 8 - wide);
      const [start, end] = [Math.min(left, textX) - 6, Math.max(right, textX + wide) + 6];
      const free = ends.findIndex((taken) => taken <= start);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = end;
      placed.push({ id: period.id, left, right, lane: first + lane, text, textX, size: set, style });
    }
    first += ends.length;
  }
  return placed;
}

/** Terms as labelled bars over their span, never joined to a line. */
export function drawTerms(
  { figure, p, plot, size }: TrendSetting,
  terms: readonly PlacedTerm[],
  top: number,
): Drawn {
  if (terms.length === 0) return null;
  const title = textLine(plot.x, top - 8, words(figure.locale).trend.terms, {
    size,
    fill: p.ink2,
    weight: 500,
  });
  const bars = terms.map(({ id, left, right, lane, text, textX, size: set, style }) => {
    const y = top + lane * laneHeight;
    return [
      element("rect", {
        x: left,
        y,
        width: right - left,
        height: laneHeight - 8,
        rx: 2,
        fill: style.colour,
        "fill-opacity": 0.16,
        stroke: style.colour,
        "data-term": id,
      }),
      textLine(
        textX,
        y + (laneHeight - 8) / 2 + set * 0.36,
        text,
        { size: set, fill: p.ink, weight: 500, halo: p.ground },
        { "data-role": "term-label" },
      ),
    ];
  });
  return element("g", { "data-part": "terms" }, title, bars);
}
