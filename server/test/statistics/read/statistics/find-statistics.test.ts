import { expect, test } from "vitest";
import { loadCatalogue } from "../../../../src/statistics/catalogue/load-catalogue.ts";
import { resolveRequest } from "../../../../src/statistics/request/resolve-request.ts";
import { buildStatisticsQuery } from "../../../../src/statistics/read/statistics/build-statistics-query.ts";
import { BriefRow } from "../../../../src/statistics/read/statistics/brief-row.ts";
import { findStatistics } from "../../../../src/statistics/read/page/find-statistics.ts";
import { planPage } from "../../../../src/statistics/read/page/read-page.ts";
import type { StatisticRow, StatisticsRequest } from "../../../../src/statistics/request/request.ts";
import { AREA, asking, INDICATOR, openSmallWorld } from "../small-world.ts";

const { db, answers } = await openSmallWorld();
const catalogue = await loadCatalogue(db);

async function ask(request: Partial<StatisticsRequest>): Promise<readonly StatisticRow[]> {
  return (await findStatistics(db, catalogue, asking(request))).rows;
}
const brief = ({ area, period, value, status }: StatisticRow) => `${area} ${period} ${value} ${status}`;

await answers(
  { area: "nam-dinh", indicator: "model_points", period: "2019-12", value: 7, sources: [3] },
  {
    area: "nam-dinh",
    indicator: "model_points",
    period: "2020-12",
    value: 9,
    known_from: "2021-06-01T00:00:00.000Z",
  },
  {
    area: "nam-dinh",
    indicator: "model_points",
    period: "2020-12",
    value: 8,
    known_to: "2021-06-01T00:00:00.000Z",
  },
  { area: "ha-nam", indicator: "model_points", period: "2020-12", value: 0 },
  {
    area: "ninh-binh-2025",
    indicator: "model_points",
    period: "2020-12",
    status: "PARTIAL",
    value: 9,
    qualifier: "AT_LEAST",
    reporting: 2,
    expected: 3,
    missing: [AREA["ninh-binh"]],
  },
  { area: "vinh-phuc", indicator: "model_points", period: "2007-12", value: 5, sources: [1] },
);

test("every area asked has a row, and a province without data is null, not zero", async () => {
  const rows = await ask({ periods: ["2020-12"], boundaries: "VN-2008" });
  expect(rows.map(brief)).toEqual([
    "ha-noi 2020-12 null NO_FIGURE",
    "vinh-phuc 2020-12 null NO_FIGURE",
    "ha-nam 2020-12 0 REPORTED",
    "nam-dinh 2020-12 9 REPORTED",
    "ninh-binh 2020-12 null NO_FIGURE",
  ]);
  expect(rows[4]).toMatchObject({ reporting: 0, expected: 1, missing: ["ninh-binh"] });
});

test("a successor's answer names what is missing by its id", async () => {
  const [row] = await ask({ periods: ["2020-12"], areas: ["ninh-binh-2025"] });
  expect(row).toMatchObject({
    value: 9,
    qualifier: "AT_LEAST",
    reporting: 2,
    expected: 3,
    missing: ["ninh-binh"],
  });
});

test("an empty successor before its life waits for its three predecessors", async () => {
  const [row] = await ask({ periods: ["2018-12"], areas: ["ninh-binh-2025"] });
  expect(row).toMatchObject({
    status: "NO_FIGURE",
    expected: 3,
    missing: ["ha-nam", "nam-dinh", "ninh-binh"],
  });
});

test("known at an instant, the version of that instant answers", async () => {
  const at = async (knownAt: string) =>
    (await ask({ periods: ["2020-12"], areas: ["nam-dinh"], boundaries: "AS_REPORTED", knownAt }))[0];
  expect(await at("2021-05-31T23:59:59.999Z")).toMatchObject({ value: 8 });
  expect(await at("2021-06-01T00:00:00Z")).toMatchObject({ value: 9 });
  expect(await at("2019-01-01T00:00:00Z")).toMatchObject({ value: null, status: "NO_FIGURE" });
});

test("as reported, the areas are those of each period's last day", async () => {
  const rows = await ask({ periods: ["2008-07", "2025-12"], boundaries: "AS_REPORTED" });
  expect(rows.map(({ area, period }) => `${period} ${area}`)).toEqual([
    "2008-07 ha-noi-until-2008",
    "2008-07 vinh-phuc",
    "2008-07 ha-nam",
    "2008-07 nam-dinh",
    "2008-07 ninh-binh",
    "2025-12 ha-noi",
    "2025-12 vinh-phuc",
    "2025-12 ninh-binh-2025",
  ]);
});

