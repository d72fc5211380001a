import { expect, test } from "vitest";
import { loadCatalogue } from "../../../../src/statistics/catalogue/load-catalogue.ts";
import { findChanges } from "../../../../src/statistics/read/change/find-changes.ts";
import { findStatistics } from "../../../../src/statistics/read/page/find-statistics.ts";
import type { StatisticsRequest } from "../../../../src/statistics/request/request.ts";
import { asking, INDICATOR, openSmallWorld } from "../small-world.ts";

const { db, answers } = await openSmallWorld();
await db
  .insertInto("series_break")
  .values({ id: "new_force", indicator_id: INDICATOR.deployments, date: "2024-07-01", area_id: null })
  .execute();
const partial = { status: "PARTIAL", qualifier: "AT_LEAST", expected: 3 } as const;
await answers(
  { area: "nam-dinh", indicator: "model_points", period: "2019", value: 10, qualifier: "AT_LEAST" },
  { area: "nam-dinh", indicator: "model_points", period: "2020", value: 8 },
  { area: "ha-nam", indicator: "model_points", period: "2019", value: 4 },
  { area: "ha-nam", indicator: "model_points", period: "2020", value: 5 },
  { area: "ninh-binh", indicator: "model_points", period: "2020", value: 100 },
  { area: "ninh-binh-2025", indicator: "model_points", period: "2019", value: 14, ...partial },
  { area: "ninh-binh-2025", indicator: "model_points", period: "2020", value: 113, status: "AGGREGATED" },
  { area: "ha-noi", indicator: "model_points", period: "2019", value: 0 },
  { area: "ha-noi", indicator: "model_points", period: "2020", value: 3 },
  { area: "viet-nam", indicator: "model_points", period: "2019", value: 14, ...partial },
  { area: "viet-nam", indicator: "model_points", period: "2020", value: 116, ...partial },
  { area: "ha-noi", indicator: "deployments", period: "2024-06", value: 5 },
  { area: "ha-noi", indicator: "deployments", period: "2024-07", value: 50 },
  { area: "viet-nam", indicator: "deployments", period: "2025-05", value: 7 },
  { area: "viet-nam", indicator: "deployments", period: "2025-06", value: 9, series_break: true },
  { area: "ha-noi", indicator: "model_points_new", period: "2020", value: 12 },
  { area: "ha-noi", indicator: "model_points_new", period: "2019-12", value: 1 },
  { area: "ha-noi", indicator: "coverage", period: "2019", value: 50, numerator: 5, denominator: 10 },
  { area: "ha-noi", indicator: "coverage", period: "2020", value: 60, numerator: 6, denominator: 10 },
  { area: "vinh-phuc", indicator: "coverage", period: "2019", value: 10, numerator: 9, denominator: 90 },
  { area: "vinh-phuc", indicator: "coverage", period: "2020", value: 30, numerator: 30, denominator: 100 },
  { area: "viet-nam", indicator: "coverage", period: "2020", value: 30, ...partial, qualifier: null },
);
const catalogue = await loadCatalogue(db);

async function change(from: string | null, request: Partial<StatisticsRequest>) {
  const asked = asking(request);
  const { rows } = await findStatistics(db, catalogue, asked);
  const [only] = await findChanges(db, catalogue, rows, from, asked);
  return only;
}

test("a cell known in both periods is compared whole, and the earlier hedge turns round", async () => {
  expect(await change("2019", { areas: ["nam-dinh"], periods: ["2020"], boundaries: "VN-2008" })).toEqual({
    from: "2019",
    difference: -2,
    percent: -20,
    noPercent: null,
    qualifier: "AT_MOST",
    members: null,
    leftOut: [],
    reason: null,
    caveats: [{ code: "HEDGED", args: { of: "change", qualifier: "AT_MOST", value: -2, kind: "STOCK" } }],
  });
});

test("a change since nothing is no percentage", async () => {
  expect(await change("2019", { areas: ["ha-noi"], periods: ["2020"] })).toMatchObject({
    difference: 3,
    percent: null,
    noPercent: "FROM_ZERO",
  });
});

