import type { FeatureCollection, MultiPolygon } from "geojson";
import { topology as topologyOf } from "topojson-server";
import type { Commune, CommuneProperties } from "../commune.ts";
import type { CommuneTopology } from "../outlines.ts";
import type { Land, Point } from "./rings.ts";

/** Where whole steps lie, in degrees. */
export interface Grid {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
}

export const toGrid = ({ scale, translate }: Grid, longitude: number, latitude: number): Point => [
  Math.round((longitude - translate[0]) / scale[0]),
  Math.round((latitude - translate[1]) / scale[1]),
];

export const fromGrid = ({ scale, translate }: Grid, [x, y]: Readonly<Point>): Point => [
  x * scale[0] + translate[0],
  y * scale[1] + translate[1],
];

/** Metres of a degree of latitude. */
const DEGREE = 110_574;

/** Hectares of so many squares of the grid about a point of it. */
export function hectaresOf(grid: Grid, squares: number, at: Readonly<Point>): number {
  const [, latitude] = fromGrid(grid, at);
  const [kx, ky] = grid.scale;
  const metres = squares * kx * ky * DEGREE ** 2 * Math.cos((latitude * Math.PI) / 180);
  return Math.round(metres / 1_000) / 10;
}

/** Outlines of communes as TopoJSON, from whole steps of a grid: what they share is there once. */
export function topologyOnGrid(
  drawn: readonly { readonly commune: Commune; readonly land: Land }[],
  { scale, translate }: Grid,
): CommuneTopology {
  const collection: FeatureCollection<MultiPolygon, CommuneProperties> = {
    type: "FeatureCollection",
    features: drawn.map(({ commune: { id, nameVi, nameEn, province }, land }) => ({
      type: "Feature",
      id,
      properties: { name: nameVi, nameEn, province },
      geometry: { type: "MultiPolygon", coordinates: land },
    })),
  };
  const { arcs, objects } = topologyOf({ communes: collection });
  return {
    type: "Topology",
    transform: { scale: [...scale], translate: [...translate] },
    objects: objects as CommuneTopology["objects"],
    arcs: arcs.map((arc) => {
      let [beforeX, beforeY] = [0, 0];
      return arc.map(([x = 0, y = 0]) => {
        const step = [x - beforeX, y - beforeY];
        [beforeX, beforeY] = [x, y];
        return step;
      });
    }),
  };
}
