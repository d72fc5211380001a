import JSONstat from "jsonstat-toolkit";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import readSheets from "read-excel-file/node";
import { feature } from "topojson-client";
import { beforeAll, expect, test } from "vitest";
import { COLUMNS } from "../../../src/export/columns/columns.ts";
import { FORMATS } from "../../../src/export/formats/formats.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { rowsOf, take, type Taken } from "./taken-away.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

const QUESTION = "indicators=deployments,coverage&by=UNIT_TYPE&kind=TERM&boundaries=AS_REPORTED&lang=en";
const taken = (format: string, question = QUESTION) => take(atlas, `/data/published.${format}?${question}`);
const csvRows = async (question = QUESTION) => rowsOf((await taken("csv", question)).body);
const values = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ value, status }) => [
    value === "" || value === null || value === undefined ? null : Number(value),
    status,
  ]);

test("every format answers, says what it is, is named for what is in it, and is the same when asked again", async () => {
  for (const { id, contentType } of FORMATS) {
    const [one, two] = [await taken(id), await taken(id)];
    expect([id, one.status, one.headers["content-type"]]).toEqual([id, 200, contentType]);
    expect(String(one.headers["content-disposition"])).toContain(`.${id}"`);
    expect(one.bytes.equals(two.bytes), id).toBe(true);
    expect(one.headers["etag"]).toBe(two.headers["etag"]);
  }
});

/** Where each format says how far the chain of the data went; of one that is not here the next test fails. */
const CHAIN_IN: Readonly<Record<string, (taken: Taken) => Promise<unknown>>> = {
  // Its description for programs, which is asked beside it.
  csv: async () => JSON.parse((await taken("csv-metadata.json")).body)["dc:provenance"],
  xlsx: async ({ bytes }) =>
    (await readSheets(bytes))
      .flatMap(({ data }) => data)
      .find((row) => row.includes("Audit chain"))
      ?.at(-1),
  parquet: async ({ bytes }) => {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { key_value_metadata: told = [] } = parquetMetadata(file as ArrayBuffer);
    return told.find(({ key }) => key === "chain")?.value;
  },
  "jsonstat.json": async ({ body }) => JSON.parse(body).extension.chain,
  "sdmx.csv": async ({ body }) => [...new Set(rowsOf(body).map((row) => row["ATLAS_CHAIN"]))].join(),
  geojson: async ({ body }) => JSON.parse(body).chain,
  topojson: async ({ body }) => JSON.parse(body).chain,
};

test("every format says count and hash of the chain of the data, as it stood at the commit that answered", async () => {
  const { dataVersion } = await atlas.data<{ dataVersion: { chain: string } }>("{ dataVersion { chain } }");
  expect(dataVersion.chain).toMatch(/^[1-9]\d*:[0-9a-f]{64}$/);
  for (const { id } of FORMATS)
    expect([id, await CHAIN_IN[id]?.(await taken(id))]).toEqual([id, dataVersion.chain]);
});

