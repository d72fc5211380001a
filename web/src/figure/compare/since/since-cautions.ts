import { compareWords } from "../../../i18n/compare-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { words } from "../../../i18n/words.ts";
import type { FigureRow } from "../../figure.ts";
import { formatNumber } from "../../format/format.ts";
import type { Dated, SinceSetting } from "./since-setting.ts";

/** A level reached by a total that is not whole: how much of it there was. */
export function partialRemark(row: FigureRow, { figure }: SinceSetting): string {
  const w = compareWords(figure.locale);
  return row.expected > 1 && row.reporting > 0
    ? w.partialRemark(leaves(row, figure.locale))
    : w.partialRemark("");
}

export function passingCautions(row: FigureRow, { figure }: SinceSetting): readonly string[] {
  const w = compareWords(figure.locale);
  const partial =
    row.status !== "PARTIAL"
      ? []
      : [
          figure.kind === "RATIO" && row.reporting > 0
            ? w.partialRatio(leaves(row, figure.locale))
            : w.partialCount,
        ];
  return [...partial, ...(row.qualifier === "ABOUT" ? [w.about] : [])];
}

export function fallCautions(
  falls: readonly Dated[],
  isBelowNow: boolean,
  last: Dated | undefined,
  { figure }: SinceSetting,
): readonly string[] {
  const w = compareWords(figure.locale);
  const [fall] = falls;
  if (fall === undefined || last === undefined) return [];
  return [
    isBelowNow
      ? w.belowNow(last.row.text, last.period.label)
      : w.belowOnce(formatNumber(falls.length, figure.locale), fall.row.text, fall.period.label),
  ];
}

/** Of a level that is held: periods of which nothing is known, and how new the newest is. */
export function heldCautions(
  run: readonly Dated[],
  { figure, chosen, periods, since }: SinceSetting,
): readonly string[] {
  const [first, last] = [run[0], run.at(-1)];
  if (since === "any" || first === undefined || last === undefined) return [];
  const w = compareWords(figure.locale);
  const known = new Set(run.map(({ period }) => period.id));
  const gaps = periods.filter(
    ({ id, kind, firstDay, lastDay }) =>
      kind === chosen.kind &&
      firstDay >= first.period.firstDay &&
      lastDay < last.period.lastDay &&
      !known.has(id),
  ).length;
  return [
    ...(gaps === 0 ? [] : [w.heldGaps(formatNumber(gaps, figure.locale))]),
    ...(last.period.lastDay < chosen.lastDay ? [w.heldUntil(last.period.label)] : []),
  ];
}

/** How many of those there should be there were: `3/12 đơn vị`. */
function leaves({ reporting, expected, counted }: FigureRow, locale: Locale): string {
  return words(locale).leaves[counted ?? "AREAS"](
    formatNumber(reporting, locale),
    formatNumber(expected, locale),
  );
}
