import { words } from "../../i18n/words.ts";
import { compareWords } from "../../i18n/compare-words.ts";
import type { Figure, FigurePeriod, FigureRow, QualifierCode } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatNumber } from "../format/format.ts";
import { shortPeriod } from "../periods/short-period.ts";
import { isKnown, statusFamily, statusMark } from "../rows/status.ts";

/** What counts: any figure, or one of at least this value. */
export type Since = "any" | number;

/** What the rows of "since when" are made with. */
export interface SinceSetting {
  readonly figure: Figure;
  readonly since: Since;
  /** Whether what is asked is since when without a break, instead of when first. */
  readonly held: boolean;
  /** The threshold with its unit, as it is written; empty for "any". */
  readonly threshold: string;
  readonly chosen: FigurePeriod;
  /** Periods that count, oldest first, none later than the chosen one. */
  readonly periods: readonly FigurePeriod[];
}

/** One area's answer: its row, and what sentences count. */
export interface SinceAnswer {
  readonly row: FigureRow;
  readonly first: FigurePeriod | null;
  /** Reached once, below now. */
  readonly isBelowNow: boolean;
  /** What it is now where that is below; empty otherwise. */
  readonly now: string;
  /** There was no figure just before. */
  readonly maybeEarlier: boolean;
}

interface Dated {
  readonly period: FigurePeriod;
  readonly row: FigureRow;
  readonly value: number;
}

/**
 * Since when an area has figures, or has reached a threshold; `rows` are its rows by period. A value carried from another period does not
 * count. At least so much counts when that reaches the threshold; at most so much proves nothing there.
 */
export function sinceRow(
  area: string,
  rows: ReadonlyMap<string, FigureRow>,
  setting: SinceSetting,
): SinceAnswer {
  const { figure, since, chosen, periods } = setting;
  const known = periods.flatMap((period): readonly Dated[] => {
    const row = rows.get(period.id);
    return row === undefined || row.value === null || row.status === "CARRIED"
      ? []
      : [{ period, row, value: row.value }];
  });
  const at = setting.held ? heldFrom(known, rows, setting) : known.findIndex((one) => isReached(one, since));
  const first = known[at];
  const base = {
    area,
    period: chosen.id,
    member: null,
    qualifier: null,
    missing: [],
    numerator: null,
    denominator: null,
    carriedFrom: null,
    seriesBreak: false,
  };
  if (first === undefined) {
    const why = setting.held ? notHeld(known, rows, setting) : notReached(known, rows, setting);
    return { first: null, isBelowNow: false, now: "", maybeEarlier: false, row: { ...base, ...why } };
  }
  const { row, period } = first;
  const w = compareWords(figure.locale);
  const later = since === "any" || setting.held ? [] : below(known.slice(at + 1), since);
  const last = known.at(-1);
  const isBelowNow = last !== undefined && later.at(-1) === last;
  const isFirst = period.id === periods[0]?.id;
  const before = since === "any" || isFirst ? null : gapBefore(period, rows, periods);
  const asked = w.answer[setting.held ? "held" : "first"];
  const said = (isFirst ? (since === "any" ? asked.fromFirst : asked.reachedFirst) : asked.from)(
    period.label,
  );
  const remarks = [
    ...(since !== "any" && row.status === "PARTIAL" ? [partialRemark(row, setting)] : []),
    ...(isBelowNow && last !== undefined ? [w.nowRemark(last.row.text)] : []),
  ];
  const cautions = [
    ...(since === "any" ? [] : passingCautions(row, setting)),
    ...(row.disputed ? [w.disputed] : []),
    ...fallCautions(later, isBelowNow, last, setting),
    ...(before === null ? [] : [(setting.held ? w.heldEarlierMaybe : w.earlierMaybe)(before.label)]),
    ...(setting.held ? heldCautions(known.slice(at), setting) : []),
  ];
  return {
    first: period,
    isBelowNow,
    now: isBelowNow ? (last?.row.text ?? "") : "",
    maybeEarlier: before !== null,
    row: {
      ...base,
      value: yearsBetween(period.firstDay, chosen.lastDay),
      firstYear: Number(period.firstDay.slice(0, 4)),
      status: row.status,
      family: statusFamily(row.status, cautions.length > 0),
      mark: statusMark(row.status),
      text: remarks.length === 0 ? said : `${said} (${remarks.join("; ")})`,
      remark: remarks.join("; "),
      short: shortPeriod(period),
      beside: since === "any" ? "" : row.text,
      cautions,
      reporting: row.reporting,
      expected: row.expected,
      disputed: row.disputed,
      sources: row.sources,
    },
  };
}

