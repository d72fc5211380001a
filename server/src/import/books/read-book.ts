import type { Book } from "./book.ts";
import { readCsv } from "./csv/read-csv.ts";
import { LIMITS } from "./guard/limits.ts";
import type { Limits } from "./guard/limits.ts";
import { openZip } from "./guard/zip.ts";
import { BookRefusal } from "./refusal/refusal.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";

export interface ReadingOptions {
  /** The name of the file, of which only the ending counts, and only where the bytes do not say themselves what they are. */
  readonly name: string;
  readonly password?: string;
  readonly limits?: Limits;
}

/**
 * Reads a workbook as it is stored: nothing is run, fetched or worked out.
 *
 * @throws BookRefusal when it is none that is taken
 */
export async function readBook(bytes: Uint8Array, { limits = LIMITS }: ReadingOptions): Promise<Book> {
  if (bytes.length === 0) throw new BookRefusal({ code: "EMPTY_FILE", args: {} });
  if (bytes.length > limits.fileBytes)
    throw new BookRefusal({ code: "FILE_TOO_LARGE", args: { bytes: bytes.length, most: limits.fileBytes } });
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(openZip(bytes, limits), limits);
  return readCsv(bytes, limits);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
