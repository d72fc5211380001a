import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { CommuneTopology, Outline } from "../outlines.ts";
import type { Land, Point } from "./rings.ts";

/** The lands of outlines by the ids of communes, in whole steps of their grid. */
export function landsOnGrid({ objects, arcs }: CommuneTopology): ReadonlyMap<string, Land> {
  // Without its grid its points are taken as they are.
  const flat: CommuneTopology = { type: "Topology", objects, arcs: arcs.map(summedUp) };
  const { features } = feature(flat, flat.objects.communes) as unknown as FeatureCollection<Outline>;
  return new Map(features.map(({ id, geometry }) => [String(id), landOf(geometry)]));
}

export function landOf(outline: Outline, times = 1): Land {
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([x = 0, y = 0]): Point => [x * times, y * times])),
  );
}

/** The points of an arc of a grid, whose file tells each by how far it is from the one before. */
export function summedUp(arc: readonly number[][]): number[][] {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
}
