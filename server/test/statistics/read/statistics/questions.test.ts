import { beforeAll, describe, expect, test } from "vitest";
import type { Catalogue } from "../../../../src/statistics/catalogue/catalogue.ts";
import { loadCatalogue } from "../../../../src/statistics/catalogue/load-catalogue.ts";
import type { StatisticRow, StatisticsRequest } from "../../../../src/statistics/request/request.ts";
import { findRanks } from "../../../../src/statistics/read/ranks.ts";
import { findShares } from "../../../../src/statistics/read/shares.ts";
import { findStatistics } from "../../../../src/statistics/read/page/find-statistics.ts";
import { AREA, asking, BREAKDOWN, openSmallWorld } from "../small-world.ts";

/** Three provinces of 2024 with 10, 20 and 30 points; a year before 12, 20 and nobody knows. */
const { db, answers } = await openSmallWorld();
const points = { indicator: "model_points" as const, sources: [1] };
await answers(
  { area: "ha-nam", ...points, period: "2024", value: 10 },
  { area: "nam-dinh", ...points, period: "2024", value: 20, qualifier: "AT_LEAST" },
  { area: "ninh-binh", ...points, period: "2024", value: 30, sources: [2] },
  { area: "ha-nam", ...points, period: "2023", value: 12 },
  { area: "nam-dinh", ...points, period: "2023", value: 20 },
  { area: "viet-nam", ...points, period: "2024", value: 100, reporting: 5, expected: 5 },
  { area: "ha-nam", indicator: "deployments", breakdown: "commune", period: "2024", value: 4 },
  { area: "nam-dinh", indicator: "deployments", breakdown: "commune", period: "2024", value: 6 },
  { area: "ninh-binh", indicator: "deployments", breakdown: "commune", period: "2024", value: 5 },
  { area: "ha-nam", indicator: "units_eligible", breakdown: "commune", period: "2024", value: 5 },
  { area: "nam-dinh", indicator: "units_eligible", breakdown: "commune", period: "2024", value: 10 },
  {
    area: "ninh-binh",
    indicator: "units_eligible",
    breakdown: "commune",
    period: "2024",
    value: 5,
    status: "ESTIMATED",
  },
  { area: "ha-nam", indicator: "model_types", period: "2024", value: 3 },
  { area: "nam-dinh", indicator: "model_types", period: "2024", value: 4 },
  { area: "nam-dinh", ...points, breakdown: "camera", period: "2024", value: 14 },
  { area: "nam-dinh", ...points, breakdown: "hotline", period: "2024", value: 6 },
  { area: "ninh-binh", ...points, breakdown: "camera", period: "2024", value: 12 },
  { area: "ninh-binh", ...points, breakdown: "hotline", period: "2024", value: 15 },
  {
    area: "ha-nam",
    ...points,
    period: "2022",
    value: null,
    status: "WITHHELD",
    reporting: 0,
    missing: [AREA["ha-nam"]],
  },
  { area: "nam-dinh", ...points, period: "2022", value: 7 },
);
await db
  .insertInto("dataset_member")
  .values(
    [BREAKDOWN.camera, BREAKDOWN.hotline].map((breakdown_id) => ({
      dataset_id: 1,
      indicator_id: 1,
      breakdown_id,
    })),
  )
  .execute();
const merged = ["ha-nam", "nam-dinh", "ninh-binh"];
const old = { boundaries: "VN-2008", periods: ["2024"] } as const;
const group = (id: string, areas: readonly string[]) => ({ id, areas, name: null });
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(db);
});

const page = (request: Partial<StatisticsRequest>) => findStatistics(db, catalogue, asking(request));
const ask = async (request: Partial<StatisticsRequest>): Promise<readonly StatisticRow[]> =>
  (await page(request)).rows;
const brief = ({ area, value, status }: StatisticRow) => `${area} ${value} ${status}`;

describe("only some rows", () => {
  test("of a status: who has no figure", async () => {
    const only = { status: ["NO_FIGURE" as const], value: null };
    const found = await page({ ...old, only });
    expect(found.rows.map(brief)).toEqual(["ha-noi null NO_FIGURE", "vinh-phuc null NO_FIGURE"]);
    expect(found.totalCount).toBe(2);
  });

  test("of a value: what is not known lies between no values", async () => {
    const only = { status: null, value: { min: 15, max: null } };
    expect((await ask({ ...old, only })).map(brief)).toEqual([
      "nam-dinh 20 REPORTED",
      "ninh-binh 30 REPORTED",
    ]);
  });

  test("the least above the greatest is refused", async () => {
    const only = { status: null, value: { min: 2, max: 1 } };
    await expect(ask({ ...old, only })).rejects.toThrow("min 2 is greater than max 1");
  });
});

