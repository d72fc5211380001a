import type { FeatureCollection, GeoJSON } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { OutlinesRefused } from "../words/problem.ts";
import { refuseTooMany, type SourceArea } from "./source-area.ts";

const DEGREES = /CRS:?84|EPSG:{1,2}(?:[\d.]*:)?4326|WGS ?84/i;

/** The areas of GeoJSON, or of the largest object of TopoJSON. Throws OutlinesRefused. */
export function readJson(text: string): readonly SourceArea[] {
  const file = parsed(text);
  const crs = JSON.stringify((file as { readonly crs?: unknown }).crs ?? null);
  // GeoJSON of before 2016 could name another system.
  if (crs !== "null" && !DEGREES.test(crs))
    throw new OutlinesRefused({ code: "CRS_NOT_TAKEN", args: { written: crs.slice(0, 100) } });
  const areas = file.type === "Topology" ? ofTopology(file) : ofGeoJson(file);
  refuseTooMany("areas", areas.length);
  return areas.map((area) => ({ ...area, properties: area.properties ?? {} }));
}

function parsed(text: string): GeoJSON | Topology {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 160) : "";
    throw new OutlinesRefused({ code: "NOT_JSON", args: { why } });
  }
  const isObject = typeof read === "object" && read !== null && "type" in read;
  if (!isObject) throw new OutlinesRefused({ code: "NO_AREAS", args: {} });
  return read as GeoJSON | Topology;
}

function ofGeoJson(file: GeoJSON) {
  if (file.type === "FeatureCollection" && Array.isArray(file.features))
    return file.features.filter((each) => typeof each === "object" && each !== null);
  if (file.type === "Feature") return [file];
  throw new OutlinesRefused({ code: "NO_AREAS", args: {} });
}

function ofTopology(file: Topology) {
  try {
    const points = file.arcs.reduce((sum, arc) => sum + arc.length, 0);
    refuseTooMany("points", points);
    const collections = Object.values(file.objects).filter((object) => object.type === "GeometryCollection");
    const [largest] = collections.toSorted((a, b) => b.geometries.length - a.geometries.length);
    if (largest === undefined) throw new OutlinesRefused({ code: "NO_AREAS", args: {} });
    refuseTooMany("areas", largest.geometries.length);
    return (feature(file, largest) as FeatureCollection).features;
  } catch (error) {
    if (error instanceof OutlinesRefused) throw error;
    const why = error instanceof Error ? error.message.slice(0, 160) : "";
    throw new OutlinesRefused({ code: "NOT_WHOLE", args: { why } });
  }
}
