import type { FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { zstdDecompress } from "node:zlib";
import {
  BLOCK_BYTES,
  type BlockKind,
  FIRST_LINE,
  FORMAT_VERSION,
  firstSeal,
  HEAD_BYTES,
  KINDS,
  MOST_COMPRESSED,
  SEAL_BYTES,
  sealOf,
} from "./block.ts";

const decompress = promisify(zstdDecompress);

export interface Block {
  readonly kind: BlockKind;
  readonly content: Buffer;
  /** 1, 2, … */
  readonly number: number;
  /** The byte of the file at which it begins. */
  readonly at: number;
}

export type BrokenHow = "NO_BACKUP" | "OTHER_FORMAT" | "CHANGED" | "CUT_OFF";

/** A block is not what was written, or there is none where one has to be. */
export class BrokenBlock extends Error {
  override readonly name = "BrokenBlock";
  readonly how: BrokenHow;
  /** Null: before the first. */
  readonly block: number | null;
  readonly at: number;
  constructor(how: BrokenHow, block: number | null, at: number, words = "") {
    super(words === "" ? how : words);
    this.how = how;
    this.block = block;
    this.at = at;
  }
}

const kindOf = new Map<number, BlockKind>([
  [KINDS.header, "header"],
  [KINDS.rows, "rows"],
  [KINDS.tableEnd, "tableEnd"],
  [KINDS.trailer, "trailer"],
]);

/**
 * The blocks of a file, one after the other, each checked before it is given. Ends where the file ends.
 *
 * @throws BrokenBlock at the first that is not as it was written
 */
export async function* readBlocks(file: FileHandle): AsyncGenerator<Block> {
  await checkFirstLine(file);
  let [at, number, before] = [FIRST_LINE.length, 0, firstSeal()];
  for (;;) {
    number += 1;
    const head = await read(file, at, HEAD_BYTES);
    if (head.length === 0) return;
    if (head.length < HEAD_BYTES) throw new BrokenBlock("CUT_OFF", number, at);
    const length = head.readUInt32BE(1);
    // Nothing of that length was ever written, so nothing of that length is read.
    if (length > MOST_COMPRESSED) throw new BrokenBlock("CHANGED", number, at);
    const body = await read(file, at + HEAD_BYTES, length + SEAL_BYTES);
    if (body.length < length + SEAL_BYTES) throw new BrokenBlock("CUT_OFF", number, at);
    const compressed = body.subarray(0, length);
    const seal = body.subarray(length);
    const kind = kindOf.get(head.readUInt8(0));
    if (kind === undefined || !seal.equals(sealOf(before, head, compressed)))
      throw new BrokenBlock("CHANGED", number, at);
    const content = await decompress(compressed, { maxOutputLength: BLOCK_BYTES }).catch(() => {
      throw new BrokenBlock("CHANGED", number, at);
    });
    yield { kind, content, number, at };
    before = Buffer.from(seal);
    at += HEAD_BYTES + length + SEAL_BYTES;
  }
}

async function checkFirstLine(file: FileHandle): Promise<void> {
  const line = (await read(file, 0, FIRST_LINE.length)).toString("latin1");
  if (line === FIRST_LINE.toString("latin1")) return;
  const version = /^MOVEMENT-ATLAS-BACKUP (\d+)/.exec(line)?.[1];
  if (version !== undefined && version !== String(FORMAT_VERSION))
    throw new BrokenBlock("OTHER_FORMAT", null, 0, version);
  throw new BrokenBlock("NO_BACKUP", null, 0);
}

/** So many bytes from a place, or fewer where the file ends before. */
async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let got = 0;
  while (got < length) {
    const { bytesRead } = await file.read(bytes, got, length - got, at + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return bytes.subarray(0, got);
}
