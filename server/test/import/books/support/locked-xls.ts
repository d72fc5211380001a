import { createHash } from "node:crypto";
import { CFB, utils, write } from "@e965/xlsx";

const u16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8]);
const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash("md5").update(Buffer.concat(parts)).digest();

/** RC4, which no library of today offers any more. */
function* keystream(key: Uint8Array): Generator<number> {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++)
    swap(i, (j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255));
  for (let i = 0, j = 0; ;) {
    i = (i + 1) & 255;
    swap(i, (j = (j + (state[i] ?? 0)) & 255));
    yield state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0;
  }
}

const [BOF, FILEPASS, BOUNDSHEET] = [0x0809, 0x002f, 0x0085];
const BLOCK = 1024;

/** The key of a block of 1024 bytes as Excel 97 to 2003 made it: 40 bits of the password, hashed with a salt. */
function keyOf(password: string, salt: Uint8Array): (block: number) => Uint8Array {
  const short = md5(Buffer.from(password, "utf16le")).subarray(0, 5);
  const salted = md5(...Array.from({ length: 16 }, () => [short, salt]).flat()).subarray(0, 5);
  return (block) => md5(salted, Buffer.from([block & 255, block >> 8, 0, 0]));
}

/** An `.xls` of a few cells as Excel 97 to 2003 locked it with a password (MS-XLS 2.2.10, RC4). */
export function lockedXls(cells: readonly (readonly (string | number)[])[], password: string): Buffer {
  const sheet = utils.aoa_to_sheet(cells.map((row) => [...row]));
  const plain = write({ SheetNames: ["T"], Sheets: { T: sheet } }, { bookType: "biff8", type: "buffer" });
  const file = CFB.read(Buffer.from(plain as Uint8Array), { type: "buffer" });
  const stream = Buffer.from(CFB.find(file, "Workbook")?.content as Uint8Array);
  const salt = Buffer.from("0123456789abcdef");
  const key = keyOf(password, salt);
  const verifier = Buffer.from("fedcba9876543210");
  const first = keystream(key(0));
  const veiled = Buffer.concat([verifier, md5(verifier)]).map((byte) => byte ^ (first.next().value ?? 0));
  const pass = Buffer.concat([u16(FILEPASS), u16(54), u16(1), u16(1), u16(1), salt, veiled]);
  const parts: { readonly bytes: Buffer; readonly open: number }[] = [];
  let isFirst = true;
  for (let at = 0; at + 4 <= stream.length;) {
    const [id, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    const record = Buffer.from(stream.subarray(at, at + 4 + length));
    at += 4 + length;
    if (id === 0 && length === 0) break;
    // Where a sheet begins is said in the open, and moves by what is put in.
    if (id === BOUNDSHEET) record.writeUInt32LE(record.readUInt32LE(4) + pass.length, 4);
    parts.push({ bytes: record, open: id === BOF ? record.length : id === BOUNDSHEET ? 8 : 4 });
    if (isFirst) parts.push({ bytes: pass, open: pass.length });
    isFirst = false;
  }
  const whole = Buffer.concat(parts.map(({ bytes }) => bytes));
  let position = 0;
  let block = -1;
  let stream4 = keystream(key(0));
  for (const { bytes, open } of parts)
    for (let within = 0; within < bytes.length; within++, position++) {
      const own = Math.floor(position / BLOCK);
      if (own !== block) stream4 = keystream(key((block = own)));
      const byte = stream4.next().value ?? 0;
      if (within >= open) whole[position] = (whole[position] ?? 0) ^ byte;
    }
  CFB.utils.cfb_add(file, "Workbook", whole);
  return Buffer.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}
