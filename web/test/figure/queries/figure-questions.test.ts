import { assert, constantFrom, array, boolean, integer, property, record } from "fast-check";
import { expect, it } from "vitest";
import { figureQuestions, type WantedFigure } from "../../../src/figure/queries/figure-questions.ts";

const wanted = record({
  indicator: constantFrom("a", "b", "c", "d", "e"),
  period: constantFrom("2022", "2023", "2024", "2025"),
  byUnit: boolean(),
});

it("asks everything that is wanted, and no request goes past its room", () => {
  assert(
    property(
      array(wanted, { maxLength: 30 }),
      record({ rows: integer({ min: 1, max: 12 }), unitRows: integer({ min: 3, max: 20 }) }),
      (figures, room) => {
        const questions = figureQuestions(figures, room, 3);
        for (const { indicators, split, periods } of questions) {
          expect(indicators.length * periods.length).toBeLessThanOrEqual(room.rows);
          expect(split.length * periods.length * 3).toBeLessThanOrEqual(room.unitRows);
        }
        const isAsked = ({ indicator, period, byUnit }: WantedFigure) =>
          questions.some(
            (question) =>
              question.periods.includes(period) &&
              question.indicators.includes(indicator) &&
              (!byUnit || question.split.includes(indicator)),
          );
        expect(figures.filter((figure) => !isAsked(figure))).toEqual([]);
      },
    ),
  );
});

it("puts together what has room together", () => {
  const years = ["2020", "2021", "2022"].map((period) => ({ indicator: "a", period, byUnit: false }));
  expect(figureQuestions(years, { rows: 50, unitRows: 150 }, 20)).toEqual([
    { indicators: ["a"], split: [], periods: ["2020", "2021", "2022"] },
  ]);
});
