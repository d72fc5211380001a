import { describe, expect, it } from "vitest";
import { breaksOf, histogramBars, shareOf } from "../../../src/figure/classes/histogram.ts";

describe("the histogram over classes", () => {
  it("counts every value once, on a true axis, the last value in the last bar", () => {
    const bars = histogramBars([0, 1, 9.99, 10, 10], [0, 5, 10], 5);
    expect(bars.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 2, 2],
      [8, 10, 3],
    ]);
  });

  it("parts a bar that a limit cuts by class", () => {
    expect(histogramBars([4, 4.9, 5, 5.5], [0, 5, 10], 1)[0]?.parts).toEqual([
      { at: 0, count: 2 },
      { at: 1, count: 2 },
    ]);
  });

  it.each([
    ["no classes", [1], []],
    ["one class of equal values", [75, 75], [75, 75]],
    ["no values", [], [0, 10]],
    ["values beyond the classes", [-1, 11], [0, 10]],
  ])("is empty with %s", (_, values, breaks) => {
    expect(histogramBars(values, breaks, 10)).toEqual([]);
  });

  it("places a value on the axis, and none beyond it", () => {
    expect([0, 5, 10, 11, -1].map((value) => shareOf(value, [0, 10]))).toEqual([0, 0.5, 1, null, null]);
    expect(shareOf(75, [75, 75])).toBeNull();
  });

  it("finds the breaks of classes", () => {
    expect(
      breaksOf([
        { from: 0, to: 5 },
        { from: 5, to: 9 },
      ]),
    ).toEqual([0, 5, 9]);
    expect(breaksOf([])).toEqual([]);
  });
});
