import { describe, expect, test } from "vitest";
import { buildFigure } from "../../../../src/figure/build/build-figure.ts";
import type { Figure } from "../../../../src/figure/figure.ts";
import { deskFigure, type Proof } from "../../../../src/graphiql/result/picture/desk-figure.ts";
import type { DrawableQuestion } from "../../../../src/graphiql/result/picture/drawable-question.ts";
import { drawnSeries, usualPeriod } from "../../../../src/graphiql/result/picture/drawn-series.ts";
import type { DeskRowFragment } from "../../../../src/graphiql/result/picture/generated/rows.ts";
import { picturesOf } from "../../../../src/graphiql/result/picture/pictures-of.ts";
import { type Sample, sampleAnswer, sampleRequest } from "../../../figures/sample-answers.ts";

const sample: Sample = {
  name: "a rate",
  indicator: { vi: "Độ phủ", en: "Coverage", unitVi: "%", unitEn: "%" },
  kind: "RATIO",
  reporting: "SCHEDULED",
  period: "2025",
  periods: ["2023", "2024", "2025"],
  breaks: ["2024-07-01"],
  cell: (_, i, period) =>
    i % 7 === 0
      ? { status: "NOT_REPORTED" }
      : {
          value: 60 + i + Number(period) - 2023,
          numerator: 60 + i,
          denominator: 100,
          ...(i % 5 === 0 ? { status: "PARTIAL", reporting: 1, expected: 2 } : {}),
        },
  nation: () => ({ value: 74.5, numerator: 745, denominator: 1000 }),
};
const answer = sampleAnswer(sample, "vi");
const atlas = buildFigure(answer, sampleRequest(sample, "vi"));
const indicator = { ...answer.indicators[0], id: "sample" } as Proof["asked"]["nodes"][number]["indicator"];

/** The same answer as the desk gets it. */
function desk(
  change: {
    readonly arguments?: DrawableQuestion["arguments"];
    readonly isWhole?: boolean;
    readonly unit?: string;
    readonly areas?: readonly string[];
    readonly isMap?: boolean;
  } = {},
): Figure {
  const rows = (answer.series?.nodes ?? []).map((node) => ({
    ...node,
    indicator,
  })) as unknown as DeskRowFragment[];
  const [series] = drawnSeries(
    rows.filter(({ area }) => change.areas === undefined || change.areas.includes(area.id)),
  );
  if (series === undefined) throw new Error("no series");
  const own = { ...indicator, unit: change.unit ?? indicator.unit };
  const proof = {
    ...answer,
    asked: {
      dataVersion: answer.provinces.dataVersion,
      nodes: answer.provinces.nodes.map((node) => ({ ...node, indicator: own })),
    },
  } as unknown as Proof;
  const figure = deskFigure({
    question: {
      of: "statistics",
      arguments: change.arguments ?? {},
      isWhole: change.isWhole ?? true,
      change: null,
    },
    series,
    period: usualPeriod(series),
    proof,
    locale: "vi",
    asked: { query: "{ mine }", variables: null, operationName: null },
    isMap: change.isMap ?? false,
  });
  if (figure === null) throw new Error("no figure");
  return figure;
}

describe("a picture of the desk", () => {
  test("is the atlas's own Figure of the same answer, but for the question that makes it", () => {
    const { query, rows, ...said } = desk();
    const { query: _, rows: own, ...others } = atlas;
    expect(said).toEqual(others);
    // The nation's line was not asked for, nor are totals of the chosen period listed twice.
    const provinces = (of: Figure["rows"]) => of.filter(({ area }) => area !== "viet-nam");
    expect(provinces(rows)).toEqual(provinces(own));
    expect(query).toEqual({ document: "{ mine }", variables: {} });
  });

  test("of some provinces has no others, says nothing of their sum, and on a map names all", () => {
    const areas = [atlas.areas[2]?.id ?? "", atlas.areas[3]?.id ?? ""];
    const some = desk({ areas, isWhole: false });
    expect(new Set(some.rows.map(({ area }) => area))).toEqual(new Set(areas));
    expect(some.difference).toBeNull();
    expect(some.areas).toHaveLength(3);
    expect(desk({ areas, isWhole: false, isMap: true }).areas).toHaveLength(35);
  });

  test("of a ratio per thousand is never written in percent", () => {
    const ratio = desk({ unit: "trên 1.000" });
    const texts = ratio.rows.flatMap(({ text, value }) => (value === null ? [] : [text]));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => text.includes("%"))).toEqual([]);
    expect(texts.some((text) => text.endsWith(" trên 1.000"))).toBe(true);
    expect(ratio.sentence).not.toContain("%");
  });
});

describe("the pictures offered", () => {
  test("several periods are a course first; of one period there is none", () => {
    expect(picturesOf(desk(), "chart").views[0]).toBe("trend");
    const one = { ...desk(), periods: atlas.periods.slice(-1) };
    expect(picturesOf(one, "chart").views).toEqual(["ranking"]);
    expect(picturesOf(one, "map").views).toContain("map");
  });

  test("what cannot be drawn says why", () => {
    const nation = {
      ...desk(),
      periods: atlas.periods.slice(-1),
      rows: atlas.rows.filter(({ area }) => area === "viet-nam"),
    };
    expect(picturesOf(nation, "chart")).toEqual({ views: [], whyNone: "oneNumber" });
    expect(picturesOf(nation, "map")).toEqual({ views: [], whyNone: "noProvinces" });
    expect(picturesOf({ ...desk(), vintage: null }, "map")).toEqual({ views: [], whyNone: "noMap" });
  });
});
