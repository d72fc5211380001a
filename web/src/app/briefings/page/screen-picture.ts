import type { Topology } from "topojson-specification";
import type { FigureBlock } from "../../../briefing/page.ts";
import { tableOfFigure } from "../../../briefing/table-of-figure.ts";
import { creditLetters, onSlide, withNotes, type PictureOf } from "../../../exports/office/slides/picture.ts";
import type { Theme } from "../../../figure/figure.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { composeView } from "../../../views/drawing/compose-view.ts";
import { drawAcross } from "../../../views/drawing/frame/across.ts";
import { element, type Drawn, type ElementOf } from "../../../views/drawing/svg/tree.ts";
import type { LoadedView } from "../../../views/index.ts";
import { fontFamily, palette } from "../../../views/theme.ts";
import type { Composed } from "../../../views/view.ts";
import type { DrawingFrame } from "./screen-slide.ts";

/** A Figure as it stands on a slide that is shown: the drawing of its view, its legend apart from it. Made-up figures say so across it. */
export function screenPicture(
  view: LoadedView,
  { id, figure, settings, description }: FigureBlock,
  boundaries: Topology | null,
  theme: Theme,
): PictureOf<DrawingFrame> {
  const options = (width: number, height: number) => ({ ...settings, width, height, theme, boundaries });
  // A legend is measured at many sizes of letters, of one and the same composition.
  const composed = new Map<string, Composed>();
  const compose = (width: number, height: number): Composed => {
    const key = `${width} ${height}`;
    const known = composed.get(key) ?? composeView(view, figure, options(width, height));
    composed.set(key, known);
    return known;
  };
  const { attribution } = compose(600, 400).matter;
  const svg = (width: number, height: number, ...drawn: readonly Drawn[]): ElementOf<"svg"> =>
    element(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        width,
        height,
        viewBox: [0, 0, width, height],
        "font-family": `'${fontFamily}', sans-serif`,
        "text-rendering": "geometricPrecision",
        lang: figure.locale,
      },
      ...drawn,
    );
  const draw = (box: Box): DrawingFrame => ({
    is: "drawing",
    name: id,
    description,
    box,
    draw: () => {
      const { width, height } = roomFor(view, box, (w, h) => view.least?.(figure, w, options(w, h)) ?? null);
      const { matter } = compose(width, height);
      const inner = { x: 0, y: 0, width, height };
      const across = drawAcross(figure.synthetic, palette(theme), inner);
      return svg(width, height, element("defs", {}, matter.defs), matter.content(inner), across);
    },
    table: () => tableOfFigure(figure, `${id}-table`),
  });
  return {
    legend: (width, scale) => {
      const units = width / onSlide.scale;
      const { matter } = compose(units, units);
      const part = matter.column(units, scale);
      const height = part.height * onSlide.scale;
      return {
        height,
        at: (x, y) =>
          height === 0
            ? []
            : [
                {
                  is: "drawing",
                  name: `${id}-legend`,
                  description: null,
                  box: { x, y, width, height },
                  draw: () => svg(units, part.height, element("defs", {}, matter.defs), part.draw(0, 0)),
                  table: null,
                },
              ],
      };
    },
    fill: (box) => [
      withNotes(id, attribution === null ? [] : [attribution], box, (rest) => [draw(rest)], creditLetters),
    ],
  };
}

type Size = Pick<Box, "width" | "height">;

/** Units of a drawing that fills a box: as many as its usual letters need, more where all of it would not fit. */
function roomFor(
  { least }: LoadedView,
  box: Box,
  leastFor: (width: number, height: number) => Size | null,
): Size {
  let { scale } = onSlide;
  for (let tries = 0; tries < 4; tries += 1) {
    const own = { width: box.width / scale, height: box.height / scale };
    const needed = least === undefined ? null : leastFor(own.width, own.height);
    const over = needed === null ? 1 : Math.max(needed.width / own.width, needed.height / own.height);
    if (over <= 1.005) return own;
    scale /= over;
  }
  return { width: box.width / scale, height: box.height / scale };
}
