import { words } from "../i18n/words.ts";
import type { AtlasFigureQuery } from "../generated/graphql.ts";
import { differenceSentence } from "./difference.ts";
import { figureSource } from "./figure-sources.ts";
import type { Figure, FigureArea, FigurePeriod, FigureRow, Locale } from "./figure.ts";
import { formatDate, formatNumber } from "./format.ts";
import { circleMaximum, circleSamples, classesPart, markCounts } from "./legend.ts";
import { figureQuery } from "./query-text.ts";
import { leftOutReason, shownRows } from "./ranking.ts";
import type { FigureRequest } from "./request.ts";
import { figureRow, memberName } from "./rows.ts";
import { certaintySentences, nationSentence, type SentenceMatter } from "./sentence.ts";
import { boundariesLabel, vintageOf } from "./vintage.ts";

/** An answer that does not fit what was asked; cannot happen with an answer to `figureVariables(request)`. */
export class FigureError extends Error {}

/**
 * The Figure of one indicator: an answer to `figureDocument` asked with `figureVariables(request)`, in one language. `madeOn` is the
 * ISO day it is made. Pure. Without `series` in the answer, it knows only the chosen period. Throws FigureError where
 * the answer is not to the request.
 */
export function buildFigure(answer: AtlasFigureQuery, request: FigureRequest, madeOn: string): Figure {
  const { locale } = request;
  const w = words(locale);
  const indicator = answer.indicators.find(({ id }) => id === request.indicator);
  const dataset = answer.datasets.find(({ id }) => id === request.dataset);
  if (indicator === undefined) throw new FigureError(`no indicator "${request.indicator}" in the answer`);
  if (dataset === undefined) throw new FigureError(`no dataset "${request.dataset}" in the answer`);
  const { kind, unit, rankable } = indicator;
  const chosenNodes = [...answer.provinces.nodes, ...answer.nation.nodes];
  const periods = periodsOf(answer, chosenNodes, request);
  const chosen = periods.find(({ id }) => id === request.period);
  const setting = { locale, kind };
  const chosenRows = [
    ...answer.provinces.nodes.map((node) => figureRow(node, { ...setting, broken: request.by !== null })),
    ...answer.nation.nodes.map((node) => figureRow(node, { ...setting, broken: false })),
  ];
  const otherRows = [...(answer.series?.nodes ?? []), ...(answer.nationSeries?.nodes ?? [])]
    .filter(({ period }) => period.id !== request.period)
    .map((node) => figureRow(node, { ...setting, broken: false }));
  // Broken down, the chosen period's totals come with the series.
  const totals =
    request.by === null
      ? []
      : (answer.series?.nodes ?? [])
          .filter(({ period }) => period.id === request.period)
          .map((node) => figureRow(node, { ...setting, broken: false }));
  const rows = [...chosenRows, ...totals, ...otherRows];
  const areas = areasOf(answer, rows, locale);
  const base = { rows, areas, period: request.period };
  const provinces = shownRows(base);
  const national = chosenRows.find(({ area }) => area === "viet-nam") ?? null;
  const member =
    request.where === null ? null : (answer.provinces.nodes.map(memberName).find(Boolean) ?? null);
  const encoding = kind === "RATIO" ? "fill" : "circle";
  const vintage = vintageOf(answer.vintages, request.boundaries, chosen?.lastDay ?? null);
  const title = member === null ? indicator.name : `${indicator.name}: ${member}`;
  const periodWords = chosen?.label ?? request.period;
  const values = encoding === "fill" ? provinceValues(rows, areas) : [];
  const matter: SentenceMatter = {
    locale,
    title,
    period: periodWords,
    unit,
    kind,
    reporting: dataset.reporting,
    national,
    provinces,
    previous: answer.nation.nodes[0]?.change?.from?.name ?? null,
  };
  const choice = request.classes ?? null;
  const addsOverAreas = indicator.combines.some(({ over, how }) => over === "AREA" && how === "SUM");
  return {
    locale,
    of: "statistics",
    title,
    periodLabel: capitalised(
      request.tolerance > 0
        ? w.latestWithin(periodWords, formatNumber(request.tolerance, locale))
        : periodWords,
      locale,
    ),
    boundariesLabel: boundariesLabel(answer.vintages, request.boundaries, locale),
    datasetLabel: w.dataset(dataset.name),
    synthetic: dataset.synthetic ? w.synthetic : null,
    indicator: indicator.id,
    unit,
    kind,
    rankable,
    encoding,
    dataset: dataset.id,
    boundaries: request.boundaries,
    vintage,
    period: request.period,
    comparedWith:
      chosenNodes.find(({ change }) => change !== null && change !== undefined)?.change?.from?.name ?? null,
    periods,
    areas,
    rows,
    national,
    sentence: nationSentence(matter),
    certainty: certaintySentences(matter),
    difference: differenceSentence(national, provinces, kind, addsOverAreas, locale),
    legend: {
      scale: "sequential",
      title: encoding === "fill" ? w.legend.fill(unit) : w.legend.circle(unit),
      ...(encoding === "fill"
        ? classesPart(values, known(provinces), locale, choice)
        : { classes: [], ...(choice === null ? {} : { classification: choice }) }),
      circles: encoding === "circle" ? circleSamples(circleMaximum(base), locale) : [],
      marks: markCounts(provinces, locale),
    },
    breaks: indicator.breaks
      .filter(
        ({ date }) =>
          periods.some(({ firstDay, lastDay }) => firstDay < date && date <= lastDay) || spans(periods, date),
      )
      .map(({ date, reason, area }) => ({
        date,
        label: `${formatDate(date, locale)}: ${area === null ? "" : `${area.name}: `}${reason}`,
      })),
    leftOut: provinces.flatMap((row) => {
      const reason = leftOutReason(row, kind, locale);
      return reason === null ? [] : [{ area: row.area, reason }];
    }),
    sources: [
      ...new Map(chosenNodes.flatMap(({ sources }) => sources).map((source) => [source.id, source])).values(),
    ].map(figureSource),
    notes: rankable ? [] : [w.ranking.notRankable],
    query: figureQuery(request),
    dataVersion: answer.provinces.dataVersion.id,
    madeOn,
  };
}

