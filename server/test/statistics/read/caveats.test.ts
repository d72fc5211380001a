import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/generated/schema.ts";
import { caveatSentence } from "../../../src/graphql/sentences/caveat-sentence.ts";
import { loadCatalogue } from "../../../src/statistics/catalogue/load-catalogue.ts";
import type { AnyCaveat } from "../../../src/statistics/read/caveat.ts";
import { findChanges } from "../../../src/statistics/read/change/find-changes.ts";
import { findStatistics } from "../../../src/statistics/read/page/find-statistics.ts";
import type { StatisticsRequest } from "../../../src/statistics/request/request.ts";
import { statisticCaveats } from "../../../src/statistics/read/statistics/statistic-caveats.ts";
import { AREA, asking, BREAKDOWN, INDICATOR, openSmallWorld } from "./small-world.ts";

const { db, answers, periodKey } = await openSmallWorld();
const partial = { status: "PARTIAL", qualifier: "AT_LEAST" } as const;
await answers(
  { area: "ha-nam", indicator: "model_points_new", period: "2024", value: 12 },
  { area: "ha-nam", indicator: "model_points_new", period: "2025", value: 5 },
  { area: "ninh-binh-2025", indicator: "model_points_new", period: "2024", value: 40 },
  { area: "ninh-binh-2025", indicator: "model_points_new", period: "2025", value: 44 },
  { area: "ha-noi", indicator: "model_points_new", period: "2010/2014", value: 7 },
  { area: "ha-noi", indicator: "model_points_new", period: "2015/2020", value: 9 },
  { area: "ha-noi", indicator: "model_points_new", period: "2016/2021", value: 10 },
  { area: "ha-noi", indicator: "model_points", period: "2015/2020", value: 4 },
  { area: "ha-noi", indicator: "model_points", period: "2016/2021", value: 7 },
  { area: "viet-nam", indicator: "deployments", period: "2024", breakdown: "commune", value: 8_000 },
  { area: "viet-nam", indicator: "deployments", period: "2025", breakdown: "commune", value: 3_000 },
  { area: "viet-nam", indicator: "deployments", period: "2024", value: 9_000 },
  { area: "viet-nam", indicator: "deployments", period: "2025", value: 4_000 },
  { area: "viet-nam", indicator: "model_points", period: "2024", value: 100 },
  { area: "viet-nam", indicator: "model_points", period: "2025", value: 120 },
  {
    area: "nam-dinh",
    indicator: "coverage",
    period: "2020",
    value: 100,
    ...partial,
    numerator: 226,
    denominator: 226,
    reporting: 0,
    expected: 1,
  },
  { area: "ha-noi", indicator: "coverage", period: "2019", value: 50.04, numerator: 1, denominator: 2 },
  { area: "ha-noi", indicator: "coverage", period: "2020", value: 60.16, numerator: 1, denominator: 2 },
  {
    area: "viet-nam",
    indicator: "model_points_new",
    dataset: "demo",
    period: "2025",
    value: 59,
    ...partial,
    reporting: 577,
    expected: 582,
    missing: [AREA["ha-nam"], AREA["nam-dinh"]],
  },
  {
    area: "viet-nam",
    indicator: "model_points_new",
    dataset: "demo",
    period: "2025-Q1",
    value: 59,
    ...partial,
    reporting: 1,
    expected: 2,
  },
  {
    area: "ha-noi",
    indicator: "model_points",
    period: "2020",
    value: 59,
    qualifier: "AT_LEAST",
    dated: "2020-12-01",
  },
  {
    area: "nam-dinh",
    indicator: "model_points",
    period: "2020",
    value: 59,
    status: "AGGREGATED",
    qualifier: "ABOUT",
  },
  {
    area: "vinh-phuc",
    indicator: "coverage",
    period: "2020",
    value: 86.6,
    status: "PARTIAL",
    reporting: 2,
    expected: 3,
    lower: 60,
    upper: 95.25,
  },
  {
    area: "ha-nam",
    indicator: "model_points",
    period: "2020",
    value: 10,
    disputed: true,
    discrepancy: [10, 9],
  },
);
await db
  .insertInto("dataset_member")
  .values({ dataset_id: 1, indicator_id: INDICATOR.deployments, breakdown_id: BREAKDOWN.commune })
  .execute();
