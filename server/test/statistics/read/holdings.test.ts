import { expect, test } from "vitest";
import { loadCatalogue } from "../../../src/statistics/catalogue/load-catalogue.ts";
import {
  countAreasWithFigures,
  datasetFigures,
  findHoldings,
  findPeriods,
} from "../../../src/statistics/read/holdings.ts";
import { countFiguresOfSources, findSources, listSources } from "../../../src/statistics/read/sources.ts";
import { AREA, INDICATOR, openSmallWorld } from "./small-world.ts";

const { db, observations, periodKey } = await openSmallWorld();

const source = (id: number, published: string | null) => ({
  id,
  dataset_id: 1,
  code: `s00${id}`,
  title: `Report ${id}`,
  publisher: null,
  published,
  url: null,
  kind: "NEWS",
  note: null,
});
await db
  .insertInto("source")
  .values([source(1, "2016"), source(2, null), source(3, "2020-07-08"), source(4, "2020")])
  .execute();
await observations(
  { area: "nam-dinh", indicator: "deployments", period: "2015/2020", source: 1, value: 226 },
  { area: "nam-dinh", indicator: "units_eligible", period: "2020", source: 1, value: 300 },
  {
    area: "nam-dinh",
    indicator: "units_eligible",
    period: "2020",
    source: 1,
    version: 2,
    status: "WITHDRAWN",
  },
);
const holding = { dataset_id: 1, figures: 0, sources: [], indicators: [], newest_period_id: null };
await db
  .insertInto("holding")
  .values([
    {
      ...holding,
      area_id: AREA["nam-dinh"],
      figures: 2,
      sources: [1],
      indicators: [INDICATOR.deployments],
      // Printed for a term that goes on, of a day within it.
      newest_period_id: await periodKey("2015/2020"),
      newest_date: "2017-03-01",
    },
    {
      ...holding,
      area_id: AREA["ha-nam"],
      figures: 1,
      sources: [1],
      indicators: [INDICATOR.units_eligible],
      newest_period_id: await periodKey("2019"),
      newest_date: "2019-12-01",
    },
    {
      ...holding,
      area_id: AREA["viet-nam"],
      figures: 4,
      sources: [3, 4],
      indicators: [INDICATOR.model_points],
    },
  ])
  .execute();
const held = async (indicator: keyof typeof INDICATOR, period: string, figures: number) => ({
  dataset_id: 1,
  indicator_id: INDICATOR[indicator],
  period_id: await periodKey(period),
  figures,
});
await db
  .insertInto("dataset_period")
  .values([await held("deployments", "2015/2020", 2), await held("units_eligible", "2019-06", 1)])
  .execute();
const catalogue = await loadCatalogue(db);

test("on today's boundaries predecessors' figures count at the successor, which says whose they are", async () => {
  const holdings = await findHoldings(db, catalogue, "published", "CURRENT");
  expect(holdings.map(({ area }) => area)).toEqual(["viet-nam", "ha-noi", "vinh-phuc", "ninh-binh-2025"]);
  expect(holdings.at(-1)).toEqual({
    area: "ninh-binh-2025",
    figures: 3,
    sources: 1,
    indicators: 2,
    newest: "2019",
    below: 0,
    of: [
      { area: "ha-nam", figures: 1 },
      { area: "nam-dinh", figures: 2 },
    ],
  });
  expect(holdings[1]).toEqual({
    area: "ha-noi",
    figures: 0,
    sources: 0,
    indicators: 0,
    newest: null,
    below: 0,
    of: [],
  });
});

test("as reported, old and new areas are listed, each with its own figures", async () => {
  const holdings = await findHoldings(db, catalogue, "published", "AS_REPORTED");
  expect(holdings).toHaveLength(Object.keys(AREA).length);
  expect(holdings.find(({ area }) => area === "ninh-binh-2025")?.figures).toBe(0);
  expect(holdings.find(({ area }) => area === "nam-dinh")?.figures).toBe(2);
});

test("an indicator says in how many provinces it has figures, a ratio where it has both parts", async () => {
  const on = async (boundaries: string) => {
    const counts = await countAreasWithFigures(db, catalogue, "published", boundaries);
    return [
      counts.get("deployments"),
      counts.get("units_eligible"),
      counts.get("coverage"),
      counts.get("model_points"),
    ];
  };
  expect(await on("CURRENT")).toEqual([1, 1, 1, 0]);
  expect(await on("VN-2008")).toEqual([1, 1, 0, 0]);
});

test("periods that hold figures are listed; a month's figures are figures of its year", () => {
  const codes = (kind: "YEAR" | "TERM" | null, indicator: string | null) =>
    findPeriods(catalogue, "published", kind, indicator).map(({ id }) => id);
  expect(codes(null, null)).toEqual(["2019-06", "2015/2020"]);
  expect(codes("YEAR", null)).toEqual(["2019"]);
  expect(codes(null, "coverage")).toEqual(["2015/2020"]);
  expect(codes("TERM", "units_eligible")).toEqual([]);
  expect(datasetFigures(catalogue, "published")).toEqual({
    figures: 3,
    indicators: ["deployments", "units_eligible"],
  });
});

test("reports are listed newest first, undated last", async () => {
  const ids = (await listSources(db, catalogue, "published", null, 10)).map(({ id }) => id);
  expect(ids).toEqual(["s004", "s003", "s001", "s002"]);
  const found = await findSources(db, catalogue, [3, 99, 3]);
  expect([...found.keys()]).toEqual([3]);
  expect(found.get(3)).toMatchObject({ id: "s003", dataset: "published", publisher: null });
});

test("a withdrawn figure no longer counts for its report", async () => {
  expect(await countFiguresOfSources(db, [1, 2], null)).toEqual(
    new Map([
      [1, 1],
      [2, 0],
    ]),
  );
});
