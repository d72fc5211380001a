import type { Figure } from "../../figure/figure.ts";
import { composeView } from "./compose-view.ts";
import { drawFrame } from "./frame/frame.ts";
import type { ElementOf } from "./svg/tree.ts";
import type { LoadedView } from "../index.ts";
import type { ViewOptions } from "../view.ts";

/** A whole document: title, sentence, legend, sources and date around the picture. Pure, no DOM. */
export function drawView(view: LoadedView, figure: Figure, options: ViewOptions): ElementOf<"svg"> {
  const { figure: shown, matter } = composeView(view, figure, options);
  return drawFrame(shown, options, matter);
}
