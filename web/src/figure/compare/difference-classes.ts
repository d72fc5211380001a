import { compareWords } from "../../i18n/compare-words.ts";
import { classBreaks, classOf } from "../classes/classes.ts";
import type { Figure, FigureClass, FigureRow } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatExact } from "../format/format.ts";
import { isUnchanged, unchangedBelow } from "../format/unchanged.ts";

/** Whether changes are written as 0 that are none of 0. */
export function someRounded(rows: readonly Pick<FigureRow, "value" | "exact">[]): boolean {
  return rows.some(({ value, exact }) => value === 0 && exact !== undefined && !isUnchanged(exact));
}

/**
 * Classes of changes, alike on both sides of 0 with a class of its own for what is written as no change: at most seven, in round steps, or by
 * thirds of the sizes where most would fall in one. Only no change: that class alone. Empty without changes. `isRounded`: some of those written
 * as 0 are not.
 */
export function differenceClasses(
  changes: readonly number[],
  kind: Figure["kind"],
  isRounded: boolean,
  locale: Locale,
): readonly FigureClass[] {
  if (changes.length === 0) return [];
  const none = unchangedBelow(kind);
  const sizes = changes.map(Math.abs).filter((size) => size >= none);
  const round =
    kind === "RATIO" ? (limit: number) => Math.ceil(Number((limit * 10).toFixed(6))) / 10 : Number;
  const limits =
    sizes.length === 0
      ? []
      : [...new Set(classBreaks([0, ...sizes], 3).map(round))].filter((limit) => limit > none);
  const breaks = [...limits.map((limit) => -limit).toReversed(), -none, none, ...limits];
  const w = compareWords(locale);
  const middle = limits.length;
  const end = (i: number) => signed(i === middle || i === middle + 1 ? 0 : (breaks[i] ?? 0), locale);
  const last = breaks.length - 2;
  const label = (i: number): string => {
    if (i === middle) return isRounded ? w.sameRounded : w.same;
    // Half-open as all classes are; that next to "no change" has no 0.
    if (i === middle + 1) return (i === last ? w.classAbove : w.classBetween)(end(i), end(i + 1));
    return (i === last ? w.classRange : w.classBelow)(end(i), end(i + 1));
  };
  return counted(breaks, changes).map((one, i) => ({ ...one, label: label(i) }));
}

function signed(limit: number, locale: Locale): string {
  return `${limit > 0 ? "+" : ""}${formatExact(limit, locale)}`;
}

/** Fall, no change and rise: what colours the circles of changes of counts. Empty without changes. */
export function signClasses(
  changes: readonly number[],
  kind: Figure["kind"],
  isRounded: boolean,
  locale: Locale,
): readonly FigureClass[] {
  if (changes.length === 0) return [];
  const none = unchangedBelow(kind);
  const most = Math.max(none * 2, ...changes.map(Math.abs));
  const w = compareWords(locale);
  const labels = [w.fall, isRounded ? w.sameRounded : w.same, w.rise];
  return counted([-most, -none, none, most], changes).map((one, i) => ({ ...one, label: labels[i] ?? "" }));
}

function counted(breaks: readonly number[], changes: readonly number[]) {
  const at = changes.map((change) => classOf(change, breaks));
  return breaks.slice(0, -1).map((from, step) => ({
    from,
    to: breaks[step + 1] ?? from,
    step,
    count: at.filter((one) => one === step).length,
  }));
}
