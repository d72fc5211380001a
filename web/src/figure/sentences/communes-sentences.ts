import { communesWords } from "../../i18n/communes/communes-words.ts";
import type { Figure, FigureRow } from "../figure.ts";
import { formatNumber, formatShort } from "../format/format.ts";

/** What an indicator adds up over, as far as it is asked here. */
interface Adding {
  readonly combines: readonly { readonly over: string; readonly how: string }[];
}

/**
 * What is said over the communes of a province: how many have a figure, and how the province's own stands to them: put together from them, or reported by itself and equal to their sum or not.
 *
 * @param base the Figure of provinces
 * @param communes the same of the province's communes
 */
export function communesSentences(
  base: Figure,
  communes: Figure,
  { id, name }: { readonly id: string; readonly name: string },
  indicator: Adding,
): readonly string[] {
  const { locale, kind, unit, period } = base;
  const w = communesWords(locale);
  const known = communes.rows.filter(({ value }) => value !== null);
  if (known.length === 0) return [w.none];
  const n = (count: number): string => formatNumber(count, locale);
  const counted = `${w.withFigure(n(known.length), n(communes.rows.length))}.`;
  const own = base.rows.find((row) => row.area === id && row.period === period && row.member === null);
  if (own === undefined || own.value === null) return [counted];
  const withUnit = (text: string): string => (kind === "RATIO" ? text : `${text} ${unit}`);
  const value = withUnit(own.short === "" ? own.text : kind === "RATIO" ? own.text : own.short);
  if (own.status === "AGGREGATED") return [counted, w.ownWhole(name, value)];
  if (own.status === "PARTIAL") return [counted, w.ownPart(name, value)];
  if (kind === "RATIO" || !indicator.combines.some(({ over, how }) => over === "AREA" && how === "SUM"))
    return [counted];
  const sum = summed(known);
  return sum === null
    ? [counted]
    : Math.abs(sum - own.value) < 1e-9 * Math.max(1, Math.abs(sum))
      ? [counted, w.ownSame(name, value)]
      : [counted, w.ownOther(name, value, withUnit(formatShort(sum, null, kind, locale)))];
}

/** What figures come to; null where one is hedged or of another period: their sum would be neither. */
function summed(rows: readonly FigureRow[]): number | null {
  return rows.some(({ qualifier, status }) => qualifier !== null || status === "CARRIED")
    ? null
    : rows.reduce((sum, { value }) => sum + (value ?? 0), 0);
}
