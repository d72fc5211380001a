import type { WordsOf } from "../../../messages/words-of.ts";
import { writtenAs } from "../written-as.ts";
import type { SheetMatter } from "./matter.ts";

const { n } = writtenAs("en");

/** What does not go together within a sheet, in English. */
export const sheetEn: WordsOf<SheetMatter> = {
  SUM_DIFFERS: ({ printed, made, n: parts, first, last }) =>
    `The total printed is ${n(printed)}, but the ${parts} cells from ${first} to ${last} make ${n(made)}.`,
  PART_OVER_SUM: ({ value, total, at }) => `${n(value)} is more than the total in ${at}, ${n(total)}.`,
  FORMULA_STALE: ({ formula, stored, made }) =>
    `The file says ${n(stored)} for =${formula}, but these cells make ${n(made)}: open the file, let it be recalculated, and save it.`,
};
