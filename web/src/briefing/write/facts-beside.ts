import { briefingWords } from "../../i18n/briefing-words.ts";
import { words } from "../../i18n/words.ts";
import type { Figure } from "../../figure/figure.ts";
import type { ProfileEntry } from "../../figure/profile/profile-entries.ts";
import { factOf } from "../../figure/profile/fact.ts";
import { isComparable } from "../../figure/periods/comparable-periods.ts";
import { compareWords } from "../../i18n/compare-words.ts";
import { factWords } from "../../i18n/fact-words.ts";
import { periodCalled, type BriefingSetting } from "../asking/setting.ts";
import type { BriefingPage } from "../document/briefing-document.ts";
import type { TableBlock, TableCell, TableRow } from "../page.ts";
import { column, valueCell, wordsCell } from "../table-of-figure.ts";

/** A figure of an area, as it is asked of and as a Figure. */
export interface ChosenFact {
  readonly entry: ProfileEntry;
  readonly figure: Figure;
}

/**
 * The two periods of a page of facts, the one that ends first first, where a change against the other would not stand on every card (terms, which differ in length and overlap,
 * or periods of two kinds): then they stand side by side. Null: the page has one period, or changes against the other are given. Throws BriefingError for an unknown period.
 */
export function periodsBeside(
  setting: BriefingSetting,
  { period = "", versus }: Pick<BriefingPage, "period" | "versus">,
): readonly [string, string] | null {
  if (versus === undefined || versus === period) return null;
  const [a, b] = [periodCalled(setting, versus), periodCalled(setting, period)];
  if (isComparable(a, b)) return null;
  return a.lastDay < b.lastDay ? [a.id, b.id] : [b.id, a.id];
}

/**
 * What is known in either of two periods, a row per indicator, each figure with its status; where the later one has a change since the earlier, as the API has it, or in few words why
 * there is none.
 */
export function factsBeside(
  setting: BriefingSetting,
  id: string,
  title: string,
  area: string,
  periods: readonly { readonly id: string; readonly facts: readonly ChosenFact[] }[],
): TableBlock {
  const { locale } = setting;
  const all = new Map(periods.flatMap(({ facts }) => facts.map((one) => [one.entry.key, one])));
  const w = words(locale).export.columns;
  const cellsOf = (facts: readonly ChosenFact[], key: string): readonly TableCell[] => {
    const found = facts.find(({ entry }) => entry.key === key);
    if (found === undefined) return [wordsCell(words(locale).status.NO_FIGURE), wordsCell("")];
    const { number, status } = factOf(found.figure, area);
    return [{ ...valueCell(found.entry.row), text: number }, wordsCell(status)];
  };
  const later = periods.at(-1)?.facts ?? [];
  const earlier = periodCalled(setting, periods[0]?.id ?? "").label;
  const isCompared = later.some(({ figure }) => figure.comparedWith !== null);
  const rows = [...all.values()].flatMap(({ entry, figure }): readonly TableRow[] => {
    const isKnown = periods.some(({ facts }) =>
      facts.some(({ entry: one }) => one.key === entry.key && one.row.value !== null),
    );
    if (!isKnown) return [];
    return [
      {
        id: entry.key.replace(/\/$/u, "").replace("/", "-"),
        role: "plain",
        cells: [
          wordsCell(entry.name),
          wordsCell(figure.unit),
          ...periods.flatMap(({ facts }) => cellsOf(facts, entry.key)),
          ...(isCompared ? [changeCell(later.find((one) => one.entry.key === entry.key))] : []),
        ],
      },
    ];
  });
  return {
    is: "table",
    id,
    title,
    unit: null,
    indicators: [...new Set([...all.values()].map(({ entry }) => entry.indicator.id))],
    columns: [
      column("indicator", briefingWords(locale).method.indicator, "words"),
      column("unit", w.unit, "words"),
      ...periods.flatMap((period) => [
        column(period.id, periodCalled(setting, period.id).label, "numbers"),
        column(`${period.id}-status`, briefingWords(locale).table.status, "words"),
      ]),
      ...(isCompared ? [column("change", briefingWords(locale).table.change(earlier), "numbers")] : []),
    ],
    rows,
    notes: [],
  };
}

/** The change of a figure, or why there is none. */
function changeCell(fact: ChosenFact | undefined): TableCell {
  if (fact === undefined) return wordsCell("");
  const { locale, kind } = fact.figure;
  const { change, changeNote } = fact.entry.row;
  const notes = factWords(locale).changeNotes;
  const note = changeNote?.caveats.map(({ code }) => notes[code]).find((said) => said !== undefined);
  if (change === null || change === undefined) return wordsCell(note ?? "");
  const text = kind === "RATIO" ? `${change.text} ${compareWords(locale).pointsShort}` : change.text;
  return { text, value: change.value, status: null, mark: "none" };
}

/** Why some of the figures have no change, in the sentences of the API, each with the indicators it is of. */
export function whyNoChange(facts: readonly ChosenFact[]): readonly string[] {
  const reasons = facts.flatMap(({ entry }) => {
    const { row, name } = entry;
    const [caveat] = row.value === null || row.change ? [] : (row.changeNote?.caveats ?? []);
    return caveat === undefined ? [] : [{ name, sentence: caveat.sentence }];
  });
  return [...Map.groupBy(reasons, ({ sentence }) => sentence)].map(
    ([sentence, of]) => `${of.map(({ name }) => name).join("; ")}: ${sentence}`,
  );
}
