import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { ZodType } from "zod";
import { BackupFault } from "./backup-fault.ts";
import { BrokenBlock, type Block, readBlocks } from "./format/block-reader.ts";
import { header, type Header, tableEnd, type TableEnd, trailer, type Trailer } from "./format/manifest.ts";

/** What a backup holds, as it is read from its beginning to its end. */
export type Part =
  | { readonly kind: "header"; readonly header: Header }
  | { readonly kind: "rows"; readonly table: string; readonly rows: Buffer }
  | { readonly kind: "tableEnd"; readonly end: TableEnd }
  | { readonly kind: "trailer"; readonly trailer: Trailer };

export interface Checked {
  readonly header: Header;
  readonly trailer: Trailer;
  /** Of the file. */
  readonly bytes: number;
}

/**
 * Reads a backup from its beginning to its end and checks all of it. Needs no database.
 *
 * @throws BackupFault that says where it is not as it was written
 */
export async function checkBackup(path: string): Promise<Checked> {
  const found: { header?: Header; trailer?: Trailer } = {};
  const { size } = await withFile(path, async (file) => {
    for await (const part of readParts(file, path)) {
      if (part.kind === "header") found.header = part.header;
      if (part.kind === "trailer") found.trailer = part.trailer;
    }
    return file.stat();
  });
  if (found.header === undefined || found.trailer === undefined)
    throw new BackupFault({ code: "NO_BACKUP", args: { file: path } });
  return { header: found.header, trailer: found.trailer, bytes: size };
}

/** What a backup says of itself: its first block alone is read. */
export async function readHeader(path: string): Promise<Header> {
  return withFile(path, async (file) => {
    for await (const part of readParts(file, path)) if (part.kind === "header") return part.header;
    throw new BackupFault({ code: "NO_BACKUP", args: { file: path } });
  });
}

/** Lends an open file. */
export async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, "r").catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new BackupFault({ code: "FILE_UNREADABLE", args: { file: path, why } }, error);
  });
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/**
 * The parts of a backup, in the order they were written in; whoever has had the trailer has had all of it, as it was written.
 *
 * @throws BackupFault that says where it is not as it was written
 */
export async function* readParts(file: FileHandle, path: string): AsyncGenerator<Part> {
  let known: Header | null = null;
  let hash: Hash = createHash("sha256");
  let bytes = 0;
  const ends: TableEnd[] = [];
  let isOver = false;
  const table = (): string | null => known?.tables[ends.length]?.name ?? null;
  const fault = (code: "CHANGED" | "TOO_LONG", { number, at }: Block): BackupFault =>
    new BackupFault({ code, args: { file: path, place: { block: number, byte: at, table: table() } } });
  let last = { number: 0, at: 0 };
  try {
    for await (const block of readBlocks(file)) {
      last = block;
      if (isOver) throw fault("TOO_LONG", block);
      // The seals hold, so this is what was written; whether it makes sense is asked all the same: it may have been made by hand.
      const wrong = (): BackupFault => fault("CHANGED", block);
      if ((known === null) !== (block.kind === "header")) throw wrong();
      if (block.kind === "header") {
        known = parsed(header, block, wrong);
        yield { kind: "header", header: known };
      } else if (block.kind === "rows") {
        const name = table();
        if (name === null) throw wrong();
        hash.update(block.content);
        bytes += block.content.length;
        yield { kind: "rows", table: name, rows: block.content };
      } else if (block.kind === "tableEnd") {
        const end = parsed(tableEnd, block, wrong);
        if (end.table !== table() || end.bytes !== bytes || end.sha256 !== hash.digest("hex")) throw wrong();
        ends.push(end);
        [hash, bytes] = [createHash("sha256"), 0];
        yield { kind: "tableEnd", end };
      } else {
        const whole = parsed(trailer, block, wrong);
        if (table() !== null || bytes > 0 || whole.blocks !== block.number) throw wrong();
        if (JSON.stringify(whole.tables) !== JSON.stringify(ends)) throw wrong();
        isOver = true;
        yield { kind: "trailer", trailer: whole };
      }
    }
  } catch (error) {
    throw error instanceof BrokenBlock ? inWords(error, path, isOver ? null : table(), isOver) : error;
  }
  if (isOver) return;
  const { size } = await file.stat();
  throw new BackupFault({
    code: "CUT_OFF",
    args: { file: path, place: { block: last.number + 1, byte: size, table: table() } },
  });
}

function parsed<T>(form: ZodType<T>, { content }: Block, wrong: () => BackupFault): T {
  try {
    return form.parse(JSON.parse(content.toString("utf8")));
  } catch {
    throw wrong();
  }
}

function inWords(
  { how, block, at, message }: BrokenBlock,
  file: string,
  table: string | null,
  isOver: boolean,
): BackupFault {
  const place = { block, byte: at, table };
  if (how === "NO_BACKUP") return new BackupFault({ code: "NO_BACKUP", args: { file } });
  if (how === "OTHER_FORMAT")
    return new BackupFault({ code: "OTHER_FORMAT", args: { file, version: message } });
  return new BackupFault({ code: isOver ? "TOO_LONG" : how, args: { file, place } });
}