test("a successor is compared over the predecessors known in both periods", async () => {
  expect(await change("2019", { areas: ["ninh-binh-2025"], periods: ["2020"] })).toMatchObject({
    difference: -1,
    percent: -7.14285714286,
    qualifier: "AT_MOST",
    members: ["ha-nam", "nam-dinh"],
    leftOut: ["ninh-binh"],
    reason: null,
  });
});

test("the nation is compared over the provinces of both periods, whatever boundaries are asked", async () => {
  const since = async (boundaries: string) =>
    change("2019", { level: "COUNTRY", periods: ["2020"], boundaries });
  const answers = await Promise.all(["VN-2008", "CURRENT", "VN-2025", "AS_REPORTED"].map(since));
  for (const answer of answers)
    expect(answer).toMatchObject({
      difference: 2,
      members: ["ha-noi", "ha-nam", "nam-dinh"],
      leftOut: ["vinh-phuc", "ninh-binh"],
    });
});

test("a share of several is that of their sums, and changes by percentage points", async () => {
  // 36 of 110 after 14 of 100
  expect(
    await change("2019", {
      indicators: ["coverage"],
      level: "COUNTRY",
      periods: ["2020"],
      boundaries: "VN-2008",
    }),
  ).toMatchObject({ difference: 18.7272727273, percent: null, members: ["ha-noi", "vinh-phuc"] });
});

test("nothing is compared across a series break", async () => {
  const deployments = { indicators: ["deployments"], areas: ["ha-noi"] };
  expect(await change("2024-06", { ...deployments, periods: ["2024-07"] })).toMatchObject({
    difference: null,
    reason: { code: "SERIES_BREAK", args: { date: "2024-07-01", id: "new_force" } },
  });
});

test("a value that mixes both sides of a break is not compared either", async () => {
  const asked = { indicators: ["deployments"], areas: ["viet-nam"], periods: ["2025-06"] };
  expect(await change("2025-05", asked)).toMatchObject({
    difference: null,
    reason: { code: "SERIES_BREAK" },
  });
});

test("flows are compared between periods of one kind, and only with earlier ones", async () => {
  const flow = { indicators: ["model_points_new"], areas: ["ha-noi"], periods: ["2020"] };
  expect((await change("2019-12", flow))?.reason).toEqual({
    code: "KINDS_DIFFER",
    args: { from: "MONTH", to: "YEAR" },
  });
  expect((await change("2020", flow))?.reason?.code).toBe("NOT_EARLIER");
});

test("where one of both is unknown and there are no members, nothing is compared", async () => {
  expect(await change("2019", { areas: ["vinh-phuc"], periods: ["2020"] })).toMatchObject({
    difference: null,
    reason: { code: "NOT_BOTH_KNOWN", args: { status: "NO_FIGURE", fromStatus: "NO_FIGURE" } },
  });
  // Carried from 2020, and so not of 2022.
  expect(
    (await change("2019", { areas: ["ha-noi"], periods: ["2022"], tolerance: 5 }))?.difference,
  ).toBeNull();
});

test("when nothing is named, each row is compared with the period of its own kind just before", async () => {
  const { rows } = await findStatistics(
    db,
    catalogue,
    asking({ areas: ["ha-noi"], periods: ["2019", "2020", "2020-Q1", "2021"] }),
  );
  const changes = await findChanges(db, catalogue, rows, null, asking({}));
  const found = rows.map(({ period }, index) => [period, changes[index]?.from, changes[index]?.difference]);
  expect(found).toEqual([
    ["2019", "2018", null],
    ["2020-Q1", "2019-Q4", null],
    ["2020", "2019", 3],
    ["2021", "2020", null],
  ]);
  // The same as when it is named.
  const [, , named] = await findChanges(db, catalogue, rows, "2019", asking({}));
  expect(changes[2]).toEqual(named);
});

test("the first period of the calendar has none before it, and says so", async () => {
  const [published] = catalogue.datasets.list;
  expect(await change(null, { areas: ["ha-noi"], periods: [published?.calendarFrom ?? ""] })).toEqual({
    from: null,
    difference: null,
    percent: null,
    noPercent: null,
    qualifier: null,
    members: null,
    leftOut: [],
    reason: { code: "NONE_BEFORE", args: {} },
    caveats: [{ code: "NONE_BEFORE", args: {} }],
  });
});
