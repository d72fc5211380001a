import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { FeatureCollection, MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import { afterAll, expect, test } from "vitest";
import type { Commune } from "../../src/boundaries/commune.ts";
import type { ProvinceTopology } from "../../src/boundaries/geometry/provinces.ts";
import { type Accepted, checkOutlines } from "../../src/boundaries/importing/check-outlines.ts";
import { readSource } from "../../src/boundaries/reading/read-source.ts";
import type { SourceArea } from "../../src/boundaries/reading/source-area.ts";
import { makeSynthetic } from "../../src/boundaries/synthetic/make-synthetic.ts";
import { OutlinesRefused, problemInWords } from "../../src/boundaries/words/problem.ts";
import { shapefileZip } from "./shapefile-zip.ts";

const provinces: ProvinceTopology = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../../seeds/reference/boundaries/VN-2025.topo.json"), "utf8"),
);
const communeOf = (province: string, at: number, more: Partial<Commune> = {}): Commune => ({
  id: `c0${at}-202507`,
  codeGso: `0${at}`,
  nameVi: `Xã ${province} ${at}`.replace("Xã ", ""),
  nameEn: `${province} ${at}`,
  kind: "xa",
  province,
  districtVi: null,
  ...more,
});
const communes = [
  ...Array.from({ length: 12 }, (_, at) => communeOf("hue", 1000 + at)),
  ...Array.from({ length: 12 }, (_, at) => communeOf("da-nang-2025", 2000 + at)),
  communeOf("da-nang-2025", 2099, { nameVi: "Hoàng Sa" }),
];
const known = {
  vintage: "VN-2025",
  communes,
  provinceNames: new Map([
    ["hue", ["Huế"]],
    ["da-nang-2025", ["Đà Nẵng"]],
  ]),
};
const topology = makeSynthetic(provinces, communes);
const drawn = feature(topology, topology.objects.communes) as unknown as FeatureCollection<MultiPolygon>;

/** The file of an office: official codes and names, in columns of its own. */
const official = (): SourceArea[] =>
  drawn.features.map(({ id, geometry }) => {
    const commune = communes.find((each) => each.id === id);
    return {
      geometry: structuredClone(geometry),
      properties: {
        MAXA: commune?.codeGso,
        TENXA: `Xã ${commune?.nameVi}`,
        TINH: commune?.province === "hue" ? "Thành phố Huế" : "Đà Nẵng",
      },
    };
  });
const ringOf = (areas: readonly SourceArea[], at: number) =>
  (areas[at] as { readonly geometry: MultiPolygon }).geometry.coordinates[0]?.[0] ?? [];

function check(areas: readonly SourceArea[], accepted: readonly Accepted[] = []) {
  const { problems, topology: taken } = checkOutlines(areas, known, [], provinces, accepted);
  return {
    isTaken: taken !== null,
    codes: problems.map(({ problem }) => problem.code),
    said: problems.map(({ problem }) => problemInWords(problem, "en")).join("\n"),
    sagt: problems.map(({ problem }) => problemInWords(problem, "vi")).join("\n"),
  };
}
function refused(areas: readonly SourceArea[]): string {
  try {
    check(areas);
    return "";
  } catch (error) {
    if (error instanceof OutlinesRefused) return error.message;
    throw error;
  }
}

test("a file that is as it should be is taken, by codes, ids or names, in any order and direction", () => {
  expect(check(official())).toMatchObject({ isTaken: true, codes: [] });
  const byId = official().map(({ geometry }, at) => ({ id: communes[at]?.id, geometry, properties: {} }));
  expect(check(byId as SourceArea[])).toMatchObject({ isTaken: true, codes: [] });
  const byName = official()
    .toReversed()
    .map((area) => ({ ...area, properties: { ...area.properties, MAXA: null } }));
  expect(check(byName)).toMatchObject({ isTaken: true, codes: [] });
  const turned = official();
  for (const at of turned.keys()) ringOf(turned, at).reverse();
  expect(check(turned)).toMatchObject({ isTaken: true, codes: [] });
});

test("what is missing, unknown or misnamed is told with its row, and nothing is taken", () => {
  const areas = official();
  areas[2] = { ...(areas[2] as SourceArea), properties: { MAXA: "99999", TENXA: "Xã Không Có" } };
  areas[5] = { ...(areas[5] as SourceArea), properties: { MAXA: "01005", TENXA: "Xã Khác" } };
  const found = check(areas);
  expect(found.isTaken).toBe(false);
  expect(found.said).toContain('Row 3: "99999" (MAXA) is no commune of that time.');
  expect(found.said).toContain(
    'Row 6: the code is that of hue 1005 (c01005-202507) on VN-2025, and the name is "Xã Khác".',
  );
  expect(found.said).toContain("1 communes of VN-2025 are not in the file: hue 1002 (c01002-202507).");
  expect(found.sagt).toContain("Dòng 3: “99999” (MAXA) không phải xã nào của thời kỳ đó.");
});

