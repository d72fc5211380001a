import type { Catalogue } from "../../../statistics/catalogue/catalogue.ts";
import type { Breakdown } from "../../../statistics/model/types.ts";
import type { BookLine } from "./name-book.ts";

const ALL: Breakdown = { category: null, model: null, unitType: null, awardLevel: null };

/**
 * What the forms of a dataset ask for, each line with its code ("Mã số"): counted through each form, the form of months, of
 * quarters … on its own, in reading order of the indicators and of their members.
 */
export function formLines(catalogue: Catalogue, dataset: string): readonly BookLine[] {
  const found = catalogue.datasets.byId.get(dataset);
  if (found === undefined) return [];
  const counted = new Map<string, number>();
  return catalogue.indicators.list.flatMap(({ id }) => {
    const due = found.due.get(id);
    if (due === undefined) return [];
    const lines = found.lines.get(id) ?? [];
    return (lines.length === 0 ? [ALL] : lines).map((line): BookLine => {
      const number = (counted.get(due.every) ?? 0) + 1;
      counted.set(due.every, number);
      return {
        code: String(number).padStart(2, "0"),
        every: due.every,
        indicator: id,
        model: line.model,
        category: line.category,
        unit_type: line.unitType,
        award_level: line.awardLevel,
      };
    });
  });
}
