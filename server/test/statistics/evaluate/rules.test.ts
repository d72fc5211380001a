import { describe, expect, it } from "vitest";
import { timelines } from "../../../src/statistics/evaluate/timelines.ts";
import { cases } from "./cases/index.ts";
import { fastAnswer } from "./fast-answer.ts";
import { slowAnswer } from "./second-evaluator/slow-answer.ts";
import { LATE } from "./small-world.ts";

/** The slow evaluator and the product's get the same questions: a rule is what both say. */
describe.each(Object.entries(cases))("%s", (_clause, examples) => {
  describe("slowly", () => {
    it.each(examples)("$says", ({ world, cell, at, gives }) => {
      const answer = slowAnswer(world, cell, at ?? LATE);
      if (gives === null) expect(answer).toBeNull();
      else expect(answer).toMatchObject(gives);
    });
  });

  describe("in the product", () => {
    it.each(examples)("$says", ({ world, cell, at, gives }) => {
      const answer = fastAnswer(timelines(world), cell, at ?? LATE);
      if (gives === null) expect(answer).toBeNull();
      else expect(answer).toMatchObject(gives);
    });
  });
});
