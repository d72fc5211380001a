import { crc32, inflateRawSync } from "node:zlib";
import { BookRefusal, damaged } from "../refusal/refusal.ts";
import type { Limits } from "./limits.ts";

/** The parts of a zip by their names in small letters, each inflated when it is asked for. */
export interface Package {
  readonly parts: ReadonlyMap<string, Part>;
  /** @throws BookRefusal when there is no such part */
  read(name: string): Uint8Array;
}

export interface Part {
  /** As stored, with `/` between folders. */
  readonly name: string;
  /** Its bytes, which are as many as the zip says and have its checksum. @throws BookRefusal */
  read(): Uint8Array;
}

/**
 * Opens a zip that nobody is trusted with: what it says of itself is checked before anything is inflated, and inflating ends at
 * the size it said.
 *
 * @throws BookRefusal
 */
export function openZip(bytes: Uint8Array, limits: Limits): Package {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Part>();
  let total = 0;
  for (const entry of entriesOf(file, limits)) {
    const key = entry.name.toLowerCase();
    if (parts.has(key)) throw notTaken("duplicate", entry.name);
    total += entry.size;
    mayBecome(entry, total, limits);
    if (!entry.name.endsWith("/")) parts.set(key, { name: entry.name, read: () => inflate(file, entry) });
  }
  return {
    parts,
    read(name) {
      const part = parts.get(name.toLowerCase());
      if (part === undefined) throw damaged(name, { kind: "missing" });
      return part.read();
    },
  };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const IS_ENCRYPTED = 1;
const IS_UTF_8 = 0x800;

function entriesOf(file: Buffer, limits: Limits): Entry[] {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  const length = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  if (count === 0xffff || length === 0xffffffff || start === 0xffffffff) throw notTaken("zip64", null);
  if (count > limits.parts)
    throw new BookRefusal({
      code: "TOO_MANY",
      args: { what: "parts", where: null, is: count, most: limits.parts },
    });
  // Nothing stands before the first part or between the last and the list of them.
  if (start + length !== end) throw damaged(null, { kind: "cut" });
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== CENTRAL) throw damaged(null, { kind: "cut" });
    const flags = file.readUInt16LE(at + 8);
    const nameLength = file.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > end) throw damaged(null, { kind: "cut" });
    const name = nameOf(file.subarray(at + 46, at + 46 + nameLength), (flags & IS_UTF_8) !== 0);
    if ((flags & IS_ENCRYPTED) !== 0)
      throw new BookRefusal({ code: "ENCRYPTION_NOT_TAKEN", args: { way: "zip" } });
    const entry = {
      name,
      method: file.readUInt16LE(at + 10),
      checksum: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    };
    if ([entry.packed, entry.size, entry.at].includes(0xffffffff)) throw notTaken("zip64", name);
    if (entry.method !== 0 && entry.method !== 8) throw notTaken("method", name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** Where the record stands that ends the zip: the last one of which the remark reaches to the end of the file. */
function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - END_LENGTH - 0xffff);
  for (let at = file.length - END_LENGTH; at >= first; at--)
    if (file.readUInt32LE(at) === END && at + END_LENGTH + file.readUInt16LE(at + 20) === file.length)
      return at;
  throw damaged(null, { kind: "cut" });
}

/** A name within the file; some programs write `\` between folders. */
function nameOf(bytes: Buffer, isUtf8: boolean): string {
  const name = bytes.toString(isUtf8 ? "utf8" : "latin1").replaceAll("\\", "/");
  const isUnsafe =
    name === "" ||
    name.startsWith("/") ||
    /^[a-z]:/i.test(name) ||
    name.includes("\0") ||
    name.split("/").includes("..");
  if (isUnsafe) throw notTaken("name", name);
  return name;
}

function mayBecome(entry: Entry, total: number, limits: Limits): void {
  const refuse = (part: string | null, bytes: number, most: number, ratio: number | null): BookRefusal =>
    new BookRefusal({ code: "INFLATES_TOO_MUCH", args: { part, bytes, most, ratio } });
  if (entry.size > limits.partBytes) throw refuse(entry.name, entry.size, limits.partBytes, null);
  if (total > limits.bookBytes) throw refuse(null, total, limits.bookBytes, null);
  const ratio = Math.round(entry.size / Math.max(1, entry.packed));
  if (entry.size > limits.ratioFrom && ratio > limits.ratio)
    throw refuse(entry.name, entry.size, limits.ratio, ratio);
}

function inflate(file: Buffer, entry: Entry): Uint8Array {
  const { at, name } = entry;
  if (at + 30 > file.length || file.readUInt32LE(at) !== LOCAL) throw damaged(name, { kind: "cut" });
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const packed = file.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed) throw damaged(name, { kind: "cut" });
  const bytes = entry.method === 0 ? packed : inflateAtMost(packed, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.checksum)
    throw damaged(name, { kind: "checksum" });
  return bytes;
}

function inflateAtMost(packed: Buffer, { name, size }: Entry): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged(name, { kind: "checksum" });
  }
}

function notTaken(why: "zip64" | "duplicate" | "name" | "method", part: string | null): BookRefusal {
  return new BookRefusal({ code: "ZIP_NOT_TAKEN", args: { why, part } });
}
