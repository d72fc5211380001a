import { describe, expect, it, test } from "vitest";
import { buildFigure } from "../../../src/figure/build/build-figure.ts";
import type { Classification } from "../../../src/figure/classes/classes.ts";
import type { FigureRow } from "../../../src/figure/figure.ts";
import {
  circleSamples,
  classesPart,
  legendClasses,
  stepOf,
} from "../../../src/figure/classes/legend-classes.ts";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { classedFigure } from "../../../src/views/drawing/classed-figure.ts";
import { classScale } from "../../../src/views/theme.ts";
import { sampleAnswer, sampleRequest, type Sample } from "../../figures/sample-answers.ts";

const periods = ["2021", "2022", "2023", "2024", "2025"];
const rates: Sample = {
  name: "rates",
  indicator: { vi: "Độ phủ", en: "Coverage", unitVi: "%", unitEn: "%" },
  kind: "RATIO",
  period: "2025",
  periods,
  // A different spread every year, so that classes of one year alone would differ.
  cell: (_, i, period) =>
    i % 7 === 3 ? {} : { value: (i * 3 + 17 * (periods.indexOf(period) + 1)) % 90, status: "AGGREGATED" },
};
const choices: readonly (Classification | null)[] = [
  null,
  { method: "equal", count: 5 },
  { method: "quantiles", count: 4, reversed: true },
  { method: "natural", count: 6 },
  { method: "manual", count: 3, limits: [20, 55] },
];

function figureOf(sample: Sample, period: string, classes: Classification | null) {
  const asked = { ...sample, period };
  return buildFigure(sampleAnswer(asked, "vi"), { ...sampleRequest(asked, "vi"), classes });
}

function known(rows: readonly FigureRow[]): number {
  return rows.filter(({ value }) => value !== null).length;
}

describe("classes over time", () => {
  it.each(choices)("the same value has the same colour in every period stepped to (%o)", (choice) => {
    const seen = new Map<number, string | undefined>();
    for (const period of periods) {
      const figure = figureOf(rates, period, choice);
      const colours = classScale("light", figure.legend);
      const breaks = figure.legend.classes.map(({ from, to, step, label }) => ({ from, to, step, label }));
      const first = figureOf(rates, "2021", choice).legend.classes;
      expect(breaks).toEqual(first.map(({ from, to, step, label }) => ({ from, to, step, label })));
      for (const row of shownRows(figure)) {
        if (row.value === null) continue;
        const colour = colours[stepOf(figure, row) ?? -1];
        expect(colour).toBeDefined();
        expect(seen.get(row.value) ?? colour).toBe(colour);
        seen.set(row.value, colour);
      }
    }
  });

  it("counts are classed over all periods too, where a picture fills", () => {
    const counts: Sample = { ...rates, kind: "STOCK" };
    for (const choice of choices) {
      const legends = periods.map((period) => classedFigure(figureOf(counts, period, choice)).legend);
      const spans = legends.map(({ classes }) => classes.map(({ from, to }) => [from, to]));
      for (const span of spans) expect(span).toEqual(spans[0]);
    }
  });
});

describe("a legend's classes", () => {
  it.each(choices)(
    "count every province with a value once, and keep the values for a histogram (%o)",
    (choice) => {
      for (const kind of ["RATIO", "STOCK"] as const) {
        const figure = classedFigure(figureOf({ ...rates, kind }, "2023", choice));
        const { classes, values } = figure.legend;
        const rows = known(shownRows(figure));
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(rows);
        expect(values).toHaveLength(rows);
      }
    },
  );

  it("a map of circles has none, and remembers those chosen for pictures that fill", () => {
    const choice: Classification = { method: "equal", count: 3 };
    const { legend } = figureOf({ ...rates, kind: "STOCK" }, "2023", choice);
    expect(legend.classes).toEqual([]);
    expect(legend.classification).toEqual(choice);
  });

  it("open ends of one's own limits are said as such", () => {
    const choice: Classification = { method: "manual", count: 3, limits: [50, 80] };
    const labels = (locale: "vi" | "en") =>
      legendClasses([37, 60, 97], [], locale, choice).map(({ label }) => label);
    expect(labels("vi")).toEqual(["dưới 50", "50 – dưới 80", "từ 80"]);
    expect(labels("en")).toEqual(["under 50", "50 – under 80", "80 and over"]);
    expect(legendClasses([60, 70], [], "vi", choice).map(({ label }) => label)).toEqual(["50 – 80"]);
  });

  it("a choice that cannot be drawn gives our own classes instead of an error", () => {
    const values = [1, 5, 9, 30];
    const own = classesPart(values, values, "vi", null);
    for (const bad of [
      { method: "equal", count: 9 },
      { method: "manual", count: 9, limits: [2, 3, 4, 5, 6, 7, 8, 9] },
    ] as const)
      expect(classesPart(values, values, "vi", bad)).toEqual(own);
    expect(own.classification).toBeUndefined();
  });
});

describe("what classes are called", () => {
  const spreads: readonly (readonly number[])[] = [
    [10, 20, 30, 40, 50, 60, 70],
    [0.001, 0.002, 0.003, 0.004],
    [0, 0.004, 1000, 2500, 2500],
    [-3, -1, 0, 1, 3],
    [99.98, 99.99, 100],
  ];
  it.each(["vi", "en"] as const)(
    "says which of two holds a limit they share, and no class is of nothing, %s",
    (locale) => {
      const below = { vi: "dưới", en: "under" }[locale];
      let shared = 0;
      for (const values of spreads)
        for (const choice of choices) {
          const classes = legendClasses(values, values, locale, choice);
          const figure = { legend: { classes } } as unknown as Parameters<typeof stepOf>[0];
          for (const [i, { to, label, step }] of classes.entries()) {
            const [from, until] = label.split(/ – (?:dưới |under )?/u);
            expect(from, label).not.toBe(until);
            const next = classes[i + 1];
            if (next === undefined) continue;
            shared += 1;
            const isOpen = label.includes(below);
            expect(isOpen, label).toBe(true);
            const own = stepOf(figure, { value: to } as FigureRow);
            expect(own, `${label}: ${to}`).toBe(next.step);
            expect(own).not.toBe(step);
          }
        }
      expect(shared).toBeGreaterThan(30);
    },
  );
});

test("sample circles span what is drawn: from a round value to the smallest in sight", () => {
  const of = (highest: number, inSight: readonly number[]) =>
    circleSamples(highest, inSight, "vi").map(({ label }) => label);
  expect(of(5000, [3, 40, 4800])).toEqual(["5.000", "100", "3"]);
  expect(of(1888, [1888])).toEqual(["1.888"]);
  expect(of(19, [0, 15, 19])).toEqual(["19", "15"]);
  expect(of(0.03, [0.004, 0.03])).toEqual(["0,02", "0,009", "0,004"]);
  expect(of(700, [])).toEqual(["700"]);
  expect(of(0, [0])).toEqual([]);
});
