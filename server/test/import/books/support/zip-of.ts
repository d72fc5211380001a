import { crc32, deflateRawSync } from "node:zlib";

export interface TestPart {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** What the zip says, where that is not so. */
  readonly says?: {
    readonly size?: number;
    readonly checksum?: number;
    readonly method?: number;
    readonly flags?: number;
  };
}

/** A zip of parts, which may lie. */
export function zipOf(parts: readonly TestPart[]): Buffer {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name: text, bytes, says } of parts) {
    const name = Buffer.from(text);
    const plain = Buffer.from(bytes);
    const packed = deflateRawSync(plain);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(says?.flags ?? 0x800, 2);
    header.writeUInt16LE(says?.method ?? 8, 4);
    header.writeUInt32LE(says?.checksum ?? crc32(plain), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(says?.size ?? plain.length, 18);
    header.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    header.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    list.push(entry, name);
    pieces.push(Buffer.from([0x50, 0x4b, 3, 4]), header, name, packed);
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, directory, end]);
}
