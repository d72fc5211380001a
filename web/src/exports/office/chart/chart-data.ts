import {
  columnLetters,
  numberText,
  quoted,
  widthsBy,
  type Sheet,
  type SheetCell,
} from "../workbook/sheet.ts";
import { workbookFile } from "../workbook/workbook.ts";
import type { ChartSeries, OfficeChart } from "./chart.ts";

/** Where the numbers of a chart lie in a workbook. */
export interface ChartRanges {
  readonly categories: (series: number) => string;
  readonly name: (series: number) => string;
  readonly values: (series: number) => string;
}

export interface ChartWords {
  /** Names of the sheets: the numbers, and the same as they are written. */
  readonly data: string;
  readonly written: string;
  /** Over days. */
  readonly day: string;
}

/** The sheets of a chart: its numbers, and beside them each as it is written, with its hedge or its status in words. */
export function chartSheets(chart: OfficeChart, words: ChartWords): readonly [Sheet, Sheet] {
  const sheet = (name: string, rows: readonly (readonly SheetCell[])[]): Sheet => ({
    name,
    rows,
    widths: widthsBy(rows, 0),
    frozen: 1,
  });
  if (chart.form === "over-time") {
    const rows = Math.max(0, ...chart.series.map(({ points }) => points.length));
    const grid = (cell: (series: ChartSeries, i: number) => SheetCell) =>
      Array.from({ length: rows }, (_, i) =>
        chart.series.flatMap((series): readonly SheetCell[] => [
          { value: series.points[i]?.day ?? null, style: "day" },
          cell(series, i),
        ]),
      );
    const head = chart.series.flatMap(({ name }) => [heading(words.day), heading(name)]);
    return [
      sheet(words.data, [head, ...grid((series, i) => numberCell(series.points[i]?.value ?? null))]),
      sheet(words.written, [head, ...grid((series, i) => textCell(series.points[i]?.text ?? ""))]),
    ];
  }
  const head = [heading(chart.categoriesTitle), ...chart.series.map(({ name }) => heading(name))];
  const rows = (cell: (series: ChartSeries, i: number) => SheetCell) =>
    chart.categories.map((category, i) => [
      textCell(category),
      ...chart.series.map((series) => cell(series, i)),
    ]);
  return [
    sheet(words.data, [head, ...rows((series, i) => numberCell(series.points[i]?.value ?? null))]),
    sheet(words.written, writtenRows(chart)),
  ];
}

/** The same as they are written, a column per line: whoever reads it need not know by how many series it is drawn. */
function writtenRows({
  categories,
  categoriesTitle,
  series,
}: OfficeChart): readonly (readonly SheetCell[])[] {
  const lines = [...Map.groupBy(series, ({ line }) => line).values()];
  const textAt = (line: readonly ChartSeries[], i: number) =>
    line.map(({ points }) => points[i]?.text ?? "").find((text) => text !== "") ?? "";
  return [
    [heading(categoriesTitle), ...lines.map(([one]) => heading(one?.name ?? ""))],
    ...categories.map((category, i) => [
      textCell(category),
      ...lines.map((line) => textCell(textAt(line, i))),
    ]),
  ];
}

/** Where `chartSheets` puts the numbers; `over` rows stand over them. */
export function chartRanges(chart: OfficeChart, sheet: string, over = 0): ChartRanges {
  const at = (column: number, from: number, to: number): string => {
    const letter = columnLetters(column);
    return `${quoted(sheet)}!$${letter}$${from + over}${from === to ? "" : `:$${letter}$${to + over}`}`;
  };
  const isOverTime = chart.form === "over-time";
  const last = (i: number): number =>
    1 + Math.max(1, isOverTime ? (chart.series[i]?.points.length ?? 0) : chart.categories.length);
  const column = (i: number): number => (isOverTime ? 2 * i + 1 : i + 1);
  return {
    categories: (i) => at(isOverTime ? 2 * i : 0, 2, last(i)),
    name: (i) => at(column(i), 1, 1),
    values: (i) => at(column(i), 2, last(i)),
  };
}

/** The workbook that lies behind a chart of a slide or a document. */
export function chartWorkbook(chart: OfficeChart, words: ChartWords): Uint8Array {
  return workbookFile(chartSheets(chart, words), null);
}

function heading(value: string): SheetCell {
  return { value, style: "heading" };
}

function textCell(value: string): SheetCell {
  return { value: value === "" ? null : value, style: "plain" };
}

function numberCell(value: number | null): SheetCell {
  return { value: value === null ? null : Number(numberText(value)), style: "exact" };
}
