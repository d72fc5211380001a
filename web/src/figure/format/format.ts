import type { QualifierCode } from "../figure.ts";
import { englishMonths, singularUnit } from "../../i18n/en/language.ts";
import type { Locale } from "../../i18n/locale.ts";

const tag: Readonly<Record<Locale, string>> = { vi: "vi-VN", en: "en-GB" };
const hedges: Readonly<Record<QualifierCode, string>> = { AT_LEAST: "≥", AT_MOST: "≤", ABOUT: "≈" };
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as it is written in a language: `1.888` and `86,6` in Vietnamese, `1,888` and `86.6` in English; a true minus
 * sign. Whole numbers have no decimals; `decimals` fixes their number.
 */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  const key = `${locale}/${String(decimals)}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(tag[locale], {
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 2,
    });
  formats.set(key, format);
  // -0 and what rounds to it is written 0.
  const text = format.format(value).replace("-", "−");
  return /^−[0.,]*$/u.test(text) ? text.slice(1) : text;
}

/** A number in full, however small: `0,004`. Of limits and samples, which are compared by what is written. */
export function formatExact(value: number, locale: Locale): string {
  const key = `${locale}/exact`;
  const format = formats.get(key) ?? new Intl.NumberFormat(tag[locale], { maximumSignificantDigits: 12 });
  formats.set(key, format);
  return format.format(value + 0).replace("-", "−");
}

/** Decimals of a value by the indicator's kind: one for a rate, none or as many as needed (to two) for a count. */
export function decimalsOf(kind: "FLOW" | "STOCK" | "RATIO", value: number): number | undefined {
  if (kind === "RATIO") return 1;
  return Number.isInteger(value) ? 0 : undefined;
}

/** A value as exactly as it is written: a tenth of a percent or of a point of it, a hundredth of a count. */
export function asWritten(value: number, kind: "FLOW" | "STOCK" | "RATIO"): number {
  // Never −0, which is written as 0.
  return Number(value.toFixed(kind === "RATIO" ? 1 : 2)) + 0;
}

/** The sign of a hedge with a space after it; empty when exact. */
export function formatHedge(qualifier: QualifierCode | null): string {
  return qualifier === null ? "" : `${hedges[qualifier]} `;
}

/** The value alone with its hedge: `≥ 59`, `86,6`. */
export function formatShort(
  value: number,
  qualifier: QualifierCode | null,
  kind: "FLOW" | "STOCK" | "RATIO",
  locale: Locale,
): string {
  return formatHedge(qualifier) + formatNumber(value, locale, decimalsOf(kind, value));
}

/** A number as it is written with its unit as the catalogue names it, in English in the singular where it is one: `1 household`. */
export function withUnit(text: string, unit: string, locale: Locale): string {
  return `${text} ${locale === "en" && /^[+−]?1$/u.test(text) ? singularUnit(unit) : unit}`;
}

/** With the percent sign, as each language sets it: `86,6 %`, `86.6%`. */
export function formatPercent(value: number, locale: Locale, decimals = 1): string {
  return formatNumber(value, locale, decimals) + (locale === "vi" ? " %" : "%");
}

/** A change with its sign always written: `+6,2`, `−0,6`, `0`. */
export function formatSigned(value: number, locale: Locale, decimals?: number): string {
  const text = formatNumber(value, locale, decimals);
  const isZero = /^[0.,]*$/u.test(text);
  return value > 0 && !isZero ? `+${text}` : text;
}

/**
 * A date as far as it is known (`2020`, `2020-07`, `2020-07-08`, `2019/2020`): `8/7/2020`, `tháng 7/2020`, `2019–2020`;
 * `8 July 2020`, `July 2020`. Anything else is given back as it is.
 */
export function formatDate(iso: string, locale: Locale): string {
  if (/^\d{4}\/\d{4}$/u.test(iso)) return iso.replace("/", "–");
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(iso);
  if (match === null) return iso;
  const [, year = "", month, day] = match;
  if (month === undefined) return year;
  const name = englishMonths[Number(month) - 1] ?? month;
  if (day === undefined) return locale === "vi" ? `tháng ${Number(month)}/${year}` : `${name} ${year}`;
  return locale === "vi" ? `${Number(day)}/${Number(month)}/${year}` : `${Number(day)} ${name} ${year}`;
}

/**
 * An instant to the minute by the clocks of Viet Nam (UTC+7 all year), wherever it is written: `14:05 ngày 22/11/2026`; `14:05 on
 * 22 November 2026`.
 */
export function formatInstantInVietNam(instant: string, locale: Locale): string {
  const there = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  const [day, time] = [formatDate(there.slice(0, 10), locale), there.slice(11, 16)];
  return locale === "vi" ? `${time} ngày ${day}` : `${time} on ${day}`;
}

/** The day of an instant by the clocks of Viet Nam; a day stays itself. */
export function dayInVietNam(at: string): string {
  return at.includes("T") ? new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10) : at;
}

/** An instant to the minute, on the reader's own clock. */
export function formatInstant(instant: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tag[locale], { dateStyle: "medium", timeStyle: "short" }).format(instant);
}

/** A list as it is read: `Hà Nam, Nam Định và Ninh Bình`. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tag[locale], { type: "conjunction" }).format(items);
}

const englishMonth =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** A text as it stands within a sentence: with a small first letter, unless it begins with initials or a month's English name. */
export function lowerFirst(text: string, locale: Locale): string {
  if (/^\p{Lu}[\p{Lu}\d]/u.test(text) || (locale === "en" && englishMonth.test(text))) return text;
  return text.slice(0, 1).toLocaleLowerCase(tag[locale]) + text.slice(1);
}

/** A text as it begins a line. */
export function upperFirst(text: string, locale: Locale): string {
  return text.slice(0, 1).toLocaleUpperCase(tag[locale]) + text.slice(1);
}
