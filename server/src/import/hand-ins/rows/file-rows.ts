import { Readable } from "node:stream";
import { csvRows } from "../../rows/csv-rows.ts";
import { UnreadableFile } from "../../rows/csv-rows.ts";
import type { RawRow } from "../../rows/csv-rows.ts";

/** A file as rows. */
export interface FileRows {
  readonly rows: readonly RawRow[];
}

export interface ReadOptions {
  /** The name of the file, by which a CSV is known. */
  readonly name: string;
  readonly mostRows: number;
  readonly signal: AbortSignal;
  readonly progress: (rows: number) => void;
}

/**
 * Reads a file that was handed in as rows of figures.
 *
 * @throws UnreadableFile
 */
export async function rowsOfFile(bytes: Buffer, options: ReadOptions): Promise<FileRows> {
  const { mostRows, signal, progress } = options;
  const rows: RawRow[] = [];
  for await (const row of csvRows(Readable.from([bytes], { objectMode: false }))) {
    signal.throwIfAborted();
    if (rows.length === mostRows)
      throw new UnreadableFile({ code: "ROWS_TOO_MANY", args: { most: mostRows } }, row.line);
    rows.push(row);
    if (rows.length % 1_000 === 0) progress(rows.length);
  }
  return { rows };
}
