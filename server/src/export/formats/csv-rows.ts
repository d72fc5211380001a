import type { Cell, Column } from "../columns/column.ts";
import type { ExportRow, ExportSetting } from "../rows/export-row.ts";
import type { CsvDialect } from "./csv-dialect.ts";

/** A column as one flavour of CSV writes it. */
export interface CsvColumn extends Pick<Column, "of" | "type" | "read"> {
  readonly heading: string;
}

/**
 * Writes rows as lines. Columns side by side that depend on the same part of a row (its place, its breakdown …) are written once for
 * each such part and kept: most of a row is the same as in many others.
 */
export function csvLines(
  columns: readonly CsvColumn[],
  setting: ExportSetting,
  dialect: CsvDialect,
): (rows: readonly ExportRow[]) => string {
  const segments = segmentsOf(columns).map((segment) => segmentWriter(segment, setting, dialect));
  return (rows) => {
    let text = "";
    for (const row of rows) {
      for (let index = 0; index < segments.length; index++) {
        if (index > 0) text += dialect.separator;
        text += segments[index]?.(row) ?? "";
      }
      text += "\r\n";
    }
    return text;
  };
}

/** The first line. */
export function csvHeader(columns: readonly CsvColumn[], { separator }: CsvDialect): string {
  return `${columns.map(({ heading }) => quoted(heading, separator)).join(separator)}\r\n`;
}

/** How codes of ours are written. That of a group is its asker's, who may be somebody else than its reader: an address can be passed on. */
const OURS = /^\w[\w/.: -]*$/;

/** One cell. Words of others do not begin like a formula, which a spreadsheet would work out. */
export function csvCell(cell: Cell, type: Column["type"], { separator, decimal }: CsvDialect): string {
  if (cell === null) return "";
  if (typeof cell === "number") return decimal === "." ? String(cell) : String(cell).replace(".", decimal);
  if (typeof cell === "boolean") return cell ? "true" : "false";
  return type !== "text" && OURS.test(cell) ? cell : quoted(neutral(cell), separator);
}

/** A text that no spreadsheet takes for a formula: an apostrophe before what would begin one, also behind spaces. */
export function neutral(text: string): string {
  return /^\s*[=+\-@＝＋－＠|]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function segmentsOf(columns: readonly CsvColumn[]): readonly (readonly CsvColumn[])[] {
  const segments: CsvColumn[][] = [];
  for (const column of columns) {
    const last = segments.at(-1);
    if (last !== undefined && last[0]?.of === column.of) last.push(column);
    else segments.push([column]);
  }
  return segments;
}

function segmentWriter(
  segment: readonly CsvColumn[],
  setting: ExportSetting,
  dialect: CsvDialect,
): (row: ExportRow) => string {
  const { separator } = dialect;
  const write = (row: ExportRow): string => {
    let text = "";
    for (let index = 0; index < segment.length; index++) {
      const column = segment[index];
      if (index > 0) text += separator;
      if (column !== undefined) text += csvCell(column.read(row, setting), column.type, dialect);
    }
    return text;
  };
  const of = segment[0]?.of ?? "file";
  if (of === "answer") return write;
  const written = new Map<unknown, string>();
  return (row) => {
    const part = of === "file" ? null : row[of];
    let text = written.get(part);
    if (text === undefined) written.set(part, (text = write(row)));
    return text;
  };
}
