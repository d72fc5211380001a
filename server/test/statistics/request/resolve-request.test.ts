import { expect, test } from "vitest";
import { loadCatalogue } from "../../../src/statistics/catalogue/load-catalogue.ts";
import {
  resolveKnownAt,
  resolveRequest,
  ROW_LIMITS,
} from "../../../src/statistics/request/resolve-request.ts";
import { InputError } from "../../../src/statistics/request/request.ts";
import type { StatisticsRequest } from "../../../src/statistics/request/request.ts";
import { asking, BREAKDOWN, INDICATOR, openSmallWorld } from "../read/small-world.ts";

const { db, periodKey } = await openSmallWorld();
const held = async (indicator: keyof typeof INDICATOR, period: string, figures: number) => ({
  dataset_id: 1,
  indicator_id: INDICATOR[indicator],
  period_id: await periodKey(period),
  figures,
});
await db
  .insertInto("dataset_period")
  .values([
    await held("model_points", "2015/2020", 2),
    await held("model_points", "2020", 5),
    await held("model_points", "2020-12", 5),
    await held("model_points", "2018-03", 1),
    await held("deployments", "2019", 1),
  ])
  .execute();
await db
  .insertInto("dataset_member")
  .values(
    (["total", "safety", "camera", "hotline"] as const).map((breakdown) => ({
      dataset_id: 1,
      indicator_id: INDICATOR.model_points,
      breakdown_id: BREAKDOWN[breakdown],
    })),
  )
  .execute();
const catalogue = await loadCatalogue(db);

const resolve = (given: Partial<StatisticsRequest>) =>
  resolveRequest(catalogue, asking({ periods: ["2020"], ...given }));
function refused(given: Partial<StatisticsRequest>, limits = ROW_LIMITS): string {
  try {
    resolveRequest(catalogue, asking({ periods: ["2020"], ...given }), limits);
  } catch (error) {
    if (error instanceof InputError) return `${error.argument}: ${error.message}`;
    throw error;
  }
  return "accepted";
}
const nowhere = { models: null, categories: null, unitTypes: null, awardLevels: null };

test("an unknown id is answered with the nearest", () => {
  expect(refused({ indicators: ["model_point"] })).toBe(
    'indicators: Unknown indicator "model_point". Did you mean "model_points"?',
  );
  expect(refused({ areas: ["Nam Định"] })).toBe('areas: Unknown area "Nam Định". Did you mean "nam-dinh"?');
  expect(refused({ dataset: "publised" })).toBe(
    'dataset: Unknown dataset "publised". Did you mean "published"?',
  );
  expect(refused({ boundaries: "VN-2010" })).toBe(
    'boundaries: Unknown boundaries "VN-2010". Did you mean "VN-2008"?',
  );
  expect(refused({ where: { ...nowhere, models: ["cammera"] } })).toBe(
    'where.models: Unknown model "cammera". Did you mean "camera"?',
  );
});

test("an area that does not exist on the boundaries asked is answered with what it is there", () => {
  expect(refused({ areas: ["nam-dinh"] })).toBe(
    'areas: "nam-dinh" ended on 2025-06-30; on CURRENT it is part of "ninh-binh-2025". Ask for boundaries: AS_REPORTED.',
  );
  expect(refused({ areas: ["ninh-binh-2025"], boundaries: "VN-2008" })).toBe(
    'areas: "ninh-binh-2025" began on 2025-07-01; on VN-2008 its place is taken by "ha-nam", "nam-dinh", "ninh-binh". Ask for boundaries: AS_REPORTED.',
  );
  expect(refused({ areas: ["nam-dinh"], knownAt: "2020-01-01T00:00:00Z" })).toBe("accepted");
});

test("periods are written as codes, lie in the calendar, and a range is of one kind", () => {
  expect(refused({ periods: ["2020-13"] })).toContain(
    '"2020-13" is not a period. Periods are written 2020-07',
  );
  expect(refused({ periods: ["1999"] })).toBe(
    'periods: "1999" lies outside the calendar of "published", which is 2004-01 to 2026-10.',
  );
  expect(refused({ periods: ["2015/2021"] })).toBe(
    'periods: No figure of "published" is of the term "2015/2021". Terms with figures: "2015/2020".',
  );
  expect(refused({ periods: null, from: "2020-Q1", to: "2021" })).toBe(
    'to: A range is of one kind: "2021" is a YEAR, but "2020-Q1" is a QUARTER.',
  );
  expect(refused({ from: "2020" })).toBe("periods: Give periods, or kind with from and to, not both.");
});

test("without a period the newest with figures is meant, and of a kind all with figures", () => {
  const codes = (given: Partial<StatisticsRequest>) => [
    ...new Set(resolve({ periods: null, ...given }).areaPeriods.map(({ period }) => period.id)),
  ];
  // 2020, 2020-12 and the term end on one day; the year and the month have most figures; the month is shorter.
  expect(codes({})).toEqual(["2020-12"]);
  expect(codes({ knownAt: "2020-12-30T00:00:00Z" })).toEqual(["2018-03"]);
  expect(codes({ indicators: ["coverage"] })).toEqual(["2019"]);
  expect(codes({ kind: "YEAR" })).toEqual(["2018", "2020"]);
  expect(codes({ kind: "TERM" })).toEqual(["2015/2020"]);
  expect(codes({ kind: "QUARTER", from: "2020-Q2", to: "2020-Q4" })).toEqual([
    "2020-Q2",
    "2020-Q3",
    "2020-Q4",
  ]);
  expect(codes({ from: "2019" })).toEqual(["2019", "2020"]);
});

