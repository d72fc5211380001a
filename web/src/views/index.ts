import { withDistinctNames } from "../figure/areas/distinct-names.ts";
import { composeHeatTable, leastHeatTable } from "./charts/draw-heat-table.ts";
import { composeRanking, leastRanking } from "./charts/draw-ranking.ts";
import { composeSlope, leastSlope } from "./charts/draw-slope.ts";
import { composeSmallMultiples, leastSmallMultiples } from "./charts/draw-small-multiples.ts";
import { composeTileGrid, leastTileGrid } from "./charts/draw-tile-grid.ts";
import { composeTrend, leastTrend } from "./charts/trend/draw-trend.ts";
import { composeFact, leastFact } from "./fact/draw-fact.ts";
import { composeCircles } from "./map/drawing/draw-circles.ts";
import { leastMap } from "./map/drawing/draw-layout.ts";
import { composeMap } from "./map/drawing/draw-map.ts";
import type { View } from "./view.ts";

/** All ways to draw a Figure: a new one is a file and a line here, and a label per language. */
export const views: readonly View[] = [
  { id: "map", compose: composeMap, least: leastMap },
  { id: "circles", compose: composeCircles, least: leastMap },
  overTime({ id: "trend", compose: composeTrend, least: leastTrend }),
  { id: "ranking", compose: composeRanking, least: leastRanking },
  { id: "tile-grid", compose: composeTileGrid, least: leastTileGrid },
  overTime({ id: "heat-table", compose: composeHeatTable, least: leastHeatTable }),
  overTime({ id: "small-multiples", compose: composeSmallMultiples, least: leastSmallMultiples }),
  { id: "slope", compose: composeSlope, least: leastSlope },
  { id: "fact", compose: composeFact, least: leastFact },
];

/** A view over periods in which areas of different boundaries may stand beside each other: those of one name are told apart. */
function overTime(view: Required<View>): View {
  return {
    ...view,
    compose: (figure, options) => view.compose(withDistinctNames(figure), options),
    least: (figure, width, options) => view.least(withDistinctNames(figure), width, options),
  };
}

/** A view by its id. */
export function viewOf(id: View["id"]): View {
  const view = views.find((one) => one.id === id);
  if (view === undefined) throw new RangeError(`no view "${id}"`);
  return view;
}

/** Views whose colours are the map's, and so is their legend; the others bring a key of lines. */
export const classedViews: readonly View["id"][] = ["circles", "tile-grid", "ranking", "heat-table"];
