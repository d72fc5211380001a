import { words } from "../../i18n/words.ts";
import type { AtlasFigureQuery } from "../queries/generated/figure.ts";
import type {
  FigureRowPartsFragment,
  FigureRowProofFragment,
} from "../queries/generated/statistic-fragments.ts";
import type { FigureRow } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import {
  decimalsOf,
  formatNumber,
  formatPercent,
  formatShort,
  formatHedge,
  formatSigned,
} from "../format/format.ts";
import { isKnown, reasonBeside, statusFamily, statusMark } from "./status.ts";

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
  /** Of a RATIO that is no percentage: per how many it is, such as `per 1,000`, or nothing; absent: percent. */
  readonly per?: string;
}

/** A statistic as a Figure's row, in words. */
export function figureRow(full: StatisticNode, setting: RowSetting): FigureRow {
  const { locale, kind } = setting;
  const w = words(locale);
  const known = isKnown(full.status) && full.value !== null;
  const missing = full.completeness.missing?.map(({ name }) => name) ?? [];
  const caveats = full.caveats ?? [];
  // What is to be minded the API says; why there is no value too.
  const why = reasonBeside(full);
  const cautions = [...caveats.map(({ sentence }) => sentence), ...(why === null ? [] : [why])];
  const isMinded = cautions.length > 0 || full.qualifier !== null || full.disputed || full.seriesBreak;
  return {
    area: full.area.id,
    period: full.period.id,
    member: setting.broken ? memberName(full) : null,
    value: known ? full.value : null,
    qualifier: known ? full.qualifier : null,
    status: full.status,
    family: statusFamily(full.status, isMinded),
    mark: statusMark(full.status),
    text: known && full.value !== null ? valueText(full, full.value, setting) : w.status[full.status],
    short: known && full.value !== null ? formatShort(full.value, full.qualifier, kind, locale) : "",
    cautions,
    counted: full.completeness.unit,
    reporting: full.completeness.reporting,
    expected: full.completeness.expected,
    missing,
    ...missingCountPart(full, missing.length),
    numerator: full.numerator ?? null,
    denominator: full.denominator ?? null,
    carriedFrom: full.carriedFrom?.id ?? null,
    seriesBreak: full.seriesBreak,
    disputed: full.disputed,
    sources: full.sources?.map(({ id }) => id) ?? [],
    ...spanPart(full, locale),
    ...(full.change === undefined
      ? {}
      : { change: changeOf(full.change, kind, locale), changeNote: changeNote(full.change) }),
  };
}

/** How many are missing, where the names are the first of them only. */
function missingCountPart({ completeness }: StatisticNode, named: number): Pick<FigureRow, "missingCount"> {
  const { missingCount = named } = completeness;
  return missingCount > named ? { missingCount } : {};
}

/** The name of the breakdown member a statistic is of; null for the total. */
export function memberName(node: StatisticNode): string | null {
  const names = [node.category, node.model, node.unitType, node.awardLevel].flatMap((member) =>
    member === null || member === undefined ? [] : [member.name],
  );
  return names.length === 0 ? null : names.join(" · ");
}

function valueText(node: StatisticNode, value: number, { kind, locale, per }: RowSetting): string {
  const w = words(locale);
  if (kind !== "RATIO") return formatShort(value, node.qualifier, kind, locale);
  const text =
    per === undefined
      ? formatHedge(node.qualifier) + formatPercent(value, locale)
      : `${formatShort(value, node.qualifier, kind, locale)} ${per}`.trim();
  const { reporting, expected, unit } = node.completeness;
  // Of one place alone it is at least so much, not that of some of its parts.
  if (node.status !== "PARTIAL" || reporting === 0) return text;
  return `${text} · ${w.leaves[unit](formatNumber(reporting, locale), formatNumber(expected, locale))}`;
}

/** Of a flow that an area lived only a part of: of how many months it is, said beside it. */
function spanPart({ span, value }: StatisticNode, locale: Locale): Pick<FigureRow, "span" | "remark"> {
  if (span === null || span === undefined || span.months === span.of || value === null) return {};
  const [months, all] = [formatNumber(span.months, locale), formatNumber(span.of, locale)];
  return { span, remark: words(locale).spanOf(months, all) };
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
  return {
    leftOut: change?.leftOut.map(({ name }) => name) ?? [],
    reason: change?.reason ?? null,
    caveats: change?.caveats ?? [],
  };
}
