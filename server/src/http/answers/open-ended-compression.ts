import { promisify } from "node:util";
import { brotliCompress, constants, crc32, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = "br" | "gzip";

/** The beginning of a text, compressed so that an end can still be put to it, time and again another one. */
export interface OpenForm {
  readonly encoding: Encoding;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the text: its checksum and its length, which gzip wants at the end. */
  readonly crc: number;
  readonly length: number;
}

/** Brotli's own default (11) would take longer than the answer; 4 takes a third less time than this and makes a tenth more of large answers. */
const FAST = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
};
const BALANCED = { level: 5, finishFlush: constants.Z_SYNC_FLUSH };

export async function compressOpen(head: Uint8Array, encoding: Encoding): Promise<OpenForm> {
  const form = encoding === "br" ? await brotli(head, FAST) : await zip(head, BALANCED);
  // What the compressor hands out may be a part of a larger piece of memory, which would be kept or handed on with it.
  return { encoding, bytes: new Uint8Array(form), crc: crc32(head), length: head.length };
}

/** The whole text, compressed: the tail stands in it as it is, which both formats allow at any byte. */
export function close(form: OpenForm, tail: Buffer): Buffer {
  return Buffer.concat([form.bytes, ...(form.encoding === "br" ? closeBrotli(tail) : closeGzip(form, tail))]);
}

/** RFC 7932, 9.2: an uncompressed meta-block, up to 65,536 bytes; then an empty last one. */
function closeBrotli(tail: Buffer): Buffer[] {
  const last = Buffer.of(0b11);
  if (tail.length === 0) return [last];
  // Not the last (1 bit), its length less one in four nibbles (2 + 16 bits), uncompressed (1 bit).
  const header = Buffer.alloc(3);
  header.writeUIntLE(((tail.length - 1) << 3) | (1 << 19), 0, 3);
  return [header, tail, last];
}

/** RFC 1951, 3.2.4: a stored block, the last one, up to 65,535 bytes; then RFC 1952: checksum and length of all. */
function closeGzip({ crc, length }: OpenForm, tail: Buffer): Buffer[] {
  const header = Buffer.alloc(5);
  header.writeUInt8(1, 0);
  header.writeUInt16LE(tail.length, 1);
  header.writeUInt16LE(tail.length ^ 0xff_ff, 3);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(tail, crc), 0);
  trailer.writeUInt32LE((length + tail.length) >>> 0, 4);
  return [header, tail, trailer];
}
