import { barsOfTable, describeBars, barNotes } from "../../../briefing/bars-of-table.ts";
import type { TableBlock } from "../../../briefing/page.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { barsChart } from "../chart/bars-chart.ts";
import { acrossIt, chartHeight, onSlide, withNotes, type SlidePicture } from "./picture.ts";
import type { SlideObject } from "./slide.ts";

/**
 * The bars of a table as a chart that the program can edit; null: its numbers are not drawn. `synthetic`, where they are made up, is said across it.
 */
export function barsPicture(
  table: TableBlock,
  locale: Locale,
  synthetic: string | null,
): SlidePicture | null {
  const bars = barsOfTable(table, locale);
  if (bars === null) return null;
  const { id } = table;
  const name = `${id}-chart`;
  return {
    legend: () => ({ height: 0, at: () => [] }),
    fill: (box) => {
      const chart = (rest: Box): readonly SlideObject[] => {
        const made = barsChart(bars, "light", { width: rest.width, size: onSlide.letters });
        const description = describeBars(table, bars);
        return [
          {
            is: "chart",
            name,
            description,
            box: { ...rest, height: chartHeight(made, rest.height) },
            chart: made,
          },
        ];
      };
      const drawn = withNotes<SlideObject>(name, barNotes(bars), box, chart, onSlide.letters);
      return [synthetic === null ? drawn : [...drawn, acrossIt(name, synthetic, box)]];
    },
  };
}
