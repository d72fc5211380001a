import { expect, test } from "vitest";
import { communesFigure } from "../../../src/figure/build/communes-figure.ts";
import type { AtlasCommunesQuery } from "../../../src/figure/queries/generated/communes.ts";
import { ranking } from "../../../src/figure/rows/ranking.ts";
import { sampleFigure } from "../../figures/index.ts";

type Node = AtlasCommunesQuery["communes"]["nodes"][number];
const base = sampleFigure("coverage", "vi");
const node = (id: string, value: number | null, status: Node["status"] = "REPORTED"): Node => ({
  area: { id, name: `Xã ${id}`, code: id },
  period: { id: base.period },
  value,
  qualifier: null,
  status,
  completeness: { unit: "AREAS", reporting: value === null ? 0 : 1, expected: 1 },
  seriesBreak: false,
  disputed: false,
});
const answer = (...nodes: Node[]): AtlasCommunesQuery => ({
  communes: { totalCount: nodes.length, dataVersion: { id: "77" }, nodes },
});

test("a Figure of communes has their rows, classes and order, and stays of what it was", () => {
  const figure = communesFigure(
    base,
    answer(node("c1", 40), node("c2", 90), node("c3", null, "NOT_REPORTED")),
    null,
  );
  expect([figure.title, figure.period, figure.unit, figure.national]).toEqual([
    base.title,
    base.period,
    base.unit,
    base.national,
  ]);
  expect(figure.areas.map(({ id, level }) => [id, level])).toEqual([
    ["c1", "COMMUNE"],
    ["c2", "COMMUNE"],
    ["c3", "COMMUNE"],
  ]);
  expect(ranking(figure).map(({ row, place }) => [row.area, place])).toEqual([
    ["c2", 1],
    ["c1", 2],
  ]);
  expect(figure.legend.classes.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(figure.rows.find(({ area }) => area === "c3")).toMatchObject({ value: null, mark: "hatch" });
  expect(figure.legend.marks.find(({ mark }) => mark === "hatch")?.count).toBe(1);
  expect(figure.dataVersion).toBe("77");
  expect(figure.periods.map(({ id }) => id)).toEqual([base.period]);
});

test("without any figure of a commune nothing is made up: no class, no order, each with its reason", () => {
  const figure = communesFigure(base, answer(node("c1", null, "NOT_COLLECTED")), null);
  expect(figure.legend.classes).toEqual([]);
  expect(ranking(figure)).toEqual([]);
  expect(figure.rows[0]?.text).toBe("Không thuộc diện thu thập");
});
