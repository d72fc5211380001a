import { expect, test } from "vitest";
import type { FigureRow, StatusCode } from "../../../src/figure/figure.ts";
import { rankedLines } from "../../../src/figure/rows/ranked-lines.ts";
import { communesSentences } from "../../../src/figure/sentences/communes-sentences.ts";
import { sampleFigure } from "../../figures/index.ts";

const sample = sampleFigure("coverage", "en");
const [row] = sample.rows;
if (row === undefined) throw new Error("the sample has no rows");
const rowOf = (area: string, value: number | null, status: StatusCode = "REPORTED"): FigureRow => ({
  ...row,
  area,
  member: null,
  period: sample.period,
  value,
  qualifier: null,
  status,
  disputed: false,
  text: value === null ? "Not reported" : String(value),
  short: value === null ? "" : String(value),
});
const adds = { combines: [{ over: "AREA", how: "SUM" }] };
const province = { id: "p", name: "Hue" };
const said = (own: FigureRow, values: readonly (number | null)[], indicator = adds): readonly string[] => {
  const counted = { ...sample, kind: "STOCK", unit: "points" } as const;
  const rows = values.map((value, i) => rowOf(`c${i}`, value, value === null ? "NOT_REPORTED" : "REPORTED"));
  return communesSentences({ ...counted, rows: [own] }, { ...counted, rows }, province, indicator).slice(1);
};

test("a province's figure that is put together is said to be so, whole or in part", () => {
  expect(said(rowOf("p", 5, "AGGREGATED"), [2, 3])).toEqual([
    "The figure of Hue, 5 points, is put together from all of them.",
  ]);
  expect(said(rowOf("p", 2, "PARTIAL"), [2, null])).toEqual([
    "The figure of Hue, 2 points, is put together from those that have one.",
  ]);
});

test("what a province reports by itself is set beside the sum of its communes, where there can be one", () => {
  expect(said(rowOf("p", 5), [2, 3])).toEqual(["Hue itself reports 5 points, which is also their sum."]);
  expect(said(rowOf("p", 9), [2, 3])).toEqual([
    "Hue itself reports 9 points; the communes with a figure come to 5 points.",
  ]);
  expect(said(rowOf("p", 9), [2, 3], { combines: [] })).toEqual([]);
  expect(said(rowOf("p", null, "NOT_REPORTED"), [2, 3])).toEqual([]);
});

test("communes stand by their place, those without one after them in their own order", () => {
  const areas = ["c0", "c1", "c2"].map((id) => ({
    id,
    name: id,
    level: "COMMUNE" as const,
    code: id,
    formedFrom: null,
    former: [],
    formerUntil: null,
    later: null,
  }));
  const rows = [rowOf("c0", null, "NOT_REPORTED"), rowOf("c1", 3), rowOf("c2", 5)];
  const lines = rankedLines({ ...sample, rankable: true, leftOut: [], areas, rows });
  expect(lines.map(({ name, place }) => [name, place])).toEqual([
    ["c2", 1],
    ["c1", 2],
    ["c0", null],
  ]);
});
