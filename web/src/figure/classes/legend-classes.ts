import { words } from "../../i18n/words.ts";
import {
  breaksBy,
  classBreaks,
  ClassificationError,
  classOf,
  classSteps,
  type Classification,
} from "./classes.ts";
import type { Figure, FigureClass, FigureLegend, FigureMarkCount, FigureRow } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatExact } from "../format/format.ts";
import { statusCodes, statusMark } from "../rows/status.ts";

/** Classes over `values` (all that the map may ever show), each counting those of `shown`; by our own choice, or a reader's. */
export function legendClasses(
  values: readonly number[],
  shown: readonly number[],
  locale: Locale,
  choice: Classification | null = null,
): readonly FigureClass[] {
  const breaks = breaksOver(values, choice);
  const counts = shown.map((value) => classOf(value, breaks));
  const steps = classSteps(breaks.length - 1, choice?.reversed ?? false);
  return breaks.slice(0, -1).map((from, i) => {
    const to = breaks[i + 1] ?? from;
    const [a, b] = [formatExact(from, locale), formatExact(to, locale)];
    const isLast = i === breaks.length - 2;
    return {
      from,
      to,
      step: steps[i] ?? i,
      label: from === to ? a : spanLabel([a, b], [from, to], isLast, locale, choice),
      count: counts.filter((at) => at === i).length,
    };
  });
}

const keptBreaks = new WeakMap<readonly number[], Map<string, readonly number[]>>();

/** Breaks over values; worked out once for the same array, since they keep while a reader steps through time. */
function breaksOver(values: readonly number[], choice: Classification | null): readonly number[] {
  const known = keptBreaks.get(values) ?? new Map<string, readonly number[]>();
  keptBreaks.set(values, known);
  const key = JSON.stringify(choice);
  const breaks = known.get(key) ?? (choice === null ? classBreaks(values) : breaksBy(values, choice));
  known.set(key, breaks);
  return breaks;
}

/**
 * A class in words: a limit that two share belongs to the upper one, and the lower says so. The open ends of limits that a reader set are said
 * as such: nothing of them was chosen.
 */
function spanLabel(
  [a, b]: readonly [string, string],
  [from, to]: readonly [number, number],
  isLast: boolean,
  locale: Locale,
  choice: Classification | null,
): string {
  const w = words(locale).legend;
  const range = (isLast ? w.range : w.rangeBelow)(a, b);
  const limits = choice?.method === "manual" ? (choice.limits ?? []) : null;
  if (limits === null || limits.length === 0) return range;
  const [isFromSet, isToSet] = [limits.includes(from), limits.includes(to)];
  if (isFromSet === isToSet) return range;
  return isFromSet ? w.last(a) : w.below(b);
}

/** What a legend says of its classes. */
export type ClassesPart = Pick<FigureLegend, "classes" | "values" | "classification">;

/**
 * Classes over `values` as a reader wants them, with the values they count. A choice that cannot be drawn is not thrown at the reader: our own
 * classes stand in, and no `classification` says that they are.
 */
export function classesPart(
  values: readonly number[],
  shown: readonly number[],
  locale: Locale,
  choice: Classification | null,
): ClassesPart {
  if (choice !== null)
    try {
      const classes = legendClasses(values, shown, locale, choice);
      return { classes, values: shown, classification: choice };
    } catch (error) {
      if (!(error instanceof ClassificationError)) throw error;
    }
  return { classes: legendClasses(values, shown, locale), values: shown };
}

/** What stands over the sample circles. */
export function circleTitle({ encoding, legend, locale }: Figure): string {
  if (legend.circleTitle !== undefined) return legend.circleTitle;
  return encoding === "circle" ? legend.title : words(locale).legend.holdingsCircle;
}

/** Classes of whole years (holdings): a class per span, at most six, the newest its own. */
export function legendYears(
  years: readonly number[],
  shown: readonly number[],
  locale: Locale,
): readonly FigureClass[] {
  const distinct = [...new Set(years)].toSorted((a, b) => a - b);
  const starts = yearStarts(distinct);
  const end = (distinct.at(-1) ?? 0) + 1;
  return starts.map((from, step) => {
    const to = starts[step + 1] ?? end;
    return {
      from,
      to,
      step,
      label: words(locale).legend.years(String(from), String(to - 1)),
      count: shown.filter((year) => year >= from && year < to).length,
    };
  });
}

/** First years of at most six spans: single years at the new end, longer spans before. */
function yearStarts(distinct: readonly number[]): readonly number[] {
  const [oldest] = distinct;
  const newest = distinct.at(-1);
  if (oldest === undefined || newest === undefined) return [];
  if (distinct.length <= 6) return distinct;
  const starts = [newest, newest - 1, newest - 2, newest - 4, newest - 7].filter((year) => year > oldest);
  return [oldest, ...starts.toReversed()].slice(-6);
}

/**
 * Sample circles, largest first: a round value not over `highest`, one between, and the smallest value `inSight` that has a circle, so that the
 * scale spans all that is drawn. Empty without values over 0.
 */
export function circleSamples(
  highest: number,
  inSight: readonly number[],
  locale: Locale,
): FigureLegend["circles"] {
  if (!(highest > 0)) return [];
  const smallest = Math.min(highest, ...inSight.filter((value) => value > 0));
  const unit = 10 ** Math.floor(Math.log10(highest));
  const large =
    [5, 2, 1].map((step) => step * unit).find((value) => value <= highest && value >= smallest) ?? highest;
  const middle = Number(Math.sqrt(large * smallest).toPrecision(1));
  const between = middle > 1.5 * smallest && middle < large / 1.5 ? [middle] : [];
  return [...new Set([large, ...between, smallest])].map((value) => ({
    value,
    label: formatExact(value, locale),
  }));
}

/** Statuses among rows that want a mark or a word: all but REPORTED and AGGREGATED, in the alphabet's order. */
export function markCounts(rows: readonly FigureRow[], locale: Locale): readonly FigureMarkCount[] {
  return statusCodes
    .filter((status) => status !== "REPORTED" && status !== "AGGREGATED")
    .map((status) => ({
      status,
      mark: statusMark(status),
      label: words(locale).status[status],
      count: rows.filter((row) => row.status === status).length,
    }))
    .filter(({ count }) => count > 0);
}

/** The class of a Figure a row lies in; null when it has no value or the Figure no classes. */
export function stepOf(figure: Pick<Figure, "legend">, row: FigureRow): number | null {
  const value =
    row.firstYear !== undefined ? row.firstYear : row.newestYear === undefined ? row.value : row.newestYear;
  if (value === null) return null;
  const { classes } = figure.legend;
  const last = classes.length - 1;
  for (const [i, { from, to, step }] of classes.entries())
    if (value >= from && (value < to || (i === last && value <= to))) return step;
  return null;
}

const keptMaximum = new WeakMap<Figure["rows"], number>();

/** The value whose circle is the largest: the greatest of all provinces in all periods (of falls, their size), so that sizes keep over time. 0: none. */
export function circleMaximum(figure: Pick<Figure, "rows" | "areas">): number {
  const before = keptMaximum.get(figure.rows);
  if (before !== undefined) return before;
  const countries = new Set(figure.areas.filter(({ level }) => level === "COUNTRY").map(({ id }) => id));
  const maximum = figure.rows.reduce(
    (highest, { area, member, value }) =>
      member === null && !countries.has(area) && value !== null
        ? Math.max(highest, Math.abs(value))
        : highest,
    0,
  );
  keptMaximum.set(figure.rows, maximum);
  return maximum;
}