test("an ended province has nothing to report for a later period", async () => {
  const [row] = await ask({ periods: ["2026-01"], areas: ["nam-dinh"], boundaries: "AS_REPORTED" });
  expect(row).toMatchObject({ status: "NOT_APPLICABLE", reporting: 0, expected: 0, missing: [] });
  expect(row?.reason).toEqual({
    code: "AREA_DID_NOT_EXIST",
    args: { validFrom: "2004-01-01", validTo: "2025-07-01" },
  });
});

test("a figure before a partial transfer stands as reported, and cannot be placed on later boundaries", async () => {
  const on = async (boundaries: string) =>
    (await ask({ periods: ["2007-12"], areas: ["vinh-phuc"], boundaries }))[0];
  expect(await on("AS_REPORTED")).toMatchObject({ value: 5, status: "REPORTED" });
  expect(await on("VN-2008")).toMatchObject({
    value: null,
    status: "NOT_COMPARABLE",
    reporting: 0,
    missing: ["vinh-phuc"],
    sources: [1],
    reason: { code: "PARTIAL_TRANSFER", args: { from: "vinh-phuc", to: "ha-noi", on: "2008-08-01" } },
  });
});

test("a missing stock is carried from the latest known within the years allowed", async () => {
  const within = async (tolerance: number, period = "2023") =>
    (await ask({ periods: [period], areas: ["nam-dinh"], boundaries: "VN-2008", tolerance }))[0];
  expect(await within(3)).toMatchObject({ status: "CARRIED", value: 9, carriedFrom: "2020-12" });
  expect(await within(2)).toMatchObject({ status: "NO_FIGURE", value: null, carriedFrom: null });
  expect(await within(2, "2020-11")).toMatchObject({
    status: "CARRIED",
    value: 7,
    carriedFrom: "2019-12",
    sources: [3],
  });
});

test("a partial answer is never replaced by an earlier one, and a carried one keeps being partial", async () => {
  const [own] = await ask({ periods: ["2020-12"], areas: ["ninh-binh-2025"], tolerance: 20 });
  expect(own).toMatchObject({ status: "PARTIAL" });
  const [carried] = await ask({ periods: ["2021"], areas: ["ninh-binh-2025"], tolerance: 20 });
  expect(carried).toMatchObject({
    status: "CARRIED",
    qualifier: "AT_LEAST",
    reporting: 2,
    missing: ["ninh-binh"],
  });
});

test("a value is not carried over a partial transfer onto later boundaries", async () => {
  const on = async (boundaries: string) =>
    (await ask({ periods: ["2010"], areas: ["vinh-phuc"], boundaries, tolerance: 5 }))[0];
  expect(await on("VN-2008")).toMatchObject({ status: "NO_FIGURE" });
  expect(await on("AS_REPORTED")).toMatchObject({ status: "CARRIED", value: 5 });
});

test("ordered by value, rows without one come last in both directions", async () => {
  const by = async (direction: "ASC" | "DESC", first = 100, after: string | null = null) =>
    findStatistics(
      db,
      catalogue,
      asking({
        periods: ["2020-12"],
        boundaries: "VN-2008",
        orderBy: [{ by: "VALUE", direction }],
        first,
        after,
      }),
    );
  const areas = (page: { rows: readonly StatisticRow[] }) => page.rows.map(({ area }) => area);
  const empty = ["ha-noi", "vinh-phuc", "ninh-binh"];
  expect(areas(await by("ASC"))).toEqual(["ha-nam", "nam-dinh", ...empty]);
  expect(areas(await by("DESC"))).toEqual(["nam-dinh", "ha-nam", ...empty]);
  const page = await by("DESC", 2);
  expect(areas(page)).toEqual(["nam-dinh", "ha-nam"]);
  expect(areas(await by("DESC", 2, page.cursors[1] ?? null))).toEqual(["ha-noi", "vinh-phuc"]);
});

test("ordered by value, a FLOW of half a year has no place among those of whole ones", async () => {
  await answers(
    { area: "ha-nam", indicator: "model_points_new", period: "2025", value: 500 },
    { area: "nam-dinh", indicator: "model_points_new", period: "2025", value: 700 },
    { area: "ha-noi", indicator: "model_points_new", period: "2025", value: 90 },
    { area: "vinh-phuc", indicator: "model_points_new", period: "2025", value: 100 },
  );
  const ranked = async (direction: "ASC" | "DESC") => {
    const request = {
      indicators: ["model_points_new"],
      areas: ["ha-nam", "ha-noi", "nam-dinh", "vinh-phuc", "ninh-binh"],
      periods: ["2025"],
      boundaries: "AS_REPORTED",
      orderBy: [{ by: "VALUE", direction } as const],
    };
    return (await findStatistics(db, catalogue, asking(request))).rows.map(({ area }) => area);
  };
  expect(await ranked("DESC")).toEqual(["vinh-phuc", "ha-noi", "nam-dinh", "ha-nam", "ninh-binh"]);
  expect(await ranked("ASC")).toEqual(["ha-noi", "vinh-phuc", "ha-nam", "nam-dinh", "ninh-binh"]);
});

