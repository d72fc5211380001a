import { drawRanking } from "./charts/draw-ranking.ts";
import { drawTrend } from "./charts/draw-trend.ts";
import { drawMap } from "./map/draw-map.ts";
import type { View } from "./view.ts";

/** All ways to draw a Figure: a new one is a file and a line here, and a label per language. */
export const views: readonly View[] = [
  { id: "map", draw: drawMap },
  { id: "trend", draw: drawTrend },
  { id: "ranking", draw: drawRanking },
];

/** A view by its id. */
export function viewOf(id: View["id"]): View {
  const view = views.find((one) => one.id === id);
  if (view === undefined) throw new RangeError(`no view "${id}"`);
  return view;
}
