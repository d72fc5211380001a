import { geoMercator, geoPath, type GeoProjection } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Box } from "../../drawing/box.ts";
import { PathRecorder, type PathData } from "../../drawing/svg/path.ts";

export type Point = readonly [x: number, y: number];
type Outline = Feature<Polygon | MultiPolygon>;

/** An area as it lies on a drawing. */
export interface Shape {
  readonly id: string;
  readonly path: PathData;
  /** Outer rings, projected; the largest first. */
  readonly rings: readonly (readonly Point[])[];
  readonly box: Box;
  /** A point well inside the largest part: where a label or a circle stands. */
  readonly anchor: Point;
  /** Square units of the drawing. */
  readonly area: number;
}

/** An archipelago: each island's place, longitude and latitude. */
export interface Archipelago {
  readonly id: string;
  readonly name: string;
  /** The province it is a unit of. */
  readonly province: string;
  readonly islands: readonly Position[];
}

/** The provinces of a boundary file as GeoJSON. */
export function provincesOf(boundaries: Topology): readonly Outline[] {
  return outlines(boundaries, "provinces");
}

/** The archipelagos of a boundary file: always Hoàng Sa and Trường Sa. Throws where one is missing: no map without them. */
export function archipelagosOf(boundaries: Topology): readonly Archipelago[] {
  const found = outlines(boundaries, "archipelagos").map(({ id, properties, geometry }) => ({
    id: String(id),
    name: String(properties?.["name"]),
    province: String(properties?.["province"]),
    islands: polygons(geometry).map((rings) => middle(rings[0] ?? [])),
  }));
  for (const id of ["hoang-sa", "truong-sa"])
    if (!found.some((one) => one.id === id && one.islands.length > 0))
      throw new RangeError(`the boundary file lacks ${id}`);
  return found;
}

/** Mercator, as on screen, so that features fill a box. */
export function projectionFor(features: readonly Feature[], box: Box): GeoProjection {
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...features] };
  return geoMercator().fitExtent(
    [
      [box.x, box.y],
      [box.x + box.width, box.y + box.height],
    ],
    collection,
  );
}

/** An outline projected; null where nothing of it can be drawn. */
export function shapeOf(outline: Outline, projection: GeoProjection): Shape | null {
  const path = new PathRecorder();
  geoPath(projection, path)(outline);
  if (path.data.length === 0) return null;
  const rings = polygons(outline.geometry)
    .map((polygon) =>
      (polygon[0] ?? []).flatMap((position): Point[] => {
        const at = projection([position[0] ?? 0, position[1] ?? 0]);
        return at === null ? [] : [at];
      }),
    )
    .toSorted((a, b) => ringArea(b) - ringArea(a));
  const [largest] = rings;
  if (largest === undefined) return null;
  const box = boxOf(rings.flat());
  return {
    id: String(outline.id),
    path: path.data,
    rings,
    box,
    anchor: innerPoint(thinned(largest)),
    area: rings.reduce((sum, ring) => sum + ringArea(ring), 0),
  };
}

function outlines(boundaries: Topology, name: string): readonly Outline[] {
  const object = boundaries.objects[name];
  if (object?.type !== "GeometryCollection") throw new RangeError(`the boundary file lacks ${name}`);
  return feature(boundaries, object as GeometryCollection).features.flatMap((one): Outline[] => {
    const { geometry } = one;
    return geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [{ ...one, geometry }] : [];
  });
}

function polygons(geometry: Polygon | MultiPolygon): readonly Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function middle(ring: readonly Position[]): Position {
  const points = ring.slice(1);
  const mean = (axis: 0 | 1) =>
    points.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / Math.max(1, points.length);
  return [mean(0), mean(1)];
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function ringArea(ring: readonly Point[]): number {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x, y];
    sum += x * y2 - x2 * y;
  });
  return Math.abs(sum) / 2;
}

/** Whether a point lies within a ring. */
export function inRing(ring: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const at of ring) {
    // Plainly indexed: this is where a map's time goes.
    if (
      before !== undefined &&
      at[1] > y !== before[1] > y &&
      x < ((before[0] - at[0]) * (y - at[1])) / (before[1] - at[1]) + at[0]
    )
      inside = !inside;
    before = at;
  }
  return inside;
}

/** A ring with at most some 100 of its points: enough to find its middle. */
function thinned(ring: readonly Point[]): readonly Point[] {
  const every = Math.ceil(ring.length / 100);
  return ring.filter((_, i) => i % every === 0);
}

/** The point of a grid over a ring that lies farthest from its edge, refined twice (after Mapbox's polylabel). */
function innerPoint(ring: readonly Point[]): Point {
  let { x, y, width, height } = boxOf(ring);
  let best: Point = [x + width / 2, y + height / 2];
  let farthest = -Infinity;
  for (let round = 0; round < 3; round += 1) {
    const steps = 12;
    for (let i = 0; i <= steps; i += 1)
      for (let j = 0; j <= steps; j += 1) {
        const at: Point = [x + (width * i) / steps, y + (height * j) / steps];
        if (!inRing(ring, at[0], at[1])) continue;
        const room = edgeDistance(ring, at);
        if (room > farthest) [farthest, best] = [room, at];
      }
    [width, height] = [width / 5, height / 5];
    [x, y] = [best[0] - width / 2, best[1] - height / 2];
  }
  return best;
}

function edgeDistance(ring: readonly Point[], [px, py]: Point): number {
  // Squares, and plainly indexed: see inRing.
  let least = Infinity;
  let from = ring.at(-1);
  for (const to of ring) {
    if (from !== undefined) {
      const dx = to[0] - from[0];
      const dy = to[1] - from[1];
      const along = ((px - from[0]) * dx + (py - from[1]) * dy) / (dx * dx + dy * dy || 1);
      const t = along < 0 ? 0 : along > 1 ? 1 : along;
      const ox = px - from[0] - t * dx;
      const oy = py - from[1] - t * dy;
      const squared = ox * ox + oy * oy;
      if (squared < least) least = squared;
    }
    from = to;
  }
  return Math.sqrt(least);
}
