import { words, type FigureWords } from "../i18n/words.ts";
import type {
  AtlasFigureQuery,
  FigureRowPartsFragment,
  FigureRowProofFragment,
} from "../generated/graphql.ts";
import type { FigureRow, Locale } from "./figure.ts";
import {
  decimalsOf,
  formatList,
  formatNumber,
  formatPercent,
  formatShort,
  formatHedge,
  formatSigned,
} from "./format.ts";
import { namedMissing } from "./named-missing.ts";
import { isKnown, isPrinted, statusFamily, statusMark } from "./status.ts";

type SeriesNode = NonNullable<AtlasFigureQuery["series"]>["nodes"][number];
/** A statistic as it was asked: whole, without its proof, or slim (of other periods). */
export type StatisticNode = Omit<SeriesNode, "completeness"> &
  Partial<Omit<FigureRowPartsFragment & FigureRowProofFragment, keyof SeriesNode>> & {
    readonly completeness: SeriesNode["completeness"] & Partial<FigureRowProofFragment["completeness"]>;
  };

/** What all rows of a Figure have in common. */
export interface RowSetting {
  readonly locale: Locale;
  readonly kind: "FLOW" | "STOCK" | "RATIO";
  /** Whether rows are broken down: their member is then named. */
  readonly broken: boolean;
}

/** A statistic as a Figure's row, in words. */
export function figureRow(full: StatisticNode, setting: RowSetting): FigureRow {
  const { locale, kind } = setting;
  const w = words(locale);
  const known = isKnown(full.status) && full.value !== null;
  const missing = full.completeness.missing?.map(({ name }) => name) ?? [];
  const cautions = cautionsOf(full, kind, locale, missing);
  return {
    area: full.area.id,
    period: full.period.id,
    member: setting.broken ? memberName(full) : null,
    value: known ? full.value : null,
    qualifier: known ? full.qualifier : null,
    status: full.status,
    family: statusFamily(full.status, cautions.length > 0),
    mark: statusMark(full.status),
    text: known && full.value !== null ? valueText(full, full.value, kind, locale, w) : w.status[full.status],
    short: known && full.value !== null ? formatShort(full.value, full.qualifier, kind, locale) : "",
    cautions,
    reporting: full.completeness.reporting,
    expected: full.completeness.expected,
    missing,
    numerator: full.numerator ?? null,
    denominator: full.denominator ?? null,
    carriedFrom: full.carriedFrom?.id ?? null,
    seriesBreak: full.seriesBreak,
    disputed: full.disputed,
    sources: full.sources?.map(({ id }) => id) ?? [],
    ...(full.change === undefined
      ? {}
      : { change: changeOf(full.change, kind, locale), changeNote: changeNote(full.change) }),
  };
}

/** The name of the breakdown member a statistic is of; null for the total. */
export function memberName(node: StatisticNode): string | null {
  const names = [node.category, node.model, node.unitType, node.awardLevel].flatMap((member) =>
    member === null || member === undefined ? [] : [member.name],
  );
  return names.length === 0 ? null : names.join(" · ");
}

function valueText(
  node: StatisticNode,
  value: number,
  kind: "FLOW" | "STOCK" | "RATIO",
  locale: Locale,
  w: FigureWords,
): string {
  if (kind !== "RATIO") return formatShort(value, node.qualifier, kind, locale);
  const text = formatHedge(node.qualifier) + formatPercent(value, locale);
  if (node.status !== "PARTIAL") return text;
  const { reporting, expected } = node.completeness;
  return `${text} · ${w.units(formatNumber(reporting, locale), formatNumber(expected, locale))}`;
}

function changeOf(change: StatisticNode["change"], kind: "FLOW" | "STOCK" | "RATIO", locale: Locale) {
  if (change === undefined || change === null || change.difference === null) return null;
  const text = formatSigned(change.difference, locale, decimalsOf(kind, change.difference));
  return {
    value: change.difference,
    text: formatHedge(change.qualifier) + text,
    qualifier: change.qualifier,
  };
}

function changeNote(change: StatisticNode["change"]) {
  return { leftOut: change?.leftOut.map(({ name }) => name) ?? [], reason: change?.reason ?? null };
}

/** How sure it is, in sentences. */
function cautionsOf(
  node: StatisticNode,
  kind: "FLOW" | "STOCK" | "RATIO",
  locale: Locale,
  missing: readonly string[],
): readonly string[] {
  const w = words(locale).caution;
  const number = (value: number) => formatShort(value, null, kind, locale);
  const { reporting, expected } = node.completeness;
  const said: string[] = [];
  if (node.status === "ESTIMATED") said.push(w.estimated);
  if (node.status === "PROVISIONAL") said.push(w.provisional);
  if (node.status === "PARTIAL") {
    const [some, all] = [formatNumber(reporting, locale), formatNumber(expected, locale)];
    if (kind === "RATIO") said.push(w.partialRatio(some, all));
    else if (reporting > 0 && reporting < expected) said.push(w.partialCount(some, all));
    else said.push(w.partialBreakdown);
  }
  if (node.status === "PARTIAL" && reporting > 0 && missing.length > 0)
    said.push(
      missing.length <= namedMissing
        ? w.missing(formatList(missing, locale))
        : w.missingMany(
            formatNumber(missing.length, locale),
            missing.slice(0, namedMissing - 2).join(", "),
            formatNumber(missing.length - namedMissing + 2, locale),
          ),
    );
  if (node.bounds)
    said.push(w.bounds(formatPercent(node.bounds.lower, locale), formatPercent(node.bounds.upper, locale)));
  if (node.status === "CARRIED" && node.carriedFrom) said.push(w.carried(node.carriedFrom.name));
  if (node.qualifier !== null && node.value !== null && !(node.status === "PARTIAL" && kind !== "RATIO"))
    said.push(isPrinted(node) ? w.printed[node.qualifier](number(node.value)) : w.derived[node.qualifier]);
  if (node.disputed) said.push(w.disputed);
  if (node.seriesBreak) said.push(w.seriesBreak);
  if (node.discrepancy)
    said.push(w.discrepancy(number(node.discrepancy.reported), number(node.discrepancy.derived)));
  if (node.reason) said.push(node.reason);
  return said;
}
