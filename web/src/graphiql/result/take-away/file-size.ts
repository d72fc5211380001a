import { formatNumber } from "../../../figure/format/format.ts";
import type { Locale } from "../../../i18n/locale.ts";

/** Bytes as they are read: `840 kB`, `1,2 MB`, `34 MB`. */
export function sizeOf(bytes: number, locale: Locale): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1000), locale)} kB`
    : `${formatNumber(bytes / 1_000_000, locale, bytes < 10_000_000 ? 1 : 0)} MB`;
}

/** The same of what is only known about, in two figures. */
export function roughSizeOf(bytes: number, locale: Locale): string {
  return sizeOf(Number(bytes.toPrecision(2)), locale);
}
