import { drawHeatTable } from "./charts/draw-heat-table.ts";
import { drawRanking } from "./charts/draw-ranking.ts";
import { drawSlope } from "./charts/draw-slope.ts";
import { drawSmallMultiples } from "./charts/draw-small-multiples.ts";
import { drawTileGrid } from "./charts/draw-tile-grid.ts";
import { drawTrend } from "./charts/draw-trend.ts";
import { drawMap } from "./map/draw-map.ts";
import type { View } from "./view.ts";

/** All ways to draw a Figure: a new one is a file and a line here, and a label per language. */
export const views: readonly View[] = [
  { id: "map", draw: drawMap },
  { id: "trend", draw: drawTrend },
  { id: "ranking", draw: drawRanking },
  { id: "tile-grid", draw: drawTileGrid },
  { id: "heat-table", draw: drawHeatTable },
  { id: "small-multiples", draw: drawSmallMultiples },
  { id: "slope", draw: drawSlope },
];

/** A view by its id. */
export function viewOf(id: View["id"]): View {
  const view = views.find((one) => one.id === id);
  if (view === undefined) throw new RangeError(`no view "${id}"`);
  return view;
}
