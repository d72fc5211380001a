import { describe, expect, it } from "vitest";
import { pairFigures } from "../../../src/figure/compare/pair-figures.ts";
import { presentedFigure } from "../../../src/figure/compare/presented-figure.ts";
import type { Figure } from "../../../src/figure/figure.ts";
import { comparedFigure, comparedSample } from "../../figures/comparison-samples.ts";

const rates = comparedSample("difference");
const plain = comparedFigure(rates, "vi");

describe("two periods side by side", () => {
  it("share classes and rows, and each counts its own provinces", () => {
    const earlier = {
      ...comparedFigure({ ...rates, period: rates.versus }, "vi"),
      comparedWith: null,
    };
    const [a, b] = pairFigures(earlier, plain);
    const limits = (figure: Figure) => figure.legend.classes.map(({ from, to, step }) => [from, to, step]);
    expect(limits(a)).toEqual(limits(b));
    expect(a.legend.classes.map(({ count }) => count)).not.toEqual(
      b.legend.classes.map(({ count }) => count),
    );
    expect([a.period, b.period]).toEqual(["2025-06", "2026-06"]);
  });

  it("are what an address asks for, and pictures over time stay as they are", () => {
    const side = { versus: rates.versus, as: "side", since: null } as const;
    expect(presentedFigure(plain, side, { span: "one" }, plain).pairedWith?.title).toBe(plain.title);
    expect(presentedFigure(plain, { ...side, as: "difference" }, { span: "one" }).of).toBe("difference");
    expect(presentedFigure(plain, { ...side, as: "difference" }, { span: "many" })).toBe(plain);
    expect(presentedFigure(plain, { ...side, since: "any" }, { span: "one" }).of).toBe("since");
  });
});