test("overlaps and gaps are told with their place and size; they may be accepted", () => {
  const areas = official();
  const ring = ringOf(areas, 3);
  // All of it lies a little further east than it should.
  for (const point of ring.slice(0, -1)) point[0] = (point[0] ?? 0) + 0.02;
  ring[ring.length - 1] = [...(ring[0] ?? [])];
  const found = check(areas);
  expect(found.isTaken).toBe(false);
  expect(found.codes).toEqual(expect.arrayContaining(["OVERLAP", "GAP"]));
  expect(found.said).toMatch(/overlap by [\d,.]+ hectares at \d+\.\d+° N, \d+\.\d+° E/u);
  expect(check(areas, ["gaps", "overlaps"]).isTaken).toBe(true);
  expect(check(areas, ["gaps"]).isTaken).toBe(false);
});

test("a border that crosses itself is told with its place", () => {
  const areas = official();
  const ring = ringOf(areas, 1);
  const [a, b] = [ring[1] ?? [], ring[Math.floor(ring.length / 2)] ?? []];
  [ring[1], ring[Math.floor(ring.length / 2)]] = [b, a];
  expect(check(areas).said).toMatch(/The border of hue 1001 \(c01001-202507\) crosses itself at/u);
});

test("Hoàng Sa lies where Hoàng Sa is, and a commune in its own province", () => {
  const areas = official();
  const last = areas.length - 1;
  const [one, isle] = [areas[13] as SourceArea, areas[last] as SourceArea];
  areas[13] = { ...one, geometry: isle.geometry };
  areas[last] = { ...isle, geometry: one.geometry };
  const found = check(areas);
  expect(found.said).toContain("Hoàng Sa (c02099-202507) does not lie where Hoàng Sa is");
  const swapped = official();
  const [hue, daNang] = [swapped[0] as SourceArea, swapped[14] as SourceArea];
  swapped[0] = { ...hue, geometry: daNang.geometry };
  swapped[14] = { ...daNang, geometry: hue.geometry };
  expect(check(swapped).codes).toEqual(["ELSEWHERE", "ELSEWHERE"]);
});

test("coordinates that are no longitude and latitude are refused, and what would be right is said", () => {
  const moved = (change: (x: number, y: number) => [number, number]): SourceArea[] =>
    official().map((area) => ({
      ...area,
      geometry: {
        type: "MultiPolygon",
        coordinates: (area.geometry as MultiPolygon).coordinates.map((rings) =>
          rings.map((ring) => ring.map(([x = 0, y = 0]) => change(x, y))),
        ),
      },
    }));
  expect(refused(moved((x, y) => [x * 5_000, y * 100_000]))).toContain("look like metres");
  expect(refused(moved((x, y) => [y, x]))).toContain("the wrong way round");
  expect(refused([{ properties: {}, geometry: { type: "Point", coordinates: [105, 21] } }])).toContain(
    "Row 1 is a Point",
  );
  expect(refused(official().map((area) => ({ ...area, properties: { a: 1 } })))).toContain(
    "Its columns are a;",
  );
});

const folder = await mkdtemp(join(tmpdir(), "movement-atlas-outlines-"));
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array): Promise<string | number> {
  await writeFile(join(folder, name), content);
  return readSource(join(folder, name)).then(
    (areas) => areas.length,
    (error: unknown) => (error instanceof OutlinesRefused ? error.message : Promise.reject(error)),
  );
}

test("GeoJSON, TopoJSON and Shapefiles are read; anything else is refused in words", async () => {
  expect(await read("a.geojson", `\uFEFF${JSON.stringify(drawn)}`)).toBe(25);
  expect(await read("a.topojson", JSON.stringify(topology))).toBe(25);
  expect(
    await read(
      "a.zip",
      shapefileZip(
        [
          [105, 21],
          [106, 21],
          [106, 20],
          [105, 21],
        ],
        'GEOGCS["WGS 84"]',
      ),
    ),
  ).toBe(1);
  expect(
    await read(
      "b.zip",
      shapefileZip(
        [
          [587_000, 2_300_000],
          [588_000, 2_300_000],
          [588_000, 2_299_000],
          [587_000, 2_300_000],
        ],
        null,
      ),
    ),
  ).toContain("has no .prj");
  expect(await read("a.csv", "id,name\n")).toContain("none of the formats that are read");
  expect(await read("cut.json", '{"type":"FeatureCollection","features":[')).toContain("is no JSON");
  expect(
    await read(
      "crs.json",
      '{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3405"}},"features":[]}',
    ),
  ).toContain("EPSG:3405");
  expect(await read("half.zip", Buffer.from("PK\u0003\u0004 cut"))).toContain("damaged or not whole");
  expect(await read("empty.json", "{}")).toContain("no areas");
  expect(await readSource(join(folder, "none.json")).catch((error: unknown) => String(error))).toContain(
    "There is no file",
  );
});
