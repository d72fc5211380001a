import { briefingWords } from "../i18n/briefing-words.ts";
import { words } from "../i18n/words.ts";
import type { Figure, FigureRow } from "../figure/figure.ts";
import { ranking, shownRows } from "../figure/rows/ranking.ts";
import type { TableBlock, TableCell, TableColumn, TableRow } from "./page.ts";

/**
 * The chosen period of a Figure as a table: a row per province, the country first; value, change where one was asked, status. Provinces stand by rank where they may
 * be ranked, else in their official order.
 */
export function tableOfFigure(figure: Figure, id: string): TableBlock {
  const { locale } = figure;
  const w = briefingWords(locale).table;
  const names = new Map(figure.areas.map((area) => [area.id, area.name]));
  const places = new Map(ranking(figure).map(({ row }, place) => [row.area, place]));
  const place = ({ area }: FigureRow): number => places.get(area) ?? Infinity;
  const provinces = shownRows(figure).toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  const isCompared = figure.of === "statistics" && figure.comparedWith !== null;
  const rowOf = (row: FigureRow, role: TableRow["role"]): TableRow => ({
    id: row.area,
    role,
    cells: [
      wordsCell(names.get(row.area) ?? row.area),
      valueCell(row),
      ...(isCompared ? [changeCell(row)] : []),
      wordsCell([words(locale).status[row.status], row.remark ?? ""].filter(Boolean).join(" · ")),
    ],
  });
  return {
    is: "table",
    id,
    title: `${figure.title}, ${figure.periodLabel}`,
    unit: figure.unit,
    columns: [
      column("area", w.area, "words"),
      column("value", figure.headings?.column ?? words(locale).export.columns.value, "numbers"),
      ...(isCompared ? [column("change", w.change(figure.comparedWith ?? ""), "numbers")] : []),
      column("status", w.status, "words"),
    ],
    rows: [
      ...(figure.national === null ? [] : [rowOf(figure.national, "total")]),
      ...provinces.map((row) => rowOf(row, "plain")),
    ],
    notes: figure.synthetic === null ? [] : [figure.synthetic],
  };
}

/** What stands over a table: what it counts, and in what. */
export function tableCaption({ title, unit }: TableBlock): string {
  return unit === null ? title : `${title} (${unit})`;
}

/** A heading. */
export function column(id: string, label: string, holds: TableColumn["holds"]): TableColumn {
  return { id, label, holds };
}

/** A cell of words. */
export function wordsCell(text: string): TableCell {
  return { text, value: null, status: null, mark: "none" };
}

/** A cell of a figure: its value as it is written, or its status. */
export function valueCell(row: FigureRow): TableCell {
  return { text: row.text, value: row.exact ?? row.value, status: row.status, mark: row.mark };
}

function changeCell({ change, changeNote }: FigureRow): TableCell {
  if (change === null || change === undefined) return wordsCell(changeNote?.reason ?? "");
  return { text: change.text, value: change.value, status: null, mark: "none" };
}
