import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { importObservations } from "../../../src/import/load.ts";
import { allRows, csvRows } from "../../../src/import/rows/csv-rows.ts";
import { type Atlas, openAtlas } from "../atlas.ts";

/** Figures of districts and communes: those of the public reports, and what an import says of one. */
let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
});

const FILE = resolve(import.meta.dirname, "../../../../seeds/published/observations.csv");
const figures = (await allRows(createReadStream(FILE)))
  .map(({ cells }) => cells)
  .filter(({ area }) => /^[cd]\d+-\d{6}$/.test(area ?? ""));

interface Row {
  readonly area: { readonly id: string };
  readonly value: number | null;
  readonly status: string;
  readonly qualifier: string | null;
  readonly sources: readonly { readonly id: string }[];
  readonly completeness: { readonly reporting: number; readonly expected: number };
}
const ROW = "{ area { id } value status qualifier sources { id } completeness { reporting expected } }";
const rowsOf = async (args: string): Promise<readonly Row[]> =>
  (
    await atlas.data<{ statistics: { nodes: readonly Row[] } }>(
      `{ statistics(boundaries: "AS_REPORTED", ${args}) { nodes ${ROW} } }`,
    )
  ).statistics.nodes;

/** A filter for the one member of each dimension that a row of a file names. */
const memberOf = (cells: Readonly<Record<string, string | undefined>>): string => {
  const members = [
    ["models", cells["model"]],
    ["unitTypes", cells["unit_type"]],
    ["awardLevels", cells["award_level"]],
  ].flatMap(([name, id]) => (id ? [`${name}: ["${id}"]`] : []));
  return members.length === 0 ? "" : `, where: { ${members.join(", ")} }`;
};

test("each figure that a report prints of a district or commune answers its own cell, with its source", async () => {
  expect(figures).toHaveLength(67);
  for (const cells of figures) {
    const { indicator, area, period, value, qualifier, source } = cells;
    const [row] = await rowsOf(
      `indicators: ["${indicator}"], areas: ["${area}"], periods: ["${period}"]${memberOf(cells)}`,
    );
    expect({ origin: cells["origin"], ...row }).toEqual({
      origin: cells["origin"],
      area: { id: area },
      value: Number(value),
      status: "REPORTED",
      qualifier: qualifier === "" ? null : qualifier,
      sources: [{ id: source }],
      completeness: { reporting: 1, expected: 1 },
    });
  }
});

test("a share is made of the two parts of one district, and nothing is put together above it", async () => {
  const where = `indicators: ["antt_share"], periods: ["2022"], where: { unitTypes: ["residential_area"] }`;
  const [share] = await rowsOf(`areas: ["d294-201601"], ${where}`);
  expect(share).toMatchObject({ value: (77 / 89) * 100, status: "AGGREGATED" });
  const [province] = await rowsOf(`areas: ["hai-duong"], ${where}`);
  expect(province).toMatchObject({ value: null, status: "NO_FIGURE" });
});

test("they are counted in what is known of their province, and listed below it", async () => {
  const { holdings, observations } = await atlas.data<{
    holdings: { area: { id: string }; figures: number; below: number; of: { area: { id: string } }[] }[];
    observations: {
      totalCount: number;
      nodes: { area: { distinctName: string; province: { id: string } } }[];
    };
  }>(`{ holdings { area { id } figures below of { area { id } } }
        observations(areas: ["hai-phong-2025"], below: true, includePredecessors: true, first: 100)
          { totalCount nodes { area { distinctName province { id } } } } }`);
  const haiPhong = holdings.find(({ area }) => area.id === "hai-phong-2025");
  // Thanh Hà in Hải Dương, Kiến Thiết in Hải Phòng.
  expect(haiPhong).toMatchObject({ below: 6 });
  expect(haiPhong?.of.map(({ area }) => area.id)).toContain("hai-duong");
  expect(observations.totalCount).toBe(6);
  expect(new Set(observations.nodes.map(({ area }) => area.distinctName))).toEqual(
    new Set(["Huyện Thanh Hà (cũ), Hải Dương", "Xã Kiến Thiết (cũ), Hải Phòng (cũ)"]),
  );
  expect(holdings.reduce((sum, { below }) => sum + below, 0)).toBe(67);
});

test("a file of them has their names with the province", async () => {
  const { payload } = await atlas.app.inject(
    "/data/published.csv?indicators=model_points&areas=c05353-202507&periods=2025-07",
  );
  expect(payload).toContain("c05353-202507");
  expect(payload).toContain("Xã Yên Thủy, Phú Thọ");
  expect(payload).toContain("COMMUNE");
  const whole = await atlas.app.inject("/data/published.csv");
  expect(whole.payload).toContain("d558-201601");
});

describe("an import of one", () => {
  const HEAD = "indicator,area,period,value,source,recorded";
  const tried = (area: string, period: string) =>
    importObservations(atlas.connection.pool, {
      dataset: "published",
      file: "try.csv",
      what: "try",
      rows: csvRows(
        Readable.from([`${HEAD}\nawards_collectives,${area},${period},7,s537,2026-11-30T13:00:00Z\n`]),
      ),
      now: null,
      dryRun: true,
    });

  test("is taken by its id", async () => {
    expect(await tried("c00004-202507", "2026")).toMatchObject({ accepted: 1, refused: 0 });
  });

  test.each([
    // Trúc Bạch is no more in 2026: its land is in Ba Đình.
    ["c00004-202501", "2026", "AREA_ENDED", ["c00004-202507"]],
    // Cống Vị was divided: both are told, none is taken.
    ["c00007-201601", "2026", "AREA_ENDED", ["c00008-202507", "c00025-202507"]],
    ["c00004-202507", "2020", "AREA_NOT_YET", ["c00004-201601"]],
    ["c00004-202506", "2026", "MEMBER_UNKNOWN", ["c00004-201601", "c00004-202501", "c00004-202507"]],
    // Codes are used again.
    ["00004", "2026", "AREA_AMBIGUOUS", ["c00004-202507", "c00004-201601", "c00004-202501"]],
  ])("%s in %s: %s", async (area, period, code, accepted) => {
    const { problems } = await tried(area, period);
    expect(problems[0]).toMatchObject({ code, column: "area" });
    expect(problems[0]?.accepted).toEqual(expect.arrayContaining(accepted));
  });
});