/** With a capital at the beginning, as a line of its own has. */
function capitalised(text: string, locale: Locale): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}

/** Whether a date lies between the first and the last day of all periods. */
function spans(periods: readonly FigurePeriod[], date: string): boolean {
  return periods.some(({ lastDay }) => lastDay < date) && periods.some(({ firstDay }) => firstDay >= date);
}

function periodsOf(
  answer: AtlasFigureQuery,
  chosenNodes: AtlasFigureQuery["provinces"]["nodes"],
  request: FigureRequest,
): readonly FigurePeriod[] {
  const wanted = new Set([...request.seriesPeriods, request.period]);
  const found = [...answer.periods, ...chosenNodes.map(({ period }) => period)].filter(({ id }) =>
    wanted.has(id),
  );
  const byId = new Map(
    found.map(({ id, kind, name, firstDay, lastDay }) => [id, { id, kind, label: name, firstDay, lastDay }]),
  );
  return [...byId.values()].toSorted(
    (a, b) => a.lastDay.localeCompare(b.lastDay) || b.firstDay.localeCompare(a.firstDay),
  );
}

/** The areas rows are of, the country first, then in the order of the answer (official codes). */
function areasOf(
  answer: AtlasFigureQuery,
  rows: readonly FigureRow[],
  locale: Locale,
): readonly FigureArea[] {
  const w = words(locale);
  const used = new Set(rows.map(({ area }) => area));
  const country: FigureArea = {
    id: "viet-nam",
    name: w.country,
    level: "COUNTRY",
    code: null,
    formedFrom: null,
    successor: null,
  };
  const listed = answer.areas
    .filter(({ id }) => used.has(id))
    .map(({ id, name, level, code, predecessors, successors }) => ({
      id,
      name,
      level,
      code,
      formedFrom:
        predecessors.length < 2 ? null : w.formedFrom(predecessors.map((area) => area.name).join(", ")),
      successor: successors[0]?.name ?? null,
    }));
  return [country, ...listed];
}

function known(rows: readonly FigureRow[]): readonly number[] {
  return rows.flatMap(({ value }) => (value === null ? [] : [value]));
}

function provinceValues(rows: readonly FigureRow[], areas: readonly FigureArea[]): readonly number[] {
  const provinces = new Set(areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id));
  return rows.flatMap(({ area, member, value }) =>
    member === null && value !== null && provinces.has(area) ? [value] : [],
  );
}
