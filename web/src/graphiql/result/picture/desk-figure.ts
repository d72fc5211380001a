import { countryId } from "../../../figure/areas/country.ts";
import { assembleFigure } from "../../../figure/build/assemble-figure.ts";
import { areasOf, chosenPeriod } from "../../../figure/build/build-figure.ts";
import type { Figure } from "../../../figure/figure.ts";
import { figureRow, memberName } from "../../../figure/rows/figure-row.ts";
import type { BreakdownFilter } from "../../../generated/graphql.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { Asked } from "../asked.ts";
import type { DrawableQuestion } from "./drawable-question.ts";
import type { DrawnSeries } from "./drawn-series.ts";
import type { DeskRatioProofQuery, DeskStatisticsProofQuery } from "./generated/proof.ts";
import { whereOf } from "./questions.ts";

export type Proof = DeskStatisticsProofQuery | DeskRatioProofQuery;

export interface FigureParts {
  readonly question: DrawableQuestion;
  readonly series: DrawnSeries;
  readonly period: string;
  /** The answer to `proofQuestion` of these. */
  readonly proof: Proof;
  readonly locale: Locale;
  /** The question as the desk asked it: what makes the picture again. */
  readonly asked: Asked;
  /** Whether the land is drawn. */
  readonly isMap: boolean;
}

/**
 * The Figure of a series that was asked at the desk: assembled as the atlas's own are, of the rows asked and no others. Null where nothing
 * is known of its period.
 */
export function deskFigure(parts: FigureParts): Figure | null {
  const { question, series, period, proof, locale, asked, isMap } = parts;
  const given = question.arguments;
  const here = new Set(series.rows.flatMap((row) => (row.period.id === period ? [row.area.id] : [])));
  const nodes = proof.asked.nodes.filter(({ area }) => here.has(area.id));
  const [nation] = proof.nation.nodes;
  const provinces = nodes.filter(({ area }) => area.id !== countryId);
  const indicator = nodes[0]?.indicator;
  const dataset = proof.datasets.find(({ id }) => id === (given["dataset"] ?? "published"));
  if (indicator === undefined || dataset === undefined || nation === undefined) return null;
  const isPercent = indicator.kind !== "RATIO" || indicator.unit === "%";
  const setting = {
    locale,
    kind: indicator.kind,
    broken: false,
    ...(isPercent ? {} : { per: indicator.unit }),
  };
  const ofNation = figureRow(nation, setting);
  const chosen = provinces.map((node) => figureRow(node, setting));
  const others = series.rows.filter((row) => row.period.id !== period).map((row) => figureRow(row, setting));
  // A line of the nation is drawn where it was asked for; a map has it beside it in words.
  const isNationAsked = here.has(countryId) || series.periods.length === 1;
  const rows = [...chosen, ...(isNationAsked ? [ofNation] : []), ...others];
  const where = whereOf(given["where"], series) as BreakdownFilter;
  const tolerance = given["tolerance"];
  const knownAt = given["knownAt"];
  const boundaries = given["boundaries"];
  const figure = assembleFigure(
    {
      indicator,
      dataset,
      vintages: proof.vintages,
      unitTypes: proof.unitTypes,
      periods: series.periods,
      // On a map also those that were not asked have their names.
      areas: areasOf(proof, isMap ? [...rows, ...proof.areas.map(({ id }) => ({ area: id }))] : rows, locale),
      rows,
      chosen: {
        ...chosenPeriod(provinces, [nation], [...chosen, ofNation]),
        // Where the nation alone was asked too.
        member: memberName(nation),
      },
      otherSources: [],
      dataVersion: proof.asked.dataVersion,
    },
    {
      locale,
      dataset: dataset.id,
      indicator: indicator.id,
      period,
      seriesPeriods: series.periods.map(({ id }) => id),
      boundaries: typeof boundaries === "string" ? boundaries : "CURRENT",
      tolerance: typeof tolerance === "number" ? tolerance : 0,
      by: null,
      where,
      knownAt: typeof knownAt === "string" ? knownAt : null,
      previous: null,
    },
  );
  return {
    ...figure,
    // Of some provinces alone nothing is said about their sum beside the nation's.
    difference: question.isWhole ? figure.difference : null,
    query: { document: asked.query, variables: asked.variables ?? {} },
  };
}
