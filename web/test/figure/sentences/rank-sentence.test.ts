import { expect, it } from "vitest";
import { besideNation } from "../../../src/figure/sentences/beside-nation.ts";
import type { Figure } from "../../../src/figure/figure.ts";
import { ownNation } from "../../../src/figure/rows/own-nation.ts";
import { ranking } from "../../../src/figure/rows/ranking.ts";
import { standingSentence } from "../../../src/figure/sentences/rank-sentence.ts";
import { sampleFigure } from "../../figures/index.ts";

/** The sample Figure of rates with three provinces known, the country at 80. */
function figureOf(values: readonly number[], locale: "vi" | "en" = "vi"): Figure {
  const whole = sampleFigure("coverage", locale);
  const [first] = ranking(whole);
  if (first === undefined) throw new Error("no sample ranked");
  const ids = whole.areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id);
  const row = { ...first.row, status: "AGGREGATED", disputed: false, member: null } as const;
  return {
    ...whole,
    title: "Độ phủ",
    leftOut: [],
    national: { ...row, area: "viet-nam", value: 80 },
    rows: values.map((value, at) => ({ ...row, area: ids[at] ?? "", value })),
  };
}
const areaAt = (figure: Figure, at: number): string => figure.rows[at]?.area ?? "";

it.each([
  [[90, 70, 60], 1, "đứng thứ 2 trong 3 tỉnh, thành phố xếp được, thấp hơn cả nước 10,0 điểm phần trăm."],
  [[90, 90, 60], 1, "cùng đứng thứ 1 trong 3 tỉnh, thành phố xếp được, cao hơn cả nước 10,0 điểm phần trăm."],
  [[90, 80.02, 60], 1, "đứng thứ 2 trong 3 tỉnh, thành phố xếp được, bằng cả nước."],
  // 74.64 and 74.56 are both written 74,6, and 86.25 – 80 as 86,3 – 80.
  [
    [90, 74.64, 74.56],
    2,
    "cùng đứng thứ 2 trong 3 tỉnh, thành phố xếp được, thấp hơn cả nước 5,4 điểm phần trăm.",
  ],
  [[86.26, 70, 60], 0, "đứng thứ 1 trong 3 tỉnh, thành phố xếp được, cao hơn cả nước 6,3 điểm phần trăm."],
] as const)("of %j the standing is said with the distance to the country", (values, at, said) => {
  const figure = figureOf(values);
  expect(standingSentence(figure, areaAt(figure, at))).toContain(said);
});

it("who may not be ranked has no standing, nor has anyone where there is no order", () => {
  const figure = figureOf([90, 70, 60]);
  const area = areaAt(figure, 1);
  expect(standingSentence({ ...figure, leftOut: [{ area, reason: "disputed" }] }, area)).toBeNull();
  expect(standingSentence({ ...figure, rankable: false }, area)).toBeNull();
  expect(standingSentence(figureOf([90]), areaAt(figure, 0))).toBeNull();
});

it("a panel says how far a rate is from the country's, and nothing where it is not known exactly in that period", () => {
  const figure = figureOf([90, 80.02, 60]);
  const [above, level, below] = figure.rows;
  if (above === undefined || level === undefined || below === undefined) throw new Error("three rows");
  const nation = figure.national?.text ?? "";
  expect(besideNation(figure, above)).toBe(`Cao hơn cả nước (${nation}) 10,0 điểm phần trăm.`);
  expect(besideNation(figure, level)).toBe(`Bằng cả nước (${nation}).`);
  expect(besideNation(figure, below)).toBe(`Thấp hơn cả nước (${nation}) 20,0 điểm phần trăm.`);
  for (const row of [
    { ...above, status: "CARRIED" },
    { ...above, qualifier: "AT_LEAST" },
    { ...above, disputed: true },
    { ...above, value: null },
  ] as const)
    expect(besideNation(figure, row)).toBeNull();
  expect(besideNation({ ...figure, rankable: false }, above)).toBeNull();
  expect(besideNation({ ...figure, kind: "STOCK" }, above)).toBeNull();
  expect(besideNation({ ...figure, national: null }, above)).toBeNull();
});

it("sums of some provinces are not the country's course; provinces keep theirs", () => {
  const figure = figureOf([90, 70]);
  const [one, two] = figure.rows;
  if (one === undefined || two === undefined) throw new Error("two rows were made");
  const partly = { ...one, area: "viet-nam", status: "PARTIAL" } as const;
  const own = { ...one, area: "viet-nam", status: "REPORTED" } as const;
  const provincePartly = { ...two, status: "PARTIAL" } as const;
  const made = ownNation({ ...figure, rows: [partly, own, one, provincePartly] });
  expect(made.figure.rows).toEqual([own, one, provincePartly]);
  expect(made.leftOut).toBe(1);
  expect(ownNation(figure).figure).toBe(figure);
});
