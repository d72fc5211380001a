import { readFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { readBook } from "../../../../src/import/books/read-book.ts";
import { BookRefusal } from "../../../../src/import/books/refusal/refusal.ts";
import { createRandom } from "../../../../bench/random.ts";
import { GOOD_BOOKS, WAYS } from "../../../../bench/hostile/files/mutations.ts";

const ways = Object.values(WAYS);

test("whatever is broken in a workbook, it is read or refused in words", async () => {
  const error = vi.spyOn(console, "error").mockReturnValue();
  onTestFinished(() => error.mockRestore());
  const random = createRandom(771);
  for (const file of GOOD_BOOKS) {
    const whole = readFileSync(file);
    for (let time = 0; time < 8; time++) {
      const broken = ways[time % ways.length]?.(Buffer.from(whole), random) ?? whole;
      const outcome = await readBook(broken, { name: "" }).catch((reason: unknown) => reason);
      if (outcome instanceof Error) expect(outcome, `${file.pathname}, ${time}`).toBeInstanceOf(BookRefusal);
    }
  }
  const noise = Buffer.from(Array.from({ length: 4_096 }, () => random.whole(0, 255)));
  await expect(readBook(noise, { name: "" })).rejects.toBeInstanceOf(BookRefusal);
});
