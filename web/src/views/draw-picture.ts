import type { Figure } from "../figure/figure.ts";
import { n } from "./svg.ts";
import { fontFamily } from "./theme.ts";
import type { View, ViewOptions } from "./view.ts";

/** A picture for the screen. */
export interface DrawnSvg {
  readonly svg: string;
  /** CSS pixels; more than the box given where that is too small to read the picture in: it then scrolls. */
  readonly width: number;
  readonly height: number;
}

/**
 * CSS pixels per unit of a drawing on screen: its smallest type, 13 units, is then 11 px high. Paper is drawn in units of its
 * own, with larger type beside it.
 */
export const screenScale = 0.86;

/**
 * The picture alone, in a box of CSS pixels, without title, words, legend and foot: the page says those around it. The same drawing as on
 * paper, laid out anew for the box; never smaller than it can be read. Pure, no DOM.
 */
export function drawPicture(
  view: View,
  figure: Figure,
  options: ViewOptions,
  scale: number = screenScale,
): DrawnSvg {
  const { figure: shown, matter } = view.compose(figure, options);
  const given = { width: options.width / scale, height: options.height / scale };
  const least = view.least?.(figure, given.width) ?? given;
  const width = Math.max(given.width, least.width);
  const height = Math.max(given.height, least.height);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width * scale)}" height="${n(height * scale)}" ` +
    `viewBox="0 0 ${n(width)} ${n(height)}" font-family="'${fontFamily}', sans-serif" lang="${shown.locale}">` +
    `<defs>${matter.defs}</defs>${matter.content({ x: 0, y: 0, width, height })}</svg>`;
  return { svg, width: width * scale, height: height * scale };
}
