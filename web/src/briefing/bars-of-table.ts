import type { BarPoint, Bars, BarSeries } from "../figure/bars.ts";
import { formatList } from "../figure/format/format.ts";
import { briefingWords } from "../i18n/briefing-words.ts";
import type { Locale } from "../i18n/locale.ts";
import { words } from "../i18n/words.ts";
import type { TableBlock, TableCell, TableRow } from "./page.ts";

/** The numbers of a table as bars; null: they are not drawn, or no two are known. */
export function barsOfTable(table: TableBlock, locale: Locale): Bars | null {
  const { bars, rows, unit } = table;
  if (bars === undefined) return null;
  const { form, along } = bars;
  const columns = bars.columns.flatMap(({ id, family = null }) => {
    const at = table.columns.findIndex((column) => column.id === id);
    const column = table.columns[at];
    return column === undefined ? [] : [{ at, label: column.label, family }];
  });
  const drawn = rows.filter(({ role }) => role !== "total");
  const point = (row: TableRow, at: number) => pointOf(row.cells[at], locale);
  const series: readonly BarSeries[] =
    along === "rows"
      ? columns.map(({ at, label, family }) => ({
          name: label,
          family,
          points: drawn.map((row) => point(row, at)),
        }))
      : drawn.map((row) => ({
          name: row.cells[0]?.text ?? row.id,
          family: null,
          points: columns.map(({ at }) => point(row, at)),
        }));
  // One number is no picture.
  const known = series.flatMap(({ points }) => points.filter(({ value }) => value !== null));
  if (known.length < 2) return null;
  return {
    form,
    locale,
    categories:
      along === "rows"
        ? drawn.map(({ id, cells }) => cells[0]?.text ?? id)
        : columns.map(({ label }) => label),
    categoriesTitle:
      along === "rows" ? (table.columns[0]?.label ?? "") : words(locale).export.columns.periodLabel,
    series,
    unit: unit ?? "",
  };
}

/** What bars show in words, for those who do not see them: what they are of, and each number. */
export function describeBars({ title, unit }: TableBlock, { categories, series }: Bars): string {
  const told = series.map(({ name, points }) => {
    const said = points.map(({ text }, i) => `${categories[i] ?? ""} ${text}`).join("; ");
    return series.length === 1 ? `${said}.` : `${name}: ${said}.`;
  });
  return [`${title}${unit === null ? "" : ` (${unit})`}.`, ...told].join(" ");
}

/** What of a table its bars do not show: then it has to stand beside them. */
export function isMoreThanBars({ columns, bars }: TableBlock): boolean {
  const drawn = new Set(bars?.columns.map(({ id }) => id));
  // A bar is called by its row, and says its status where that is not plain.
  return columns.some(({ id }, at) => at > 0 && id !== "status" && !drawn.has(id));
}

/** What bars do not say themselves: of which their number is estimated, incomplete or earlier, and which are not drawn as nothing is known; a line per status. */
export function barNotes({ categories, series, locale }: Bars): readonly string[] {
  const points = series.flatMap(({ name, points: own }) =>
    own.map((point, i) => ({
      point,
      what: [categories[i] ?? "", series.length === 1 ? "" : name].filter(Boolean).join(", "),
    })),
  );
  const said = points.filter(({ point }) => point.status !== null);
  return [...Map.groupBy(said, ({ point }) => point.status)].map(([status, of]) => {
    const isAll = of.length === points.length;
    const names = isAll
      ? briefingWords(locale).table.all
      : formatList(
          of.map(({ what }) => what),
          locale,
        );
    return `${status ?? ""}: ${names}.`;
  });
}

function pointOf(cell: TableCell | undefined, locale: Locale): BarPoint {
  if (cell === undefined) return { value: null, text: "", label: null, status: null, mark: "none" };
  const { value, text, status, mark } = cell;
  const isPlain = status === null || status === "REPORTED" || status === "AGGREGATED";
  return {
    value,
    text,
    label: isHedged(text) ? text : null,
    status: isPlain ? null : words(locale).status[status],
    mark,
  };
}

/** A number with a sign before it says more than the number does. */
function isHedged(text: string): boolean {
  return /^[^\d\u2212+-]/u.test(text);
}
