import type { MultiPolygon, Polygon } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { CommuneProperties } from "./commune.ts";

export type Outline = Polygon | MultiPolygon;

/** Outlines of the communes of a vintage; geometries are named by their ids. */
export type CommuneTopology = Topology<{ communes: GeometryCollection<CommuneProperties> }>;

/** What is written into each outline, by id. */
export function propertiesOf({ objects }: CommuneTopology): ReadonlyMap<string, CommuneProperties> {
  const known = objects.communes.geometries.flatMap(({ id, properties }) =>
    properties !== undefined && "province" in properties ? [[String(id), properties] as const] : [],
  );
  return new Map(known);
}
