import type { Drawable, ViewDescriptor } from "./view.ts";

/**
 * All ways to draw a Figure, in the order they are offered. A new one is a file that exports its `drawing`, an entry here, and a label per
 * language; everything else follows from the entry. The drawings themselves are not imported: a page loads those that it shows.
 */
const catalogue = [
  {
    id: "map",
    sign: "M1 3l4-2 4 2 4-2v10l-4 2-4-2-4 2zM5 1v10M9 3v10",
    span: "one",
    land: "outlines",
    classed: "by-figure",
    load: () => import("./map/drawing/draw-map.ts"),
  },
  {
    id: "circles",
    sign: "M5 1a4 4 0 1 0 .01 0M11 8a2.5 2.5 0 1 0 .01 0",
    span: "one",
    land: "outlines",
    classed: "by-figure",
    // Of counts the map already shows circles.
    whyNot: (figure) => (isRatioOfParts(figure) ? null : "noCircles"),
    load: () => import("./map/drawing/draw-circles.ts"),
  },
  {
    id: "tile-grid",
    sign: "M1 1h5v5h-5zM8 1h5v5h-5zM1 8h5v5h-5zM8 8h5v5h-5z",
    span: "one",
    land: "places",
    classed: "always",
    load: () => import("./charts/draw-tile-grid.ts"),
  },
  {
    id: "ranking",
    sign: "M1 2.5h12M1 7h8M1 11.5h4",
    span: "one",
    land: null,
    classed: "by-figure",
    ranks: true,
    load: () => import("./charts/draw-ranking.ts"),
  },
  {
    id: "trend",
    sign: "M1 12l4-5 3 2 5-7",
    span: "many",
    land: null,
    classed: "never",
    highlights: true,
    load: () => import("./charts/trend/draw-trend.ts"),
  },
  {
    id: "small-multiples",
    sign: "M1 5l2-3 3 2M8 5l2-2 3-1M1 12l2-1 3-2M8 10l2 2 3-3",
    span: "many",
    land: null,
    classed: "never",
    load: () => import("./charts/small-multiples/draw-small-multiples.ts"),
  },
  {
    id: "slope",
    sign: "M2 1v12M12 1v12M2 10L12 3M2 5l10 5",
    span: "two",
    land: null,
    classed: "never",
    load: () => import("./charts/draw-slope.ts"),
  },
  {
    id: "heat-table",
    sign: "M1 1h12v12h-12zM1 5h12M1 9h12M5 1v12M9 1v12",
    span: "many",
    land: null,
    classed: "always",
    opensPeriod: true,
    load: () => import("./charts/heat-table/draw-heat-table.ts"),
  },
  {
    id: "fact",
    sign: "M2 4l2-2v6M8 2h3v3h-3v3h3M1 12l4-1 4 1 4-2",
    span: "many",
    land: null,
    classed: "never",
    ofOneArea: true,
    load: () => import("./fact/draw-fact.ts"),
  },
] as const satisfies readonly ViewDescriptor[];

/** The name of a view. */
export type ViewId = (typeof catalogue)[number]["id"];

/** An entry of the catalogue. */
export interface View extends ViewDescriptor {
  readonly id: ViewId;
}

/** All views, in the order they are offered. */
export const views: readonly View[] = catalogue;

/** The views that a page of all areas offers. */
export const pageViews: readonly View[] = views.filter(({ ofOneArea = false }) => !ofOneArea);

/** A view by its id. */
export function viewOf(id: ViewId): View {
  const view = views.find((one) => one.id === id);
  if (view === undefined) throw new RangeError(`no view "${id}"`);
  return view;
}

function isRatioOfParts({ of, kind, rows }: Drawable): boolean {
  return of === "statistics" && kind === "RATIO" && rows.some(({ numerator }) => numerator !== null);
}
