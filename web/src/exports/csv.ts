import { stringify } from "csv-stringify/browser/esm/sync";
import { aboutFigure } from "../briefing/about-figure.ts";
import { rowsInPicture } from "../briefing/rows-in-picture.ts";
import type { Figure, FigureRow } from "../figure/figure.ts";
import { dataCells, dataHeadings, type DataCell } from "../briefing/data-rows.ts";
import { words } from "../i18n/words.ts";
import { originOfPicture } from "./documents/document-of-picture.ts";
import type { Exporter, ExportSettings } from "./exporter.ts";

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
  write: (figure, settings) => {
    const origin = JSON.stringify(originOfPicture(figure, settings));
    return Promise.resolve(new TextEncoder().encode(csvText(figure, settings) + originLine(figure, origin)));
  },
};

/** The last line: where it comes from, for programs. */
function originLine({ locale }: Figure, origin: string): string {
  return stringify([[words(locale).export.origin, origin]], { record_delimiter: "\r\n" });
}

/** The CSV file's text. A map or ranking writes the chosen period, with breakdowns; a picture over time all periods of all areas; a fact those of its area. */
export function csvText(figure: Figure, settings: CsvSettings): string {
  const rows = rowsInPicture(figure, settings.view, settings.areas);
  const lines = [
    dataHeadings(figure),
    ...rows.map((row) => dataCells(figure, row)),
    [],
    ...notes(figure, rows),
  ];
  return stringify(
    lines.map((line) => line.map(safeText)),
    // A single line break of either kind needs quotes too, not only the one that ends a line.
    { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/u },
  );
}

/** What the rows are, a line each. */
function notes(figure: Figure, rows: readonly FigureRow[]): readonly (readonly DataCell[])[] {
  return aboutFigure(figure, rows).map(({ label, parts }) => [label, ...parts]);
}

/** What a spreadsheet would run as a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/u;
/** A signed number, with or without its unit: no formula, whatever reads it. */
const signedNumber = /^[+−]\d[\d.,]*(?: [\p{L} ]+)?$/u;

/** A cell's text. What a spreadsheet would run as a formula begins with an apostrophe; what the program wrote itself is spared that, where it is a number. */
function safeText(cell: DataCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const isWritten = typeof cell === "object";
  const text = isWritten ? cell.written : cell;
  const isSpared = isWritten && signedNumber.test(text);
  return formula.test(text) && !isSpared ? `'${text}` : text;
}
