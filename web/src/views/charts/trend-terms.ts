import { words } from "../../i18n/words.ts";
import { escapeXml, n, textLine } from "../svg.ts";
import { textWidth } from "../text.ts";
import type { TrendPlan, TrendSetting } from "./trend-plan.ts";

/** Height of a lane of terms. */
export const laneHeight = 32;

/** How many lanes the terms of the lines that stand out need under the plot. */
export function termLanesOf({ strong, trend, isTermsOnly }: TrendPlan): number {
  return isTermsOnly ? 0 : withTerms(strong).length * trend.lanes;
}

function withTerms(strong: TrendPlan["strong"]): TrendPlan["strong"] {
  return strong.filter(({ series }) => series.terms.some(({ value }) => value !== null));
}

/** Terms as labelled bars over their span; overlapping ones in lanes. Those of quiet lines are in the table. */
export function drawTermLanes(setting: TrendSetting, plan: TrendPlan, top: number): string {
  if (termLanesOf(plan) === 0) return "";
  const { x, figure, p, plot, size } = setting;
  const { trend } = plan;
  const shown = withTerms(plan.strong);
  const title = textLine(plot.x, top - 8, words(figure.locale).trend.terms, {
    size,
    fill: p.ink2,
    weight: 500,
  });
  const edge = plot.x + plot.width;
  const bars = shown.flatMap(({ series, style }, i) =>
    series.terms
      .filter(({ value }) => value !== null)
      .map(({ period, row, from, to, lane }) => {
        const y = top + (i * trend.lanes + lane) * laneHeight;
        const text = `${shown.length === 1 ? "" : `${series.name} · `}${period.label}: ${row.text}`;
        const [left, right] = [x(from), x(to)];
        const set = Math.min(size - 1, 15);
        const wide = textWidth(text, set, 500);
        // A long name beside a short bar goes where there is room for it.
        const textX =
          wide + 16 <= right - left
            ? left + 8
            : right + 8 + wide <= edge + 110
              ? right + 8
              : Math.max(plot.x, left - 8 - wide);
        return (
          `<rect x="${n(left)}" y="${n(y)}" width="${n(right - left)}" height="${laneHeight - 8}" rx="2" fill="${style.colour}" fill-opacity="0.16" stroke="${style.colour}" data-term="${escapeXml(period.id)}"/>` +
          textLine(
            textX,
            y + (laneHeight - 8) / 2 + set * 0.36,
            text,
            { size: set, fill: p.ink, weight: 500, halo: p.ground },
            ` data-role="term-label"`,
          )
        );
      }),
  );
  return `<g data-part="terms">${title}${bars.join("")}</g>`;
}
