import { describe, expect, it } from "vitest";
import {
  breaksBy,
  classBreaks,
  ClassificationError,
  classOf,
  maximumClasses,
  type Classification,
} from "../../../src/figure/classes/classes.ts";
import { legendClasses, stepOf } from "../../../src/figure/classes/legend-classes.ts";
import { sampleFigure } from "../../figures/index.ts";

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

describe("classes a reader chooses", () => {
  const skewed = [1, 2, 3, 4, 50, 52, 54, 400, 410];
  const table: readonly (readonly [
    name: string,
    values: readonly number[],
    choice: Classification,
    breaks: readonly number[],
  ])[] = [
    ["equal steps are round", [12, 48, 97], { method: "equal", count: 5 }, [0, 20, 40, 60, 80, 100]],
    ["equal steps below zero", [-8, 9], { method: "equal", count: 2 }, [-10, 0, 10]],
    [
      "quantiles hold as many values each",
      [1, 2, 3, 4, 5, 6, 7],
      { method: "quantiles", count: 3 },
      [1, 3, 5, 7],
    ],
    ["natural breaks lie in the gaps", skewed, { method: "natural", count: 3 }, [1, 30, 200, 410]],
    ["natural breaks: no more classes than values", [1, 9], { method: "natural", count: 5 }, [1, 5, 9]],
    ["natural breaks below zero", [-90, -88, 1, 3], { method: "natural", count: 2 }, [-90, 0, 3]],
    [
      "manual limits get their ends",
      [37, 97],
      { method: "manual", count: 0, limits: [80, 50] },
      [37, 50, 80, 97],
    ],
    [
      "manual limits beyond the values stay",
      [60, 70],
      { method: "manual", count: 0, limits: [50, 90] },
      [50, 90],
    ],
    ["no manual limit: one class", [1, 9], { method: "manual", count: 0, limits: [] }, [1, 9]],
    ["one manual limit on the only value", [75], { method: "manual", count: 0, limits: [75, 75] }, [75, 75]],
    ["no value: no class", [], { method: "natural", count: 4 }, []],
    ["no value and manual limits: no class", [], { method: "manual", count: 0, limits: [5] }, []],
    ["all equal: one class", [75, 75], { method: "quantiles", count: 7 }, [75, 75]],
  ];
  it.each(table)("%s", (_, values, choice, breaks) => {
    expect(breaksBy(values, choice)).toEqual(breaks);
  });

  const refused: readonly Classification[] = [
    { method: "equal", count: 1 },
    { method: "natural", count: 8 },
    { method: "quantiles", count: 2.5 },
    { method: "manual", count: 0, limits: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
    { method: "manual", count: 0, limits: [Number.NaN] },
  ];
  it.each(refused)("refuses $method with $count classes and limits $limits", (choice) => {
    expect(() => breaksBy(skewed, choice)).toThrow(ClassificationError);
  });

  it("puts every value in exactly one class by every method and count", () => {
    for (const method of ["equal", "quantiles", "natural"] as const)
      for (let seed = 1; seed < 120; seed += 1) {
        const values = Array.from(
          { length: 1 + (seed % 40) },
          (_, i) => Math.round(Math.sin(seed * (i + 1)) * 10 ** (seed % 7)) / 10,
        );
        const breaks = breaksBy(values, { method, count: 2 + (seed % 6) });
        if (breaks[0] !== breaks.at(-1)) expect(new Set(breaks).size).toBe(breaks.length);
        expect(breaks).toEqual(breaks.toSorted((a, b) => a - b));
        expect(breaks.length - 1).toBeLessThanOrEqual(2 + (seed % 6));
        for (const value of values)
          expect(classOf(value, breaks), `${value} in ${breaks.join()}`).not.toBeNull();
      }
  });

  it("reversed, colours the lowest class darkest, and every value keeps its class", () => {
    const classes = legendClasses([0, 5, 10], [0, 5, 10], "vi", {
      method: "equal",
      count: 2,
      reversed: true,
    });
    expect(classes.map(({ step, count }) => [step, count])).toEqual([
      [1, 1],
      [0, 2],
    ]);
    const figure = sampleFigure("all-equal", "vi");
    const row = figure.rows[0];
    if (row === undefined) throw new Error("no row");
    const steps = [0, 4.9, 5, 10].map((value) =>
      stepOf({ legend: { ...figure.legend, classes } }, { ...row, value }),
    );
    expect(steps).toEqual([1, 1, 0, 0]);
  });
});
