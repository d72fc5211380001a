import { damaged } from "../refusal/refusal.ts";

/** The streams of a compound file (the container of `.xls`, and of what is encrypted), by their paths in small letters. */
export type Streams = ReadonlyMap<string, Buffer>;

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const HEADER = 512;
const ENTRY = 128;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/**
 * Opens a compound file. Nothing of what it says of itself is followed further than there are sectors.
 *
 * @throws BookRefusal when it is not whole
 */
export function openCompoundFile(bytes: Uint8Array): Streams {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER) throw damaged(null, { kind: "cut" });
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged(null, { kind: "unreadable" });
  const size = 1 << shift;
  const sector = (index: number): Buffer => {
    const from = (index + 1) * size;
    // The last sector of a file may be shorter.
    if (from >= file.length) throw damaged(null, { kind: "cut" });
    return file.subarray(from, from + size);
  };
  const most = Math.ceil(file.length / size);
  const table = allocation(file, { sector, size, most });
  const chain = (start: number): Buffer => Buffer.concat(chained(start, table, most).map(sector));

  const directory = chain(file.readUInt32LE(48));
  const entries = entriesOf(directory);
  const root = entries.find(({ type }) => type === ROOT);
  if (root === undefined) throw damaged(null, { kind: "unreadable" });
  const cutoff = file.readUInt32LE(56);
  const miniStart = file.readUInt32LE(60);
  const mini = root.start < END_OF_CHAIN ? chain(root.start) : Buffer.alloc(0);
  const miniTable = miniStart < END_OF_CHAIN ? uint32s(chain(miniStart)) : [];

  const streams = new Map<string, Buffer>();
  for (const { path, entry } of pathsOf(entries, root.child)) {
    if (entry.type !== STREAM) continue;
    const read = (): Buffer =>
      entry.size >= cutoff
        ? chain(entry.start)
        : Buffer.concat(
            chained(entry.start, miniTable, Math.ceil(mini.length / 64)).map((at) =>
              mini.subarray(at * 64, at * 64 + 64),
            ),
          );
    const content = entry.size === 0 ? Buffer.alloc(0) : read();
    if (content.length < entry.size) throw damaged(entry.name, { kind: "cut" });
    streams.set(path.toLowerCase(), content.subarray(0, entry.size));
  }
  return streams;
}

/** Which sector follows which. */
function allocation(
  file: Buffer,
  {
    sector,
    size,
    most,
  }: { readonly sector: (index: number) => Buffer; readonly size: number; readonly most: number },
): number[] {
  const sectors = uint32s(file.subarray(76, HEADER));
  let next = file.readUInt32LE(68);
  for (let count = 0; next < END_OF_CHAIN && count < most; count++) {
    const more = uint32s(sector(next));
    next = more.pop() ?? FREE;
    sectors.push(...more);
  }
  const table: number[] = [];
  for (const index of sectors) {
    if (index >= END_OF_CHAIN) continue;
    if (table.length * 4 > most * 4 + size) break;
    table.push(...uint32s(sector(index)));
  }
  return table;
}

function chained(start: number, table: readonly number[], most: number): number[] {
  const chain: number[] = [];
  for (let at = start; at < END_OF_CHAIN; at = table[at] ?? FREE) {
    if (chain.length >= most) throw damaged(null, { kind: "unreadable" });
    chain.push(at);
  }
  return chain;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString("utf16le", at, at + Math.max(0, nameLength - 2)),
      type: directory[at + 66] ?? 0,
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** Every entry below a folder once, with its path, however they point to each other. */
function* pathsOf(
  entries: readonly Entry[],
  first: number,
): Generator<{ readonly path: string; readonly entry: Entry }> {
  const waiting: [number, string][] = [[first, ""]];
  const seen = new Set<number>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [index, folder] = next;
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    const path = folder + entry.name;
    yield { path, entry };
    waiting.push([entry.left, folder], [entry.right, folder]);
    if (entry.type === STORAGE) waiting.push([entry.child, `${path}/`]);
  }
}

function uint32s(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}
