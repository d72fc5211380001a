import type { Figure } from "../../figure/figure.ts";
import type { LoadedView } from "../index.ts";
import type { Composed, ViewOptions } from "../view.ts";
import { composePair } from "./compose-pair.ts";

/** A Figure as a view shows it on paper: alone, or where it is paired beside the other period. Pure, no DOM. */
export function composeView(view: LoadedView, figure: Figure, options: ViewOptions): Composed {
  return figure.pairedWith === undefined || view.span !== "one"
    ? view.compose(figure, options)
    : composePair(view, figure, figure.pairedWith, options);
}
