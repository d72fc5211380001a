import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Polygon } from "geojson";
import { afterAll, expect, test } from "vitest";
import { readSource } from "../../src/boundaries/reading/read-source.ts";
import { makeGeoPackage, point, polygon, withHeights, type Ring } from "./made-geopackage.ts";
import { shapefileZip } from "./shapefile-zip.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-geopackage-"));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;
const next = (ending = "gpkg"): string => join(folder, `${(made += 1)}.${ending}`);
const refusal = (path: string): Promise<string> =>
  readSource(path).then(
    (areas) => `taken: ${areas.length}`,
    (error: unknown) => String(error),
  );

const ring: Ring = [
  [105, 21],
  [106, 21],
  [106, 20],
  [105, 21],
];
const metres: Ring = [
  [587_000, 2_325_000],
  [588_000, 2_325_000],
  [588_000, 2_324_000],
  [587_000, 2_325_000],
];
const VN_2000 = `PROJCS["VN-2000 / UTM zone 48N",GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",105],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]`;

test("a GeoPackage gives its rows with what stands in them; heights, boxes and both orders of bytes are read", async () => {
  const path = makeGeoPackage(next(), {
    rows: [
      { shape: withHeights(ring), code: "00004" },
      { shape: polygon(ring), code: 2n ** 60n },
      { shape: point(), code: null },
      { shape: null, code: "00010" },
    ],
  });
  expect(await readSource(path)).toEqual([
    { geometry: { type: "MultiPolygon", coordinates: [[ring]] }, properties: { fid: 1, MAXA: "00004" } },
    {
      geometry: { type: "Polygon", coordinates: [ring] },
      properties: { fid: 2, MAXA: "1152921504606846976" },
    },
    // What is no area is told by those who look at each row.
    { geometry: { type: "Point", coordinates: [] }, properties: { fid: 3, MAXA: null } },
    { geometry: null, properties: { fid: 4, MAXA: "00010" } },
  ]);
});

test("VN-2000 becomes WGS 84, some 200 metres away, from a GeoPackage as from a Shapefile", async () => {
  const path = makeGeoPackage(next(), {
    srs: 3405,
    definition: VN_2000,
    rows: [{ shape: polygon(metres), code: "00004" }],
  });
  const zip = next("zip");
  writeFileSync(zip, shapefileZip(metres, VN_2000.replace("Vietnam_2000", "D_VN_2000")));
  const plain = next("zip");
  writeFileSync(plain, shapefileZip(metres, VN_2000.replace("Vietnam_2000", "WGS_1984")));
  const firstOf = async (file: string): Promise<readonly number[]> => {
    const [area] = await readSource(file);
    return (area?.geometry as Polygon | undefined)?.coordinates[0]?.[0] ?? [];
  };
  const [[x = 0, y = 0], [zipX, zipY], [plainX = 0, plainY = 0]] = (await Promise.all(
    [path, zip, plain].map(firstOf),
  )) as [readonly number[], readonly number[], readonly number[]];
  expect([zipX, zipY]).toEqual([x, y]);
  // Worked out by hand of the three lengths alone: 195 metres to the east, 109 to the south.
  const aDegree = 111_320;
  expect((x - plainX) * aDegree * Math.cos((y * Math.PI) / 180)).toBeCloseTo(195, -1);
  expect((y - plainY) * aDegree).toBeCloseTo(-109, -1);
});

test("what is no GeoPackage of communes, or not whole, is refused in words", async () => {
  const rows = [{ shape: polygon(ring), code: "00004" }];
  expect(await refusal(makeGeoPackage(next(), { rows, srs: -1 }))).toContain(
    "does not say what its coordinates are",
  );
  expect(await refusal(makeGeoPackage(next(), { rows, srs: 9999, definition: "PROJCS[nothing" }))).toContain(
    "projection that is not known",
  );
  const second =
    "CREATE TABLE tinh (geom BLOB); INSERT INTO gpkg_contents VALUES ('tinh', 'features', '', 4326); INSERT INTO gpkg_geometry_columns VALUES ('tinh', 'geom', 'POLYGON', 4326, 0, 0)";
  expect(await refusal(makeGeoPackage(next(), { rows, more: second }))).toContain("several layers");
  // A view without an end is never run.
  const view = `DROP TABLE "xã ""mới"""; CREATE VIEW "xã ""mới""" AS WITH RECURSIVE n(geom) AS (SELECT 1 UNION ALL SELECT geom + 1 FROM n) SELECT geom FROM n`;
  expect(await refusal(makeGeoPackage(next(), { rows, more: view }))).toContain("no areas");
  expect(await refusal(makeGeoPackage(next(), { rows, more: "DROP TABLE gpkg_contents" }))).toContain(
    "no areas",
  );
  const cut = polygon(ring);
  const [half, endless] = [cut.subarray(0, 40), Buffer.from(cut)];
  endless.writeUInt32LE(0xffff_ffff, 17);
  for (const shape of [half, endless, Buffer.from("GP"), Buffer.from("not a shape at all")])
    expect(await refusal(makeGeoPackage(next(), { rows: [{ shape, code: null }] }))).toContain(
      "damaged or not whole",
    );
  const whole = readFileSync(makeGeoPackage(next(), { rows }));
  const broken = next();
  writeFileSync(broken, Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 7)]));
  expect(await refusal(broken)).toContain("damaged or not whole");
  const open = next();
  writeFileSync(open, whole);
  writeFileSync(`${open}-wal`, "what QGIS changed last");
  expect(await refusal(open)).toContain("Another program has the GeoPackage open");
});
