import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { Geometry, Position } from "geojson";
import { OutlinesRefused } from "../words/problem.ts";
import { toDegrees } from "./projection.ts";
import { readGeoPackageShape } from "./read-wkb.ts";
import { LIMITS, refuseTooMany, type SourceArea } from "./source-area.ts";

interface Layer {
  readonly name: string;
  readonly column: string;
  readonly srs: number;
  readonly organization: string | null;
  readonly code: number | null;
  readonly definition: string | null;
}

/** Layers of shapes. A view could make any number of rows out of nothing: only tables are read. */
const LAYERS = `SELECT t.name, g.column_name AS "column", g.srs_id AS srs, s.organization,
  s.organization_coordsys_id AS code, s.definition
FROM gpkg_contents AS c
JOIN gpkg_geometry_columns AS g ON lower(g.table_name) = lower(c.table_name)
JOIN sqlite_schema AS t ON lower(t.name) = lower(c.table_name) AND t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'
LEFT JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id
WHERE c.data_type = 'features' LIMIT 10`;
/** Columns with what is stored in them: a column that is worked out could be of any size. */
const COLUMNS = "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 LIMIT 500";
/** Letters of what a row says in one column. */
const WRITTEN = 1_000;

/**
 * The areas of a GeoPackage with one layer, in degrees: what it says of the coordinates (VN-2000 among them) is worked out. It is only read, nothing that stands in it is run, and
 * a copy is as good as the file where it was made. Throws OutlinesRefused.
 */
export function readGeoPackage(path: string): readonly SourceArea[] {
  // What QGIS has not put into the file yet would be missed.
  const waiting = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (waiting > 0) throw new OutlinesRefused({ code: "STILL_OPEN", args: {} });
  const address = pathToFileURL(path);
  address.searchParams.set("immutable", "1");
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(address, { readOnly: true, allowExtension: false });
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
    return areasOf(database, layerOf(database));
  } catch (error) {
    if (error instanceof OutlinesRefused) throw error;
    const why = error instanceof Error ? error.message : "";
    throw new OutlinesRefused({ code: "NOT_WHOLE", args: { why: why.slice(0, 200) } });
  } finally {
    if (database?.isOpen === true) database.close();
  }
}

function layerOf(database: DatabaseSync): Layer {
  const tables = database
    .prepare(
      "SELECT count(*) AS n FROM sqlite_schema WHERE name IN ('gpkg_contents', 'gpkg_geometry_columns')",
    )
    .get();
  if (tables?.["n"] !== 2) throw new OutlinesRefused({ code: "NO_AREAS", args: {} });
  const layers = database.prepare(LAYERS).all() as unknown as Layer[];
  const [layer] = layers;
  if (layer === undefined) throw new OutlinesRefused({ code: "NO_AREAS", args: {} });
  if (layers.length > 1)
    throw new OutlinesRefused({ code: "SEVERAL_LAYERS", args: { found: layers.map(({ name }) => name) } });
  return layer;
}

function areasOf(database: DatabaseSync, layer: Layer): readonly SourceArea[] {
  const convert = converterOf(layer);
  const named = database.prepare(COLUMNS).all(layer.name) as unknown as { readonly name: string }[];
  const shape = named.find(({ name }) => name.toLowerCase() === layer.column.toLowerCase())?.name;
  if (shape === undefined) throw new OutlinesRefused({ code: "NO_AREAS", args: {} });
  const columns = named.map(({ name }) => name).filter((name) => name !== shape);
  const written = columns.map((name) => `, ${shortened(quoted(name))}`).join("");
  const rows = database.prepare(
    `SELECT ${quoted(shape)}${written} FROM ${quoted(layer.name)} LIMIT ${LIMITS.areas + 1}`,
    { returnArrays: true, readBigInts: true },
  );
  const areas: SourceArea[] = [];
  let points = 0;
  for (const [bytes, ...values] of rows.iterate() as unknown as Iterable<unknown[]>) {
    refuseTooMany("areas", areas.length + 1);
    if (bytes instanceof Uint8Array) refuseTooMany("points", (points += Math.floor(bytes.length / 16)));
    else if (bytes !== null) throw new TypeError("a shape that is none");
    const geometry = bytes === null ? null : readGeoPackageShape(bytes as Uint8Array);
    const properties = columns.map((name, at) => [name, plain(values[at])] as const);
    areas.push({ geometry: inDegrees(geometry, convert), properties: Object.fromEntries(properties) });
  }
  return areas;
}

/** Null: they are degrees of WGS 84 already, longitude first as always in a GeoPackage. */
function converterOf({ srs, organization, code, definition }: Layer): ReturnType<typeof toDegrees> | null {
  if (srs === 4326 && organization?.toUpperCase() === "EPSG" && code === 4326) return null;
  // 0 and -1 are "not known" of degrees and of metres.
  if (srs <= 0 || definition === null || definition === "undefined")
    throw new OutlinesRefused({ code: "NO_SYSTEM", args: { written: String(srs) } });
  return toDegrees(definition);
}

function inDegrees(geometry: Geometry | null, convert: ReturnType<typeof toDegrees> | null): Geometry | null {
  if (convert === null) return geometry;
  const ring = (places: Position[]): Position[] => places.map(([x = 0, y = 0]) => convert([x, y]));
  if (geometry?.type === "Polygon") return { ...geometry, coordinates: geometry.coordinates.map(ring) };
  if (geometry?.type !== "MultiPolygon") return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(ring)) };
}

/** Numbers beyond what a number holds to the last digit stay as they are written. */
const plain = (value: unknown): unknown =>
  typeof value === "bigint" ? (Number.isSafeInteger(Number(value)) ? Number(value) : String(value)) : value;
const shortened = (column: string): string =>
  `CASE WHEN typeof(${column}) IN ('text', 'blob') THEN substr(${column}, 1, ${WRITTEN}) ELSE ${column} END`;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