describe("in order", () => {
  test("of change: 0, −2, and last what has none", async () => {
    const rows = await ask({
      ...old,
      areas: merged,
      orderBy: [{ by: "CHANGE", direction: "DESC", from: "2023" }],
    });
    expect(rows.map(({ area }) => area)).toEqual(["nam-dinh", "ha-nam", "ninh-binh"]);
  });

  test("of the name: Ninh Bình stands after Nam Định, whatever their codes are", async () => {
    const rows = await ask({ ...old, areas: merged, orderBy: [{ by: "NAME", direction: "DESC" }] });
    expect(rows.map(({ area }) => area)).toEqual(["ninh-binh", "nam-dinh", "ha-nam"]);
  });

  test("of share, which needs to be told of what", async () => {
    const rows = await ask({
      ...old,
      areas: merged,
      orderBy: [{ by: "SHARE", direction: "ASC", of: "NATION" }],
    });
    expect(rows.map(({ area }) => area)).toEqual(["ha-nam", "nam-dinh", "ninh-binh"]);
    await expect(ask({ ...old, orderBy: [{ by: "SHARE", direction: "ASC" }] })).rejects.toThrow("needs of");
  });
});

describe("shares and places", () => {
  test("a share is of the nation, of all rows asked, or of the group: 30 of 100, of 60, of 50", async () => {
    const groups = [group("two", ["nam-dinh", "ninh-binh"])];
    const { rows, context } = await page({ ...old, areas: merged, groups });
    const ninhBinh = rows.filter(({ area }) => area === "ninh-binh");
    const of = async (what: "NATION" | "PARENT" | "GROUP" | "ALL_ROWS") =>
      (await findShares(db, ninhBinh, what, context))[0]?.share;
    expect([await of("NATION"), await of("PARENT"), await of("ALL_ROWS"), await of("GROUP")]).toEqual([
      30, 30, 50, 60,
    ]);
  });

  test("of a total that is not known completely there is none, and it says why", async () => {
    const { rows, context } = await page({ boundaries: "VN-2008", areas: ["nam-dinh"], periods: ["2023"] });
    expect(await findShares(db, rows, "NATION", context)).toEqual([{ share: null, why: "TOTAL_INCOMPLETE" }]);
  });

  test("groups that overlap have no common total", async () => {
    const groups = [group("a", ["ha-nam", "nam-dinh"]), group("b", ["nam-dinh", "ninh-binh"])];
    const { rows, context } = await page({ ...old, groups });
    const shares = await findShares(db, rows, "ALL_ROWS", context);
    expect(shares.map(({ why }) => why)).toEqual(["ROWS_OVERLAP", "ROWS_OVERLAP"]);
  });

  test("a place is among all provinces, not among those asked; who has no value has none", async () => {
    const { rows, context } = await page({ ...old, areas: ["ha-nam", "ha-noi"] });
    expect((await findRanks(db, rows, context)).map(({ rank }) => rank)).toEqual([null, 3]);
  });

  test("equal values share a place, and groups are placed among groups", async () => {
    const groups = [group("a", ["nam-dinh"]), group("b", ["ninh-binh"]), group("c", ["ha-nam", "nam-dinh"])];
    const { rows, context } = await page({ ...old, groups });
    expect(rows.map(({ value }) => value)).toEqual([20, 30, 30]);
    expect((await findRanks(db, rows, context)).map(({ rank }) => rank)).toEqual([3, 1, 1]);
  });
});

