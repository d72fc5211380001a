import { composeHeatTable } from "./charts/draw-heat-table.ts";
import { composeRanking } from "./charts/draw-ranking.ts";
import { composeSlope } from "./charts/draw-slope.ts";
import { composeSmallMultiples } from "./charts/draw-small-multiples.ts";
import { composeTileGrid } from "./charts/draw-tile-grid.ts";
import { composeTrend } from "./charts/draw-trend.ts";
import { composeMap } from "./map/draw-map.ts";
import type { View } from "./view.ts";

/** All ways to draw a Figure: a new one is a file and a line here, and a label per language. */
export const views: readonly View[] = [
  { id: "map", compose: composeMap },
  { id: "trend", compose: composeTrend },
  { id: "ranking", compose: composeRanking },
  { id: "tile-grid", compose: composeTileGrid },
  { id: "heat-table", compose: composeHeatTable },
  { id: "small-multiples", compose: composeSmallMultiples },
  { id: "slope", compose: composeSlope },
];

/** A view by its id. */
export function viewOf(id: View["id"]): View {
  const view = views.find((one) => one.id === id);
  if (view === undefined) throw new RangeError(`no view "${id}"`);
  return view;
}
