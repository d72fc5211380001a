import type { Figure } from "../../src/figure/figure.ts";
import type { ViewId } from "../../src/views/catalogue.ts";
import { drawableViews } from "../../src/views/offered-views.ts";

/** The views that can be made of a sample, that of one area too where it is of figures. */
export function viewIdsOf(figure: Figure): readonly ViewId[] {
  return [...drawableViews(figure), ...(figure.of === "statistics" ? (["fact"] as const) : [])];
}
