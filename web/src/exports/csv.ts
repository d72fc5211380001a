import { stringify } from "csv-stringify/browser/esm/sync";
import { countryId } from "../figure/areas/country.ts";
import type { Figure, FigureRow } from "../figure/figure.ts";
import { formatDate, formatInstantInVietNam } from "../figure/format/format.ts";
import { shownRows } from "../figure/rows/ranking.ts";
import { words } from "../i18n/words.ts";
import { viewOf } from "../views/catalogue.ts";
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
  const rows = rowsOf(figure, settings);
  const lines = [header(figure), ...rows.map((row) => cells(figure, row)), [], ...notes(figure, rows)];
  return stringify(
    lines.map((line) => line.map(safeText)),
    // A single line break of either kind needs quotes too, not only the one that ends a line.
    { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/u },
  );
}

function rowsOf(figure: Figure, { view, areas }: CsvSettings): readonly FigureRow[] {
  const { span, ofOneArea = false } = viewOf(view);
  if (ofOneArea) {
    const [area = countryId] = areas ?? [];
    const own = figure.rows.filter((row) => row.area === area && row.member === null);
    const isListed = area !== countryId || own.some(({ period }) => period === figure.period);
    return isListed || figure.national === null ? own : [figure.national, ...own];
  }
  // Pictures over time show every period of every area.
  if (span !== "one") return figure.rows.filter(({ member }) => member === null);
  const members = figure.rows.filter(({ member, period }) => member !== null && period === figure.period);
  const own = [...(figure.national === null ? [] : [figure.national]), ...shownRows(figure), ...members];
  // Of two periods side by side both are written, the chosen one first.
  return figure.pairedWith === undefined ? own : [...own, ...rowsOf(figure.pairedWith, { view })];
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

function notes(figure: Figure, rows: readonly FigureRow[]): readonly (readonly Cell[])[] {
  const w = words(figure.locale);
  const x = w.export;
  const statuses = [...new Set(rows.map(({ status }) => status))];
  const used = new Set(rows.flatMap(({ sources }) => sources));
  const sources = figure.sources.filter(({ id }) => figure.of === "holdings" || used.has(id));
  return [
    ...(figure.synthetic === null ? [] : [[x.notice, figure.synthetic]]),
    [x.title, figure.title],
    [x.period, figure.periodLabel],
    [x.boundaries, figure.boundariesLabel],
    [x.dataset, figure.datasetLabel],
    [x.sentence, figure.sentence],
    ...figure.certainty.map((sentence) => [x.notice, sentence]),
    ...(figure.difference === null ? [] : [[x.difference, figure.difference]]),
    ...figure.notes.map((note) => [x.notice, note]),
    ...figure.breaks.map(({ label }) => [x.notice, label]),
    ...statuses.map((status) => [x.statuses, `${w.status[status]}: ${w.statusMeaning[status]}`]),
    ...(sources.length === 0 ? [[x.sources, figure.of === "holdings" ? x.listed : x.noSources]] : []),
    ...sources.map((source) => [
      x.sources,
      source.id,
      source.title,
      source.publisher ?? x.unknownPublisher,
      source.published === null ? x.unknownDate : formatDate(source.published, figure.locale),
      source.url,
    ]),
    [
      x.product,
      x.knownAt(formatInstantInVietNam(figure.knownAt, figure.locale)),
      x.dataVersion(figure.dataVersion),
      figure.knownAt,
    ],
  ];
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
