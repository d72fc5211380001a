import { readFile, stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { cellName } from "../../import/books/book.ts";
import type { Book } from "../../import/books/book.ts";
import { LIMITS } from "../../import/books/guard/limits.ts";
import { readBookApart } from "../../import/books/process/read-book-apart.ts";
import { BookRefusal } from "../../import/books/refusal/refusal.ts";
import { decodeSheets } from "../../import/readings/encodings/decode-sheets.ts";
import { readingsOf } from "../../import/readings/readings-of.ts";
import type { MessageLanguage } from "../../messages/message.ts";
import { WrongInput } from "../wrong-input.ts";

/**
 * Writes what each cell of a workbook says that is not empty, before it becomes a figure, as JSON. A sheet is named as its tab
 * is, with its name as it is read beside it.
 *
 * @returns how many cells that are
 * @throws WrongInput when the file is no workbook that is taken
 */
export async function writeReadings(
  file: string,
  {
    out,
    password,
    lang,
  }: { readonly out: string; readonly password: string | undefined; readonly lang: MessageLanguage },
): Promise<number> {
  const book = await bookOf(file, password, lang);
  const tabs = new Map(decodeSheets(book).map(({ name }, at) => [name, book.sheets[at]?.name ?? name]));
  const readings = readingsOf(book).map(({ sheet, row, column, ...reading }) => ({
    sheet: tabs.get(sheet) ?? sheet,
    sheetName: sheet,
    ref: cellName({ row, column }),
    ...reading,
  }));
  await writeFile(out, `[\n${readings.map((reading) => JSON.stringify(reading)).join(",\n")}\n]\n`);
  return readings.length;
}

async function bookOf(file: string, password: string | undefined, lang: MessageLanguage): Promise<Book> {
  try {
    const { size } = await stat(file);
    if (size > LIMITS.fileBytes)
      throw new BookRefusal({ code: "FILE_TOO_LARGE", args: { bytes: size, most: LIMITS.fileBytes } });
    return await readBookApart(await readFile(file), {
      name: basename(file),
      ...(password !== undefined && { password }),
    });
  } catch (error) {
    if (error instanceof BookRefusal) throw new WrongInput(`${basename(file)}: ${error.sentence(lang)}`);
    throw error;
  }
}
