import type { Book } from "./book.ts";
import { readCsv } from "./csv/read-csv.ts";
import { openCompoundFile } from "./guard/compound-file.ts";
import { LIMITS } from "./guard/limits.ts";
import type { Limits } from "./guard/limits.ts";
import { openZip } from "./guard/zip.ts";
import type { Package } from "./guard/zip.ts";
import { readOds } from "./ods/read-ods.ts";
import { BookRefusal } from "./refusal/refusal.ts";
import { insteadOf, kindOf } from "./kind-of.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";

export interface ReadingOptions {
  /** The name of the file. What a file is its bytes say, not its name. */
  readonly name: string;
  readonly password?: string;
  readonly limits?: Limits;
}

/**
 * Reads a workbook as it is stored: nothing is run, fetched or worked out.
 *
 * @throws BookRefusal when it is none that is taken
 */
export async function readBook(bytes: Uint8Array, options: ReadingOptions): Promise<Book> {
  const book = await readAny(bytes, options);
  if (book.sheets.length === 0) throw new BookRefusal({ code: "NO_SHEET", args: {} });
  return book;
}

async function readAny(bytes: Uint8Array, { password, limits = LIMITS }: ReadingOptions): Promise<Book> {
  if (bytes.length === 0) throw new BookRefusal({ code: "EMPTY_FILE", args: {} });
  if (bytes.length > limits.fileBytes)
    throw new BookRefusal({ code: "FILE_TOO_LARGE", args: { bytes: bytes.length, most: limits.fileBytes } });
  switch (kindOf(bytes)) {
    case "zip":
      return readZip(openZip(bytes, limits), limits);
    case "compound":
      return readCompound(bytes, password, limits);
    case "xml": {
      const { readXml2003 } = await import("./xml-2003/read-xml-2003.ts");
      return readXml2003(bytes, limits);
    }
    case "html": {
      const { readHtml } = await import("./html/read-html.ts");
      return readHtml(bytes, limits);
    }
    case "text":
      return readCsv(bytes, limits);
    case null:
      throw new BookRefusal({ code: "NOT_A_BOOK", args: { found: insteadOf(bytes) } });
  }
}

async function readZip(zip: Package, limits: Limits): Promise<Book> {
  const has = (name: string): boolean => zip.parts.has(name);
  if (has("xl/workbook.bin")) {
    const { readXlsb } = await import("./binary/read-xlsb.ts");
    return readXlsb(zip, limits);
  }
  if (has("mimetype")) {
    const type = Buffer.from(zip.read("mimetype")).toString("latin1").trim();
    if (/^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/.test(type))
      return readOds(zip, limits);
    throw new BookRefusal({
      code: "NOT_A_BOOK",
      args: { found: type.includes("presentation") ? "slides" : "document" },
    });
  }
  if (has("word/document.xml")) throw new BookRefusal({ code: "NOT_A_BOOK", args: { found: "document" } });
  if (has("ppt/presentation.xml")) throw new BookRefusal({ code: "NOT_A_BOOK", args: { found: "slides" } });
  if (!has("[content_types].xml")) throw new BookRefusal({ code: "NOT_A_BOOK", args: { found: "archive" } });
  return readXlsx(zip, limits);
}

/** An `.xls`, or a workbook of any kind that is locked with a password. */
async function readCompound(bytes: Uint8Array, password: string | undefined, limits: Limits): Promise<Book> {
  const streams = openCompoundFile(bytes);
  const { decrypt, isEncrypted } = await import("./encrypted/decrypt.ts");
  const { readXls } = await import("./binary/read-xls.ts");
  if (!isEncrypted(streams)) {
    if (streams.has("worddocument"))
      throw new BookRefusal({ code: "NOT_A_BOOK", args: { found: "document" } });
    if (streams.has("powerpoint document"))
      throw new BookRefusal({ code: "NOT_A_BOOK", args: { found: "slides" } });
    return readXls(bytes, streams, limits);
  }
  const opened = await decrypt(bytes, streams, { password, limits });
  const book =
    kindOf(opened) === "zip"
      ? await readZip(openZip(opened, limits), limits)
      : readXls(opened, openCompoundFile(opened), limits);
  return { ...book, notes: ["ENCRYPTED", ...book.notes] };
}
