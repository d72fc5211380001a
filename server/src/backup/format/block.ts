import { createHash } from "node:crypto";
import { constants } from "node:zlib";

/*
 * A backup is one file:
 *
 *   MOVEMENT-ATLAS-BACKUP 1\n                                      what it is, and the version of this format
 *   block, block, …                                               header, then per table its rows and its end, then the trailer
 *
 *   block = kind (1 byte) · length (4 bytes, big end first) · content (length bytes, zstd) · seal (32 bytes)
 *   seal  = SHA-256 of the seal before it, kind, length and content; the one before the first is of the first line
 *
 * So whatever is changed, left out, put elsewhere or cut off is found in the block in which it happened, and each block can be
 * checked before any of it is used.
 */

export const FORMAT_VERSION = 1;
export const FIRST_LINE = Buffer.from(`MOVEMENT-ATLAS-BACKUP ${FORMAT_VERSION}\n`);

/** Bytes of a block before it is compressed. Small enough that hashing one holds nobody up, large enough to compress well. */
export const BLOCK_BYTES = 256 * 1024;
/** What was compressed is hardly longer than before; whoever says so has no block of ours. */
export const MOST_COMPRESSED = 2 * BLOCK_BYTES;

export const HEAD_BYTES = 5;
export const SEAL_BYTES = 32;

/** What a block holds, as the byte that says so. */
export const KINDS = { header: 0x48, rows: 0x52, tableEnd: 0x45, trailer: 0x54 } as const;
export type BlockKind = keyof typeof KINDS;

export const COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

export function headOf(kind: number, length: number): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(kind, 0);
  head.writeUInt32BE(length, 1);
  return head;
}

/** The seal before the first block. */
export function firstSeal(): Buffer {
  return createHash("sha256").update(FIRST_LINE).digest();
}

export function sealOf(before: Buffer, head: Buffer, content: Buffer): Buffer {
  return createHash("sha256").update(before).update(head).update(content).digest();
}
