import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Commune } from "../commune.ts";
import type { Outline } from "../outlines.ts";
import type { Grid } from "./grid.ts";
import { landOf, summedUp } from "./lands.ts";

/** Steps of our grid for one of the provinces' own: a little under a metre. */
const FINER = 16;

/** A file of provinces: TopoJSON on a grid, with the objects `provinces` and `archipelagos`. */
export type ProvinceTopology = Topology<{
  provinces: GeometryCollection<{ name: string }>;
  archipelagos: GeometryCollection<{ name: string; province: string }>;
}>;

/** Our grid, on which all that provinces say lies too. */
export function gridOf({ transform }: ProvinceTopology): Grid {
  if (transform === undefined) throw new Error("The file of provinces has no grid.");
  const [kx, ky] = transform.scale;
  return { scale: [kx / FINER, ky / FINER], translate: [transform.translate[0], transform.translate[1]] };
}

/** Whether a commune is an archipelago, or in the district that is one. */
export const isOn = ({ nameVi, districtVi }: Commune, archipelago: string): boolean =>
  (districtVi ?? nameVi) === archipelago;

/** The lands of an object, in steps of our grid. */
export function provinceLands(file: ProvinceTopology, name: "provinces" | "archipelagos") {
  // Without its grid its points are taken as they are.
  const flat: ProvinceTopology = { type: "Topology", objects: file.objects, arcs: file.arcs.map(summedUp) };
  const { features } = feature(flat, flat.objects[name]) as unknown as FeatureCollection<
    Outline,
    { readonly name: string; readonly province?: string }
  >;
  return features.map(({ id, properties, geometry }) => ({
    id: String(id),
    name: properties.name,
    province: properties.province ?? null,
    land: landOf(geometry, FINER),
  }));
}
