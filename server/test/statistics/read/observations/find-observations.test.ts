import { expect, test } from "vitest";
import { loadCatalogue } from "../../../../src/statistics/catalogue/load-catalogue.ts";
import {
  findObservations,
  findObservationsOfSources,
} from "../../../../src/statistics/read/observations/find-observations.ts";
import type { ObservationPage } from "../../../../src/statistics/read/observations/find-observations.ts";
import type { StatisticRow } from "../../../../src/statistics/request/request.ts";
import { openSmallWorld } from "../small-world.ts";

const { db, answers, observations } = await openSmallWorld();
await db
  .insertInto("source")
  .values(
    [1, 2, 3].map((id) => ({
      id,
      dataset_id: 1,
      code: `s00${id}`,
      title: `Report ${id}`,
      publisher: null,
      published: null,
      url: null,
      kind: "NEWS",
      note: null,
    })),
  )
  .execute();
await db.insertInto("statement").values({ id: 1, source_id: 1, code: "o003" }).execute();
const stock = { dated: "2020-12-01", dated_by: "PERIOD", source: 1 } as const;
await observations(
  { area: "nam-dinh", indicator: "model_points", period: "2020", value: 7, ...stock },
  {
    area: "nam-dinh",
    indicator: "model_points",
    period: "2020",
    value: 8,
    ...stock,
    version: 2,
    recorded: "2021-06-01T00:00:00Z",
  },
  { area: "nam-dinh", indicator: "model_points", period: "2020", value: 9, ...stock, source: 2 },
  { area: "nam-dinh", indicator: "model_points", period: "2020", value: 5, ...stock, breakdown: "camera" },
  { area: "nam-dinh", indicator: "model_points", period: "2020-06", value: 4, ...stock, dated: "2020-06-01" },
  {
    area: "ha-nam",
    indicator: "model_points",
    period: "2020",
    value: 20,
    ...stock,
    statement_id: 1,
    breakdown: "camera",
  },
  {
    area: "ha-nam",
    indicator: "model_points",
    period: "2020",
    value: 3,
    ...stock,
    statement_id: 1,
    breakdown: "hotline",
  },
  {
    area: "ninh-binh-2025",
    indicator: "model_points",
    period: "2026-01",
    value: 99,
    ...stock,
    dated: "2026-01-01",
    source: 3,
  },
  { area: "ha-nam", indicator: "model_points_new", period: "2020-Q1", value: 1, source: 1 },
  { area: "ha-nam", indicator: "model_points_new", period: "2020-02", value: 1, source: 1 },
  { area: "ha-nam", indicator: "model_points_new", period: "2020-05", value: 2, source: 1 },
  { area: "ha-nam", indicator: "model_points_new", period: "2019-05", value: 6, source: 1 },
);
const catalogue = await loadCatalogue(db);

function row(given: Partial<StatisticRow>): StatisticRow {
  return {
    catalogue,
    rest: null,
    dataset: "published",
    indicator: "model_points",
    area: "nam-dinh",
    period: "2020",
    model: null,
    category: null,
    unitType: null,
    awardLevel: null,
    value: null,
    qualifier: null,
    status: "REPORTED",
    reason: null,
    reporting: 1,
    expected: 1,
    missingCount: 0,
    missing: [],
    numerator: null,
    denominator: null,
    lower: null,
    upper: null,
    carriedFrom: null,
    dated: null,
    seriesBreak: false,
    disputed: false,
    discrepancy: null,
    sources: [1],
    ...given,
  };
}
const find = (
  rows: readonly StatisticRow[],
  first = 10,
  after: string | null = null,
  knownAt: string | null = null,
) =>
  findObservations(
    db,
    catalogue,
    rows,
    { dataset: "published", boundaries: "CURRENT", knownAt },
    first,
    after,
  );
const brief = (page: ObservationPage | undefined) =>
  page?.nodes.map((o) => `${o.area} ${o.period} ${o.model ?? "_T"} ${o.value}`);

test("a reported cell rests on its figure and the other sides, not on its parts or earlier figures", async () => {
  const [own, both] = await find([row({}), row({ sources: [1, 2], disputed: true })]);
  expect(brief(own)).toEqual(["nam-dinh 2020 _T 8"]);
  expect(brief(both)).toEqual(["nam-dinh 2020 _T 9", "nam-dinh 2020 _T 8"]);
});

