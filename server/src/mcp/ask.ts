import type { Api } from "./api.ts";
import { askPinned } from "./pinned.ts";
import { type Cell, type Question, variablesOf } from "./question.ts";
import { type AskedRow, numberOf, type Pinned, ROW_PARTS, sourceOf } from "./rows.ts";

const STATISTICS = `query Ask($dataset: ID!, $indicators: [ID!]!, $areas: [ID!], $level: AreaLevel!, $periods: [ID!], $by: [Breakdown!]!,
  $where: BreakdownFilter, $boundaries: ID!, $orderBy: [StatisticOrder!], $first: Int!, $lang: Language!) {
  vintages { id validFrom }
  statistics(dataset: $dataset, indicators: $indicators, areas: $areas, level: $level, periods: $periods, by: $by, where: $where,
    boundaries: $boundaries, orderBy: $orderBy, first: $first) {
    totalCount
    notes { sentence(lang: $lang) }
    nodes { ...RowParts }
  }
}
${ROW_PARTS}`;

const FIGURE = `query Figure($dataset: ID!, $indicator: ID!, $area: ID!, $period: ID!, $where: BreakdownFilter, $boundaries: ID!,
  $since: ID!, $isCompared: Boolean!, $lang: Language!) {
  vintages { id validFrom }
  statistics(dataset: $dataset, indicators: [$indicator], areas: [$area], periods: [$period], where: $where,
    boundaries: $boundaries, first: 1) {
    nodes {
      ...RowParts
      bounds { lower upper }
      discrepancy { reported derived }
      completeness { missing(first: 10) { id name(lang: $lang) } }
      change(from: $since) @include(if: $isCompared) {
        from { id } difference percent qualifier reason(lang: $lang) caveats { sentence(lang: $lang) }
      }
      observations(first: 5) {
        totalCount
        nodes {
          area { id } period { id } value qualifier status note source { id title publisher published url }
          versions(first: 3) { version recorded value status }
        }
      }
    }
  }
}
${ROW_PARTS}`;

interface Vintages {
  readonly vintages: readonly { readonly id: string; readonly validFrom: string }[];
}

interface Asked extends Vintages {
  readonly statistics: {
    readonly totalCount: number;
    readonly notes: readonly { readonly sentence: string }[];
    readonly nodes: readonly AskedRow[];
  };
}

/** A figure with what it stands on. */
interface Proven extends AskedRow {
  readonly completeness: AskedRow["completeness"] & { readonly missing: readonly { readonly id: string }[] };
  readonly bounds: object | null;
  readonly discrepancy: object | null;
  readonly change?: object | null;
  readonly observations: { readonly totalCount: number; readonly nodes: readonly object[] };
}

/** A table of numbers, each with its status, boundaries and citation. */
export async function ask(api: Api, question: Question): Promise<Record<string, unknown>> {
  const { data, pinned } = await askPinned<Asked>(api, STATISTICS, variablesOf(question));
  const { totalCount, notes, nodes } = data.statistics;
  const on = onBoundaries(pinned, data);
  return {
    rows: nodes.map((row) => numberOf(row, on)),
    shown: nodes.length,
    of: totalCount,
    notes: notes.map(({ sentence }) => sentence),
    ...on,
  };
}

/** One number with all there is to say of it. */
export async function figure(api: Api, { since, ...asked }: Cell): Promise<Record<string, unknown>> {
  const variables = { ...asked, since: since ?? asked.period, isCompared: since !== undefined };
  const { data, pinned } = await askPinned<Vintages & { statistics: { nodes: Proven[] } }>(
    api,
    FIGURE,
    variables,
  );
  const [row] = data.statistics.nodes;
  if (row === undefined) return { rows: [], ...pinned };
  const { bounds, discrepancy, change, observations, completeness } = row;
  const on = onBoundaries(pinned, data);
  return {
    number: numberOf(row, on),
    bounds,
    discrepancy,
    missing: completeness.missing,
    ...(change === undefined ? {} : { change }),
    standsOn: { shown: observations.nodes.length, of: observations.totalCount, figures: observations.nodes },
    ...on,
  };
}

/** What to write under a table: a sentence, the link, and the reports. */
export async function cite(api: Api, question: Question): Promise<Record<string, unknown>> {
  const { data, pinned, sentence } = await askPinned<Asked>(api, STATISTICS, variablesOf(question));
  const reports = new Map(
    data.statistics.nodes.flatMap(({ sources }) => sources.map((each) => [each.id, sourceOf(each)])),
  );
  const on = onBoundaries(pinned, data);
  return {
    sentence: `${sentence}${on.link === null ? "" : ` ${on.link}`}`,
    sources: [...reports.values()].slice(0, 50),
    ...on,
  };
}

/** CURRENT by its name: what it is changes. */
function onBoundaries(pinned: Pinned, { vintages }: Vintages): Pinned {
  const inForce = vintages.findLast(({ validFrom }) => validFrom <= pinned.knownAt.slice(0, 10));
  return pinned.boundaries === "CURRENT" ? { ...pinned, boundaries: inForce?.id ?? "CURRENT" } : pinned;
}
