import { expect, it } from "vitest";
import { usualSince, usualThreshold } from "../../../../src/app/atlas/compare/usual-since.ts";
import { buildFigure } from "../../../../src/figure/build/build-figure.ts";
import { sampleAnswer, sampleRequest, type Sample } from "../../../figures/sample-answers.ts";

function figureOf(more: Partial<Sample>) {
  const sample: Sample = {
    name: "usual",
    indicator: { vi: "Độ phủ", en: "Coverage", unitVi: "%", unitEn: "%" },
    kind: "RATIO",
    period: "2022",
    periods: ["2022"],
    cell: (_, i) => ({ value: 40 + i }),
    ...more,
  };
  return buildFigure(sampleAnswer(sample, "vi"), sampleRequest(sample, "vi"));
}

it.each([
  ["the nation's value to the nearest 5 %", { nation: () => ({ value: 73.9 }) }, 75],
  ["never all there can be", { nation: () => ({ value: 99.8 }) }, 95],
  ["the middle province's where the nation's is not known", {}, 55],
])("a rate begins with a level: %s", (_, more, level) => {
  expect(usualSince(figureOf(more))).toBe(level);
});

it("a count begins with any figure, and its level with the middle value to two digits", () => {
  const counts = figureOf({ kind: "STOCK", cell: (_, i) => ({ value: 1000 + i * 11 }) });
  expect(usualSince(counts)).toBe("any");
  expect(usualThreshold(counts)).toBe(1200);
});
