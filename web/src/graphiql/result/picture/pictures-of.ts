import type { Figure } from "../../../figure/figure.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { pageViews, type ViewId } from "../../../views/catalogue.ts";
import { whyNot } from "../../../views/offered-views.ts";
import type { WhyNoDrawing } from "./drawable-question.ts";

/** The pictures that can be made of a Figure, the most telling one first; or why there is none. */
export interface Pictures {
  readonly views: readonly ViewId[];
  readonly whyNone: WhyNoDrawing | null;
}

/**
 * The atlas's views of a Figure that show the land (a map) or do not (a chart). Over time only where several periods were asked, of one period
 * only where several provinces were.
 */
export function picturesOf(figure: Figure, kind: "chart" | "map"): Pictures {
  const provinces = shownRows(figure).length;
  const areas = new Set(figure.rows.map(({ area }) => area)).size;
  const isOverTime = figure.periods.length > 1;
  if (kind === "map" && provinces === 0) return { views: [], whyNone: "noProvinces" };
  if (kind === "map" && figure.vintage === null) return { views: [], whyNone: "noMap" };
  if (kind === "chart" && !isOverTime && provinces < 2) return { views: [], whyNone: "oneNumber" };
  const views = pageViews
    .filter(({ id, land, span }) => {
      if ((land !== null) !== (kind === "map") || whyNot(figure, id) !== null) return false;
      return span === "one"
        ? provinces > (kind === "map" ? 0 : 1)
        : isOverTime && (id === "trend" || areas > 1);
    })
    .map(({ id }) => id);
  return { views: isOverTime && kind === "chart" ? courseFirst(views) : views, whyNone: null };
}

/** Whoever asks for several periods wants to see the course. */
function courseFirst(views: readonly ViewId[]): readonly ViewId[] {
  return views.toSorted((a, b) => Number(b === "trend") - Number(a === "trend"));
}
