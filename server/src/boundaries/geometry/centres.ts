import type { FeatureCollection } from "geojson";
import polylabel from "polylabel";
import { feature } from "topojson-client";
import type { CommuneTopology, Outline } from "../outlines.ts";
import type { Centre } from "../tiles/make-tiles.ts";
import { ringArea, type Ring } from "./rings.ts";

/** Degrees that a centre may be away from the very best place: some hundred metres. */
const NEAR = 0.001;

/** The point of each commune's largest part that is furthest from its borders. */
export function centresOf(topology: CommuneTopology): readonly Centre[] {
  const { features } = feature(topology, topology.objects.communes) as unknown as FeatureCollection<Outline>;
  return features.map(({ id, geometry }) => {
    const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const areas = parts.map(([outer = []]) => Math.abs(ringArea(outer as Ring)));
    const largest = parts[areas.indexOf(Math.max(...areas))] ?? [];
    const [x = 0, y = 0] = polylabel(largest as Ring[], NEAR);
    return { id: String(id), at: [round(x), round(y)] };
  });
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
