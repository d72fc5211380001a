/** A record of a stream of an `.xls`: its number, its bytes, and where it begins. */
export interface BiffRecord {
  readonly id: number;
  readonly data: Buffer;
  readonly at: number;
}

/** The records from a place on; one that is cut ends them. */
export function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  for (let at = start; at + 4 <= stream.length;) {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) return;
    yield { id: stream.readUInt16LE(at), data: stream.subarray(at + 4, end), at };
    at = end;
  }
}

export const BOF = 0x0809;
export const EOF = 0x0a;
export const CONTINUE = 0x3c;
export const BOUNDSHEET = 0x85;
export const CODEPAGE = 0x42;
export const FONT = 0x31;
export const XF = 0xe0;
export const SST = 0xfc;
export const ROW = 0x208;
export const COLINFO = 0x7d;
export const SUPBOOK = 0x1ae;
export const FILEPASS = 0x2f;
export const PROTECT = 0x12;
export const LABEL = 0x204;
export const LABELSST = 0xfd;
export const RSTRING = 0xd6;
export const MULRK = 0xbd;

/** Records of one number, boolean or error. */
export const VALUES: ReadonlySet<number> = new Set([0x203, 0x27e, 0x205]);

const FORMULA = 0x06;

/** Records of one cell, which begin with its row, its column and its style. */
export const CELLS: ReadonlySet<number> = new Set([...VALUES, FORMULA, LABEL, LABELSST, RSTRING]);
