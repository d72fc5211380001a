import { crc32, deflateRawSync } from "node:zlib";

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** 1980-01-01, the first day that a zip knows: the same file again is the same bytes. */
const FIRST_DAY = 0x0021;
const IS_UTF_8 = 0x800;
/** Sizes stand behind the data instead of before it. */
const HAS_DESCRIPTOR = 0x8;

interface Kept {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly day: number;
  readonly checksum: number;
  readonly size: number;
  readonly nameBytes: Buffer;
  readonly data: Buffer;
}

/**
 * A zip with some of its parts changed and others added. All that is not changed keeps its compressed bytes, its name, its date and its
 * place. Of a zip that was opened before (`books/guard/zip.ts`), so that what it says of itself is true.
 */
export function withParts(zip: Uint8Array, changed: ReadonlyMap<string, string>): Buffer {
  const left = new Map(changed);
  const parts = partsOf(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)).map((part) => {
    const text = left.get(part.name);
    left.delete(part.name);
    return text === undefined ? part : { ...part, ...packed(text) };
  });
  return zipOf([...parts, ...Array.from(left, ([name, text]) => fresh(name, text))]);
}

/** A new zip of texts. */
export function newZip(texts: ReadonlyMap<string, string>): Buffer {
  return zipOf(Array.from(texts, ([name, text]) => fresh(name, text)));
}

function fresh(name: string, text: string): Kept {
  const nameBytes = Buffer.from(name, "utf8");
  return { name, flags: IS_UTF_8, time: 0, day: FIRST_DAY, nameBytes, ...packed(text) };
}

function packed(text: string): Pick<Kept, "method" | "checksum" | "size" | "data"> {
  const bytes = Buffer.from(text, "utf8");
  return { method: 8, checksum: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes) };
}

function partsOf(file: Buffer): Kept[] {
  let end = file.length - 22;
  while (end > 0 && file.readUInt32LE(end) !== END) end -= 1;
  const parts: Kept[] = [];
  let at = file.readUInt32LE(end + 16);
  while (at < end && file.readUInt32LE(at) === CENTRAL) {
    const [nameLength, extra, remark] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const nameBytes = file.subarray(at + 46, at + 46 + (nameLength ?? 0));
    const flags = file.readUInt16LE(at + 8);
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    parts.push({
      name: nameBytes.toString((flags & IS_UTF_8) === 0 ? "latin1" : "utf8").replaceAll("\\", "/"),
      flags: flags & ~HAS_DESCRIPTOR,
      method: file.readUInt16LE(at + 10),
      time: file.readUInt16LE(at + 12),
      day: file.readUInt16LE(at + 14),
      checksum: file.readUInt32LE(at + 16),
      size: file.readUInt32LE(at + 24),
      nameBytes,
      data: file.subarray(from, from + file.readUInt32LE(at + 20)),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
  return parts;
}

function zipOf(parts: readonly Kept[]): Buffer {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(LOCAL, 0);
    common(part).copy(local, 4);
    pieces.push(local, part.nameBytes, part.data);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(20, 4);
    common(part).copy(central, 6);
    central.writeUInt32LE(at, 42);
    list.push(central, part.nameBytes);
    at += local.length + part.nameBytes.length + part.data.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}

/** What the record before a part and that in the list have in common; nothing extra is kept. */
function common({ flags, method, time, day, checksum, data, size, nameBytes }: Kept): Buffer {
  const record = Buffer.alloc(26);
  record.writeUInt16LE(20, 0);
  record.writeUInt16LE(flags, 2);
  record.writeUInt16LE(method, 4);
  record.writeUInt16LE(time, 6);
  record.writeUInt16LE(day, 8);
  record.writeUInt32LE(checksum, 10);
  record.writeUInt32LE(data.length, 14);
  record.writeUInt32LE(size, 18);
  record.writeUInt16LE(nameBytes.length, 22);
  return record;
}
