import type { WordsOf } from "../../../messages/words-of.ts";
import { writtenAs } from "../written-as.ts";
import type { FigureMatter } from "./matter.ts";

const { n, at } = writtenAs("en");

/** What does not go together with other figures, in English. */
export const figureEn: WordsOf<FigureMatter> = {
  FIGURE_TWICE: ({ other }) => `The same figure stands in ${at(other)} of this file, and says otherwise.`,
  VERSION_TAKEN: ({ recorded }) =>
    `The figure recorded on ${recorded} says otherwise for the same version: a change is the next version.`,
  PART_OVER_WHOLE: ({ ratio, part, whole, area, period, value, most, other }) =>
    `"${ratio.en}" would exceed 100 %: "${part.en}" of ${area.en} in ${period} is ${n(value)}, more than "${whole.en}" in ${at(other)}, ${n(most)}.`,
  STOCK_UNBALANCED: ({ area, period, stock, added, ended, values }) =>
    `"${stock.en}" of ${area.en} does not balance in ${period}: ${n(values.start)} at the start, ${n(values.added)} "${added.en}" and ` +
    `${n(values.ended)} "${ended.en}" make ${n(values.makes)}, not ${n(values.end)}.`,
};
