import { Readable } from "node:stream";
import { checkSums } from "../../checks/sheets/printed-sums.ts";
import { findStaleFormulas } from "../../checks/sheets/stale-formulas.ts";
import { contradictionWords } from "../../layout/correcting/contradiction-words.ts";
import { Questions } from "../../layout/asking/questions.ts";
import { answersTo } from "../../layout/correcting/what-holds.ts";
import type { LayoutNote } from "../../layout/layout.ts";
import { NameIndex } from "../../layout/names/name-index.ts";
import { meantRow } from "../../layout/rows/meant-row.ts";
import { rowsOf } from "../../layout/rows-of.ts";
import type { Fault, Problem } from "../../problem.ts";
import { columnNames } from "../../rows/columns.ts";
import { cellOf, csvRows, UnreadableFile } from "../../rows/csv-rows.ts";
import type { RawRow } from "../../rows/csv-rows.ts";
import type { FoundLayout } from "../checked.ts";
import { layOutFile } from "./lay-out-file.ts";
import type { LayOutFileOptions } from "./lay-out-file.ts";
import { type SeenSheet, seenSheets } from "../sheets/seen-sheets.ts";

/** A file as rows. */
export interface FileRows {
  readonly rows: readonly RawRow[];
  /** Where its figures were found; null for a file of our own columns of which nothing is asked. */
  readonly layout: FoundLayout | null;
  /** What its sheets say of themselves that does not fit. */
  readonly problems: readonly Problem[];
  /** Sources that it describes itself. */
  readonly sources: readonly RawRow[];
}

export interface ReadOptions extends LayOutFileOptions {
  readonly mostRows: number;
  readonly progress: (rows: number) => void;
  /** Told what stands on the sheets of a book, also of one whose layout is not found. */
  readonly sheets?: (sheets: readonly SeenSheet[]) => void;
}

/**
 * Reads a file that was handed in as rows of figures: CSV of our own columns row by row, everything else as a book whose layout is found.
 *
 * @throws UnreadableFile
 */
export async function rowsOfFile(bytes: Buffer, options: ReadOptions): Promise<FileRows> {
  return isOurCsv(bytes) ? readOurCsv(bytes, options) : readLaidOut(bytes, options);
}

async function readOurCsv(bytes: Buffer, options: ReadOptions): Promise<FileRows> {
  const { mostRows, signal, progress, corrections, remembered } = options;
  const names = new NameIndex(await options.names());
  const said = new Questions(corrections.answers ?? {}, answersTo(OURS, remembered));
  const rows: RawRow[] = [];
  for await (const row of csvRows(Readable.from([bytes], { objectMode: false }))) {
    signal.throwIfAborted();
    if (rows.length === mostRows) throw tooMany(mostRows, row.line);
    const read = meantRow(row, names, said);
    if (read !== null) rows.push(read);
    if (rows.length % 1_000 === 0) progress(rows.length);
  }
  const questions = said.list();
  const notes = notesOn(rows);
  const isPlain = questions.length === 0 && notes.length === 0;
  const layout = isPlain ? null : { sheets: [], questions, notes, fingerprint: OURS };
  return { rows, layout, problems: [], sources: [] };
}

async function readLaidOut(bytes: Buffer, options: ReadOptions): Promise<FileRows> {
  const { corrections, mostRows, progress } = options;
  const { book, readings, layout } = await layOutFile(bytes, options);
  options.sheets?.(seenSheets(book, readings));
  const rows = rowsOf(layout);
  if (rows.length > mostRows) throw tooMany(mostRows, 0);
  progress(rows.length);
  const { sheets, questions, notes, fingerprint, anchored, contradictions, sources } = layout;
  const [against] = contradictions;
  if (against !== undefined)
    throw new UnreadableFile({
      code: "LAYOUT_CONTRADICTED",
      args: { why: against.code, ...contradictionWords(against) },
    });
  // Where a person left everything out, they find it as they left it.
  const isCorrected = Object.keys({ ...corrections.answers, ...corrections.sheets }).length > 0;
  if (rows.length === 0 && questions.length === 0 && !isCorrected) throw new UnreadableFile(noFigures(notes));
  // A list may have more than the file is of.
  const named = new Set(rows.map(({ cells }) => cells["source"]));
  return {
    rows,
    layout: { sheets, questions, notes: [...notes, ...notesOn(rows)], fingerprint, anchored },
    problems: [...checkSums(layout.checks), ...findStaleFormulas(book)],
    sources: sources.filter(({ cells }) => named.has(cells["id"])),
  };
}

/** Why there is nothing in a file: a form that nobody filled in says so, and where. */
function noFigures(notes: readonly LayoutNote[]): Fault {
  const form = notes.find(({ code }) => code === "NOT_FILLED_IN");
  return form === undefined
    ? { code: "NO_FIGURES_FOUND", args: {} }
    : { code: "FORM_NOT_FILLED_IN", args: { sheet: form.sheet, range: form.range } };
}

/** What is said of rows of our own columns that say more than is taken of them. */
function notesOn(rows: readonly RawRow[]): readonly LayoutNote[] {
  const first = rows.find(({ cells }) => (cells["recorded"] ?? "") !== "");
  const cell = first === undefined ? null : cellOf(first, "recorded");
  return cell === null ? [] : [{ code: "RECORDED_LEFT_OUT", sheet: first?.place?.sheet ?? "", range: cell }];
}

/** Of all files of our own columns. */
const OURS = "our-columns";

const tooMany = (most: number, row: number): UnreadableFile =>
  new UnreadableFile({ code: "ROWS_TOO_MANY", args: { most } }, row);

/** Bytes in which a heading of ours ends. */
const HEADING = 4_096;

/** Whether a file is UTF-8 text with commas whose first line names nothing but our own columns: what seeds, exports and our own template are. */
function isOurCsv(bytes: Buffer): boolean {
  const [line = ""] = bytes
    .subarray(0, HEADING)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split(/[\r\n]/, 1);
  const known: ReadonlySet<string> = new Set(columnNames);
  const names = line.split(",").map((name) => name.trim().replaceAll('"', "").toLowerCase());
  return names.length > 1 && names.filter((name) => known.has(name)).length * 2 > names.length;
}
