import { words } from "../../i18n/words.ts";
import { asWritten, formatNumber } from "../format/format.ts";
import type { Figure, FigureArea, FigureRow } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";

type RowsByArea = ReadonlyMap<string, FigureRow>;
const kept = new WeakMap<Figure["rows"], ReadonlyMap<string, RowsByArea>>();

/** Rows that are of no breakdown member, by period and area; looked through once for the same rows. */
function byPeriod(rows: Figure["rows"]): ReadonlyMap<string, RowsByArea> {
  const before = kept.get(rows);
  if (before !== undefined) return before;
  const periods = new Map<string, Map<string, FigureRow>>();
  for (const row of rows) {
    if (row.member !== null) continue;
    let areas = periods.get(row.period);
    if (areas === undefined) periods.set(row.period, (areas = new Map()));
    areas.set(row.area, row);
  }
  kept.set(rows, periods);
  return periods;
}

/** Whether areas of a level are listed and drawn: provinces, or of a province that was opened its communes. */
export const isListed = ({ level }: Pick<FigureArea, "level">): boolean =>
  level === "PROVINCE" || level === "COMMUNE";

/** Rows of the chosen period that stand for listed areas as a whole (no breakdown member), in the areas' order. */
export function shownRows(figure: Pick<Figure, "rows" | "areas" | "period">): readonly FigureRow[] {
  const byArea = byPeriod(figure.rows).get(figure.period);
  return figure.areas.flatMap((area) => {
    const row = isListed(area) ? byArea?.get(area.id) : undefined;
    return row === undefined ? [] : [row];
  });
}

/** Why a row may not be ranked; null when it may. */
export function leftOutReason(
  row: FigureRow,
  kind: "FLOW" | "STOCK" | "RATIO",
  locale: Locale,
): string | null {
  const w = words(locale);
  if (row.value === null) return w.ranking.unknown(w.status[row.status]);
  if (row.span !== undefined)
    return w.spanOf(formatNumber(row.span.months, locale), formatNumber(row.span.of, locale));
  if (row.status === "PARTIAL" && (kind !== "RATIO" || row.reporting === 0)) return w.ranking.partial;
  if (row.disputed) return w.ranking.disputed;
  return null;
}

/** A place in the ranking; values that are written alike share it. */
export interface RankedRow {
  readonly place: number;
  readonly row: FigureRow;
}

/** The ranking of a Figure, highest first; empty where the indicator may not be ranked. */
export function ranking(figure: Figure): readonly RankedRow[] {
  if (!figure.rankable) return [];
  const leftOut = new Set(figure.leftOut.map(({ area }) => area));
  const rows = shownRows(figure)
    .filter(({ area, value }) => value !== null && !leftOut.has(area))
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const written = rows.map(({ value }) => asWritten(value ?? 0, figure.kind));
  return rows.map((row, at) => ({ row, place: written.indexOf(written[at] ?? 0) + 1 }));
}
