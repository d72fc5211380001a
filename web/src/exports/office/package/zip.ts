import { deflateSync, strToU8 } from "fflate";
import { checksumOf } from "./checksum.ts";

/** A file of a zip as it lies there. */
export interface ZipEntry {
  readonly name: Uint8Array;
  /** Of what it holds. */
  readonly checksum: number;
  readonly size: number;
  readonly isDeflated: boolean;
  readonly bytes: Uint8Array;
}

const version = 20;
/** The first day a zip can name: the same bytes whenever it is written. */
const firstDay = (1 << 5) | 1;

/** A file to be put into a zip. */
export function zipEntry(path: string, bytes: Uint8Array, isDeflated: boolean): ZipEntry {
  return {
    name: strToU8(path),
    checksum: checksumOf(bytes),
    size: bytes.length,
    isDeflated,
    bytes: isDeflated ? deflateSync(bytes, { level: 6 }) : bytes,
  };
}

/** A zip of files in the order given, without a clock: the same files give the same bytes, in a browser and in Node. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const local = 30;
  const central = 46;
  const end = 22;
  const length = entries.reduce(
    (sum, { name, bytes }) => sum + local + central + 2 * name.length + bytes.length,
    end,
  );
  const zip = new Uint8Array(length);
  const view = new DataView(zip.buffer);
  let at = 0;
  const put = (size: 2 | 4, ...values: readonly number[]): void => {
    for (const value of values) {
      if (size === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += size;
    }
  };
  const set = (bytes: Uint8Array): void => {
    zip.set(bytes, at);
    at += bytes.length;
  };
  const about = ({ name, checksum, size, isDeflated, bytes }: ZipEntry): void => {
    put(2, version, isAscii(name) ? 0 : 0x0800, isDeflated ? 8 : 0, 0, firstDay);
    put(4, checksum, bytes.length, size);
    put(2, name.length, 0);
  };
  const places = entries.map((entry) => {
    const place = at;
    put(4, 0x04034b50);
    about(entry);
    set(entry.name);
    set(entry.bytes);
    return place;
  });
  const listed = at;
  entries.forEach((entry, i) => {
    put(4, 0x02014b50);
    put(2, version);
    about(entry);
    put(2, 0, 0, 0);
    put(4, 0, places[i] ?? 0);
    set(entry.name);
  });
  const size = at - listed;
  put(4, 0x06054b50);
  put(2, 0, 0, entries.length, entries.length);
  put(4, size, listed);
  put(2, 0);
  return zip;
}

function isAscii(name: Uint8Array): boolean {
  return name.every((byte) => byte < 128);
}
