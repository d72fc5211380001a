import { describe, expect, it } from "vitest";
import { classBreaks, classOf, maximumClasses } from "../../src/figure/classes.ts";

describe("class breaks", () => {
  const table: readonly (readonly [name: string, values: readonly number[], breaks: readonly number[]])[] = [
    ["no value: no class", [], []],
    ["one value: one class", [75], [75, 75]],
    ["all equal: one class", [75, 75, 75], [75, 75]],
    ["all zero: one class", [0, 0], [0, 0]],
    ["two values: two classes at most", [10, 20], [10, 15, 20]],
    ["rates from 37 to 97: tens", [37, 48, 52, 66, 71, 75, 88, 91, 97], [30, 40, 50, 60, 70, 80, 90, 100]],
    ["negative values: the same steps below zero", [-8, -3, 1, 5, 9], [-10, -5, 0, 5, 10]],
    ["small fractions: clean numbers", [0.1, 0.2, 0.35], [0.1, 0.2, 0.3, 0.4]],
  ];
  it.each(table)("%s", (_, values, breaks) => {
    expect(classBreaks(values)).toEqual(breaks);
  });

  it("takes quantiles where equal steps would put most values in one class", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 5000];
    const breaks = classBreaks(values);
    const counts = breaks
      .slice(1)
      .map((_, i) => values.filter((value) => classOf(value, breaks) === i).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(values.length / 2);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
  });

  it("puts every value in exactly one of at most seven classes, whatever the values", () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const values = Array.from(
        { length: 1 + (seed % 40) },
        (_, i) => Math.round(Math.sin(seed * (i + 1)) * 10 ** (seed % 7)) / 10,
      );
      const breaks = classBreaks(values);
      expect(breaks.length - 1).toBeLessThanOrEqual(maximumClasses);
      expect(breaks).toEqual(
        new Set(breaks).size === breaks.length ? breaks.toSorted((a, b) => a - b) : [values[0], values[0]],
      );
      for (const value of values)
        expect(classOf(value, breaks), `${value} in ${breaks.join()}`).not.toBeNull();
    }
  });

  it("is closed at the last break, half-open before, and nowhere outside", () => {
    const breaks = [0, 10, 20];
    expect([0, 9.99, 10, 20, 20.01, -0.01].map((value) => classOf(value, breaks))).toEqual([
      0,
      0,
      1,
      1,
      null,
      null,
    ]);
  });

  it("refuses what is not a number", () => {
    expect(() => classBreaks([1, Number.NaN])).toThrow(RangeError);
  });
});
