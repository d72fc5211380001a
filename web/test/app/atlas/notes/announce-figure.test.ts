import { expect, it } from "vitest";
import { changeWords } from "../../../../src/app/atlas/notes/announce-figure.ts";
import { sampleFigure } from "../../../figures/index.ts";

const before = sampleFigure("coverage", "vi");

it("nothing is said of a Figure that says the same", () => {
  expect(changeWords(before, { ...before })).toBeNull();
});

it("another period is said once, with the country's sentence", () => {
  const sentence = "Cả nước, năm 2024: 74,0 %.";
  const now = { ...before, periodLabel: "Năm 2024", sentence };
  const said = changeWords(before, { ...now, difference: null });
  expect(said).toBe(sentence);
});

it("where the sentence does not name the period it is said before it, after what else changed", () => {
  const now = {
    ...before,
    title: "Khác",
    periodLabel: "Năm 2024",
    sentence: "Chưa có số.",
    difference: null,
  };
  expect(changeWords(before, now)).toBe("Khác. Năm 2024. Chưa có số.");
});

it("where only the classes changed these are said", () => {
  const [first, ...rest] = before.legend.classes;
  if (first === undefined) throw new Error("the sample has classes");
  const legend = { ...before.legend, classes: [{ ...first, label: "0 – 50" }, ...rest] };
  expect(changeWords(before, { ...before, legend })).toMatch(/^0 – 50; /u);
});
