import { words } from "../../i18n/words.ts";
import type { Figure, FigureRow } from "../figure.ts";
import { asWritten, decimalsOf, formatNumber } from "../format/format.ts";

/** How far a rate is from the country's, in points: `over` 0 for level; the size in figures as they are written. */
export interface Distance {
  readonly over: -1 | 0 | 1;
  readonly size: string;
}

/**
 * How far a province's rate is from the country's in the same period. Null where that would say more than is known: of what is no rate or may
 * not be compared from place to place, of a bound, a disputed figure, or one of another period.
 */
export function distanceFromNation(
  { kind, locale, national, rankable }: Figure,
  row: FigureRow,
): Distance | null {
  if (kind !== "RATIO" || !rankable || national === null) return null;
  if (!isExact(row) || !isExact(national) || row.value === null || national.value === null) return null;
  // Of what is written: a reader takes one from the other.
  const difference = asWritten(row.value, kind) - asWritten(national.value, kind);
  const size = formatNumber(Math.abs(difference), locale, decimalsOf(kind, difference));
  return { over: /^[0.,]*$/u.test(size) ? 0 : difference > 0 ? 1 : -1, size };
}

function isExact({ status, qualifier, disputed }: FigureRow): boolean {
  return status !== "CARRIED" && qualifier === null && !disputed;
}

/** The same as a sentence, with the country's own figure. */
export function besideNation(figure: Figure, row: FigureRow): string | null {
  const distance = distanceFromNation(figure, row);
  if (distance === null || figure.national === null) return null;
  const { page, sentence } = words(figure.locale);
  const { text } = figure.national;
  const by = `${distance.size} ${sentence.points}`;
  switch (distance.over) {
    case 0:
      return page.panel.levelWithNation(text);
    case 1:
      return page.panel.aboveNation(by, text);
    case -1:
      return page.panel.belowNation(by, text);
  }
}