test.each([
  ["2020-7", "2020-07"],
  ["7/2020", "2020-07"],
  ["2020Q3", "2020-Q3"],
  ["q3/2020", "2020-Q3"],
  ["2020-H2", "2020-S2"],
  ["2015-2020", "2015/2020"],
  ["2015–2020", "2015/2020"],
])("a period written %s is asked back as %s", (written, meant) => {
  expect(refused({ periods: [written] })).toContain(`Did you mean "${meant}"?`);
});

test("an official code is no id: every area that bore it is named", () => {
  const coded = Map.groupBy(catalogue.areas.list, ({ codeGso }) => codeGso);
  const [code, areas = []] = [...coded].find(([code, { length }]) => code !== null && length > 1) ?? [];
  expect(areas.length).toBeGreaterThan(1);
  const ids = areas.map(({ id }) => `"${id}"`).join(" or ");
  expect(refused({ areas: [code ?? ""] })).toContain(`Ask by id: ${ids}.`);
});

test("of three letters two other ones are another word", () => {
  expect(refused({ areas: ["hcm"] })).not.toContain("Did you mean");
});

test("rows are broken down only as the indicator is published", () => {
  expect(refused({ by: ["UNIT_TYPE"] })).toBe(
    'by: "model_points" is not published by UNIT_TYPE. It is published by MODEL, CATEGORY.',
  );
  const rows = (given: Partial<StatisticsRequest>) =>
    resolve(given).series.map(({ breakdown }) => breakdown.model ?? breakdown.category ?? "_T");
  expect(rows({})).toEqual(["_T"]);
  expect(rows({ by: ["MODEL"] })).toEqual(["camera", "hotline"]);
  expect(rows({ by: ["CATEGORY"] })).toEqual(["safety"]);
  expect(rows({ where: { ...nowhere, models: ["hotline"] } })).toEqual(["hotline"]);
  expect(rows({ by: ["MODEL"], where: { ...nowhere, categories: ["safety"] } })).toEqual([
    "camera",
    "hotline",
  ]);
  expect(refused({ where: { ...nowhere, models: ["camera", "hotline"] } })).toBe(
    "where.models: where.models names 2 members: ask for by: [MODEL] to have a row of each, or name one.",
  );
  expect(refused({ by: ["MODEL", "CATEGORY"] })).toContain("of a model or of a category, not of both");
  // Named outright, a member has a row even when nothing is known of it.
  const [unknown] = resolve({
    indicators: ["deployments"],
    where: { ...nowhere, unitTypes: ["commune"] },
  }).series;
  expect(unknown?.breakdown).toMatchObject({ unitType: "commune", key: BREAKDOWN.commune });
});

test("an instant after the last commit is refused", () => {
  expect(refused({ knownAt: "2026-11-10T00:00:00Z" })).toBe("accepted");
  expect(refused({ knownAt: "2026-11-10T00:00:00.001Z" })).toContain("is after the last commit of data");
  // A day is its end in Viet Nam; of one that is not over, the last commit.
  const known = (knownAt: string) => resolveKnownAt(catalogue, knownAt);
  expect(known("2026-11-09")).toBe("2026-11-09T16:59:59.999Z");
  expect(known("2026-11-10")).toBe("2026-11-10T00:00:00.000Z");
  expect(known("2027-01-01")).toBe("2026-11-10T00:00:00.000Z");
  expect(refused({ knownAt: "2026-02-30" })).toContain('"2026-02-30" is not an instant');
  expect(refused({ knownAt: "yesterday" })).toContain('"yesterday" is not an instant');
});

test("numbers out of bounds are refused with the bounds", () => {
  expect(refused({ tolerance: 21 })).toBe(
    "tolerance: tolerance is a whole number from 0 to 20; 21 was given.",
  );
  expect(refused({ indicators: [] })).toBe("indicators: indicators takes 1 to 50 ids; 0 were given.");
  expect(refused({ first: 20_001 })).toBe(
    "first: first goes to 20,000; 20,001 was given. Ask for pages with after.",
  );
  expect(refused({ first: 1_001 }, { ...ROW_LIMITS, heavyFields: ["sources"] })).toBe(
    "first: first goes to 1,000 where sources is asked (20,000 without); 1,001 was given. Ask for pages with after.",
  );
  expect(refused({ first: 0 })).toBe("first: first is a whole number from 1 to 20,000; 0 was given.");
  expect(refused({ after: "nonsense" })).toContain("after is not a cursor of this list");
});

test("the catalogue is read anew when data came in", async () => {
  expect(await loadCatalogue(db)).toBe(catalogue);
  await db.insertInto("data_commit").values({ committed_at: "2026-11-11T00:00:00Z", what: "more" }).execute();
  const newer = await loadCatalogue(db);
  expect(newer).not.toBe(catalogue);
  expect(newer.dataVersion).toMatchObject({ id: 2, committedAt: "2026-11-11T00:00:00.000Z" });
});

test("what laying out areas and periods comes to is told before it is done", () => {
  const told: number[] = [];
  const all = asking({ periods: null, from: "2018-01", to: "2020-12" });
  const { areaPeriods } = resolveRequest(catalogue, all, ROW_LIMITS, (rows) => void told.push(rows));
  expect(areaPeriods.length).toBeGreaterThan(0);
  expect(told).toEqual([expect.any(Number)]);
  expect(told[0]).toBeGreaterThanOrEqual(Math.floor(areaPeriods.length / 20));
  const refusal = new Error("too many");
  expect(() =>
    resolveRequest(catalogue, all, ROW_LIMITS, () => {
      throw refusal;
    }),
  ).toThrow(refusal);
});
