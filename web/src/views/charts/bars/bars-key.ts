import type { Bars } from "../../../figure/bars.ts";
import type { Theme } from "../../../figure/figure.ts";
import { element, type Drawn } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { textWidth } from "../../drawing/text.ts";
import { palette } from "../../theme.ts";
import { seriesColour } from "./bar-colours.ts";

const size = 16;
const row = 26;

/** What each series is, in rows over the bars; of one series there is nothing to tell. */
export function barsKey(
  bars: Bars,
  width: number,
  theme: Theme,
): { readonly height: number; readonly drawn: Drawn } {
  if (bars.series.length < 2) return { height: 0, drawn: null };
  const p = palette(theme);
  let [x, y] = [0, 0];
  const drawn = bars.series.map(({ name }, at) => {
    const wide = 22 + textWidth(name, size) + 20;
    if (x > 0 && x + wide > width) [x, y] = [0, y + row];
    const entry = [
      element("rect", { x, y: y + 4, width: 14, height: 14, fill: seriesColour(bars, at, theme) }),
      textLine(x + 22, y + 17, name, { size, fill: p.ink }),
    ];
    x += wide;
    return entry;
  });
  return { height: y + row + 8, drawn };
}
