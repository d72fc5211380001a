import type { ViewOptions } from "../view.ts";
import type { Box } from "./box.ts";
import type { PathData } from "./svg/path.ts";
import { element, type Drawn, type SvgElement } from "./svg/tree.ts";

/** Where an area of a drawing answers to a pointer on screen; it is outlined when lit. */
export function hitBox(area: string, { x, y, width, height }: Box): SvgElement {
  return element("rect", { x, y, width, height, rx: 2, fill: "transparent", "data-hit": area });
}

/** The same for a line: it answers a little beside it too. `d` is its path. */
export function hitLine(area: string, d: PathData): SvgElement {
  return element("path", {
    d,
    fill: "none",
    stroke: "transparent",
    "stroke-width": 9,
    "stroke-linejoin": "round",
    "data-hit-line": "",
    "data-hit": area,
  });
}

/** The same for an outline that the drawing has under an id. */
export function hitShape(area: string, id: string): SvgElement {
  return element("use", {
    href: { id },
    fill: "transparent",
    "stroke-linejoin": "round",
    "data-hit": area,
  });
}

/** A place on the axis of time that hit boxes lie along. */
export interface HitPeriod {
  readonly period: string;
  /** 0 at the left end of a hit box, 1 at its right end. */
  readonly at: number;
}

/** What answers to a pointer, over the drawing; on paper nothing. `periods`: where on a hit box a period lies, where that matters. */
export function hitLayer(
  { screen }: ViewOptions,
  hits: () => Drawn,
  periods: () => readonly HitPeriod[] = () => [],
): Drawn {
  if (screen !== true) return null;
  const along = periods();
  const data =
    along.length === 0
      ? {}
      : {
          "data-periods": along.map(({ period }) => period).join(" "),
          "data-at": along.map(({ at }) => at * 100),
        };
  return element("g", { "data-part": "hits", ...data }, hits());
}
