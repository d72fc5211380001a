import { countryId } from "../areas/country.ts";
import { FigureError } from "../figure-error.ts";
import { words } from "../../i18n/words.ts";
import type { AtlasFigureQuery } from "../queries/generated/figure.ts";
import { assembleFigure, type ChosenPeriod } from "./assemble-figure.ts";
import { figureSource } from "./figure-sources.ts";
import type { Figure, FigureArea, FigurePeriod, FigureRow, FigureSource } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { lineagePart } from "../areas/lineage.ts";
import { namedPeriod } from "../periods/coded-period.ts";
import { askedPeriods, type FigureRequest } from "../queries/figure-request.ts";
import { figureRow, memberName, type StatisticNode } from "../rows/figure-row.ts";

/**
 * The Figure of one indicator: an answer to `AtlasFigureDocument` asked with `figureVariables(request)`, in one language. Pure. Without
 * `series` in the answer, it knows only the chosen period. Throws FigureError where the answer is not to the request.
 */
export function buildFigure(answer: AtlasFigureQuery, request: FigureRequest): Figure {
  const { locale } = request;
  const { indicator, dataset } = namedIn(answer, request);
  const chosenNodes = [...answer.provinces.nodes, ...answer.nation.nodes];
  const setting = { locale, kind: indicator.kind, broken: false };
  const chosenRows = [
    ...answer.provinces.nodes.map((node) => figureRow(node, { ...setting, broken: request.by !== null })),
    ...answer.nation.nodes.map((node) => figureRow(node, setting)),
  ];
  const otherRows = [...(answer.series?.nodes ?? []), ...(answer.nationSeries?.nodes ?? [])]
    .filter(({ period }) => period.id !== request.period)
    .map((node) => figureRow(node, setting));
  // Broken down, the chosen period's totals come with the series.
  const totals =
    request.by === null
      ? []
      : (answer.series?.nodes ?? [])
          .filter(({ period }) => period.id === request.period)
          .map((node) => figureRow(node, setting));
  const rows = [...chosenRows, ...totals, ...otherRows];
  return assembleFigure(
    {
      indicator,
      dataset,
      vintages: answer.vintages,
      unitTypes: answer.unitTypes,
      periods: periodsOf(answer, chosenNodes, request),
      areas: areasOf(answer, rows, locale),
      rows,
      chosen: chosenPeriod(answer.provinces.nodes, answer.nation.nodes, chosenRows),
      otherSources: [],
      dataVersion: answer.provinces.dataVersion,
    },
    request,
  );
}

/** The indicator and the dataset that a request names, as an answer describes them. Throws FigureError where it does not. */
export function namedIn(
  answer: Pick<AtlasFigureQuery, "indicators" | "datasets">,
  request: Pick<FigureRequest, "indicator" | "dataset">,
) {
  const indicator = answer.indicators.find(({ id }) => id === request.indicator);
  const dataset = answer.datasets.find(({ id }) => id === request.dataset);
  if (indicator === undefined) throw new FigureError(`no indicator "${request.indicator}" in the answer`);
  if (dataset === undefined) throw new FigureError(`no dataset "${request.dataset}" in the answer`);
  return { indicator, dataset };
}

/** What only the chosen period's own statistics say; `rows` are theirs. */
export function chosenPeriod(
  provinces: readonly StatisticNode[],
  nation: readonly StatisticNode[],
  rows: readonly FigureRow[],
): ChosenPeriod {
  const nodes = [...provinces, ...nation];
  const sources = new Map<string, FigureSource>();
  for (const node of nodes) for (const source of node.sources ?? []) sources.set(source.id, source);
  return {
    national: rows.find(({ area }) => area === countryId) ?? null,
    member: provinces.map(memberName).find(Boolean) ?? null,
    comparedWith:
      nodes.find(({ change }) => change !== null && change !== undefined)?.change?.from?.name ?? null,
    nationComparedWith: nation[0]?.change?.from?.name ?? null,
    sources: [...sources.values()].map(figureSource),
  };
}

/** The periods of an answer that a request wants rows of, oldest first. */
export function periodsOf(
  answer: Pick<AtlasFigureQuery, "periods">,
  chosenNodes: readonly { readonly period: AtlasFigureQuery["periods"][number] }[],
  request: Pick<FigureRequest, "seriesPeriods" | "period" | "previous" | "locale">,
): readonly FigurePeriod[] {
  const wanted = new Set(askedPeriods(request));
  const found = [...answer.periods, ...chosenNodes.map(({ period }) => period)].filter(({ id }) =>
    wanted.has(id),
  );
  const listed = new Set(found.map(({ id }) => id));
  // That no report is of a period does not keep it from being looked at.
  const others = [...wanted].flatMap((id) => (listed.has(id) ? [] : (namedPeriod(id, request.locale) ?? [])));
  const byId = new Map(
    [...others.map(({ label: name, ...period }) => ({ ...period, name })), ...found].map(
      ({ id, kind, name, firstDay, lastDay }) => [id, { id, kind, label: name, firstDay, lastDay }],
    ),
  );
  return [...byId.values()].toSorted(
    (a, b) => a.lastDay.localeCompare(b.lastDay) || b.firstDay.localeCompare(a.firstDay),
  );
}

/** The areas rows are of, the country first, then in the order of the answer (official codes). */
export function areasOf(
  answer: Pick<AtlasFigureQuery, "areas">,
  rows: readonly Pick<FigureRow, "area">[],
  locale: Locale,
): readonly FigureArea[] {
  const w = words(locale);
  const used = new Set(rows.map(({ area }) => area));
  const country: FigureArea = {
    id: countryId,
    name: w.country,
    level: "COUNTRY",
    code: null,
    ...lineagePart({ predecessors: [], successors: [] }, locale),
  };
  const listed = answer.areas
    .filter(({ id }) => used.has(id))
    .map(({ id, name, level, code, ...area }) => ({
      id,
      name,
      level,
      code,
      ...lineagePart(area, locale),
    }));
  return [country, ...listed];
}
