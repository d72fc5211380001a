import { crc32 } from "node:zlib";
import type { Package } from "./zip.ts";

/** A zip of parts that the guard has read, without compression: what reads it can find nothing else in it. */
export function packPlain(zip: Package): Buffer {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const part of zip.parts.values()) {
    const bytes = part.read();
    const name = Buffer.from(part.name, "utf8");
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    // The name is UTF-8.
    header.writeUInt16LE(0x800, 2);
    header.writeUInt32LE(crc32(bytes), 10);
    header.writeUInt32LE(bytes.length, 14);
    header.writeUInt32LE(bytes.length, 18);
    header.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    header.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    list.push(entry, name);
    pieces.push(Buffer.from([0x50, 0x4b, 3, 4]), header, name, Buffer.from(bytes));
    at += 30 + name.length + bytes.length;
  }
  const length = list.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip.parts.size, 8);
  end.writeUInt16LE(zip.parts.size, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...list, end]);
}