await db
  .insertInto("dataset_period")
  .values(
    await Promise.all(
      ["2010/2014", "2015/2020", "2016/2021"].map(async (term) => ({
        dataset_id: 1,
        indicator_id: INDICATOR.model_points,
        period_id: await periodKey(term),
        figures: 1,
      })),
    ),
  )
  .execute();
const catalogue = await loadCatalogue(db);

async function rowsOf(request: Partial<StatisticsRequest>) {
  return (await findStatistics(db, catalogue, asking(request))).rows;
}
const say = (caveats: readonly AnyCaveat[], lang: Language) =>
  caveats.map((caveat) => [caveat.code, caveatSentence(catalogue, caveat, lang)]);

async function onValue(request: Partial<StatisticsRequest>, lang: Language = "EN") {
  const [row] = await rowsOf(request);
  return row === undefined ? [] : say(statisticCaveats(row), lang);
}

async function onChange(from: string, request: Partial<StatisticsRequest>, lang: Language = "EN") {
  const [change] = await findChanges(db, catalogue, await rowsOf(request), from, asking(request));
  return { difference: change?.difference, caveats: say(change?.caveats ?? [], lang) };
}

describe("a change", () => {
  const nation = { level: "COUNTRY", periods: ["2025"] } as const;

  test("of units that were reorganised in between says so, of one type of unit and of all", async () => {
    const communes = {
      ...nation,
      indicators: ["deployments"],
      where: { models: null, categories: null, unitTypes: ["commune"], awardLevels: null },
    };
    expect(await onChange("2024", communes)).toEqual({
      difference: -5_000,
      caveats: [
        [
          "UNITS_REORGANISED",
          "Between the two, the units counted went from “communes and townships” to “communes and zones”: the change may come of their reorganisation alone.",
        ],
      ],
    });
    expect(await onChange("2024", { ...nation, indicators: ["deployments"] }, "VI")).toEqual({
      difference: -5_000,
      caveats: [
        [
          "UNITS_REORGANISED",
          "Giữa hai kỳ, đơn vị được đếm đổi từ “xã, phường, thị trấn” sang “xã, phường, đặc khu”: mức tăng, giảm có thể chỉ do sắp xếp lại đơn vị.",
        ],
      ],
    });
  });

  test("of what is not counted by unit has nothing to say of units", async () => {
    expect(await onChange("2024", nation)).toEqual({ difference: 20, caveats: [] });
  });

  test("of a FLOW is not given where the area lived less of one period: six months are not compared with twelve", async () => {
    const flow = { indicators: ["model_points_new"], periods: ["2025"] };
    expect(await onChange("2024", { ...flow, areas: ["ha-nam"], boundaries: "VN-2008" })).toEqual({
      difference: null,
      caveats: [
        [
          "SPANS_DIFFER",
          "Flows are compared only over spans of the same length: this figure is of 6 months, the earlier one of 12.",
        ],
      ],
    });
    // What it went into lived all of both, through those it was formed from.
    expect(await onChange("2024", { ...flow, areas: ["ninh-binh-2025"] })).toEqual({
      difference: 4,
      caveats: [],
    });
  });

  test("of a FLOW is not given between terms that overlap, nor between those that are not as long", async () => {
    const term = { indicators: ["model_points_new"], areas: ["ha-noi"] };
    expect(await onChange("2015/2020", { ...term, periods: ["2016/2021"] }, "VI")).toEqual({
      difference: null,
      caveats: [
        [
          "PERIODS_OVERLAP",
          "Số phát sinh của hai kỳ chồng lên nhau (từ 01/01/2016 đến 31/12/2020) không so sánh được.",
        ],
      ],
    });
    const { caveats } = await onChange("2010/2014", { ...term, periods: ["2015/2020"] });
    expect(caveats.map(([code]) => code)).toEqual(["SPANS_DIFFER"]);
  });

  test("of a STOCK is given whatever the terms, which it only stands at the end of", async () => {
    const term = { indicators: ["model_points"], areas: ["ha-noi"], periods: ["2016/2021"] };
    expect(await onChange("2015/2020", term)).toEqual({ difference: 3, caveats: [] });
  });

  test("says when it is not the difference of the two as they are written", async () => {
    // 60.2 − 50.0 is 10.2; the change is 10.12, written 10.1
    const [only] = (
      await onChange("2019", { indicators: ["coverage"], areas: ["ha-noi"], periods: ["2020"] })
    ).caveats;
    expect(only?.[0]).toBe("ROUNDED");
  });
});

