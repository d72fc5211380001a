import { type Cell, type Column, isOwn, type Part } from "../columns/column.ts";
import { oncePer } from "../columns/read-once.ts";
import type { ExportRow, ExportSetting } from "../rows/export-row.ts";
import type { CsvDialect } from "./csv-dialect.ts";
import { TextPage } from "./text-page.ts";

/** A column as one flavour of CSV writes it. */
export interface CsvColumn extends Pick<Column, "of" | "type" | "read"> {
  readonly heading: string;
}

/**
 * Writes rows as lines. Columns side by side that depend on the same part of a row (its place, its breakdown …) are written once for
 * each such part, and then copied as bytes: most of a row is the same as in many others. That is why no library writes the lines: one
 * looks at each cell of each row, and csv-stringify took 13 µs of the processor for a row whose cells had been made, where reading and writing
 * take 2 to 3 here.
 */
export function csvLines(
  columns: readonly CsvColumn[],
  setting: ExportSetting,
  dialect: CsvDialect,
): (rows: readonly ExportRow[]) => Uint8Array<ArrayBuffer> {
  const segments = segmentsOf(columns, dialect);
  const write = (
    row: ExportRow,
    { columns: own, before, between, behind }: Segment,
    page: TextPage,
  ): void => {
    page.write(before);
    for (let index = 0; index < own.length; index++) {
      const column = own[index];
      if (column === undefined) continue;
      if (index > 0) page.write(between);
      const cell = column.read(row, setting);
      if (typeof cell === "number" && dialect.decimal === ".") page.number(cell);
      else if (cell !== null) page.write(csvCell(cell, column.type, dialect));
    }
    page.write(behind);
  };
  const draft = new TextPage(0);
  // What a part is written as, all its segments at once: it is looked up once in a row.
  const shared = [...new Set(segments.map(({ of }) => of))].flatMap((of) => {
    if (isOwn(of)) return [];
    const own = segments.filter((segment) => segment.of === of);
    const bytesOf = oncePer(of, (row) =>
      own.map((segment) => {
        draft.clear();
        write(row, segment, draft);
        return Buffer.from(draft.bytes());
      }),
    );
    return [{ of, bytesOf }];
  });
  const steps = segments.map((segment) => ({
    segment,
    part: shared.findIndex(({ of }) => of === segment.of),
    at: segments.filter(({ of }) => of === segment.of).indexOf(segment),
  }));
  const found: (readonly Uint8Array[])[] = shared.map(() => []);
  return (rows) => {
    const page = new TextPage(rows.length);
    for (const row of rows) {
      for (let part = 0; part < shared.length; part++) found[part] = shared[part]?.bytesOf(row) ?? [];
      for (let index = 0; index < steps.length; index++) {
        const step = steps[index];
        if (step === undefined) continue;
        const bytes = found[step.part]?.[step.at];
        if (bytes === undefined) write(row, step.segment, page);
        else page.copy(bytes);
      }
    }
    return page.bytes();
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

/** Columns side by side that depend on the same part. */
interface Run {
  readonly of: Part;
  readonly columns: readonly CsvColumn[];
}

/** With what stands before, between and behind their cells. */
interface Segment extends Run {
  readonly before: string;
  readonly between: string;
  readonly behind: string;
}

function segmentsOf(columns: readonly CsvColumn[], { separator }: CsvDialect): readonly Segment[] {
  const runs: { readonly of: Part; readonly columns: CsvColumn[] }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.of === column.of) last.columns.push(column);
    else runs.push({ of: column.of, columns: [column] });
  }
  // What stands between two runs goes with the one that is written once for many rows.
  const isBehind = (run: Run | undefined, next: Run | undefined): boolean =>
    run !== undefined && next !== undefined && !isOwn(run.of) && isOwn(next.of);
  return runs.map((run, index) => {
    const [previous, next] = [runs[index - 1], runs[index + 1]];
    const end = isBehind(run, next) ? separator : "";
    return {
      ...run,
      before: previous === undefined || isBehind(previous, run) ? "" : separator,
      between: separator,
      behind: next === undefined ? "\r\n" : end,
    };
  });
}
