import { beforeAll, expect, test } from "vitest";
import type { Catalogue } from "../../../src/statistics/catalogue/catalogue.ts";
import { loadCatalogue } from "../../../src/statistics/catalogue/load-catalogue.ts";
import { findStatistics } from "../../../src/statistics/read/page/find-statistics.ts";
import { findTimeliness } from "../../../src/statistics/read/timeliness.ts";
import type { StatisticsRequest } from "../../../src/statistics/request/request.ts";
import { asking, INDICATOR, openSmallWorld } from "./small-world.ts";

// Deployments are due by the month and model, on the 15th; eligible units by the year, on 30 January. Today is 10 November 2026.
const { db, answers } = await openSmallWorld();
const line = { dataset_id: 2, category_id: null, award_level_id: null };
await db
  .insertInto("form_line")
  .values([
    { ...line, indicator_id: INDICATOR.deployments, model_id: 1, unit_type_id: 1 },
    { ...line, indicator_id: INDICATOR.deployments, model_id: 2, unit_type_id: null },
  ])
  .execute();
const demo = { dataset: "demo", indicator: "deployments" } as const;
const camera = { ...demo, breakdown: "camera_commune" } as const;
const hotline = { ...demo, breakdown: "hotline" } as const;
await answers(
  // The whole cannot be put together, though both of its returns are in.
  {
    ...demo,
    area: "vinh-phuc",
    period: "2025-12",
    status: "NOT_COMPARABLE",
    known_from: "2026-01-12T00:00:00.000Z",
    reason: { code: "DOES_NOT_COMBINE", args: { dimension: "model" } },
  },
  { ...camera, area: "vinh-phuc", period: "2025-12", value: 4, known_from: "2026-01-12T00:00:00.000Z" },
  { ...hotline, area: "vinh-phuc", period: "2025-12", value: 9, known_from: "2026-01-18T00:00:00.000Z" },
  // Of this one a return is held back, and one has not come.
  { ...camera, area: "ha-noi", period: "2025-12", value: 4, known_from: "2026-01-12T00:00:00.000Z" },
  { ...camera, area: "ha-noi", period: "2025-11", value: 4, known_from: "2025-12-12T00:00:00.000Z" },
  {
    ...hotline,
    area: "ha-noi",
    period: "2025-11",
    status: "WITHHELD",
    known_from: "2025-12-16T00:00:00.000Z",
  },
  // The last month of a province that ended with it was sent in by its successor.
  { ...camera, area: "ha-nam", period: "2025-06", value: 3, known_from: "2025-07-15T00:00:00.000Z" },
  { ...hotline, area: "ha-nam", period: "2025-06", value: 3, known_from: "2025-07-15T00:00:00.000Z" },
  {
    ...demo,
    indicator: "model_points",
    area: "vinh-phuc",
    period: "2026-08",
    value: 4,
    known_from: "2026-09-20T00:00:00.000Z",
  },
  { area: "ha-nam", indicator: "model_points", period: "2024", value: 10 },
);
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(db);
});

async function timelinessOf(given: Partial<StatisticsRequest>) {
  const question = { dataset: "demo", indicators: ["deployments"], boundaries: "VN-2008" };
  const page = await findStatistics(db, catalogue, asking({ ...question, ...given }));
  return findTimeliness(db, page.rows, page.context);
}

test("what no form asks for by itself came when the last of its returns did", async () => {
  const december = { areas: ["vinh-phuc"], periods: ["2025-12"] };
  const came = { dueOn: "2026-01-15", receivedOn: "2026-01-18", daysLate: 3, why: null };
  expect(await timelinessOf(december)).toEqual([came]);
  expect(await timelinessOf({ ...december, periods: ["2025"] })).toEqual([came]);
});

test("it is late only while a return is missing; one that is not released has come", async () => {
  expect(await timelinessOf({ areas: ["ha-noi"], periods: ["2025-11", "2025-12"] })).toEqual([
    { dueOn: "2025-12-15", receivedOn: "2025-12-16", daysLate: 1, why: null },
    { dueOn: "2026-01-15", receivedOn: null, daysLate: 299, why: "NOT_HERE_YET" },
  ]);
});

test("of the nation each province's returns are missed", async () => {
  const nation = { level: "COUNTRY" as const };
  expect(await timelinessOf({ ...nation, areas: ["viet-nam"], periods: ["2025-12"] })).toEqual([
    { dueOn: "2026-01-15", receivedOn: null, daysLate: 299, why: "NOT_HERE_YET" },
  ]);
});

test("an area that ended owes nothing that was due later, and what came of its last month came", async () => {
  const ended = { dueOn: null, receivedOn: null, daysLate: null, why: "SUCCESSOR_ANSWERS" };
  expect(await timelinessOf({ areas: ["ha-nam", "nam-dinh"], periods: ["2025"] })).toEqual([
    { dueOn: "2025-07-15", receivedOn: "2025-07-15", daysLate: 0, why: null },
    ended,
  ]);
  const units = { indicators: ["units_eligible"], periods: ["2025"] };
  expect(await timelinessOf({ ...units, areas: ["ha-nam"] })).toEqual([ended]);
  // Up to its last year it did.
  const [before] = await timelinessOf({ ...units, areas: ["ha-nam"], periods: ["2024"] });
  expect(before).toMatchObject({ dueOn: "2025-01-30", why: "NOT_HERE_YET" });
});

test("a cell that was left empty says that its area ended, not that it failed to report", async () => {
  const rows = async (period: string) =>
    (
      await findStatistics(
        db,
        catalogue,
        asking({
          dataset: "demo",
          indicators: ["units_eligible"],
          areas: ["ha-nam"],
          boundaries: "VN-2008",
          periods: [period],
        }),
      )
    ).rows.map(({ status, reason }) => [status, reason?.code]);
  expect(await rows("2025")).toEqual([["NOT_REPORTED", "SUCCESSOR_ANSWERS"]]);
  expect(await rows("2024")).toEqual([["NOT_REPORTED", "NOTHING_CAME"]]);
});

test("a return is due so many days after its month, came when it was first known, and is so many days late", async () => {
  const august = { indicators: ["model_points"], periods: ["2026-08"] };
  // Due 15 days after 31 August; of Hà Nội nothing has come up to 10 November.
  expect(await timelinessOf({ ...august, areas: ["vinh-phuc", "ha-noi"] })).toEqual([
    { dueOn: "2026-09-15", receivedOn: null, daysLate: 56, why: "NOT_HERE_YET" },
    { dueOn: "2026-09-15", receivedOn: "2026-09-20", daysLate: 5, why: null },
  ]);
});

test("in a dataset of collected figures nothing was due from anybody", async () => {
  const collected = { dataset: "published", indicators: ["model_points"], periods: ["2024"] };
  expect(await timelinessOf({ ...collected, areas: ["ha-nam"] })).toEqual([
    { dueOn: null, receivedOn: null, daysLate: null, why: "NOTHING_IS_DUE" },
  ]);
});
