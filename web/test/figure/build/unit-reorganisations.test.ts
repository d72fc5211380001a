import { expect, it } from "vitest";
import { differenceFigure } from "../../../src/figure/compare/difference-figure.ts";
import { slopeOf } from "../../../src/figure/compare/slope.ts";
import { trendOf } from "../../../src/figure/rows/trend.ts";
import { comparedFigure, comparedSample, type ComparedSample } from "../../figures/comparison-samples.ts";

/** Coverage of communes, June 2026 against June 2025: they were merged in between. */
const rates: ComparedSample = { ...comparedSample("difference"), ofCommunes: true };
const caution =
  "Giữa hai kỳ, đơn vị được đếm đổi từ “xã, phường, thị trấn” sang “xã, phường, đặc khu”: mức tăng, giảm có thể chỉ do sắp xếp lại đơn vị.";

it("a change of what is counted in communes across their reorganisation carries the caution, on the map and as a difference", () => {
  const figure = comparedFigure(rates, "vi");
  expect(figure.certainty).toContain(caution);
  expect(differenceFigure(figure)?.certainty).toContain(caution);
  expect(differenceFigure(comparedFigure(rates, "en"))?.certainty.join(" ")).toContain(
    "from “communes, wards and townships” to “communes, wards and special zones”",
  );
});

it("a change that no reorganisation lies within, or of other units, has no such caution", () => {
  for (const sample of [
    { ...rates, ofCommunes: false },
    { ...rates, period: "2025-06", versus: "2024-06", periods: ["2024-06", "2025-06"] },
    { ...rates, period: "2026-06", versus: "2025-07", periods: ["2025-07", "2026-06"] },
  ]) {
    const figure = comparedFigure(sample, "vi");
    expect(figure.comparedWith).not.toBeNull();
    expect(figure.reorganised).toBeNull();
    expect(figure.breaks).toEqual([]);
  }
});

it("over time the day stands as a line that does not stop the others, and both sides may still be compared", () => {
  const months = { ...rates, period: "2025-07", periods: ["2025-06", "2025-07"] };
  const figure = comparedFigure(months, "vi");
  expect(figure.breaks).toEqual([
    {
      date: "2025-07-01",
      label: "1/7/2025: đơn vị được đếm sắp xếp lại, từ “xã, phường, thị trấn” sang “xã, phường, đặc khu”",
      short: "1/7/2025: sắp xếp lại đơn vị được đếm",
      stops: false,
    },
  ]);
  const area = figure.areas.find(({ level }) => level === "PROVINCE")?.id ?? "";
  const [line] = trendOf(figure, [area]).series;
  expect(line?.segments.map((points) => points.length)).toEqual([2]);
  expect(slopeOf(figure)?.pairs.length).toBeGreaterThan(20);
});
