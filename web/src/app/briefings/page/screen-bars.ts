import { barsOfTable, describeBars, barNotes } from "../../../briefing/bars-of-table.ts";
import type { TableBlock } from "../../../briefing/page.ts";
import { smallestLetters } from "../../../exports/office/slides/page/fit.ts";
import { onSlide, withNotes, type PictureOf } from "../../../exports/office/slides/picture.ts";
import type { Theme } from "../../../figure/figure.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { drawBars, heightOfBars } from "../../../views/charts/bars/draw-bars.ts";
import type { DrawingFrame } from "./screen-slide.ts";

/** The bars of a table as they stand on a slide that is shown; null: its numbers are not drawn. */
export function screenBars(
  table: TableBlock,
  locale: Locale,
  synthetic: string | null,
  theme: Theme,
): PictureOf<DrawingFrame> | null {
  const bars = barsOfTable(table, locale);
  if (bars === null) return null;
  const name = `${table.id}-chart`;
  return {
    legend: () => ({ height: 0, at: () => [] }),
    fill: (box) => {
      const drawing = (rest: typeof box): readonly DrawingFrame[] => {
        const width = rest.width / onSlide.scale;
        const height = Math.min(rest.height / onSlide.scale, heightOfBars(bars, width));
        return [
          {
            is: "drawing",
            name,
            description: describeBars(table, bars),
            box: { ...rest, height: height * onSlide.scale },
            draw: () => drawBars(bars, { width, height, theme, synthetic }),
            table: () => table,
          },
        ];
      };
      return [withNotes(name, barNotes(bars), box, drawing, smallestLetters)];
    },
  };
}
