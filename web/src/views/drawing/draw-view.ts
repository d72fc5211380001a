import type { Figure } from "../../figure/figure.ts";
import { drawsOnePeriod } from "../../figure/compare/presented-figure.ts";
import { composePair } from "./compose-pair.ts";
import { drawFrame } from "./frame.ts";
import type { View, ViewOptions } from "../view.ts";

/** A whole SVG document: title, sentence, legend, sources and date around the picture. Pure, no DOM. */
export function drawView(view: View, figure: Figure, options: ViewOptions): string {
  const { figure: shown, matter } =
    figure.pairedWith === undefined || !drawsOnePeriod(view.id)
      ? view.compose(figure, options)
      : composePair(view, figure, figure.pairedWith, options);
  return drawFrame(shown, options, matter);
}
