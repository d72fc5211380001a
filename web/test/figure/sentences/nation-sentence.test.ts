import { expect, it } from "vitest";
import { changeSentence, nationSentence } from "../../../src/figure/sentences/nation-sentence.ts";
import { sampleFigure } from "../../figures/index.ts";

const figure = sampleFigure("coverage", "vi");
const { national } = figure;
if (national === null) throw new Error("the sample has no country");
const matter = {
  locale: "vi",
  period: "năm 2025",
  unit: "%",
  kind: "RATIO",
  reporting: "SCHEDULED",
  provinces: [],
  names: new Map<string, string>(),
  previous: null,
} as const;
const plain = {
  ...national,
  status: "AGGREGATED",
  text: "79,4 %",
  numerator: 2637,
  denominator: 3321,
} as const;

it("a rate is said with what it is made of, an estimate as one", () => {
  expect(nationSentence({ ...matter, national: plain })).toContain("năm 2025: 79,4 % (2.637 trên 3.321).");
  const estimate = { ...plain, status: "ESTIMATED", text: "12", numerator: null, denominator: null } as const;
  expect(nationSentence({ ...matter, kind: "STOCK", unit: "điểm", national: estimate })).toContain(
    "năm 2025: 12 điểm (ước tính).",
  );
});

it("a change over some of the places says that it is like for like; over all it says nothing of that", () => {
  const change = { value: 0.4, qualifier: null, text: "+0,4" };
  const over = (leftOut: readonly string[]) =>
    changeSentence({
      ...matter,
      previous: "năm 2024",
      national: { ...plain, change, changeNote: { leftOut, reason: null, caveats: [] } },
    });
  expect(over([])).toBe("Tăng 0,4 điểm phần trăm so với năm 2024.");
  expect(over(["Đắk Lắk"])).toBe("Tăng 0,4 điểm phần trăm so với năm 2024 (so cùng phạm vi).");
});
