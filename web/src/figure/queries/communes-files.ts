import type { FigureRequest } from "./figure-request.ts";
import { languageOf } from "../../i18n/locale.ts";

/** A table of communes as a file of the server. */
export interface CommunesFile {
  readonly label: string;
  readonly address: string;
}

/**
 * The tables of the communes shown on the map, with status, sources and data version in each row: of a province, or of the whole country (null).
 *
 * @param knownAt the instant of what is shown
 */
export function communesFiles(
  request: FigureRequest,
  province: string | null,
  knownAt: string | null,
): readonly CommunesFile[] {
  const { dataset, indicator, period, where, boundaries, tolerance, locale } = request;
  const asked = new URLSearchParams({
    indicators: indicator,
    level: "COMMUNE",
    ...(province === null ? {} : { within: province }),
    periods: period,
    ...(where === null ? {} : { where: JSON.stringify(where) }),
    boundaries,
    tolerance: String(tolerance),
    ...(knownAt === null ? {} : { knownAt }),
    lang: languageOf(locale).toLowerCase(),
  }).toString();
  const file = (format: string): string => `/data/${encodeURIComponent(dataset)}.${format}?${asked}`;
  const csv = `${file("csv")}&preset=${locale === "vi" ? "excel-vi" : "excel-en"}`;
  return [
    { label: "XLSX", address: file("xlsx") },
    { label: "CSV", address: csv },
  ];
}
