import type { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";

/** A row as it stands in the file: its line (the header is line 1) and its cells by header, trimmed. */
export interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string | undefined>>;
}

/** The file is not readable as a table at all; says where. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/**
 * Reads CSV (RFC 4180, UTF-8, with or without byte order mark) row by row. Headers are lower-cased. Rows of which every cell
 * is empty are skipped.
 *
 * @throws UnreadableFile when quotes do not close, a row has more or fewer cells than the header, or a header repeats
 */
export async function* csvRows(input: Readable): AsyncGenerator<RawRow> {
  const parser = input.pipe(
    parse({ bom: true, trim: true, skip_records_with_empty_values: true, info: true, columns: headers }),
  );
  input.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(error.message);
    throw error;
  }
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function headers(names: string[]): string[] {
  const lower = names.map((name) => name.toLowerCase());
  const repeated = lower.find((name, index) => lower.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new UnreadableFile(`The column "${repeated}" stands twice in the header.`);
  return lower;
}

/** All rows of a small CSV file. */
export async function allRows(input: Readable): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of csvRows(input)) rows.push(row);
  return rows;
}
