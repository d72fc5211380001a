import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BOUNDS, readBookApart } from "../../../../src/import/books/process/read-book-apart.ts";
import { Turns } from "../../../../src/import/books/process/turns.ts";
import { readBook } from "../../../../src/import/books/read-book.ts";
import { xlsxOf } from "../support/xlsx-of.ts";

const file = (name: string): Buffer => readFileSync(new URL(`../made-up/${name}`, import.meta.url));

describe("a process of its own", () => {
  test("reads what is read here, hidden rows and fonts as well", async () => {
    const bytes = file("06_an_hang_cot.xlsx");
    expect(await readBookApart(bytes, { name: "" })).toEqual(await readBook(bytes, { name: "" }));
  });

  test("hands on why a workbook is refused", async () => {
    await expect(readBookApart(Buffer.from("%PDF-1.7"), { name: "" })).rejects.toMatchObject({
      code: "NOT_A_BOOK",
    });
  });

  test("ends when it takes more memory than it may, whatever dies of it", async () => {
    const bounds = { ...BOUNDS, megabytes: 48 };
    await expect(readBookApart(file("12_bieu.ods"), { name: "", bounds })).rejects.toMatchObject({
      code: "TOOK_TOO_MUCH_MEMORY",
    });
  });

  test("ends when it answers more than it may", async () => {
    const bounds = { ...BOUNDS, answer: 100 };
    await expect(readBookApart(file("12_bieu.ods"), { name: "", bounds })).rejects.toMatchObject({
      code: "TOOK_TOO_MUCH_MEMORY",
    });
  });

  test("ends when nobody may wait for it any longer", async () => {
    const bounds = { ...BOUNDS, wait: 0 };
    await expect(readBookApart(file("12_bieu.ods"), { name: "", bounds })).rejects.toMatchObject({
      code: "TOOK_TOO_LONG",
    });
  });

  test("ends when it has had its time of a processor", async () => {
    // A formula of a thousand references that many cells share takes long to be written out for each.
    const shared = `<row r="1"><c r="A1"><f t="shared" si="0">${Array.from({ length: 2_000 }, (_, n) => `A${n + 1}`).join("+")}</f><v>1</v></c></row>`;
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `<row r="${n + 2}"><c r="A${n + 2}"><f t="shared" si="0"/><v>${n * 7919}</v></c></row>`,
    );
    const bounds = { ...BOUNDS, seconds: 1 };
    await expect(
      readBookApart(xlsxOf({ rows: shared + rows.join("") }), { name: "", bounds }),
    ).rejects.toMatchObject({ refused: { code: "TOOK_TOO_LONG", args: { seconds: 1 } } });
  });

  test("ends when it is cancelled", async () => {
    const cancel = new AbortController();
    const reading = readBookApart(file("12_bieu.ods"), { name: "" }, cancel.signal);
    cancel.abort();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
  });
});

test("so many read at once, so many wait, and the others are told to come again", async () => {
  const turns = new Turns({ atOnce: 1, waiting: 1 });
  const first = Promise.withResolvers<string>();
  const cancel = new AbortController();
  const running = turns.take(() => first.promise, undefined);
  const waiting = turns.take(() => Promise.resolve("second"), undefined);
  await expect(turns.take(() => Promise.resolve("third"), undefined)).rejects.toMatchObject({
    code: "READERS_BUSY",
  });
  first.resolve("first");
  expect(await Promise.all([running, waiting])).toEqual(["first", "second"]);
  cancel.abort();
  await expect(turns.take(() => Promise.resolve("late"), cancel.signal)).rejects.toMatchObject({
    code: "CANCELLED",
  });
  expect(await turns.take(() => Promise.resolve("again"), undefined)).toBe("again");
});
