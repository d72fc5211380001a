import { beforeAll, expect, test } from "vitest";
import type { Catalogue } from "../../../../src/statistics/catalogue/catalogue.ts";
import { loadCatalogue } from "../../../../src/statistics/catalogue/load-catalogue.ts";
import type {
  RatioRequest,
  StatisticRow,
  StatisticsRequest,
} from "../../../../src/statistics/request/request.ts";
import { findStatistics } from "../../../../src/statistics/read/page/find-statistics.ts";
import { asking, openSmallWorld } from "../small-world.ts";

/** New points of 2024 in each 1,000: 2 of 8, 3 of 12, and 5 of nobody knows how many. */
const { db, answers } = await openSmallWorld();
const [points, added] = [{ indicator: "model_points" as const }, { indicator: "model_points_new" as const }];
await answers(
  { area: "ha-nam", ...points, period: "2024", value: 8, sources: [1] },
  { area: "nam-dinh", ...points, period: "2024", value: 12, qualifier: "AT_LEAST" },
  { area: "ha-nam", ...added, period: "2024", value: 2, sources: [2] },
  { area: "nam-dinh", ...added, period: "2024", value: 3 },
  { area: "ninh-binh", ...added, period: "2024", value: 5 },
  { area: "ha-nam", ...points, period: "2023", value: 0 },
  { area: "ha-nam", ...added, period: "2023", value: 1 },
  { area: "ha-nam", ...points, period: "2022", value: 4 },
  { area: "ha-nam", ...added, period: "2022", value: null, status: "WITHHELD", reporting: 0 },
);
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(db);
});

const all = { models: null, categories: null, unitTypes: null, awardLevels: null };
const ratio: RatioRequest = {
  numerator: { indicator: "model_points_new", where: all },
  denominator: { indicator: "model_points", where: all },
  per: 1000,
};
const ask = async (request: Partial<StatisticsRequest>): Promise<readonly StatisticRow[]> =>
  (
    await findStatistics(
      db,
      catalogue,
      asking({ boundaries: "VN-2008", periods: ["2024"], ratio, indicators: [], ...request }),
    )
  ).rows;

test("the parts are divided and multiplied, and a hedge below the line turns round", async () => {
  const rows = await ask({ areas: ["ha-nam", "nam-dinh"] });
  expect(rows).toMatchObject([
    {
      indicator: "model_points_new/model_points",
      value: 250,
      numerator: 2,
      denominator: 8,
      status: "AGGREGATED",
      sources: [1, 2],
    },
    { value: 250, qualifier: "AT_MOST" },
  ]);
});

test("in a group it is of the members that have both parts: 5 of 20, of two of three", async () => {
  const groups = [{ id: "three", areas: ["ha-nam", "nam-dinh", "ninh-binh"], name: null }];
  const [row] = await ask({ groups });
  expect(row).toMatchObject({
    value: 250,
    numerator: 5,
    denominator: 20,
    status: "PARTIAL",
    reporting: 2,
    expected: 3,
    missing: ["ninh-binh"],
    lower: null,
  });
});

test("by nothing it is not divided, and what is withheld stays so", async () => {
  expect(await ask({ areas: ["ha-nam"], periods: ["2023"] })).toMatchObject([
    { value: null, status: "NOT_APPLICABLE", reason: { code: "NOTHING_ELIGIBLE" } },
  ]);
  expect(await ask({ areas: ["ha-nam"], periods: ["2022"] })).toMatchObject([
    { value: null, status: "WITHHELD" },
  ]);
});

test("where a part is missing there is none, and it is said how it stands", async () => {
  expect(await ask({ areas: ["ninh-binh"] })).toMatchObject([{ value: null, status: "NO_FIGURE" }]);
});

test("it is put in the order of its values as any indicator is", async () => {
  const rows = await ask({
    orderBy: [{ by: "VALUE", direction: "DESC" }],
    only: { status: null, value: { min: 0, max: null } },
  });
  expect(rows.map(({ area }) => area)).toEqual(["ha-nam", "nam-dinh"]);
});

test("what may not divide is refused with the reason", async () => {
  const of = (numerator: string, per = 1): RatioRequest => ({
    ...ratio,
    numerator: { indicator: numerator, where: all },
    per,
  });
  await expect(ask({ ratio: of("coverage") })).rejects.toThrow('"coverage" is a percentage');
  await expect(ask({ ratio: of("model_types") })).rejects.toThrow("does not combine over areas");
  await expect(ask({ ratio: of("model_points", 0) })).rejects.toThrow("per is a number above 0");
  const members = { ...all, models: ["camera", "hotline"] };
  await expect(
    ask({ ratio: { ...ratio, numerator: { indicator: "model_points", where: members } } }),
  ).rejects.toThrow("takes one member");
});