test("pages follow one another without gap or overlap, in any order of keys", async () => {
  for (const orderBy of [
    [],
    [{ by: "AREA", direction: "DESC" }],
    [{ by: "PERIOD", direction: "DESC" }],
  ] as const) {
    const asked = {
      indicators: ["model_points", "deployments"],
      kind: "YEAR",
      from: "2018",
      to: "2021",
      boundaries: "VN-2008",
      orderBy,
    } as const;
    const whole = await findStatistics(db, catalogue, asking(asked));
    expect(whole.totalCount).toBe(2 * 4 * 5);
    const paged: StatisticRow[] = [];
    let after: string | null = null;
    do {
      const page = await findStatistics(db, catalogue, asking({ ...asked, first: 7, after }));
      paged.push(...page.rows);
      after = page.hasNextPage ? (page.cursors.at(-1) ?? null) : null;
    } while (after !== null);
    expect(paged).toEqual(whole.rows);
  }
});

test("a cursor of another question is refused", async () => {
  const page = await findStatistics(db, catalogue, asking({ periods: ["2020-12"], first: 1 }));
  const other = asking({ periods: ["2019-12"], first: 1, after: page.cursors[0] ?? null });
  await expect(findStatistics(db, catalogue, other)).rejects.toThrow("after is a cursor of another question");
});

test("what makes up no block is looked up by key, current answers through their index", () => {
  const resolved = resolveRequest(catalogue, asking({ periods: ["2020-12"], areas: ["ha-noi"] }));
  const { sql, parameters } = buildStatisticsQuery(7, planPage(resolved).query).compile(db);
  expect(sql.replaceAll(/\s+/g, " ").trim()).toBe(
    "select g.ord, (select max(id) from data_commit) as version, c.* " +
      "from unnest($1::int[], $2::int[], $3::int[], $4::int[]) with ordinality as g (area_id, indicator_id, breakdown_id, period_id, ord) " +
      "left join lateral ( select status, value, qualifier, reporting, expected, missing, missing_count, numerator, denominator, lower, upper, " +
      "series_break, disputed, discrepancy, reason, sources, dated from cube " +
      "where family_id = $5 and dataset_id = $6 and indicator_id = g.indicator_id and breakdown_id = g.breakdown_id " +
      "and area_id = g.area_id and period_id = g.period_id and known_to is null limit 1) c on true order by g.ord",
  );
  expect(parameters.slice(0, 3)).toEqual([[AREA["ha-noi"]], [INDICATOR.model_points], [0]]);
  expect(parameters[4]).toBe(7);
});

test("rows read briefly are those read whole in all that they have, and what was not read throws", async () => {
  const asked: Partial<StatisticsRequest>[] = [
    { periods: ["2020-12"], boundaries: "VN-2008" },
    {
      kind: "YEAR",
      from: "2018",
      to: "2021",
      indicators: ["model_points", "coverage"],
      boundaries: "AS_REPORTED",
    },
    { kind: "YEAR", from: "2018", to: "2021", areas: ["nam-dinh"], boundaries: "VN-2008", first: 3 },
    // What cannot be read briefly is read whole: territory that moved, the order of values, earlier values.
    { kind: "MONTH", from: "2008-06", to: "2008-10" },
    { periods: ["2020-12"], orderBy: [{ by: "VALUE", direction: "DESC" }] },
    { periods: ["2021-06"], tolerance: 2, boundaries: "VN-2008" },
  ];
  let brief = 0;
  for (const request of asked) {
    const [whole, read] = await Promise.all(
      [false, true].map((isBrief) =>
        findStatistics(db, catalogue, asking(request), undefined, undefined, isBrief),
      ),
    );
    expect(read?.rows.map(toldOf)).toEqual(whole?.rows.map(toldOf));
    for (const row of read?.rows ?? []) {
      if (!(row instanceof BriefRow)) continue;
      brief += 1;
      expect(() => row.missing).toThrow("missing was asked for, and not read");
    }
  }
  expect(brief).toBeGreaterThan(1);
});

function toldOf(row: StatisticRow): unknown[] {
  const { indicator, area, period, model, value, qualifier, status, reporting, expected, carriedFrom } = row;
  return [indicator, area, period, model, value, qualifier, status, reporting, expected, carriedFrom];
}
