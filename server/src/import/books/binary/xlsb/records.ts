/** A record of a binary part: its number and its bytes. */
export interface XlsbRecord {
  readonly id: number;
  readonly data: Buffer;
}

/** The records of a part; one that is cut ends them. */
export function* recordsOf(bytes: Uint8Array): Generator<XlsbRecord> {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < part.length) {
    let id = part[at++] ?? 0;
    if ((id & 0x80) !== 0) id = (id & 0x7f) | ((part[at++] ?? 0) << 7);
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    if (at + length > part.length) return;
    yield { id, data: part.subarray(at, at + length) };
    at += length;
  }
}

/** A text that says its own length, and where it ends. */
export function textAt(data: Buffer, at: number): { readonly text: string; readonly end: number } {
  const length = at + 4 <= data.length ? data.readUInt32LE(at) : 0;
  // That there is none is said by a length that cannot be.
  const end = length === 0xffffffff ? at + 4 : Math.min(data.length, at + 4 + length * 2);
  return { text: data.toString("utf16le", at + 4, end), end };
}
