import { words } from "../../i18n/words.ts";
import type { AtlasFigureQuery } from "../queries/generated/figure.ts";
import { differenceSentence } from "../sentences/sum-difference.ts";
import type { Figure, FigureArea, FigurePeriod, FigureRow, FigureSource } from "../figure.ts";
import { formatDate, formatNumber, upperFirst } from "../format/format.ts";
import { circleMaximum, circleSamples, classesPart, markCounts } from "../classes/legend-classes.ts";
import { figureQuery } from "../queries/figure-query.ts";
import { leftOutReason, shownRows } from "../rows/ranking.ts";
import { changeCaveat } from "../sentences/change-caveats.ts";
import { reorganisations, unitNames } from "./unit-reorganisations.ts";
import type { FigureRequest } from "../queries/figure-request.ts";
import { certaintySentences, nationSentence, type SentenceMatter } from "../sentences/nation-sentence.ts";
import { provinceValues } from "../rows/province-values.ts";
import { boundariesLabel, vintageOf } from "../areas/vintage.ts";

/** What only the chosen period's own statistics say. */
export interface ChosenPeriod {
  readonly national: FigureRow | null;
  /** The breakdown member its rows are of; null for totals. */
  readonly member: string | null;
  /** The period its changes are given against, in words; null: none. */
  readonly comparedWith: string | null;
  /** The same of the nation's own change. */
  readonly nationComparedWith: string | null;
  readonly sources: readonly FigureSource[];
}

/** What a Figure of statistics is put together from, whether it was asked for its period alone or with many others. */
export interface FigureMatter {
  readonly indicator: AtlasFigureQuery["indicators"][number];
  readonly dataset: AtlasFigureQuery["datasets"][number];
  readonly vintages: AtlasFigureQuery["vintages"];
  readonly unitTypes: AtlasFigureQuery["unitTypes"];
  readonly periods: readonly FigurePeriod[];
  readonly areas: readonly FigureArea[];
  readonly rows: readonly FigureRow[];
  readonly chosen: ChosenPeriod;
  /** Sources of rows of other periods, where they were asked for. */
  readonly otherSources: readonly FigureSource[];
  readonly dataVersion: AtlasFigureQuery["provinces"]["dataVersion"];
}

/** The Figure of a request from its parts. Pure. What depends on all rows alone is worked out once for the same rows. */
export function assembleFigure(matter: FigureMatter, request: FigureRequest): Figure {
  const { indicator, dataset, vintages, periods, areas, rows, chosen } = matter;
  const { locale } = request;
  const w = words(locale);
  const { kind, unit, rankable } = indicator;
  const period = periods.find(({ id }) => id === request.period);
  const base = { rows, areas, period: request.period };
  const provinces = shownRows(base);
  const { national } = chosen;
  const member = request.where === null ? null : chosen.member;
  const encoding = kind === "RATIO" ? "fill" : "circle";
  const vintage = vintageOf(vintages, request.boundaries, period?.lastDay ?? null);
  const title = member === null ? indicator.name : `${indicator.name}: ${member}`;
  const periodWords = period?.label ?? request.period;
  const values = encoding === "fill" ? provinceValues(base) : [];
  const said: SentenceMatter = {
    locale,
    period: periodWords,
    unit,
    kind,
    reporting: dataset.reporting,
    national,
    provinces,
    names: new Map(areas.map(({ id, name }) => [id, name])),
    previous: chosen.nationComparedWith,
  };
  const choice = request.classes ?? null;
  const unitNamesOver = unitNames(matter.unitTypes, request.where);
  const reorganised = changeCaveat("UNITS_REORGANISED", [
    ...(national === null ? [] : [national]),
    ...provinces,
  ]);
  const addsOverAreas = indicator.combines.some(({ over, how }) => over === "AREA" && how === "SUM");
  return {
    locale,
    of: "statistics",
    title,
    periodLabel: upperFirst(
      request.tolerance > 0 && kind !== "FLOW"
        ? w.latestWithin(periodWords, formatNumber(request.tolerance, locale))
        : periodWords,
      locale,
    ),
    boundariesLabel: boundariesLabel(vintages, request.boundaries, locale),
    datasetLabel: w.dataset(dataset.name),
    reporting: dataset.reporting,
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
    comparedWith: chosen.comparedWith,
    periods,
    areas,
    rows,
    national,
    sentence: nationSentence(said),
    certainty: [...new Set([...certaintySentences(said), ...(reorganised === null ? [] : [reorganised])])],
    difference: differenceSentence(national, provinces, kind, addsOverAreas, locale),
    legend: {
      scale: "sequential",
      title: encoding === "fill" ? w.legend.fill(unit) : w.legend.circle(unit),
      ...(encoding === "fill"
        ? classesPart(values, known(provinces), locale, choice)
        : { classes: [], ...(choice === null ? {} : { classification: choice }) }),
      circles: encoding === "circle" ? circleSamples(circleMaximum(base), known(provinces), locale) : [],
      marks: markCounts(provinces, locale),
    },
    breaks: [
      ...indicator.breaks
        .filter(
          ({ date }) =>
            periods.some(({ firstDay, lastDay }) => firstDay < date && date <= lastDay) ||
            spans(periods, date),
        )
        .map(({ date, reason, area }) => ({
          date,
          label: `${formatDate(date, locale)}: ${area === null ? "" : `${area.name}: `}${reason}`,
          stops: true,
        })),
      ...reorganisations(unitNamesOver, periods, locale),
    ].toSorted((a, b) => a.date.localeCompare(b.date)),
    reorganised,
    leftOut: provinces.flatMap((row) => {
      const reason = leftOutReason(row, kind, locale);
      return reason === null ? [] : [{ area: row.area, reason }];
    }),
    sources: chosen.sources,
    otherSources: matter.otherSources,
    notes: [
      ...(vintage === null && request.boundaries === "AS_REPORTED"
        ? [w.boundaries.noMapBefore(formatDate(firstDayOf(vintages), locale))]
        : []),
      ...(rankable ? [] : [w.ranking.notRankable]),
    ],
    query: figureQuery(request),
    dataVersion: matter.dataVersion.id,
    chain: matter.dataVersion.chain,
    knownAt: request.knownAt ?? matter.dataVersion.committedAt,
  };
}

/** The first day that any boundaries are drawn of. */
function firstDayOf(vintages: FigureMatter["vintages"]): string {
  return vintages.map(({ validFrom }) => validFrom).toSorted()[0] ?? "";
}

/** Whether a date lies between the first and the last day of all periods. */
function spans(periods: readonly FigurePeriod[], date: string): boolean {
  return periods.some(({ lastDay }) => lastDay < date) && periods.some(({ firstDay }) => firstDay >= date);
}

function known(rows: readonly FigureRow[]): readonly number[] {
  return rows.flatMap(({ value }) => (value === null ? [] : [value]));
}
