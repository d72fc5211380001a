import { stringify } from "csv-stringify/browser/esm/sync";
import { aboutFigure } from "../briefing/about-figure.ts";
import { rowsInPicture } from "../briefing/rows-in-picture.ts";
import type { Figure, FigureRow } from "../figure/figure.ts";
import { words } from "../i18n/words.ts";
import type { Exporter, ExportSettings } from "./exporter.ts";

/** A figure as the program itself writes it, sign and all: `+0,4`. Nobody else's text is ever in it. */
interface Written {
  readonly written: string;
}

type Cell = string | number | Written | null;

type CsvSettings = Pick<ExportSettings, "view"> & Partial<Pick<ExportSettings, "areas">>;

/**
 * Tidy rows with a header line, then an empty line, then what the rows are: title, period, boundaries, dataset, notice, statuses, sources, date. UTF-8
 * with a byte order mark, comma, CRLF (RFC 4180); numbers with a point and no grouping; an unknown value is an empty cell beside
 * its status in words.
 */
export const csvExporter: Exporter = {
  id: "csv",
  extension: "csv",
  mediaType: "text/csv;charset=utf-8",
  kind: "table",
  name: "CSV",
  sizes: null,
  runsIn: ["browser", "node"],
  write: (figure, settings) => Promise.resolve(new TextEncoder().encode(csvText(figure, settings))),
};

/** The CSV file's text. A map or ranking writes the chosen period, with breakdowns; a picture over time all periods of all areas; a fact those of its area. */
export function csvText(figure: Figure, settings: CsvSettings): string {
  const rows = rowsInPicture(figure, settings.view, settings.areas);
  const lines = [header(figure), ...rows.map((row) => cells(figure, row)), [], ...notes(figure, rows)];
  return stringify(
    lines.map((line) => line.map(safeText)),
    // A single line break of either kind needs quotes too, not only the one that ends a line.
    { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/u },
  );
}

function header(figure: Figure): readonly Cell[] {
  const c = words(figure.locale).export.columns;
  return [
    c.area,
    c.name,
    c.code,
    c.period,
    c.periodLabel,
    c.member,
    c.value,
    c.unit,
    c.qualifier,
    c.text,
    c.status,
    c.statusCode,
    c.counted,
    c.reporting,
    c.expected,
    c.numerator,
    c.denominator,
    c.carriedFrom,
    c.missing,
    ...(figure.of === "holdings" ? [c.newestYear] : []),
    ...(figure.of === "difference" ? [c.earlier, c.later] : []),
    c.cautions,
    c.sources,
  ];
}

function cells(figure: Figure, row: FigureRow): readonly Cell[] {
  const w = words(figure.locale);
  const area = figure.areas.find(({ id }) => id === row.area);
  const period = figure.periods.find(({ id }) => id === row.period);
  return [
    row.area,
    area?.name ?? row.area,
    area?.code ?? null,
    row.period,
    period?.label ?? figure.periodLabel,
    row.member,
    exact(row.exact ?? row.value),
    figure.unit,
    row.value === null ? null : row.qualifier === null ? w.export.exact : w.export.qualifier[row.qualifier],
    { written: row.text },
    w.status[row.status],
    row.status,
    w.export.counted[row.counted ?? "AREAS"],
    row.reporting,
    row.expected,
    exact(row.numerator),
    exact(row.denominator),
    row.carriedFrom,
    row.missing.join("; "),
    ...(figure.of === "holdings" ? [row.newestYear ?? null] : []),
    ...(figure.of === "difference" ? (row.pair ?? [null, null]).map(exact) : []),
    row.cautions.join(" "),
    row.sources.join("; "),
  ];
}

/** A value with the 15 digits that a binary fraction is sure of, and without the noise after them. */
function exact(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(15));
}

/** What the rows are, a line each. */
function notes(figure: Figure, rows: readonly FigureRow[]): readonly (readonly Cell[])[] {
  return aboutFigure(figure, rows).map(({ label, parts }) => [label, ...parts]);
}

/** What a spreadsheet would run as a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/u;
/** A signed number, with or without its unit: no formula, whatever reads it. */
const signedNumber = /^[+−]\d[\d.,]*(?: [\p{L} ]+)?$/u;

/** A cell's text. What a spreadsheet would run as a formula begins with an apostrophe; what the program wrote itself is spared that, where it is a number. */
function safeText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const isWritten = typeof cell === "object";
  const text = isWritten ? cell.written : cell;
  const isSpared = isWritten && signedNumber.test(text);
  return formula.test(text) && !isSpared ? `'${text}` : text;
}