test("each figure lists its versions, newest first, as known at the instant asked", async () => {
  const [now] = await find([row({})]);
  expect(now?.nodes[0]?.versions.map(({ version, value }) => [version, value])).toEqual([
    [2, 8],
    [1, 7],
  ]);
  const [then] = await find([row({})], 10, null, "2021-01-01T00:00:00.000Z");
  expect(then?.nodes[0]).toMatchObject({
    value: 7,
    versions: [{ version: 1, recorded: "2020-01-01T00:00:00.000Z" }],
  });
});

test("a successor rests on its predecessors' figures, or on their parts, largest first", async () => {
  const [page] = await find([row({ area: "ninh-binh-2025", status: "PARTIAL" })]);
  expect(brief(page)).toEqual(["ha-nam 2020 camera 20", "nam-dinh 2020 _T 8", "ha-nam 2020 hotline 3"]);
  expect(page?.nodes.map(({ statement }) => statement)).toEqual(["o003", null, "o003"]);
});

test("figures come in pages", async () => {
  const rows = [row({ area: "ninh-binh-2025", status: "PARTIAL" })];
  const [one] = await find(rows, 2);
  expect(one).toMatchObject({ totalCount: 3, hasNextPage: true });
  const [two] = await find(rows, 2, one?.endCursor ?? null);
  expect(brief(two)).toEqual(["ha-nam 2020 hotline 3"]);
  expect(two).toMatchObject({ totalCount: 3, hasNextPage: false });
});

test("what cannot be split shows the successor's figure", async () => {
  const reason = { code: "CANNOT_BE_SPLIT", args: { successor: "ninh-binh-2025" } } as const;
  const [page] = await find([row({ period: "2026-01", status: "NOT_COMPARABLE", reason, sources: [3] })]);
  expect(brief(page)).toEqual(["ninh-binh-2025 2026-01 _T 99"]);
});

test("a flow rests on the figures within its period, the longer before the shorter it contains", async () => {
  const [page] = await find([row({ indicator: "model_points_new", area: "ha-nam", status: "PARTIAL" })]);
  expect(brief(page)).toEqual(["ha-nam 2020-05 _T 2", "ha-nam 2020-Q1 _T 1"]);
});

test("a carried value shows the figure of the period it was carried from", async () => {
  const [page] = await find([row({ period: "2023", status: "CARRIED", carriedFrom: "2020-06" })]);
  expect(brief(page)).toEqual(["nam-dinh 2020-06 _T 4"]);
});

test("an empty row rests on nothing, and rows keep their order", async () => {
  const [empty, full] = await find([row({ sources: [], status: "NO_FIGURE" }), row({})]);
  expect(empty).toMatchObject({ nodes: [], totalCount: 0, endCursor: null });
  expect(brief(full)).toEqual(["nam-dinh 2020 _T 8"]);
});

test("a report lists the figures taken from it", async () => {
  const [two, three] = await findObservationsOfSources(db, catalogue, [2, 3], 50, null);
  expect(brief(two)).toEqual(["nam-dinh 2020 _T 9"]);
  expect(brief(three)).toEqual(["ninh-binh-2025 2026-01 _T 99"]);
  const [one] = await findObservationsOfSources(db, catalogue, [1], 3, null);
  expect(one).toMatchObject({ totalCount: 9, hasNextPage: true });
});

test("a figure whose own cell is withheld is not shown in any list, with none of its versions, nor where its size would place it", async () => {
  await answers({ area: "nam-dinh", indicator: "model_points", period: "2020", status: "WITHHELD" });
  const [page] = await find([row({ area: "ninh-binh-2025", status: "PARTIAL" })]);
  expect(brief(page)).toEqual(["ha-nam 2020 camera 20", "ha-nam 2020 hotline 3", "nam-dinh 2020 _T null"]);
  const hidden = { value: null, qualifier: null, status: "WITHHELD" };
  expect(page?.nodes[2]).toMatchObject({ ...hidden, versions: [hidden, hidden] });
  const [two] = await findObservationsOfSources(db, catalogue, [2], 50, null);
  expect(brief(two)).toEqual(["nam-dinh 2020 _T null"]);
  // As it was known before.
  const [then] = await find([row({})], 10, null, "2019-01-01T00:00:00.000Z");
  expect(then?.nodes.filter(({ status }) => status === "WITHHELD")).toEqual([]);
});
