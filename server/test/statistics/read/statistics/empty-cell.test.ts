import { expect, test } from "vitest";
import { loadCatalogue } from "../../../../src/statistics/catalogue/load-catalogue.ts";
import { findStatistics } from "../../../../src/statistics/read/page/find-statistics.ts";
import type { StatisticRow, StatisticsRequest } from "../../../../src/statistics/request/request.ts";
import { asking, INDICATOR, openSmallWorld } from "../small-world.ts";

const { db, answers } = await openSmallWorld();
await db
  .insertInto("form_line")
  .values([
    { dataset_id: 2, indicator_id: INDICATOR.deployments, unit_type_id: 1, model_id: 1 },
    { dataset_id: 2, indicator_id: INDICATOR.units_eligible, unit_type_id: 1 },
    { dataset_id: 2, indicator_id: INDICATOR.model_points_new },
  ])
  .execute();
const catalogue = await loadCatalogue(db);

async function ask(request: Partial<StatisticsRequest>): Promise<readonly StatisticRow[]> {
  return (await findStatistics(db, catalogue, asking(request))).rows;
}

test("in a scheduled dataset a missing figure is not reported once it was due, and not due before", async () => {
  const status = async (indicator: string, period: string, knownAt: string | null = null) =>
    (
      await ask({ dataset: "demo", indicators: [indicator], periods: [period], areas: ["ha-noi"], knownAt })
    )[0]?.status;
  // Today is 2026-11-10; October is due on 15 November.
  expect(await status("model_points", "2026-09")).toBe("NOT_REPORTED");
  expect(await status("model_points", "2026-10")).toBe("NOT_DUE");
  expect(await status("model_points", "2026-09", "2026-10-14T00:00:00Z")).toBe("NOT_DUE");
  expect(await status("model_points", "2026-09", "2026-10-15T00:00:00Z")).toBe("NOT_REPORTED");
  // One quarter of the year was due.
  expect(await status("model_points_new", "2026")).toBe("NOT_REPORTED");
  // A ratio is due with the later of its parts.
  expect(await status("coverage", "2025-12")).toBe("NOT_REPORTED");
  expect(await status("coverage", "2025-12", "2026-01-20T00:00:00Z")).toBe("NOT_DUE");
  // In a month the yearly part is not due: the share is late with the other.
  expect(await status("coverage", "2025-06")).toBe("NOT_REPORTED");
});

test("what is on no form of a scheduled dataset is owed by nobody, and no earlier figure stands in for it", async () => {
  await answers({
    area: "ha-noi",
    indicator: "units_eligible",
    dataset: "demo",
    period: "2024-12",
    breakdown: "commune",
    value: 7,
  });
  const none = { models: null, categories: null, unitTypes: null, awardLevels: null };
  const of = async (indicator: string, period: string, where = {}, tolerance = 0) => {
    const request = {
      dataset: "demo",
      indicators: [indicator],
      periods: [period],
      areas: ["ha-noi"],
      where: { ...none, ...where },
      tolerance,
    };
    const [row] = (await findStatistics(db, catalogue, asking(request))).rows;
    return [row?.status, row?.reason?.args["what"] ?? null];
  };
  const communes = { unitTypes: ["commune"] };
  // The indicator.
  expect(await of("model_types", "2020")).toEqual(["NOT_COLLECTED", "indicator"]);
  // A period shorter than its rhythm; the one that its own ends with is due.
  expect(await of("model_points_new", "2026-01")).toEqual(["NOT_COLLECTED", "period"]);
  expect(await of("units_eligible", "2025-06", communes, 5)).toEqual(["NOT_COLLECTED", "period"]);
  expect(await of("units_eligible", "2025-12", communes)).toEqual(["NOT_REPORTED", null]);
  expect(await of("units_eligible", "2025-12", communes, 5)).toEqual(["CARRIED", null]);
  // A member; what the members on the form make up together is asked for.
  expect(await of("deployments", "2026-09", { ...communes, models: ["camera"] })).toEqual([
    "NOT_REPORTED",
    null,
  ]);
  expect(await of("deployments", "2026-09", { ...communes, models: ["hotline"] })).toEqual([
    "NOT_COLLECTED",
    "member",
  ]);
  expect(await of("deployments", "2026-09", communes)).toEqual(["NOT_REPORTED", null]);
  expect(await of("deployments", "2026-09")).toEqual(["NOT_REPORTED", null]);
  expect(await of("model_points_new", "2026", { categories: ["safety"] })).toEqual([
    "NOT_COLLECTED",
    "member",
  ]);
  expect(await of("model_points_new", "2026")).toEqual(["NOT_REPORTED", null]);
  // Without lines any member is asked for.
  expect(await of("model_points", "2026-09", { models: ["hotline"] })).toEqual(["NOT_REPORTED", null]);
  // A ratio is asked for as its numerator is.
  expect(await of("coverage", "2026-09", { ...communes, models: ["camera"] })).toEqual([
    "NOT_REPORTED",
    null,
  ]);
  expect(await of("coverage", "2026-09", { ...communes, models: ["hotline"] })).toEqual([
    "NOT_COLLECTED",
    "member",
  ]);
});
