import { Delaunay } from "d3-delaunay";
import polygonClipping from "polygon-clipping";
import { boxOf, meets, withoutRepeats, withoutSlivers, type Land, type Point } from "../geometry/rings.ts";
import { placeSeeds } from "./place-seeds.ts";

/**
 * A province cut into one piece for each of its communes: what is nearer to its seed than to any other (Voronoi), clipped at the province's border. Coordinates are
 * whole numbers on one grid, and what two pieces share is the same points in both.
 */
export function cutProvince(land: Land, ids: readonly string[]): ReadonlyMap<string, Land> {
  const [only] = ids;
  if (only === undefined) return new Map();
  if (ids.length === 1) return new Map([[only, land]]);
  const [west, south, east, north] = boxOf(land.flat(2));
  const cells = Delaunay.from(placeSeeds(land, ids)).voronoi([west - 1, south - 1, east + 1, north + 1]);
  const borders = land.flat().flatMap((ring) => ring.slice(1).map((to, at) => boxOf([ring[at] ?? to, to])));
  return new Map(
    ids.map((id, at) => {
      const cell = (cells.cellPolygon(at) as Point[] | null) ?? [];
      const ring = cell.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
      const box = boxOf(ring);
      if (!borders.some((border) => meets(border, box))) return [id, [[ring]]];
      return [id, onGrid(polygonClipping.intersection([ring], land))];
    }),
  );
}

/** Both pieces on the two sides of a cut must round alike what they worked out each for itself: halves always go the same way. */
const round = (value: number): number => Math.floor(value + 0.5 + 1e-6);

function onGrid(land: Land): Land {
  return withoutSlivers(
    land.map((rings) =>
      rings.map((ring) => withoutRepeats(ring.map(([x, y]): Point => [round(x), round(y)]))),
    ),
  );
}
