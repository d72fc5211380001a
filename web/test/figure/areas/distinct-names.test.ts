import { expect, test } from "vitest";
import { withDistinctNames } from "../../../src/figure/areas/distinct-names.ts";
import { sampleFigure } from "../../figures/index.ts";

const sample = sampleFigure("coverage", "vi");

test("areas of one name are told apart; where all names differ the Figure is the very same", () => {
  expect(withDistinctNames(sample)).toBe(sample);
  const [first, second] = sample.areas.filter(({ level }) => level === "PROVINCE");
  if (first === undefined || second === undefined) throw new Error("there are no provinces");
  const twice = {
    ...sample,
    areas: [
      {
        ...first,
        id: "old",
        name: "Phú Thọ",
        distinctName: "Phú Thọ (cũ)",
        later: { id: "new", name: "Phú Thọ" },
      },
      { ...second, id: "new", name: "Phú Thọ", distinctName: "Phú Thọ", later: null },
    ],
  };
  expect(withDistinctNames(twice).areas.map(({ name }) => name)).toEqual(["Phú Thọ (cũ)", "Phú Thọ"]);
});
