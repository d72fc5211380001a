import type { Figure, FigureRow } from "../../../figure/figure.ts";
import type { Locale } from "../../../i18n/locale.ts";

/** How a Figure's values are written, as spreadsheets say it; the program sets its own comma. */
export function valueFormat({ kind, of, unit, locale, rows }: Figure): string {
  if (of === "since" || of === "holdings") return "0";
  const isWhole = rows.every(({ value }) => value === null || Number.isInteger(value));
  const plain = kind === "RATIO" ? "0.0" : isWhole ? "#,##0" : "#,##0.0#";
  if (of === "difference") return `+${plain};\u2212${plain};0`;
  if (unit !== "%") return plain;
  return `${plain}"${locale === "vi" ? " %" : "%"}"`;
}

/** How some numbers of one kind are written, whatever they are of. */
export function numberFormat(values: readonly number[], unit: string, locale: Locale): string {
  const isWhole = values.every((value) => Number.isInteger(value));
  if (unit === "%") return `0.0"${locale === "vi" ? " %" : "%"}"`;
  return isWhole ? "#,##0" : "#,##0.0#";
}

/** How round values along an axis are written. */
export function axisFormat({ of, unit, locale }: Figure): string {
  if (of === "since" || of === "holdings") return "0";
  return unit === "%" ? `0${locale === "vi" ? '" %"' : '"%"'}` : "#,##0.##";
}

/** What stands at a value that its number alone does not say: a hedge, a status, a year. Null: the number does. */
export function labelOf({ of }: Figure, row: FigureRow): string | null {
  if (row.value === null) return null;
  const isPlain = row.family === "known" && row.qualifier === null && (row.remark ?? "") === "";
  if (isPlain && (of === "statistics" || of === "difference")) return null;
  return [row.text, row.remark ?? ""].filter((part) => part !== "").join(" · ");
}

/** The language of letters, as office files say it. */
export function languageTag(locale: Locale): string {
  return locale === "vi" ? "vi-VN" : "en-GB";
}
