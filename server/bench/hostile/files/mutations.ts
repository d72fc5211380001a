import { readdirSync, readFileSync } from "node:fs";
import { createRandom, type Random } from "../../random.ts";
import type { HostileFile } from "./file.ts";

/** Ways in which a file gets broken. */
export const WAYS: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  "cut off": (bytes, { whole }) => bytes.subarray(0, whole(0, bytes.length - 1)),
  "a few bytes others": (bytes, { whole }) => {
    for (let times = whole(1, 3); times > 0; times--) bytes[whole(0, bytes.length - 1)] = whole(0, 255);
    return bytes;
  },
  "some bytes left out": (bytes, { whole }) => {
    const at = whole(0, bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + whole(0, 63))]);
  },
  "its end overwritten": (bytes, { whole }) => bytes.fill(whole(0, 1) * 255, whole(0, bytes.length - 1)),
  "a bit turned over": (bytes, { whole }) => {
    const at = whole(0, bytes.length - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << whole(0, 7));
    return bytes;
  },
  "a length that lies": (bytes, { whole, pick }) => {
    if (bytes.length > 8)
      bytes.writeUInt32LE(
        pick([0, 1, 0x7f_ff_ff_ff, 0xff_ff_ff_ff, bytes.length]),
        whole(0, bytes.length - 4),
      );
    return bytes;
  },
  "a part twice": (bytes, { whole }) => {
    const at = whole(0, bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - whole(1, 999)))]);
  },
};

const BOOKS = new URL("../../../test/import/books/", import.meta.url);
/** Good files of every format there is; locked ones take their time for each password. */
export const GOOD_BOOKS: readonly URL[] = ["made-up/", "converted/"].flatMap((folder) =>
  readdirSync(new URL(folder, BOOKS))
    .filter((file) => !/^14|\.(?:md|json)$/.test(file))
    .map((file) => new URL(`${folder}${file}`, BOOKS)),
);

/** Each good file broken in some ways, the same for the same seed. */
export function brokenBooks(seed: number, times: number): HostileFile[] {
  const random = createRandom(seed);
  const ways = Object.entries(WAYS);
  return GOOD_BOOKS.flatMap((file) =>
    Array.from({ length: times }, (): HostileFile => {
      const [way, breaks] = random.pick(ways);
      const own = createRandom(random.whole(0, 2 ** 31));
      const fileName = decodeURIComponent(file.pathname.split("/").at(-1) ?? "");
      return {
        kind: "good books that were broken",
        name: `${fileName}, ${way}, ${random.whole(0, 1e9)}`,
        taker: "imports",
        fileName,
        bytes: () => breaks(readFileSync(file), createRandom(own.whole(0, 2 ** 31))),
      };
    }),
  );
}
