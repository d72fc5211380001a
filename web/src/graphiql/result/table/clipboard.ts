import type { Locale } from "../../../i18n/locale.ts";
import type { Cell, CellType } from "./answer-table.ts";

/** A part of a table as it is copied. */
export interface Copied {
  /** null: without. */
  readonly headings: readonly string[] | null;
  readonly types: readonly CellType[];
  readonly rows: readonly (readonly Cell[])[];
  /** The text of a cell where it is no number and no date. */
  readonly written: (cell: Cell, column: number) => string;
  /** What is to be known of it, in a line of its own under the rows, where no program takes it for headings; null: nothing. */
  readonly remark: string | null;
  readonly locale: Locale;
}

/**
 * The table as text, tabs between cells, for whatever takes nothing better. Numbers whole and without grouping, with the decimal sign of the language,
 * days as ISO writes them.
 */
export function asText({ headings, types, rows, written, remark, locale }: Copied): string {
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join("\t")}\r\n`;
  const text = (cell: Cell, at: number): string => {
    if (cell === null) return "";
    if (typeof cell === "number") return plainNumber(cell, locale);
    if (types[at] === "date" || types[at] === "instant") return String(cell);
    return neutral(written(cell, at));
  };
  const head = headings === null ? "" : line(headings.map(neutral));
  const foot = remark === null ? "" : line([neutral(remark)]);
  return head + rows.map((row) => line(row.map(text))).join("") + foot;
}

/**
 * The table as HTML that spreadsheets paste with types, whatever their own decimal sign is: Excel reads `x:num` and `mso-number-format`,
 * LibreOffice `sdval` and `sdnum`. Words are text, so that a code keeps its zeros and a date that is none stays as it is.
 */
export function asHtml({ headings, types, rows, written, remark, locale }: Copied): string {
  const cells = (row: readonly Cell[]): string =>
    row
      .map((cell, at) => htmlCell(cell, types[at] ?? "text", (value) => written(value, at), locale))
      .join("");
  const head = (headings ?? []).map((heading) => `<th ${asWords}>${escaped(neutral(heading))}</th>`);
  const foot = remark === null ? "" : `<tr><td ${asWords}>${escaped(neutral(remark))}</td></tr>`;
  return (
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>` +
    `${head.length === 0 ? "" : `<thead><tr>${head.join("")}</tr></thead>`}<tbody>` +
    `${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}${foot}</tbody></table></body></html>`
  );
}

/** Said of a cell that must stay text. */
const asWords = `x:str sdnum="1033;0;@" style="mso-number-format:'\\@'"`;

/** What some spreadsheet may take for a number, a day, a truth or a formula; other words need not be told to stay words. */
function isAmbiguous(text: string): boolean {
  return /[\d=+@|]|^\s*[-.,('"]/u.test(text) || /^\s*(?:true|false|nan|inf)/iu.test(text);
}

function htmlCell(cell: Cell, type: CellType, written: (cell: Cell) => string, locale: Locale): string {
  if (cell === null) return "<td></td>";
  if (typeof cell === "number") {
    const value = exact(cell);
    // A whole number is written alike everywhere.
    if (/^-?\d+$/u.test(value)) return `<td>${value}</td>`;
    return `<td x:num="${value}" sdval="${value}" sdnum="1033;">${plainNumber(cell, locale)}</td>`;
  }
  const day = type === "date" ? serialDay(String(cell)) : null;
  if (day !== null)
    return (
      `<td x:num="${day}" sdval="${day}" sdnum="1033;0;YYYY-MM-DD" style="mso-number-format:'yyyy\\-mm\\-dd'">` +
      `${escaped(String(cell))}</td>`
    );
  const text = neutral(written(cell));
  return `<td${isAmbiguous(text) ? ` ${asWords}` : ""}>${escaped(text)}</td>`;
}

/** The day as spreadsheets count days; null before March 1900, where they do not agree. */
function serialDay(day: string): number | null {
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days > 60 ? days : null;
}

/** The value with the 15 digits that a binary fraction is sure of. */
function exact(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function plainNumber(value: number, locale: Locale): string {
  return locale === "vi" ? exact(value).replace(".", ",") : exact(value);
}

/** A text that no spreadsheet takes for a formula: an apostrophe before what would begin one, also behind spaces. */
function neutral(text: string): string {
  return /^\s*[=+\-@＝＋－＠|]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br>");
}
