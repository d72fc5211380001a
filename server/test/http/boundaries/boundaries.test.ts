import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { beforeAll, expect, test } from "vitest";
import { pairBorders } from "../../../src/boundaries/checks/pair-borders.ts";
import { landsOnGrid } from "../../../src/boundaries/geometry/lands.ts";
import { importOutlines, useOutlines } from "../../../src/boundaries/importing/import-outlines.ts";
import { listOutlines } from "../../../src/boundaries/outline-store.ts";
import type { CommuneTopology } from "../../../src/boundaries/outlines.ts";
import { tilesOf } from "../../../src/boundaries/tiles/tile-grid.ts";
import { REFERENCE } from "../../../src/cli/open-database.ts";
import { loadCatalogue } from "../../../src/statistics/catalogue/load-catalogue.ts";
import { atEnd } from "../../at-end.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";

let atlas: Atlas;
/** What two were told who asked at once, the first that did. */
let both: Awaited<ReturnType<typeof described>>[];
/** The address of everything of the outlines of 2025. */
let under: string;

const get = (url: string, headers: Record<string, string> = {}) => atlas.app.inject({ url, headers });
const described = async () => (await get("/boundaries/communes/VN-2025.json")).json();

beforeAll(async () => {
  atlas = await openAtlas();
  // Whoever comes while they are being made gets the same.
  both = await Promise.all([described(), described()]);
  under = new URL(both[0].tiles[0].replace("/{z}/{x}/{y}.mvt", "")).pathname;
});

test("outlines that are made up are said to be, in both languages, and name their version", async () => {
  const answer = await get("/boundaries/communes/VN-2025.json", { host: "127.0.0.1:4000" });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ tilejson: "3.0.0", synthetic: true, minzoom: 4, maxzoom: 10 });
  expect(both[1]).toEqual(both[0]);
  expect(answer.json().attribution).toContain("không phải địa giới thật");
  expect(answer.json().attribution).toContain("not real boundaries");
  const { etag } = answer.headers;
  expect((await get("/boundaries/communes/VN-2025.json", { "if-none-match": String(etag) })).statusCode).toBe(
    304,
  );
});

test("all 3,321 communes fill the country: of none is a border open but at its edge", async () => {
  const { topology } = await atlas.connection.db
    .selectFrom("outlines")
    .select("topology")
    .where("in_force", "=", true)
    .executeTakeFirstOrThrow();
  const lands = landsOnGrid(JSON.parse(gunzipSync(topology).toString()) as CommuneTopology);
  expect(lands.size).toBe(3321);
  const { twice, lone } = pairBorders(lands);
  expect(twice).toEqual([]);
  const starts = new Set(lone.map(({ from }) => from.join()));
  expect(lone.filter(({ to }) => !starts.has(to.join()))).toEqual([]);
  // Hoàng Sa and Trường Sa are whole, and nothing but their islands.
  expect(lands.get("c20333-202507")).toHaveLength(12);
  expect(lands.get("c22736-202507")).toHaveLength(26);
});

test("every commune is on the tiles of every zoom, as a shape and as a point", async () => {
  for (const z of [4, 7]) {
    const [shapes, points] = [new Set<unknown>(), new Set<unknown>()];
    for (const { x, y } of tilesOf(z)) {
      const answer = await get(`${under}/${z}/${x}/${y}.mvt`, { "accept-encoding": "gzip" });
      if (answer.statusCode === 204) continue;
      expect(answer.headers["content-encoding"]).toBe("gzip");
      const { layers } = new VectorTile(new PbfReader(gunzipSync(answer.rawPayload)));
      for (const [name, ids] of [
        ["communes", shapes],
        ["centres", points],
      ] as const)
        for (let at = 0; at < (layers[name]?.length ?? 0); at += 1)
          ids.add(layers[name]?.feature(at).properties["id"]);
    }
    expect([shapes.size, points.size]).toEqual([3321, 3321]);
  }
});

test("a large tile is sent smaller once somebody has asked for it, and says the same", async () => {
  const ask = (encoding: string) => get(`${under}/4/12/7.mvt`, { "accept-encoding": encoding });
  const first = await ask("br, gzip");
  expect(first.headers["content-encoding"]).toBe("gzip");
  await expect
    .poll(async () => (await ask("br, gzip")).headers["content-encoding"], { timeout: 60_000 })
    .toBe("br");
  const second = await ask("br, gzip");
  expect(second.rawPayload.length).toBeLessThan(0.75 * first.rawPayload.length);
  expect(brotliDecompressSync(second.rawPayload)).toEqual(gunzipSync(first.rawPayload));
  expect(second.headers["etag"]).not.toBe(first.headers["etag"]);
  expect((await ask("gzip")).headers["content-encoding"]).toBe("gzip");
});

