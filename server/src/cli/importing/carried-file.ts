import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Connection } from "../../db/connect.ts";
import { LIMITS } from "../../import/books/guard/limits.ts";
import { rowsOfFile, type FileRows } from "../../import/hand-ins/rows/file-rows.ts";
import type { Corrections } from "../../import/layout/layout.ts";
import type { NameBook } from "../../import/layout/names/name-book.ts";
import { nameBookOf } from "../../import/layout/names/name-book-of.ts";
import { NameIndex } from "../../import/layout/names/name-index.ts";
import { surelyMeantRow } from "../../import/layout/rows/meant-row.ts";
import { csvRows, UnreadableFile } from "../../import/rows/csv-rows.ts";
import type { RawRow } from "../../import/rows/csv-rows.ts";
import { loadCatalogue } from "../../statistics/catalogue/load-catalogue.ts";

/** Rows that say themselves where they are from, with their versions and instants, as seeds and our own exports do. */
export interface Carried {
  readonly rows: AsyncIterable<RawRow> | Iterable<RawRow>;
  /** Sources that the file describes. */
  readonly sources: readonly RawRow[];
}

interface Asked {
  readonly dataset: string;
  readonly password: string | null;
  readonly corrections: Corrections | null;
}

/** The rows of a file each of which says its source, of CSV one by one, for it may have a million; null when they do not. */
export async function carriedFile(
  { db }: Connection,
  file: string,
  { dataset, password, corrections }: Asked,
): Promise<Carried | null> {
  const names = nameBookOf(await loadCatalogue(db), dataset);
  const heading = await headingOf(file);
  if (heading === null) return { rows: csvRows(createReadStream(file)), sources: [] };
  if (heading.includes("indicator") && heading.includes("area"))
    return heading.includes("source")
      ? { rows: surelyMeant(csvRows(createReadStream(file)), new NameIndex(names)), sources: [] }
      : null;
  const read = await readWhole(file, { names, password, corrections });
  if (read === null || read.rows.length === 0 || read.problems.length > 0) return null;
  const isOpen = read.layout?.questions.some(({ answer }) => answer === null) ?? false;
  // What is asked, or does not fit within its sheet, a person answers for: as with files handed in.
  return isOpen || read.rows.some(({ cells }) => (cells["source"] ?? "") === "") ? null : read;
}

/** What a file comes to; null when it cannot be read, which handing it in says why. */
async function readWhole(
  file: string,
  { names, password, corrections }: Omit<Asked, "dataset"> & { readonly names: NameBook },
): Promise<FileRows | null> {
  const { size } = await stat(file);
  if (size > LIMITS.fileBytes) return null;
  try {
    return await rowsOfFile(await readFile(file), {
      name: basename(file),
      password,
      names: async () => names,
      corrections: corrections ?? {},
      remembered: [],
      mostRows: Number.POSITIVE_INFINITY,
      signal: new AbortController().signal,
      progress: () => undefined,
    });
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** Rows with ids in place of names, one by one. */
async function* surelyMeant(rows: AsyncIterable<RawRow>, names: NameIndex): AsyncGenerator<RawRow> {
  for await (const row of rows) yield surelyMeantRow(row, names);
}

/** Bytes in which the heading of a CSV file ends. */
const HEADING = 4_096;

/** The names of the first line, as if it were CSV; null: the file is empty. */
export async function headingOf(file: string): Promise<readonly string[] | null> {
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read({ buffer: Buffer.alloc(HEADING) });
    if (bytesRead === 0) return null;
    const [line = ""] = buffer
      .toString("utf8", 0, bytesRead)
      .replace(/^\uFEFF/, "")
      .split(/[\r\n]/, 1);
    return line.split(",").map((name) => name.trim().replaceAll('"', "").toLowerCase());
  } finally {
    await opened.close();
  }
}