function isReached({ row, value }: Dated, since: Since): boolean {
  return since === "any" || reaches(value, row.qualifier, since);
}

/**
 * Where the last run begins that goes on up to the chosen period: of figures, in every period of its kind; of a level, in every period of which
 * anything is known. −1: there is none, as the newest does not reach it.
 */
function heldFrom(
  known: readonly Dated[],
  rows: ReadonlyMap<string, FigureRow>,
  { since, chosen, periods }: SinceSetting,
): number {
  if (since !== "any") {
    const broken = known.findLastIndex((one) => !isReached(one, since));
    return broken === known.length - 1 ? -1 : broken + 1;
  }
  const ofKind = periods.filter(({ kind }) => kind === chosen.kind);
  const hasFigure = ({ id }: FigurePeriod) => known.some(({ period }) => period.id === id);
  const gap = ofKind.findLastIndex((period) => !hasFigure(period));
  const first = ofKind[gap + 1];
  return first === undefined ? -1 : known.findIndex(({ period }) => period.id === first.id);
}

/** Of a level that is held: periods of which nothing is known, and how new the newest is. */
function heldCautions(
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

/** What is not held up to the chosen period: its newest value, or why there is none. */
function notHeld(known: readonly Dated[], rows: ReadonlyMap<string, FigureRow>, setting: SinceSetting) {
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
  return {
    value: 0,
    firstYear: 0,
    status: row.status,
    family: statusFamily(row.status, cautions.length > 0),
    mark: statusMark(row.status),
    text: w.notHeld(threshold, row.text, last.period.label),
    beside: "",
    short: w.notHeldShort,
    cautions,
    reporting: row.reporting,
    expected: row.expected,
    disputed: row.disputed,
    sources: row.sources,
  };
}

/** Whether a value proves that a threshold is reached. */
function reaches(value: number, qualifier: QualifierCode | null, threshold: number): boolean {
  return value >= threshold && qualifier !== "AT_MOST";
}

/** Values that are surely below: at least so much may be more. */
function below(rows: readonly Dated[], threshold: number): readonly Dated[] {
  return rows.filter(({ row, value }) => value < threshold && !isLeast(row));
}

/** Whether a value says only the least it can be: hedged so, or a sum of some of its parts. */
function isLeast({ qualifier }: FigureRow): boolean {
  return qualifier === "AT_LEAST";
}

/** The period of its kind just before, where it holds no figure of the area; null where it does, or there is none. */
function gapBefore(
  period: FigurePeriod,
  rows: ReadonlyMap<string, FigureRow>,
  periods: readonly FigurePeriod[],
): FigurePeriod | null {
  const before = periods.findLast(({ kind, lastDay }) => kind === period.kind && lastDay < period.firstDay);
  return before === undefined || (rows.get(before.id)?.value ?? null) !== null ? null : before;
}

/** A level reached by a total that is not whole: how much of it there was. */
function partialRemark(row: FigureRow, { figure }: SinceSetting): string {
  const w = compareWords(figure.locale);
  return row.expected > 1 && row.reporting > 0
    ? w.partialRemark(leaves(row, figure.locale))
    : w.partialRemark("");
}

/** How many of those there should be there were: `3/12 đơn vị`. */
function leaves({ reporting, expected, counted }: FigureRow, locale: Locale): string {
  return words(locale).leaves[counted ?? "AREAS"](
    formatNumber(reporting, locale),
    formatNumber(expected, locale),
  );
}

function passingCautions(row: FigureRow, { figure }: SinceSetting): readonly string[] {
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

function fallCautions(
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

/** Known but not reached is a state of its own, with the highest value there was; without any figure it is unknown. */
function notReached(
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
  return {
    value: 0,
    firstYear: 0,
    status: row.status,
    family: statusFamily(row.status, cautions.length > 0),
    mark: statusMark(row.status),
    text: w.notYet(threshold, row.text, highest.period.label),
    beside: "",
    short: w.notYetShort,
    cautions,
    reporting: row.reporting,
    expected: row.expected,
    disputed: row.disputed,
    sources: row.sources,
  };
}

/** From the first day of one period to the last of another, in years, to a hundredth. */
function yearsBetween(firstDay: string, lastDay: string): number {
  const months =
    (Number(lastDay.slice(0, 4)) - Number(firstDay.slice(0, 4))) * 12 +
    Number(lastDay.slice(5, 7)) -
    Number(firstDay.slice(5, 7)) +
    1;
  return Math.round((months / 12) * 100) / 100;
}
