import { compareWords } from "../../../i18n/compare-words.ts";
import type { FigureRow } from "../../figure.ts";
import { isKnown, statusFamily, statusMark } from "../../rows/status.ts";
import { isLeast, type Dated, type SinceSetting } from "./since-setting.ts";

/** Known but not reached is a state of its own, with the highest value there was; without any figure it is unknown. */
export function notReached(
  known: readonly Dated[],
  rows: ReadonlyMap<string, FigureRow>,
  { figure, threshold, chosen }: SinceSetting,
) {
  const w = compareWords(figure.locale);
  const highest = known.reduce<Dated | null>(
    (best, one) => (best === null || one.value > best.value ? one : best),
    null,
  );
  if (highest === null) {
    const now = rows.get(chosen.id)?.status ?? "NO_FIGURE";
    const status = isKnown(now) ? "NO_FIGURE" : now;
    return {
      value: null,
      firstYear: null,
      status,
      family: statusFamily(status),
      mark: statusMark(status),
      text: w.noneYet,
      short: "",
      cautions: [],
      reporting: 0,
      expected: 1,
      disputed: false,
      sources: [],
    };
  }
  const { row } = highest;
  const cautions = [
    ...(known.some((one) => isLeast(one.row)) ? [w.lowerBound] : []),
    ...(row.qualifier === "AT_MOST" ? [w.upperBound(row.text, highest.period.label)] : []),
    ...(row.disputed ? [w.disputed] : []),
  ];
  return knownBelow(row, w.notYet(threshold, row.text, highest.period.label), w.notYetShort, cautions);
}

/** What is not held up to the chosen period: its newest value, or why there is none. */
export function notHeld(
  known: readonly Dated[],
  rows: ReadonlyMap<string, FigureRow>,
  setting: SinceSetting,
) {
  const last = known.at(-1);
  const { figure, since, chosen, threshold } = setting;
  if (last === undefined || since === "any") {
    const now = rows.get(chosen.id)?.status ?? "NO_FIGURE";
    const status = isKnown(now) ? "NO_FIGURE" : now;
    const isBroken = last !== undefined;
    return {
      ...notReached([], rows, setting),
      status,
      ...(isBroken ? { text: compareWords(figure.locale).noneNow } : {}),
    };
  }
  const w = compareWords(figure.locale);
  const { row } = last;
  const isOpen = !(last.value < since) || isLeast(row);
  const cautions = [
    ...(isOpen && isLeast(row) ? [w.lowerBound] : []),
    ...(row.qualifier === "AT_MOST" && !(last.value < since)
      ? [w.upperBound(row.text, last.period.label)]
      : []),
    ...(row.disputed ? [w.disputed] : []),
  ];
  return knownBelow(row, w.notHeld(threshold, row.text, last.period.label), w.notHeldShort, cautions);
}

/** What is known of an area that is below the threshold: said of the figure that shows it. */
function knownBelow(row: FigureRow, text: string, short: string, cautions: readonly string[]) {
  const { status, reporting, expected, disputed, sources } = row;
  return {
    value: 0,
    firstYear: 0,
    status,
    family: statusFamily(status, cautions.length > 0),
    mark: statusMark(status),
    text,
    beside: "",
    short,
    cautions,
    reporting,
    expected,
    disputed,
    sources,
  };
}
