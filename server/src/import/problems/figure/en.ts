import type { WordsOf } from "../../../messages/words-of.ts";
import { writtenAs } from "../written-as.ts";
import type { FigureMatter } from "./matter.ts";

const { n, at, figure: name } = writtenAs("en");
const day = (instant: string): string => instant.slice(0, 10);

/** What does not go together with other figures, in English. */
export const figureEn: WordsOf<FigureMatter> = {
  FIGURE_TWICE: ({ other }) => `The same figure stands in ${at(other)} of this file, and says otherwise.`,
  VERSION_TAKEN: ({ recorded }) =>
    `The figure recorded on ${recorded} says otherwise for the same version: a change is the next version.`,
  FIGURE_CHANGED: ({ figure, before, status, recorded }) =>
    `${name(figure)} was ${before === null ? status : n(before)}, recorded on ${day(recorded)}. Say why it changes.`,
  FIGURE_WITHDRAWN: ({ figure, before, recorded }) =>
    `${name(figure)}${before === null ? "" : `, ${n(before)}`}, recorded on ${day(recorded)}, would be withdrawn. Say why.`,
  SOURCE_DIFFERS: ({ figure, source, value }) =>
    `"${source}" says ${value === null ? "that there is no value" : n(value)} for ${name(figure)}. Both stand, and the figure is shown as disputed.`,
  PERIOD_TO_COME: ({ period, begins }) => `${period} begins only on ${begins}.`,
  PERIOD_NOT_OVER: ({ period, ends }) =>
    `${period} is not over before the end of ${ends}: is this figure final?`,
  PART_OVER_WHOLE: ({ ratio, part, whole, value, most, other }) =>
    `"${ratio.en}" would exceed 100 %: ${name(part)} is ${n(value)}, more than "${whole.en}" in ${at(other)}, ${n(most)}.`,
  SHARE_OVER_100: ({ ratio, part, whole, value, most }) =>
    `${name(ratio)} would exceed 100 %: "${part.en}" ${n(value)}, "${whole.en}" ${n(most)} as known so far. The share is not shown until one of them is corrected.`,
  PART_OVER_TOTAL: ({ part, value, total, other }) =>
    `${name(part)} is ${n(value)}, more than all together${other === null ? " as known so far" : ` in ${at(other)}`}, ${n(total)}.`,
  TOTAL_DIFFERS: ({ figure, reported, derived }) =>
    `${name(figure)} is ${n(reported)}, but all that it is made of comes to ${n(derived)}.`,
  STOCK_UNBALANCED: ({ figure, added, ended, values }) =>
    `${name(figure)} does not balance: ${n(values.start)} at the start, ${n(values.added)} "${added.en}" and ` +
    `${n(values.ended)} "${ended.en}" make ${n(values.makes)}, not ${n(values.end)}.`,
  VALUE_UNUSUAL: ({ figure, value, history, times, most }) =>
    `${name(figure)} is ${n(value)}, unlike its other ${history.n} periods: median ${n(history.median)}, from ${n(history.least)} to ` +
    `${n(history.greatest)}. That is ${n(times)} robust deviations (${n(history.deviation)} each) from the median; more than ${most} are asked about.`,
};
