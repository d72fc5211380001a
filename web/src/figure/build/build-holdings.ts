import { countryId } from "../areas/country.ts";
import { words } from "../../i18n/words.ts";
import type { AtlasHoldingsQuery } from "../queries/generated/holdings.ts";
import { FigureError } from "../figure-error.ts";
import { figureSource } from "./figure-sources.ts";
import type { Figure, FigureArea, FigureRow } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatNumber, withUnit } from "../format/format.ts";
import { circleSamples, legendYears, markCounts } from "../classes/legend-classes.ts";
import { holdingsQuery } from "../queries/holdings-query.ts";
import { lineagePart } from "../areas/lineage.ts";
import type { HoldingsRequest } from "../queries/figure-request.ts";
import { boundariesLabel, vintageOf } from "../areas/vintage.ts";

type Holding = AtlasHoldingsQuery["holdings"][number];

/** The period a Figure of holdings is of: all together. */
export const allPeriods = "ALL";

/**
 * The Figure of what is known at all: per area how many figures (circle) and the year of the newest (fill). An answer to
 * `AtlasHoldingsDocument` asked with `holdingsVariables(request)`. An area without figures is NO_FIGURE.
 */
export function buildHoldings(answer: AtlasHoldingsQuery, request: HoldingsRequest): Figure {
  const { locale } = request;
  const w = words(locale);
  const dataset = answer.datasets.find(({ id }) => id === request.dataset);
  if (dataset === undefined) throw new FigureError(`no dataset "${request.dataset}" in the answer`);
  const rows = answer.holdings.map((holding) => holdingRow(holding, locale));
  const areas = answer.holdings
    .map(({ area }) => holdingArea(area, locale))
    .toSorted((a, b) => Number(b.level === "COUNTRY") - Number(a.level === "COUNTRY"));
  const national = rows.find(({ area }) => area === countryId) ?? null;
  const provinces = rows.filter(({ area }) => area !== countryId);
  const years = provinces.flatMap(({ newestYear }) => (typeof newestYear === "number" ? [newestYear] : []));
  const highest = Math.max(0, ...provinces.map(({ value }) => value ?? 0));
  // Official lists say how many units there are; the server does not count them as figures known.
  const reports = answer.sources?.filter(({ kind }) => kind !== "OFFICIAL_LIST");
  return {
    locale,
    of: "holdings",
    title: w.holdings.title,
    periodLabel: w.holdings.periodLabel,
    boundariesLabel: boundariesLabel(answer.vintages, request.boundaries, locale),
    datasetLabel: w.dataset(dataset.name),
    reporting: dataset.reporting,
    synthetic: dataset.synthetic ? w.synthetic : null,
    indicator: "holdings",
    unit: w.holdings.unit,
    kind: "STOCK",
    // More figures found is not a better movement: nothing to rank.
    rankable: false,
    encoding: "circle-and-fill",
    dataset: dataset.id,
    boundaries: request.boundaries,
    vintage: vintageOf(answer.vintages, request.boundaries, null),
    period: allPeriods,
    comparedWith: null,
    periods: [],
    areas,
    rows,
    national,
    sentence: holdingsSentence(rows, reports?.length ?? null, provinces, locale),
    certainty: holdingsCertainty(national, provinces, locale),
    difference: null,
    legend: {
      scale: "sequential",
      title: w.legend.holdingsFill,
      classes: legendYears(years, years, locale),
      circles: circleSamples(
        highest,
        provinces.map(({ value }) => value ?? 0),
        locale,
      ),
      marks: markCounts(provinces, locale),
    },
    breaks: [],
    reorganised: null,
    otherSources: [],
    leftOut: [],
    sources: (reports ?? []).map(figureSource),
    notes: request.boundaries === "AS_REPORTED" ? [w.holdings.asReportedNote] : [],
    query: holdingsQuery(request),
    dataVersion: answer.dataVersion.id,
    chain: answer.dataVersion.chain,
    knownAt: answer.dataVersion.committedAt,
  };
}

function holdingRow(holding: Holding, locale: Locale): FigureRow {
  const w = words(locale);
  const { figures, newest } = holding;
  const isKnown = figures > 0;
  const number = formatNumber(figures, locale);
  const others = holding.of.filter(({ area }) => area.id !== holding.area.id);
  const parts = holding.of.map((part) => w.holdings.part(part.area.name, formatNumber(part.figures, locale)));
  return {
    area: holding.area.id,
    period: allPeriods,
    member: null,
    value: isKnown ? figures : null,
    qualifier: null,
    status: isKnown ? "REPORTED" : "NO_FIGURE",
    family: isKnown ? "known" : "unknown",
    mark: isKnown ? "none" : "blank",
    text: isKnown
      ? newest === null
        ? withUnit(number, w.holdings.unit, locale)
        : w.holdings.text(number, newest.name)
      : w.status.NO_FIGURE,
    short: isKnown ? number : "",
    // Whose figures they are matters only where they are a predecessor's.
    cautions: others.length > 0 ? [w.holdings.of(parts.join(", "))] : [],
    reporting: isKnown ? 1 : 0,
    expected: 1,
    missing: [],
    numerator: null,
    denominator: null,
    carriedFrom: null,
    seriesBreak: false,
    disputed: false,
    sources: [],
    newestYear: newest === null ? null : Number(newest.lastDay.slice(0, 4)),
  };
}

function holdingArea(area: Holding["area"], locale: Locale): FigureArea {
  const { id, name, level, code } = area;
  return {
    id,
    name: level === "COUNTRY" ? words(locale).country : name,
    level,
    code,
    ...lineagePart(area, locale),
  };
}

function holdingsSentence(
  rows: readonly FigureRow[],
  reports: number | null,
  provinces: readonly FigureRow[],
  locale: Locale,
): string {
  const w = words(locale).sentence;
  const figures = rows.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (figures === 0) return w.holdingsNone;
  const [all, found, known] = [
    provinces.length,
    figures,
    provinces.filter(({ value }) => value !== null).length,
  ].map((n) => formatNumber(n, locale));
  return reports === null
    ? w.holdingsSome(found ?? "", known ?? "", all ?? "")
    : w.holdings(found ?? "", formatNumber(reports, locale), known ?? "", all ?? "");
}

function holdingsCertainty(
  national: FigureRow | null,
  provinces: readonly FigureRow[],
  locale: Locale,
): readonly string[] {
  const w = words(locale).certainty;
  const missing = provinces.filter(({ value }) => value === null).length;
  return [
    ...(national === null || national.value === null ? [] : [w.holdingsCountry(national.short)]),
    ...(missing === 0 ? [] : [w.holdingsMissing(formatNumber(missing, locale))]),
    w.holdingsMeaning,
  ];
}