describe("a value", () => {
  test("of several returns an area counts returns, not units", async () => {
    const flow = { dataset: "demo", indicators: ["model_points_new"], level: "COUNTRY" } as const;
    expect(await onValue({ ...flow, periods: ["2025"] }, "VI")).toEqual([
      ["INCOMPLETE", "Tổng hợp chưa đủ: 577/582 lượt báo cáo có số, nên là mức ít nhất."],
      ["MEMBERS_LEFT_OUT", "Còn thiếu: ha-nam và nam-dinh."],
    ]);
    expect(await onValue({ ...flow, periods: ["2025-Q1"] }, "VI")).toEqual([
      ["INCOMPLETE", "Tổng hợp chưa đủ: 1/2 đơn vị có số, nên là mức ít nhất."],
    ]);
  });

  test("of thousands that are missing names the first and counts them all", () => {
    const areas = [
      "ha-nam",
      "nam-dinh",
      "ninh-binh",
      "ha-noi",
      "ha-giang",
      "cao-bang",
      "bac-kan",
      "lao-cai",
      "son-la",
    ];
    const caveat: AnyCaveat = { code: "MEMBERS_LEFT_OUT", args: { of: "value", areas, count: 3_232 } };
    expect(caveatSentence(catalogue, caveat, "EN")).toMatch(/^Missing 3,232 areas: .* and 3,224 more\.$/u);
    expect(caveatSentence(catalogue, caveat, "VI")).toMatch(
      /^Còn thiếu 3\.232 địa phương: .* và 3\.224 địa phương nữa\.$/u,
    );
  });

  test("of an area that lived half of the period says so", async () => {
    const asked = { indicators: ["model_points_new"], periods: ["2025"], boundaries: "VN-2008" };
    expect(await onValue({ ...asked, areas: ["ha-nam"] })).toEqual([
      [
        "SPANS_DIFFER",
        "A figure of 6 of 12 months (the area existed until 30 June 2025): not compared or ranked with those of whole periods.",
      ],
    ]);
  });

  test("says how its source hedges it, and otherwise only what it is", async () => {
    const stock = { periods: ["2020"], boundaries: "VN-2008" };
    expect(await onValue({ ...stock, areas: ["ha-noi"] })).toEqual([
      ["HEDGED", "By its source it is at least 59 (≥)."],
    ]);
    expect(await onValue({ ...stock, areas: ["nam-dinh"] })).toEqual([["HEDGED", "It is about this (≈)."]]);
  });

  test("that is an incomplete share says of whom, and what is certain", async () => {
    const asked = {
      indicators: ["coverage"],
      areas: ["vinh-phuc"],
      periods: ["2020"],
      boundaries: "VN-2008",
    };
    expect(await onValue(asked, "VI")).toEqual([
      ["INCOMPLETE", "Tổng hợp chưa đủ: là tỷ lệ của 2/3 đơn vị có đủ tử số và mẫu số."],
      ["BOUNDS", "Chắc chắn nằm trong khoảng từ 60,0 % đến 95,3 %."],
    ]);
  });

  test("that is a share of which only the count is incomplete does not speak of areas that have both parts", async () => {
    const asked = { indicators: ["coverage"], areas: ["nam-dinh"], periods: ["2020"], boundaries: "VN-2008" };
    expect(await onValue(asked, "VI")).toEqual([
      ["INCOMPLETE", "Tử số là số tổng hợp chưa đủ; mẫu số đã đủ."],
      ["HEDGED", "Là mức ít nhất (≥)."],
    ]);
    expect((await onValue(asked)).map(([, sentence]) => sentence)).toEqual([
      "What is counted is put together from some of its parts only; what it is counted against is complete.",
      "It is at least this (≥).",
    ]);
  });

  test("on which sources differ, and its parts too, says both", async () => {
    expect(await onValue({ areas: ["ha-nam"], periods: ["2020"], boundaries: "VN-2008" })).toEqual([
      ["DISPUTED", "Sources differ; this is the one published last."],
      ["DISCREPANCY", "Printed 10; put together from its parts 9."],
    ]);
  });

  test("that is plain has nothing to say", async () => {
    expect(await onValue({ level: "COUNTRY", periods: ["2025"] })).toEqual([]);
  });
});
