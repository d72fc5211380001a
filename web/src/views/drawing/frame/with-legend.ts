import type { Figure } from "../../../figure/figure.ts";
import type { LoadedView } from "../../index.ts";
import { fontFamily, palette } from "../../theme.ts";
import type { ViewOptions } from "../../view.ts";
import { composePair } from "../compose-pair.ts";
import { element, type ElementOf } from "../svg/tree.ts";
import { drawAcross } from "./across.ts";

const legendWidth = 300;
const gap = 32;

/** A picture with its legend, and what must be said of where its outlines come from. */
export interface PictureWithLegend {
  readonly svg: ElementOf<"svg">;
  readonly attribution: string | null;
}

/**
 * A picture with its legend beside it, in an upright box over it, and without title, words and sources: whoever sets it on a page says those around it in the
 * page's own type. `width` and `height` are units of the drawing, in which its usual type is 16 high. Without a ground. Pure, no DOM.
 */
export function drawWithLegend(view: LoadedView, figure: Figure, options: ViewOptions): PictureWithLegend {
  const { width, height, theme } = options;
  const { figure: shown, matter } =
    figure.pairedWith === undefined || view.span !== "one"
      ? view.compose(figure, options)
      : composePair(view, figure, figure.pairedWith, options);
  const isUpright = height > width * 1.15;
  const legend = matter.column(isUpright ? Math.min(width, 520) : legendWidth, 1);
  const taken = legend.height === 0 ? 0 : isUpright ? legend.height + 20 : legendWidth + gap;
  const box = isUpright
    ? { x: 1, y: taken, width: width - 2, height: height - taken - 1 }
    : { x: taken, y: 1, width: width - taken - 1, height: height - 2 };
  return {
    attribution: matter.attribution,
    svg: element(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        width,
        height,
        viewBox: [0, 0, width, height],
        "font-family": `'${fontFamily}'`,
        lang: shown.locale,
      },
      element("defs", {}, matter.defs),
      legend.draw(0, 0),
      matter.content(box),
      drawAcross(shown.synthetic, palette(theme), box),
    ),
  };
}
