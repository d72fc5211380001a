/** A name with its id. */
interface Named {
  readonly id: string;
  readonly name: string;
}

interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** A statistic as {@link ROW_PARTS} asks for it. */
export interface AskedRow {
  readonly indicator: Named & { readonly unit: string };
  readonly area: Named;
  readonly period: Named;
  readonly model: Named | null;
  readonly category: Named | null;
  readonly unitType: Named | null;
  readonly awardLevel: Named | null;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly status: string;
  readonly reason: string | null;
  readonly completeness: { readonly reporting: number; readonly expected: number };
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly carriedFrom: { readonly id: string } | null;
  readonly disputed: boolean;
  readonly seriesBreak: boolean;
  readonly caveats: readonly { readonly sentence: string }[];
  readonly sourceCount: number;
  readonly sources: readonly Source[];
}

/** Everything that goes with a number wherever it is told. Wants `$lang`. */
export const ROW_PARTS = `fragment RowParts on Statistic {
  indicator { id name(lang: $lang) unit(lang: $lang) } area { id name(lang: $lang) } period { id name(lang: $lang) }
  model { id name(lang: $lang) } category { id name(lang: $lang) } unitType { id name(lang: $lang) } awardLevel { id name(lang: $lang) }
  value qualifier status reason(lang: $lang) completeness { reporting expected } numerator denominator
  carriedFrom { id } disputed seriesBreak caveats { sentence(lang: $lang) }
  sourceCount sources(first: 3) { id title publisher published url }
}`;

/** What holds for all numbers of an answer. */
export interface Pinned {
  readonly dataset: string;
  readonly boundaries: string;
  readonly knownAt: string;
  readonly dataVersion: string;
  /** Gives the same answer again, whatever comes in later; null where it would be too long for an address. */
  readonly link: string | null;
}

/**
 * A number with what it must not be told without: how it came about, on which boundaries, out of which reports and as known when.
 * What says nothing is left out.
 */
export function numberOf(
  row: AskedRow,
  { dataset, boundaries, knownAt, dataVersion }: Pinned,
): Record<string, unknown> {
  const { indicator, area, period, completeness, caveats, sources, sourceCount } = row;
  const told = {
    indicator: indicator.id,
    indicatorName: indicator.name,
    unit: indicator.unit,
    area: area.id,
    areaName: area.name,
    period: period.id,
    ...members(row),
    value: row.value,
    qualifier: row.qualifier,
    status: row.status,
    reason: row.reason,
    complete: `${completeness.reporting}/${completeness.expected}`,
    numerator: row.numerator,
    denominator: row.denominator,
    carriedFrom: row.carriedFrom?.id ?? null,
    disputed: row.disputed ? true : null,
    seriesBreak: row.seriesBreak ? true : null,
    caveats: caveats.length === 0 ? null : caveats.map(({ sentence }) => sentence),
  };
  const said = Object.entries(told).filter(([name, value]) => name === "value" || value !== null);
  return {
    dataset,
    ...Object.fromEntries(said),
    boundaries,
    citation: { knownAt, dataVersion, sourceCount, sources: sources.map(sourceOf) },
  };
}

function members({ model, category, unitType, awardLevel }: AskedRow): Record<string, string> {
  const of = { model, category, unitType, awardLevel };
  return Object.fromEntries(
    Object.entries(of).flatMap(([name, member]) =>
      member === null ? [] : [[name, `${member.id} (${member.name})`]],
    ),
  );
}

/** A report, as a footnote names it. */
export function sourceOf({ id, title, publisher, published, url }: Source): string {
  return [`${id}: ${title}`, publisher, published, url].filter((part) => part !== null).join(", ");
}
