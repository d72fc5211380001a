import { expect, test } from "vitest";
import { formulaOf } from "../../../src/app/number/how-made.tsx";
import { numberEn } from "../../../src/i18n/en/number/number.ts";

type Number = Parameters<typeof formulaOf>[0];

interface At {
  readonly area?: string;
  readonly period?: string;
  readonly model?: string;
}

/** A number of Hue in 2024 over all models, and the figures it rests on. */
function said(given: { status: string; kind: string; how?: string }, figures: readonly At[]): string {
  const number = {
    status: given.status,
    value: 9,
    indicator: {
      kind: given.kind,
      numerator: null,
      denominator: null,
      combines: [{ over: "MODEL", how: given.how ?? "SUM" }],
    },
    area: { id: "hue" },
    period: { id: "2024" },
    model: null,
    category: null,
    unitType: null,
    awardLevel: null,
    numerator: null,
    denominator: null,
    carriedFrom: null,
    observations: {
      totalCount: figures.length,
      nodes: figures.map(({ area = "hue", period = "2024", model }) => ({
        status: "REPORTED",
        area: { id: area, name: area },
        period: { id: period, name: period },
        model: model === undefined ? null : { id: model },
        category: null,
        unitType: null,
        awardLevel: null,
      })),
    },
  };
  // Only what the sentence is made of stands in it.
  return formulaOf(number as unknown as Number, numberEn, String, "en");
}

test("a union is never called a sum, also where areas are added besides", () => {
  const stock = { status: "PARTIAL", kind: "STOCK", how: "UNION" };
  expect(said(stock, [{ model: "a" }, { model: "b" }])).toMatch(/^The largest of 2/);
  const both = said(stock, [
    { area: "a", model: "a" },
    { area: "b", model: "b" },
  ]);
  expect(both).toMatch(/of models the largest counts/);
  expect(both).not.toMatch(/^The sum/);
});

test("what is printed is printed, of a state also for another period; what stands at a day never adds over time", () => {
  expect(said({ status: "REPORTED", kind: "STOCK" }, [{}])).toBe(numberEn.made.printed);
  expect(said({ status: "REPORTED", kind: "STOCK" }, [{ period: "2024-08" }])).toBe(
    numberEn.made.stands("2024-08"),
  );
  const areas = [
    { area: "a", period: "2024-08" },
    { area: "b", period: "2024-09" },
  ];
  expect(said({ status: "AGGREGATED", kind: "STOCK" }, areas)).toBe(
    numberEn.made.sum("2", numberEn.made.over.area),
  );
  expect(said({ status: "AGGREGATED", kind: "FLOW" }, [{ period: "2024-01" }, { period: "2024-02" }])).toBe(
    numberEn.made.sum("2", numberEn.made.over.period),
  );
});
