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
 * @throws UnreadableFile when it is empty or separated by something else than commas, quotes do not close, a row has more or fewer cells than the header, or a header repeats
 */
export async function* csvRows(input: Readable): AsyncGenerator<RawRow> {
  const parser = input.pipe(
    parse({
      bom: true,
      trim: true,
      skip_records_with_empty_values: true,
      info: true,
      columns: headers,
      max_record_size: LONGEST_ROW,
    }),
  );
  input.on("error", (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(inWords(error));
    throw error;
  }
  if (parser.info.lines <= 1 && parser.info.bytes === 0)
    throw new UnreadableFile("The file is empty: it has not even a header.");
}

/** Signs of one row. A quote that is never closed ends here, not when memory does. */
const LONGEST_ROW = 1_000_000;

/** What the readers of CSV say of the commonest faults, in words for the person whose file it is. */
const WORDS: Readonly<Record<string, (at: string) => string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: (at) =>
    `A row has not as many cells as the header${at}. A cell with a comma in it, such as 1.234,5, stands in quotes.`,
  CSV_QUOTE_NOT_CLOSED: (at) => `A quote is opened and never closed${at}.`,
  CSV_MAX_RECORD_SIZE: (at) =>
    `A row is longer than ${LONGEST_ROW} characters${at}: perhaps a quote is opened and never closed.`,
};

function inWords(error: CsvError): string {
  const { code, message, lines } = error as CsvError & { readonly lines?: number };
  return WORDS[code]?.(lines === undefined ? "" : ` (line ${lines})`) ?? message.slice(0, 300);
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function headers(names: string[]): string[] {
  const lower = names.map((name) => name.toLowerCase());
  const [only = ""] = lower;
  const other = lower.length === 1 ? [";", "\t", "|"].find((sign) => only.includes(sign)) : undefined;
  if (other !== undefined)
    throw new UnreadableFile(
      `The cells are separated by ${other === "\t" ? "tabs" : `"${other}"`}: save the file with commas between them.`,
    );
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
