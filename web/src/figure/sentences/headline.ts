import { profileWords } from "../../i18n/profile-words.ts";
import { words } from "../../i18n/words.ts";
import { changeParts, placeList } from "./change-direction.ts";
import type { FigureRow, QualifierCode } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import {
  formatDate,
  formatHedge,
  formatList,
  formatNumber,
  formatPercent,
  formatShort,
  lowerFirst,
  withUnit,
} from "../format/format.ts";
import { isPrinted } from "../rows/status.ts";

/** How a figure differs from an earlier one, like for like. */
export interface HeadlineChange {
  /** The earlier period in words. */
  readonly from: string;
  /** In the indicator's unit, points of percent for a rate; null: there is none to state. */
  readonly difference: number | null;
  readonly qualifier: QualifierCode | null;
  /** Names of the members left out because one of both periods lacks them. */
  readonly leftOut: readonly string[];
  /** Whether the units counted were reorganised in between. */
  readonly isReorganised: boolean;
}

/** What one sentence is made of. */
export interface HeadlineMatter {
  readonly locale: Locale;
  /** The indicator, with its member: `Độ phủ mô hình (đơn vị cấp xã)`. */
  readonly name: string;
  /** The period in words. */
  readonly period: string;
  readonly unit: string;
  readonly kind: "FLOW" | "STOCK" | "RATIO";
  readonly reporting: "COLLECTED" | "SCHEDULED";
  readonly row: FigureRow;
  /** What its completeness counts: areas; or their returns, where an area has several to send within the period. */
  readonly counted: "units" | "returns";
  /** In words, the period a carried figure is of; null: it is not carried. */
  readonly carriedFrom: string | null;
  /** Month (`2025-07`) a stock stands at the end of, where that is not the period's own; null: nothing to say. */
  readonly dated: string | null;
  /** How it is incomplete, as the statistics say it; absent: they do not. */
  readonly incomplete?: string | null;
  /** Why there is no value, as the statistics say it; null: its status says enough. */
  readonly reason: string | null;
  readonly discrepancy: { readonly reported: number; readonly derived: number } | null;
  /** null: no comparison was asked. */
  readonly change: HeadlineChange | null;
}

/** Most missing members that a sentence names. */
const namedMissing = 3;

/**
 * A figure in one written sentence: what, when, the value with its hedge and unit, the change, and how sure it is. There is no
 * number without its status, and an unknown is said to be unknown, with the reason where there is one.
 */
export function headlineSentence(matter: HeadlineMatter): string {
  const { locale, name, period, row } = matter;
  const w = profileWords(locale).headline;
  const what = `${name}, ${period}`;
  if (row.value === null) {
    const status = words(locale).status[row.status].toLocaleLowerCase(locale);
    return w.unknown(what, matter.reason === null ? status : `${status} – ${clause(matter.reason, locale)}`);
  }
  const ofParts =
    row.numerator === null || row.denominator === null
      ? ""
      : w.parts(formatNumber(row.numerator, locale), formatNumber(row.denominator, locale));
  const value = headlineValue(matter);
  const certainty = certaintyClauses(matter);
  return w.known(what, value + ofParts, changeClause(matter), certainty.join("; "));
}

/** The value as it is written everywhere, with its unit: `≥ 59 tập thể`, `86,6 %`; for an unknown its status in words. */
export function headlineValue({
  row,
  kind,
  unit,
  locale,
}: Pick<HeadlineMatter, "row" | "kind" | "unit" | "locale">): string {
  if (row.value === null) return words(locale).status[row.status];
  return kind === "RATIO"
    ? formatHedge(row.qualifier) + formatPercent(row.value, locale)
    : withUnit(row.short, unit, locale);
}

/** The change, said so that its sign is in words; a bound that leaves the direction open says no direction. */
function changeClause({ locale, kind, unit, change }: HeadlineMatter): string {
  const w = profileWords(locale).headline;
  if (change === null) return "";
  const { difference, qualifier, from } = change;
  if (difference === null) return w.noChange(from);
  const leftOut = change.leftOut.length === 0 ? "" : w.leftOut(placeList(change.leftOut, locale));
  const { is, by } = changeParts(difference, qualifier, kind, kind === "RATIO" ? w.points : unit, locale);
  const said =
    is === "same" || is === "noRise" || is === "noFall" || is === "aboutSame" ? w[is](from) : w[is](by, from);
  return said + leftOut;
}

/** How sure a known value is: its status first, then every caution there is. Never empty. */
function certaintyClauses(matter: HeadlineMatter): readonly string[] {
  const { locale, kind, row, reporting } = matter;
  const w = profileWords(locale).headline;
  const [some, all] = [formatNumber(row.reporting, locale), formatNumber(row.expected, locale)];
  const said: string[] = [];
  if (row.status === "ESTIMATED") said.push(w.estimated);
  else if (row.status === "PROVISIONAL") said.push(w.provisional);
  else if (row.status === "AGGREGATED")
    said.push(row.expected > 1 ? w.aggregatedOf(some, all, w.counted[matter.counted](all)) : w.aggregated);
  else if (row.status === "CARRIED") said.push(w.carried(matter.carriedFrom ?? row.carriedFrom ?? ""));
  else if (row.status === "PARTIAL") said.push(...partialClauses(matter));
  else said.push(reporting === "SCHEDULED" ? w.reportedScheduled : w.reportedCollected);
  if (row.qualifier !== null && !(row.status === "PARTIAL" && row.qualifier === "AT_LEAST"))
    said.push(
      isPrinted(row)
        ? w.printed[row.qualifier](formatShort(row.value ?? 0, null, kind, locale))
        : w.hedged[row.qualifier],
    );
  if (row.span !== undefined)
    said.push(words(locale).spanOf(formatNumber(row.span.months, locale), formatNumber(row.span.of, locale)));
  if (matter.dated !== null) said.push(w.dated(formatDate(matter.dated, locale)));
  if (matter.change?.isReorganised && matter.change.difference !== null) said.push(w.reorganised);
  if (row.disputed) said.push(w.disputed);
  if (row.seriesBreak) said.push(w.seriesBreak);
  if (matter.discrepancy !== null) {
    const { reported, derived } = matter.discrepancy;
    said.push(
      w.discrepancy(formatShort(reported, null, kind, locale), formatShort(derived, null, kind, locale)),
    );
  }
  return said;
}

/** How much of a figure put together in part is there, and what is missing where that is soon said. */
function partialClauses({ row, kind, locale, counted, incomplete }: HeadlineMatter): readonly string[] {
  const w = profileWords(locale).headline;
  const [some, all] = [formatNumber(row.reporting, locale), formatNumber(row.expected, locale)];
  const of = w.counted[counted](all);
  const isNamed =
    row.reporting > 0 && row.missing.length > 0 && (row.missingCount ?? row.missing.length) <= namedMissing;
  return [
    kind === "RATIO" && row.reporting > 0
      ? w.partialRatio(some, all, of)
      : row.reporting > 0 && row.reporting < row.expected
        ? w.partialOf(some, all, of)
        : incomplete
          ? clause(incomplete, locale)
          : w.partialParts,
    ...(isNamed ? [w.missing(formatList(row.missing, locale))] : []),
  ];
}

/** A sentence as part of another: without its full stop, beginning small. */
function clause(sentence: string, locale: Locale): string {
  return lowerFirst(sentence.replace(/\.\s*$/u, ""), locale);
}