test("what an address with a version gives is kept for ever, and not sent again", async () => {
  const answer = await get(`${under}/6/50/28.mvt`, { "accept-encoding": "gzip" });
  expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  const etag = String(answer.headers["etag"]);
  expect(
    (await get(`${under}/6/50/28.mvt`, { "accept-encoding": "gzip", "if-none-match": etag })).statusCode,
  ).toBe(304);
  const plain = await get(`${under}/6/50/28.mvt`, { "accept-encoding": "identity" });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.rawPayload).toEqual(gunzipSync(answer.rawPayload));
});

test("the points of a province's communes are to be had without its shapes", async () => {
  const points = (await get(`${under}/ha-noi.json`)).json();
  expect(Object.keys(points)).toHaveLength(126);
  expect(points["c00004-202507"]).toEqual([expect.any(Number), expect.any(Number)]);
  expect((await get(`${under}/atlantis.json`)).json()).toEqual({});
});

test.each([
  ["/11/1613/897.mvt", "zooms 4 to 10"],
  ["/6/1/1.mvt", "zooms 4 to 10"],
  ["/6/50.5/28.mvt", "zooms 4 to 10"],
  ["/6/-50/28.mvt", "zooms 4 to 10"],
])("%s is refused in words", async (path, said) => {
  const answer = await get(`${under}${path}`, { "accept-language": "en" });
  expect(answer.statusCode).toBe(404);
  expect(answer.json().errors[0].message).toContain(said);
});

test("outlines that there are not are refused, and not kept", async () => {
  for (const path of [
    "/boundaries/communes/VN-2025/0123456789abcdef/6/50/28.mvt",
    "/boundaries/communes/VN-2025/x/ha-noi.json",
  ]) {
    const answer = await get(path, { "accept-language": "vi" });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.json().errors[0].message).toContain("/boundaries/communes/VN-2025.json");
  }
  expect((await get("/boundaries/communes/VN-1975.json")).statusCode).toBe(404);
});

test("the office's file takes the place of what is made up, whole or not at all, and can be taken back", async () => {
  const { db } = atlas.connection;
  const folder = await mkdtemp(join(tmpdir(), "movement-atlas-official-"));
  atEnd(() => rm(folder, { recursive: true }));
  const file = join(folder, "official.topojson");
  const { topology } = await db.selectFrom("outlines").select("topology").executeTakeFirstOrThrow();
  await writeFile(file, gunzipSync(topology));
  const catalogue = await loadCatalogue(db);
  const vintage = catalogue.vintages.find(({ id }) => id === "VN-2025");
  if (vintage === undefined) throw new Error("There is no VN-2025.");
  const wish = { file, vintage, folder: REFERENCE, accepted: [], source: "Sở Nội vụ 2026", dryRun: true };

  const other = catalogue.vintages.find(({ id }) => id === "VN-2008") ?? vintage;
  const wrong = await importOutlines(db, catalogue, { ...wish, vintage: other, dryRun: false });
  expect(wrong.problems.map(({ problem }) => problem.code)).toEqual(["NOT_TOLD_APART"]);
  expect(await importOutlines(db, catalogue, wish)).toMatchObject({
    rows: 3321,
    problems: [],
    version: null,
  });
  expect(await described()).toMatchObject({ synthetic: true });

  const { version } = await importOutlines(db, catalogue, { ...wish, dryRun: false });
  expect(await described()).toMatchObject({
    synthetic: false,
    attribution: "Sở Nội vụ 2026",
    outlines: version,
  });
  expect((await get(`/boundaries/communes/VN-2025/${version}/5/25/14.mvt`)).statusCode).toBe(200);
  const noted = await db
    .selectFrom("audit_entry")
    .select("entry")
    .where("chain", "=", "data")
    .orderBy("number", "desc")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(noted.entry)).toMatchObject({ kind: "OUTLINES", about: { vintage: "VN-2025", version } });

  expect(await useOutlines(db, "VN-2025", "none such")).toBe(false);
  expect(await useOutlines(db, "VN-2025", null)).toBe(true);
  expect(await listOutlines(db)).toMatchObject([{ version, inForce: false, synthetic: false }]);
  expect(await useOutlines(db, "VN-2025", version)).toBe(true);
  expect(await described()).toMatchObject({ outlines: version });
});
