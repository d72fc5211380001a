import type { Figure } from "../../figure/figure.ts";
import { element, type ElementOf } from "./svg/tree.ts";
import { withPrefix } from "./svg/walk.ts";
import { fontFamily } from "../theme.ts";
import type { Drawing, ViewOptions } from "../view.ts";

/** A picture for the screen. */
export interface DrawnSvg {
  /** The Figure as the picture classes it. */
  readonly figure: Figure;
  readonly svg: ElementOf<"svg">;
  /** CSS pixels; more than the box given where that is too small to read the picture in: it then scrolls. */
  readonly width: number;
  readonly height: number;
}

/**
 * CSS pixels per unit of a drawing on screen: its smallest type, 13 units, is then 11 px high. Paper is drawn in units of its
 * own, with larger type beside it.
 */
export const screenScale = 0.86;
/** The same on a screen so large that all type of the page is a step larger. */
export const wallScale = 1;

/**
 * The picture alone, in a box of CSS pixels, without title, words, legend and foot: the page says those around it. The same drawing as on
 * paper, laid out anew for the box; never smaller than it can be read. `prefix` keeps the ids of several pictures of one page apart; `edge` is the room around it, in its units.
 * Pure, no DOM.
 */
export function drawPicture(
  view: Drawing,
  figure: Figure,
  options: ViewOptions,
  scale: number = screenScale,
  prefix = "",
  // Room around the drawing; a phone has none to spare.
  edge = options.width < 480 ? 6 : 14,
): DrawnSvg {
  const screen = { ...options, screen: true };
  const { figure: shown, matter } = view.compose(figure, screen);
  const given = { width: options.width / scale - 2 * edge, height: options.height / scale - 2 * edge };
  const least = view.least?.(figure, given.width, screen) ?? given;
  const inner = {
    x: edge,
    y: edge,
    width: Math.max(given.width, least.width),
    height: Math.max(given.height, least.height),
  };
  // A pixel is not worth a scroll bar.
  const width = Math.floor((inner.width + 2 * edge) * scale * 100) / 100;
  const height = Math.floor((inner.height + 2 * edge) * scale * 100) / 100;
  const content = [element("defs", {}, matter.defs), matter.content(inner)];
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: [0, 0, inner.width + 2 * edge, inner.height + 2 * edge],
      "font-family": `'${fontFamily}', sans-serif`,
      // Else a browser may set small letters to whole pixels, wider than the font says.
      "text-rendering": "geometricPrecision",
      lang: shown.locale,
    },
    prefix === "" ? content : withPrefix(content, prefix),
  );
  return { figure: shown, svg, width, height };
}
