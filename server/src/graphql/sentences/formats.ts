import type { Language } from "../../generated/schema.ts";
import type { IndicatorKind } from "../../statistics/model/types.ts";
import { writtenDecimals } from "../../statistics/model/written-precision.ts";

const NUMBERS = { VI: new Intl.NumberFormat("vi-VN"), EN: new Intl.NumberFormat("en-GB") } as const;

/** A number as the language writes it: `10.035`, `10,035`. */
export function number(value: string | number, lang: Language): string {
  return NUMBERS[lang].format(Number(value));
}

/** A percentage, always with its decimal: `86,6 %`, `86.6%`. */
export function percent(value: number, lang: Language): string {
  const digits = writtenDecimals("RATIO");
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const text = new Intl.NumberFormat(lang === "VI" ? "vi-VN" : "en-GB", options).format(value);
  return lang === "VI" ? `${text} %` : `${text}%`;
}

/** A value as it is written: a RATIO in percent, a count with at most two decimals. */
export function written(value: number, kind: IndicatorKind, lang: Language): string {
  return kind === "RATIO" ? percent(value, lang) : number(Number(value.toFixed(writtenDecimals(kind))), lang);
}

/** The day before another: lives are half-open, people read last days. */
export function dayBefore(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : new Date(time - 86_400_000).toISOString().slice(0, 10);
}

/** A day as the language writes it: `01/07/2025`, `1 July 2025`. */
export function day(iso: string, lang: Language): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return lang === "VI"
    ? new Intl.DateTimeFormat("vi-VN", {
        day: "2-digit",
        month: "2-digit",
        year: "numeric",
        timeZone: "UTC",
      }).format(date)
    : new Intl.DateTimeFormat("en-GB", {
        day: "numeric",
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      }).format(date);
}
