import { words } from "../../i18n/words.ts";
import type { Figure } from "../figure.ts";
import { formatInstantInVietNam } from "../format/format.ts";

/**
 * As known when something is, and of which data: "số liệu biết đến 15:07 ngày 30/11/2026 (giờ Việt Nam) · phiên bản số liệu 12". Says no other time: what is made of
 * the same data is the same.
 */
export function versionText({
  dataVersion,
  knownAt,
  locale,
}: Pick<Figure, "dataVersion" | "knownAt" | "locale">): string {
  const w = words(locale).export;
  return `${w.knownAt(formatInstantInVietNam(knownAt, locale))} · ${w.dataVersion(dataVersion)}`;
}
