import { readdirSync, readFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { readBook } from "../../../../src/import/books/read-book.ts";
import { BookRefusal } from "../../../../src/import/books/refusal/refusal.ts";
import { createRandom } from "../../../../bench/random.ts";
import type { Random } from "../../../../bench/random.ts";

const folders = ["made-up", "converted"].map((name) => new URL(`../${name}/`, import.meta.url));
/** Locked ones take their time for each password. */
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => !/^14|\.(?:md|json)$/.test(file))
    .map((file) => new URL(file, folder)),
);

/** Ways in which a file gets broken. */
const WAYS: readonly ((bytes: Buffer, { whole }: Random) => Buffer)[] = [
  (bytes, { whole }) => bytes.subarray(0, whole(0, bytes.length - 1)),
  (bytes, { whole }) => {
    for (let times = whole(1, 3); times > 0; times--) bytes[whole(0, bytes.length - 1)] = whole(0, 255);
    return bytes;
  },
  (bytes, { whole }) => {
    const at = whole(0, bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + whole(0, 63))]);
  },
  (bytes, { whole }) => bytes.fill(whole(0, 1) * 255, whole(0, bytes.length - 1)),
];

test("whatever is broken in a workbook, it is read or refused in words", async () => {
  const error = vi.spyOn(console, "error").mockReturnValue();
  onTestFinished(() => error.mockRestore());
  const random = createRandom(771);
  for (const file of files) {
    const whole = readFileSync(file);
    for (let time = 0; time < 8; time++) {
      const broken = WAYS[time % WAYS.length]?.(Buffer.from(whole), random) ?? whole;
      const outcome = await readBook(broken, { name: "" }).catch((reason: unknown) => reason);
      if (outcome instanceof Error) expect(outcome, `${file.pathname}, ${time}`).toBeInstanceOf(BookRefusal);
    }
  }
  const noise = Buffer.from(Array.from({ length: 4_096 }, () => random.whole(0, 255)));
  await expect(readBook(noise, { name: "" })).rejects.toBeInstanceOf(BookRefusal);
});
