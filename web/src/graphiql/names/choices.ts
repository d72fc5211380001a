import type { Locale } from "../../i18n/locale.ts";
import type { DeskPageWords } from "../../i18n/desk-page-words.ts";
import { formatDate } from "../../figure/format/format.ts";
import type { Choice } from "../../ui/fields/select-field.tsx";
import type { DeskNamesQuery } from "./generated/names.ts";
import type { Kind } from "./kinds.ts";

/** What can be chosen of each kind, by name; the id is what stands in a question. */
export type Choices = Readonly<Record<Kind, readonly Choice[]>>;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly otherNames?: readonly string[];
}

/** The choices out of the API's answer: those that exist before those that are no more, which say until when they were. */
export function choicesOf(names: DeskNamesQuery, words: DeskPageWords["variables"], locale: Locale): Choices {
  const plain = ({ id, name, otherNames = [] }: Named): Choice => ({
    id,
    name,
    note: id,
    otherNames: [id, ...otherNames],
  });
  const area = (one: DeskNamesQuery["provinces"][number]): Choice => {
    const choice = plain(one);
    if (one.validTo === null) return choice;
    return { ...choice, note: `${one.id} · ${words.former(formatDate(one.validTo, locale))}` };
  };
  const provinces = [...names.provinces].toSorted(
    (a, b) => Number(a.validTo !== null) - Number(b.validTo !== null) || a.name.localeCompare(b.name, locale),
  );
  return {
    area: [...names.country, ...provinces].map(area),
    group: names.areaGroups.map(plain),
    indicator: names.indicators.map(plain),
    dataset: names.datasets.map(plain),
    // The newest first: of what is asked most, least has to be scrolled.
    period: names.periods.map(plain).toReversed(),
    boundaries: [
      { id: "CURRENT", name: words.current, note: "CURRENT" },
      { id: "AS_REPORTED", name: words.asReported, note: "AS_REPORTED" },
      ...names.vintages.map(plain),
    ],
    model: names.models.map(plain),
    category: names.categories.map(plain),
    unitType: names.unitTypes.map(plain),
    awardLevel: names.awardLevels.map(plain),
  };
}