test("a workbook has typed cells, keeps zeros in front, and sheets that explain it", async () => {
  const question = "indicators=units_eligible&by=UNIT_TYPE&kind=YEAR&boundaries=VN-2008";
  const expected = await csvRows(question);
  const { bytes } = await taken("xlsx", question);
  const sheets = await readSheets(bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Dữ liệu", "Ghi chú", "Cột", "Mã", "Nguồn"]);
  const [headings = [], ...rows] = sheets[0]?.data ?? [];
  expect(headings).toEqual(COLUMNS.map(({ name }) => name));
  const column = (name: string) => rows.map((row) => row[headings.indexOf(name)] ?? null);
  expect(column("value")).toEqual(values(expected).map(([value]) => value));
  expect(column("area_code")).toEqual(expected.map(({ area_code }) => area_code));
  expect(column("area_code").some((code) => typeof code === "string" && code.startsWith("0"))).toBe(true);
  expect(column("period_end").every((day) => day instanceof Date)).toBe(true);
  expect(column("disputed").every((cell) => typeof cell === "boolean")).toBe(true);
  const explained = (sheets[2]?.data ?? []).slice(1).map(([name]) => name);
  expect(explained).toEqual(COLUMNS.map(({ name }) => name));
  const sources = new Set((sheets[4]?.data ?? []).slice(1).map(([id]) => id));
  expect(
    new Set(expected.flatMap(({ sources: ids = "" }) => ids.split(" ").filter((id) => id !== ""))),
  ).toEqual(sources);
  const notes = String(sheets[1]?.data);
  expect(notes).toContain(expected[0]?.["known_at"]);
});

test("Parquet has the same rows with types, and says in its footer what it is of", async () => {
  const expected = await csvRows();
  const { bytes } = await taken("parquet");
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows = await parquetReadObjects({ file: file as ArrayBuffer });
  expect(values(rows)).toEqual(values(expected));
  expect(rows[0]?.["period_end"]).toBeInstanceOf(Date);
  const { key_value_metadata: told = [] } = parquetMetadata(file as ArrayBuffer);
  const footer = new Map(told.map(({ key, value }) => [key, value]));
  expect(footer.get("knownAt")).toBe(expected[0]?.["known_at"]);
  expect(footer.get("dataVersion")).toBe(expected[0]?.["data_version"]);
});

test("JSON-stat is one cube, in which every row stands at its place", async () => {
  const cube = JSONstat(JSON.parse((await taken("jsonstat.json")).body));
  expect(cube.id).toEqual(["indicator", "area", "period", "unit_type"]);
  for (const row of await csvRows()) {
    const { indicator, area, period, unit_type } = row;
    const cell = cube.Data({ indicator, area, period, unit_type });
    expect([cell.value, cell.status]).toEqual(values([row])[0]);
  }
});

test("JSON-stat that would lay out too many cells is refused before anything is sent", async () => {
  const { status, error, headers } = await take(atlas, "/data/published.jsonstat.json");
  expect([status, headers["etag"]]).toEqual([400, undefined]);
  expect(error?.message).toContain("JSON-stat");
});

test("SDMX-CSV has its structure, the dimensions, the value and the status in SDMX's words beside ours", async () => {
  const rows = rowsOf((await taken("sdmx.csv")).body);
  const expected = await csvRows();
  expect(Object.keys(rows[0] ?? {}).slice(0, 3)).toEqual(["STRUCTURE", "STRUCTURE_ID", "ACTION"]);
  expect(rows.map(({ OBS_VALUE, ATLAS_STATUS }) => [OBS_VALUE, ATLAS_STATUS])).toEqual(
    expected.map(({ value, status }) => [value, status]),
  );
  expect(rows.find(({ ATLAS_STATUS }) => ATLAS_STATUS === "NO_FIGURE")?.["OBS_STATUS"]).toBe("L");
  expect(
    rows.every(
      ({ FREQ, TIME_PERIOD = "" }) => FREQ === "_O" && /^\d{4}-\d\d-01\/P\d+[YM]$/.test(TIME_PERIOD),
    ),
  ).toBe(true);
});

test("maps have a feature for each row, and both archipelagos", async () => {
  const question =
    "indicators=deployments&by=UNIT_TYPE&where.unitTypes=commune&periods=2015/2020&boundaries=VN-2008";
  const expected = await csvRows(question);
  const { features } = JSON.parse((await taken("geojson", question)).body);
  const topology = JSON.parse((await taken("topojson", question)).body);
  const fromTopology: object = feature(topology, topology.objects.rows);
  const told = (list: { properties: Record<string, unknown> }[]) =>
    list.map(({ properties: { area, value } }) => [area, value]);
  const archipelagos = [
    [undefined, undefined],
    [undefined, undefined],
  ];
  const rows = expected.map(({ area, value }) => [area, value === "" ? null : Number(value)]);
  expect(told(features)).toEqual([...rows, ...archipelagos]);
  expect(JSON.stringify(fromTopology)).toContain('"Hoàng Sa"');
  expect(JSON.stringify(features)).toContain('"Trường Sa"');
  expect(features.every(({ geometry }: { geometry: unknown }) => geometry !== null)).toBe(true);
  expect(fromTopology).toHaveProperty("features.length", features.length);
});

test("without indicators a map is of the areas of the boundaries asked", async () => {
  const { areas } = await atlas.data<{ areas: { id: string }[] }>('{ areas(boundaries: "VN-2008") { id } }');
  const { features } = JSON.parse((await taken("geojson", "boundaries=VN-2008")).body);
  const ids = features.flatMap(({ properties }: { properties: { area?: string } }) => properties.area ?? []);
  expect(ids).toEqual(areas.map(({ id }) => id));
});
