import { Readable } from "node:stream";
import type { Options } from "csv-parse";
import { CsvError, parse as parseStream } from "csv-parse";
import { parse } from "csv-parse/sync";
import { BookRefusal } from "../refusal/refusal.ts";

export interface CsvRecord {
  /** Counted from 0, as a spreadsheet shows it: an empty line is a row, a line break within quotes is none. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Signs of one row. A quotation mark that is never closed ends here, not when memory does. */
const LONGEST_ROW = 2_000_000;

/** Rows end in whatever way, each in its own; a mark within a cell that does not begin with one is a sign like others. */
function options(separator: string): Options {
  return {
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  };
}

/** The rows of a text. @throws BookRefusal when a quotation mark is never closed */
export function recordsOf(text: string, separator: string): CsvRecord[] {
  try {
    return parse(text, options(separator)).map((cells, row) => ({ row, cells }));
  } catch (error) {
    throw inWords(error);
  }
}

/** The rows of a text that is never whole in memory. @throws BookRefusal when a quotation mark is never closed */
export async function* streamRecords(
  text: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<CsvRecord> {
  const parser = parseStream(options(separator));
  let row = 0;
  try {
    const input = Readable.from(text, { objectMode: false });
    input.on("error", (error) => parser.destroy(error));
    for await (const cells of input.pipe(parser) as AsyncIterable<string[]>) yield { row: row++, cells };
  } catch (error) {
    throw inWords(error);
  }
}

function inWords(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const { records } = error as CsvError & { readonly records?: number };
  return new BookRefusal({ code: "QUOTE_NOT_CLOSED", args: { row: (records ?? 0) + 1 } });
}
