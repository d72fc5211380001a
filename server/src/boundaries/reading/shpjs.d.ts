/** A reader of Shapefiles without types of its own: what is used of it. */
declare module "shpjs" {
  import type { FeatureCollection, GeoJsonProperties, Geometry } from "geojson";

  /** @param prj the text of the .prj: the shapes are then given in degrees */
  export function parseShp(shp: Uint8Array, prj?: string): Geometry[];
  /** @param encoding what the .cpg says */
  export function parseDbf(dbf: Uint8Array, encoding: string): GeoJsonProperties[];
  export function combine(
    parts: [shapes: readonly Geometry[], rows: readonly GeoJsonProperties[]],
  ): FeatureCollection;
}
