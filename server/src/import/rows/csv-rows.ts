import type { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { columnName } from "../books/book.ts";
import { sentenceOf } from "../problem.ts";
import type { Fault } from "../problem.ts";
import type { ColumnName } from "./columns.ts";

/** A row as it stands in the file, and its cells by header, trimmed. */
export interface RawRow {
  /** The row as a spreadsheet counts it: the first of a file is 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string | undefined>>;
  /** Where each of its cells stands, if they are not one row of a table. */
  readonly place?: Place;
  /** The table that it is a row of, if it is one. */
  readonly table?: Table;
  /** Why its cells cannot be told apart; then there are none. */
  readonly fault?: Fault;
  /** Of a cell with a name of several: the ids that it may mean, the one meant first. */
  readonly candidates?: Partial<Record<ColumnName, readonly string[]>>;
}

/** The cells that a row was put together from. */
export interface Place {
  /** null: the file has but one sheet, without a name. */
  readonly sheet: string | null;
  /** The name of the cell, such as `C5`, for each of the columns that stands in one. */
  readonly at: Readonly<Record<string, string | undefined>>;
}

/** A heading with rows below it. */
export interface Table {
  /** The row of the heading. */
  readonly line: number;
  readonly headers: readonly string[];
  /** The letters of the column under each header. */
  readonly letters: Readonly<Record<string, string>>;
}

/** The name of the cell that a column of a row stands in; null where it is not known or there is none. */
export function cellOf({ line, place, table }: RawRow, column: string): string | null {
  if (place !== undefined) return place.at[column] ?? null;
  const letter = table?.letters[column];
  return letter === undefined ? null : `${letter}${line}`;
}

/** The file is not readable as a table at all; says where. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly fault: Fault;
  /** The row where reading ended; 0: it is of the whole file. */
  readonly row: number;
  constructor(fault: Fault, row = 0) {
    super(`${sentenceOf(fault, "EN")}${row === 0 ? "" : ` (row ${row})`}`);
    this.fault = fault;
    this.row = row;
  }
}

/**
 * Reads CSV (RFC 4180, UTF-8, with or without byte order mark) row by row. Lines may end in any way, also in several within one file.
 * Headers are lower-cased. Rows of which every cell is empty are skipped, but counted, as a spreadsheet counts them: a line break within
 * quotes begins no row.
 *
 * @throws UnreadableFile when it is empty or separated by something else than commas, quotes do not close, or a header repeats
 */
export async function* csvRows(input: Readable): AsyncGenerator<RawRow> {
  const parser = input.pipe(
    parse({
      bom: true,
      trim: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: LONGEST_ROW,
    }),
  );
  input.on("error", (error) => parser.destroy(error));
  let line = 0;
  let table: Table | null = null;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      line += 1;
      if (record.every((cell) => cell === "")) continue;
      if (table === null) table = headed(record, line);
      else yield rowOf(record, line, table);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(faultOf(error), readBefore(error, line) + 1);
    throw error;
  }
  if (table === null) throw new UnreadableFile({ code: "FILE_EMPTY", args: {} });
}

/** Signs of one row. A quote that is never closed ends here, not when memory does. */
const LONGEST_ROW = 1_000_000;

/** The commonest faults that the reader of CSV finds, in our words for the person whose file it is. */
function faultOf({ code, message }: CsvError): Fault {
  if (code === "CSV_QUOTE_NOT_CLOSED") return { code: "QUOTE_NOT_CLOSED", args: {} };
  if (code === "CSV_INVALID_CLOSING_QUOTE" || code === "INVALID_OPENING_QUOTE")
    return { code: "QUOTE_MISPLACED", args: {} };
  if (code === "CSV_MAX_RECORD_SIZE") return { code: "ROW_TOO_LONG", args: { most: LONGEST_ROW } };
  return { code: "FILE_UNREADABLE", args: { said: message.slice(0, 300) } };
}

/** Rows that were read before an error; those on their way here are lost, so that the reader itself is asked. */
function readBefore(error: CsvError & { readonly records?: unknown }, line: number): number {
  return typeof error.records === "number" ? error.records : line;
}

function headed(names: readonly string[], line: number): Table {
  const headers = names.map((name) => name.toLowerCase());
  const [only = ""] = headers;
  const sign = headers.length === 1 ? [";", "\t", "|"].find((other) => only.includes(other)) : undefined;
  if (sign !== undefined)
    throw new UnreadableFile({ code: "SEPARATOR_OTHER", args: { sign: sign === "\t" ? null : sign } }, line);
  const repeated = headers.find((name, index) => headers.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new UnreadableFile({ code: "COLUMN_TWICE", args: { name: repeated } }, line);
  return { line, headers, letters: recordOf(headers, (index) => columnName(index)) };
}

function rowOf(record: readonly string[], line: number, table: Table): RawRow {
  const { headers } = table;
  if (record.length !== headers.length)
    return { line, cells: {}, fault: { code: "ROW_LENGTH_DIFFERS", args: {} } };
  return { line, cells: recordOf(headers, (index) => record[index] ?? ""), table };
}

/** A value for each header. Headers may be named like parts of the language, so they are set as properties of nothing else. */
function recordOf(headers: readonly string[], value: (index: number) => string): Record<string, string> {
  const record: Record<string, string> = {};
  for (const [index, header] of headers.entries()) {
    if (header === "__proto__")
      Object.defineProperty(record, header, { value: value(index), enumerable: true });
    else record[header] = value(index);
  }
  return record;
}

/** All rows of a small CSV file. */
export async function allRows(input: Readable): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of csvRows(input)) rows.push(row);
  return rows;
}
