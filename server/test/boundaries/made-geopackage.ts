import { DatabaseSync, type SQLInputValue } from "node:sqlite";

export type Ring = readonly (readonly [number, number])[];

interface Row {
  readonly shape: Uint8Array | null;
  readonly code: SQLInputValue;
}

interface Wish {
  readonly rows: readonly Row[];
  readonly srs?: number;
  /** The coordinate system in words (WKT). */
  readonly definition?: string;
  /** More to run in the database. */
  readonly more?: string;
}

/** Makes a GeoPackage of one layer, as QGIS does. */
export function makeGeoPackage(path: string, { rows, srs = 4326, definition = "", more = "" }: Wish): string {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; PRAGMA application_id = 0x47504B47;
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT);
    CREATE TABLE "xã ""mới""" (fid INTEGER PRIMARY KEY, geom BLOB, "MAXA", worked_out TEXT AS (hex(zeroblob(9))));
    INSERT INTO gpkg_contents VALUES ('xã "mới"', 'features', 'xã', ${srs});
    INSERT INTO gpkg_geometry_columns VALUES ('xã "mới"', 'geom', 'MULTIPOLYGON', ${srs}, 0, 0)`);
  database.prepare("INSERT INTO gpkg_spatial_ref_sys VALUES ('', ?, 'EPSG', ?, ?)").run(srs, srs, definition);
  const put = database.prepare(`INSERT INTO "xã ""mới""" (geom, "MAXA") VALUES (?, ?)`);
  for (const { shape, code } of rows) put.run(shape, code);
  database.exec(more);
  database.close();
  return path;
}

/** A header with a box, then a MultiPolygon with heights, the smallest byte last. */
export function withHeights(ring: Ring): Buffer {
  const numbers = ring.flatMap(([x, y]) => [x, y, 7]);
  return Buffer.concat([
    Buffer.from([0x47, 0x50, 0, 0b10]),
    Buffer.alloc(4 + 32),
    head(1006, false),
    whole(1, false),
    head(1003, false),
    whole(1, false),
    whole(ring.length, false),
    ...numbers.map((number) => double(number, false)),
  ]);
}

/** A Polygon without a box, the smallest byte first. */
export function polygon(ring: Ring): Buffer {
  return Buffer.concat([
    Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0]),
    head(3, true),
    whole(1, true),
    whole(ring.length, true),
    ...ring.flat().map((number) => double(number, true)),
  ]);
}

export const point = (): Buffer =>
  Buffer.concat([
    Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0]),
    head(1, true),
    double(105, true),
    double(21, true),
  ]);

const head = (type: number, isLittle: boolean): Buffer =>
  Buffer.concat([Buffer.from([isLittle ? 1 : 0]), whole(type, isLittle)]);

function whole(value: number, isLittle: boolean): Buffer {
  const bytes = Buffer.alloc(4);
  if (isLittle) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}

function double(value: number, isLittle: boolean): Buffer {
  const bytes = Buffer.alloc(8);
  if (isLittle) bytes.writeDoubleLE(value);
  else bytes.writeDoubleBE(value);
  return bytes;
}
