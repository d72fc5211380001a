import { Readable } from "node:stream";
import { createGzip } from "node:zlib";

/** Bytes that are worth a message of their own. */
const ENOUGH = 32_768;

/**
 * The same as parts that are worth handing from thread to thread: short texts are put together. Bytes go as they are, and with them the
 * memory they lie in.
 */
export async function* handedOver(
  parts: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = "";
  // The first at once, so that its reader sees that something comes.
  let enough = 1;
  for await (const part of parts) {
    if (typeof part === "string") text += part;
    if (text.length >= enough || (text !== "" && typeof part !== "string")) {
      yield encoder.encode(text);
      text = "";
      enough = ENOUGH;
    }
    if (typeof part !== "string" && part.length > 0) yield part;
  }
  if (text !== "") yield encoder.encode(text);
}

/** The same, compressed. */
export async function* zipped(
  parts: AsyncGenerator<string | Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const source = Readable.from(parts, { objectMode: false });
  const zip = createGzip({ level: 1, chunkSize: ENOUGH });
  source.on("error", (error) => zip.destroy(error));
  try {
    // What comes out lies in memory that is written further.
    for await (const part of source.pipe(zip)) yield new Uint8Array(part as Uint8Array);
  } finally {
    source.destroy();
    zip.destroy();
  }
}
