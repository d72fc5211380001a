import { formatInstant, formatNumber, formatPercent } from "../../../figure/format/format.ts";
import type { AccountWords } from "../../../i18n/account/account-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { Value } from "./status.ts";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

/** A value of the status as it is read. */
export function valueText(value: Value, locale: Locale, words: AccountWords["status"]): string {
  switch (value.is) {
    case "text":
      return value.text;
    case "count":
      return formatNumber(value.number, locale, 0);
    case "times":
      return words.times(formatNumber(value.number, locale, 1));
    case "share":
      return formatPercent(100 * value.number, locale, 0);
    case "bytes":
      return bytesText(value.number, locale);
    case "seconds":
      return durationText(value.number, locale, words);
    case "instant":
      return formatInstant(new Date(value.at), locale);
    case "part": {
      const one = (number: number): string =>
        value.unit === "bytes" ? bytesText(number, locale) : formatNumber(number, locale, 0);
      return words.part(one(value.number), one(value.whole));
    }
  }
}

function bytesText(bytes: number, locale: Locale): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  const number = bytes / 1024 ** power;
  return `${formatNumber(number, locale, power === 0 || number >= 100 ? 0 : 1)} ${UNITS[power] ?? ""}`;
}

function durationText(seconds: number, locale: Locale, words: AccountWords["status"]): string {
  if (seconds < 1) return words.milliseconds(formatNumber(1_000 * seconds, locale, 0));
  if (seconds < 120) return words.seconds(formatNumber(seconds, locale, seconds < 10 ? 1 : 0));
  if (seconds < 7_200) return words.minutes(formatNumber(seconds / 60, locale, 0));
  return words.hours(formatNumber(seconds / 3_600, locale, 0));
}