describe("a group of areas", () => {
  const three = [group("three", merged)];

  test("adds up its members like the nation its provinces: 10 + ≥ 20 + 30", async () => {
    const [row] = await ask({ ...old, groups: three });
    expect(row).toMatchObject({
      area: "three",
      value: 60,
      qualifier: "AT_LEAST",
      status: "AGGREGATED",
      reporting: 3,
      expected: 3,
    });
    expect(row?.sources).toEqual([1, 2]);
  });

  test("is a lower bound where a member is missing: ≥ 30 of 2 of 3", async () => {
    const [row] = await ask({ ...old, groups: [group("some", ["ha-nam", "nam-dinh", "ha-noi"])] });
    expect(row).toMatchObject({
      value: 30,
      status: "PARTIAL",
      reporting: 2,
      expected: 3,
      missing: ["ha-noi"],
    });
  });

  test("is withheld where exactly one member is: 7 beside it would tell nothing, but the total must not", async () => {
    const [row] = await ask({
      boundaries: "VN-2008",
      periods: ["2022"],
      groups: [group("two", ["ha-nam", "nam-dinh"])],
    });
    expect(row).toMatchObject({ value: null, status: "WITHHELD", reason: { code: "WOULD_REVEAL_WITHHELD" } });
  });

  test("does not add what does not add: kinds of model recur in every province", async () => {
    const [row] = await ask({ ...old, indicators: ["model_types"], groups: three });
    expect(row).toMatchObject({
      value: null,
      status: "NOT_COMPARABLE",
      reason: { code: "DOES_NOT_COMBINE" },
    });
  });

  test("divides sums, it does not average rates: (4 + 6 + 5) of (5 + 10 + 5)", async () => {
    const where = { models: null, categories: null, unitTypes: ["commune"], awardLevels: null };
    const [row] = await ask({ ...old, indicators: ["coverage"], where, groups: three });
    expect(row).toMatchObject({
      value: 75,
      numerator: 15,
      denominator: 20,
      status: "ESTIMATED",
      reporting: 3,
      expected: 3,
    });
  });

  test("is empty as its members are", async () => {
    const [row] = await ask({ boundaries: "VN-2008", periods: ["2021"], groups: three });
    expect(row).toMatchObject({ value: null, status: "NO_FIGURE", reporting: 0, expected: 3 });
  });

  test("must have members on the boundaries asked, and says where these are now", async () => {
    await expect(ask({ boundaries: "CURRENT", groups: three })).rejects.toThrow(
      'it is part of "ninh-binh-2025"',
    );
    await expect(ask({ ...old, groups: [group("none", [])] })).rejects.toThrow("takes 1 to 200 areas");
    await expect(ask({ ...old, groups: [group("ha-nam", merged)] })).rejects.toThrow("no id of an area");
  });
});

describe("the largest and the rest", () => {
  test("of areas: the rest is one group of all others, and as incomplete as they are", async () => {
    const rows = await ask({ ...old, top: 2 });
    expect(rows.map(({ value, status }) => `${value} ${status}`)).toEqual([
      "30 REPORTED",
      "20 REPORTED",
      "10 PARTIAL",
    ]);
    expect(rows.at(-1)?.rest?.ids).toEqual(["ha-noi", "vinh-phuc", "ha-nam"]);
  });

  test("of models: whole where the parts known make up the total, 14 + 6 = 20; else the least there is, 15 of 30", async () => {
    const rows = await ask({ ...old, areas: ["nam-dinh", "ninh-binh"], by: ["MODEL"], top: 1 });
    const told = rows.map(
      ({ area, value, status, rest }) =>
        `${area} ${value} ${status}${rest === null ? "" : ` rest ${rest.ids.join()}`}`,
    );
    expect(told).toEqual([
      "nam-dinh 14 REPORTED",
      "nam-dinh 6 AGGREGATED rest hotline",
      "ninh-binh 15 REPORTED",
      "ninh-binh 12 PARTIAL rest camera",
    ]);
  });

  test("of groups, which may overlap, there are no largest", async () => {
    await expect(ask({ ...old, groups: [group("three", merged)], top: 1 })).rejects.toThrow(
      "not of the nation or of groups",
    );
  });
});

describe("pages while data comes in", () => {
  test("the next page is answered from the data of the first", async () => {
    const request = {
      ...old,
      areas: merged,
      orderBy: [{ by: "VALUE", direction: "DESC" } as const],
      first: 2,
    };
    const first = await page(request);
    await db
      .insertInto("data_commit")
      .values({ committed_at: "2026-11-11T00:00:00.000Z", what: "test" })
      .execute();
    const key = catalogue.periods.byId.get("2024")?.key ?? 0;
    await db
      .updateTable("cube")
      .set({ known_to: "2026-11-11T00:00:00.000Z" })
      .where("area_id", "=", AREA["ha-nam"])
      .where("period_id", "=", key)
      .where("indicator_id", "=", 1)
      .execute();
    await answers({
      area: "ha-nam",
      ...points,
      period: "2024",
      value: 999,
      known_from: "2026-11-11T00:00:00.000Z",
    });
    catalogue = await loadCatalogue(db);
    expect((await ask(request)).map(brief)[0]).toBe("ha-nam 999 REPORTED");
    const next = await page({ ...request, after: first.cursors.at(-1) ?? null });
    expect([...first.rows, ...next.rows].map(brief)).toEqual([
      "ninh-binh 30 REPORTED",
      "nam-dinh 20 REPORTED",
      "ha-nam 10 REPORTED",
    ]);
    expect(next.dataVersion.id).toBe(first.dataVersion.id);
  });
});
