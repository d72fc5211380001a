import type { FigurePeriod } from "../figure.ts";
import { formatDate } from "../format/format.ts";

/** A period as short as it can be said: `2020`, `7/2020`, `Q3/2020`, `2015–2020`. */
export function shortPeriod({ id, kind, label }: FigurePeriod): string {
  if (kind === "YEAR" || kind === "TERM") return formatDate(id, "en");
  const match = /^(\d{4})-(?:0?(\d+)|([A-Z]\d))$/u.exec(id);
  if (match === null) return label;
  return `${match[2] ?? match[3] ?? ""}/${match[1] ?? ""}`;
}
