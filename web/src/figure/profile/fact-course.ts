import { factWords } from "../../i18n/fact-words.ts";
import type { Figure, FigureBreak, FigurePeriod, FigureRow } from "../figure.ts";
import { formatHedge, formatNumber, formatPercent } from "../format/format.ts";
import { trendOf, type TrendPoint, type TrendTerm } from "../rows/trend.ts";

/** The course of one area's figure over the periods of the chosen one's kind: kinds are never mixed in one line. */
export interface FactCourse {
  /** The periods it is drawn over, whether known or not, oldest first. */
  readonly periods: readonly FigurePeriod[];
  /** Unbroken pieces: a gap, a break or an incomplete value ends one. */
  readonly segments: readonly (readonly TrendPoint[])[];
  /** Where the chosen period is a term, the terms, each over its span. */
  readonly terms: readonly TrendTerm[];
  /** Periods that have a row without a value. */
  readonly unknown: readonly { readonly period: FigurePeriod; readonly row: FigureRow }[];
  readonly breaks: readonly FigureBreak[];
}

/** The course of an area in a Figure; empty where the Figure is not one of statistics. */
export function factCourse(figure: Figure, area: string): FactCourse {
  const chosen = figure.periods.find(({ id }) => id === figure.period);
  if (figure.of !== "statistics" || chosen === undefined)
    return { periods: [], segments: [], terms: [], unknown: [], breaks: [] };
  const periods = figure.periods.filter(({ kind }) => kind === chosen.kind);
  const byId = new Map(periods.map((period) => [period.id, period]));
  const own = figure.rows.filter(
    (row) => row.area === area && row.member === null && byId.has(row.period) && isLike(row, figure, area),
  );
  const trend = trendOf({ ...figure, periods, rows: own }, [area]);
  const [series] = trend.series;
  const [first, last] = [periods[0], periods.at(-1)];
  return {
    periods,
    segments: series?.segments ?? [],
    terms: series?.terms.filter(({ value }) => value !== null) ?? [],
    unknown: own.flatMap((row) => {
      const period = byId.get(row.period);
      return row.value === null && period !== undefined ? [{ row, period }] : [];
    }),
    breaks: figure.breaks.filter(
      ({ date }) =>
        first !== undefined && last !== undefined && date > first.firstDay && date <= last.lastDay,
    ),
  };
}

/**
 * Whether a row belongs to the course of the chosen one. Of collected reports, what is put together of the few areas that happened to be
 * found (PARTIAL) goes up and down with what was found: beside a whole figure it is no course. What is chosen always belongs.
 */
function isLike(row: FigureRow, { reporting, rows, period }: Figure, area: string): boolean {
  if (reporting === "SCHEDULED" || row.status !== "PARTIAL" || row.period === period) return true;
  return rows.some(
    (one) => one.area === area && one.member === null && one.period === period && one.status === "PARTIAL",
  );
}

/** All known values of a course, oldest first. */
export function courseValues(
  course: FactCourse,
): readonly { readonly period: FigurePeriod; readonly row: FigureRow; readonly value: number }[] {
  const terms = course.terms.flatMap(({ period, row, value }) =>
    value === null ? [] : [{ period, row, value }],
  );
  return [...course.segments.flat(), ...terms].toSorted((a, b) =>
    a.period.lastDay.localeCompare(b.period.lastDay),
  );
}

/** A course in a sentence, for those who do not see it drawn: from where to where, how many periods are known, missing, incomplete.
 * `drawn`: as the small picture of a fact, where a FLOW has columns, or as lines. */
export function courseSentence(
  figure: Figure,
  course: FactCourse,
  drawn: "small" | "lines" = "small",
): string {
  const { locale, kind } = figure;
  const w = factWords(locale).course;
  const known = courseValues(course);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return w.none;
  if (known.length === 1) return w.alone(first.period.label);
  const number = (value: number): string => formatNumber(value, locale);
  const value = ({ row, value: exact }: (typeof known)[number]): string =>
    kind === "RATIO" ? formatHedge(row.qualifier) + formatPercent(exact, locale) : row.short;
  const missing = course.periods.filter(
    ({ id, lastDay }) =>
      lastDay > first.period.lastDay &&
      lastDay < last.period.lastDay &&
      !known.some(({ period }) => period.id === id),
  ).length;
  const open = known.filter(({ row }) => row.status === "PARTIAL").length;
  const said = [
    w.span(value(first), first.period.label, value(last), last.period.label),
    w.known(number(known.length)),
    ...(missing === 0 ? [] : [w.missing(number(missing))]),
    ...(open === 0
      ? []
      : [
          w.open[course.terms.length > 0 ? "TERM" : drawn === "lines" && kind === "FLOW" ? "STOCK" : kind](
            number(open),
          ),
        ]),
  ];
  return [`${said.join("; ")}.`, ...course.breaks.map(({ label }) => ended(label))].join(" ");
}

function ended(sentence: string): string {
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`;
}
