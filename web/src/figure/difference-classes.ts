import { compareWords } from "../i18n/compare-words.ts";
import { classBreaks, classOf } from "./classes.ts";
import type { Figure, FigureClass, Locale } from "./figure.ts";
import { formatSigned } from "./format.ts";

/** A change smaller than this is written as 0, and is none: half of the last digit shown. */
export function unchangedBelow(kind: Figure["kind"]): number {
  return kind === "RATIO" ? 0.05 : 0.005;
}

/**
 * Classes of changes, alike on both sides of 0 with a class of its own for no change: at most seven, in round steps, or by thirds of
 * the sizes where most would fall in one. Only no change: that class alone. Empty without changes.
 */
export function differenceClasses(
  changes: readonly number[],
  kind: Figure["kind"],
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
  const end = (i: number) => (i === middle || i === middle + 1 ? 0 : (breaks[i] ?? 0));
  const label = (i: number) =>
    i === middle ? w.same : w.classRange(formatSigned(end(i), locale), formatSigned(end(i + 1), locale));
  return counted(breaks, changes).map((one, i) => ({ ...one, label: label(i) }));
}

/** Fall, no change and rise: what colours the circles of changes of counts. Empty without changes. */
export function signClasses(
  changes: readonly number[],
  kind: Figure["kind"],
  locale: Locale,
): readonly FigureClass[] {
  if (changes.length === 0) return [];
  const none = unchangedBelow(kind);
  const most = Math.max(none * 2, ...changes.map(Math.abs));
  const w = compareWords(locale);
  const labels = [w.fall, w.same, w.rise];
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
