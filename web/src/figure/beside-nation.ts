import { words } from "../i18n/words.ts";
import type { Figure, FigureRow } from "./figure.ts";
import { asWritten, decimalsOf, formatNumber } from "./format.ts";

/** Of a rate, how far a province is from the country, with the country's own figure; null where that cannot be said. */
export function besideNation({ kind, locale, national }: Figure, row: FigureRow): string | null {
  if (kind !== "RATIO" || national === null || national.value === null || row.value === null) return null;
  const { page, sentence } = words(locale);
  // Of what is written: a reader takes one from the other.
  const difference = asWritten(row.value, kind) - asWritten(national.value, kind);
  const size = formatNumber(Math.abs(difference), locale, decimalsOf(kind, difference));
  if (/^[0.,]*$/u.test(size)) return page.panel.levelWithNation(national.text);
  const by = `${size} ${sentence.points}`;
  return difference > 0
    ? page.panel.aboveNation(by, national.text)
    : page.panel.belowNation(by, national.text);
}
