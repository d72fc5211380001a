import { BookRefusal } from "../refusal/refusal.ts";
import { unicodeOf } from "./unicode-of.ts";
import { streamRecords } from "./records.ts";
import type { CsvRecord } from "./records.ts";
import { LOOKED_AT, separatorOf } from "./separator.ts";

/**
 * The rows of a CSV file of any size, in Unicode; older encodings are found by looking at a file as a whole, so they are
 * for `readBook`.
 *
 * @throws BookRefusal when it is empty, not in Unicode, or a quotation mark is never closed
 */
export async function* streamCsv(input: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const text = decoded(input)[Symbol.asyncIterator]();
  let head = "";
  let isWhole = false;
  while (head.length < LOOKED_AT && !isWhole) {
    const next = await text.next();
    if (next.done === true) isWhole = true;
    else head += next.value;
  }
  if (head === "") throw new BookRefusal({ code: "EMPTY_FILE", args: {} });
  const { separator, skip } = separatorOf(head);
  yield* streamRecords(after(head.slice(skip), text), separator);
}

async function* after(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== "") yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next())
    if (next.value !== "") yield next.value;
}

async function* decoded(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let lines = 1;
  try {
    for await (const bytes of input) {
      decoder ??= new TextDecoder(unicodeOf(bytes), { fatal: true });
      const text = decoder.decode(bytes, { stream: true });
      lines += text.split("\n").length - 1;
      yield text;
    }
    if (decoder !== null) yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new BookRefusal({ code: "LETTERS_UNKNOWN", args: { line: lines } });
    throw error;
  }
}
