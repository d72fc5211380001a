import { describe, expect, test } from "vitest";
import { streamCsv } from "../../../../src/import/books/csv/stream-csv.ts";
import { readBook } from "../../../../src/import/books/read-book.ts";
import { storedIn } from "../support/xlsx-of.ts";

async function textsOf(bytes: Uint8Array | string): Promise<Record<string, string>> {
  const book = await readBook(Buffer.from(bytes), { name: "a.csv" });
  return Object.fromEntries(
    Object.entries(storedIn(book)).map(([name, stored]) => [name, stored.type === "text" ? stored.text : ""]),
  );
}

test("rows are those that a spreadsheet shows, however lines end", async () => {
  expect(await textsOf('a,b\r\n\r\n"c\r\nd",e\n\rf,g\rh,"i ""j"""')).toEqual({
    A1: "a",
    B1: "b",
    A3: "c\r\nd",
    B3: "e",
    A5: "f",
    B5: "g",
    A6: "h",
    B6: 'i "j"',
  });
});

describe("cells are separated by", () => {
  test.each([
    ["semicolons, with commas before decimals", "Nơi;Số\nA;1,5\nB;2,5"],
    ["tabs", "Nơi\tSố\nA\t1,5\nB\t2,5"],
    ["commas, with quotation marks around numbers", 'Nơi,Số\nA,"1,5"\nB,"2,5"'],
    ["what the first line says, which is no row", "sep=|\r\nNơi|Số\r\nA|1,5\r\nB|2,5"],
    [
      "the same below a title and a mark",
      "\uFEFFBiểu 1; năm 2024\nNơi;Số\nA;1,5\nB;2,5".replace("Biểu 1; năm 2024\n", ""),
    ],
  ])("%s", async (_, text) => {
    expect(await textsOf(text)).toEqual({ A1: "Nơi", B1: "Số", A2: "A", B2: "1,5", A3: "B", B3: "2,5" });
  });
});

test("rows may be of any length, and quotation marks within a text are signs of it", async () => {
  expect(await textsOf('Biểu 1\n\nNơi,Số,Ghi chú\nA 5",1\n')).toEqual({
    A1: "Biểu 1",
    A3: "Nơi",
    B3: "Số",
    C3: "Ghi chú",
    A4: 'A 5"',
    B4: "1",
  });
});

test("what follows a closed quotation mark belongs to the cell, as in spreadsheets", async () => {
  expect(await textsOf('"a"b,"c""",""\n"",d')).toEqual({ A1: "ab", B1: 'c"', B2: "d" });
});

test("UTF-16 is read both ways, with and without its mark", async () => {
  const little = Buffer.from("Nơi,Số\nA,15\n", "utf16le");
  const big = Buffer.from(little).swap16();
  const read = { A1: "Nơi", B1: "Số", A2: "A", B2: "15" };
  for (const bytes of [
    little,
    big,
    Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
  ])
    expect(await textsOf(bytes)).toEqual(read);
});

test("a quotation mark that is never closed is told with its row", async () => {
  await expect(textsOf('a,b\nc,"d\ne,f')).rejects.toMatchObject({
    refused: { code: "QUOTE_NOT_CLOSED", args: { row: 2 } },
  });
});

test("a text is refused where its letters cannot be told, not guessed", async () => {
  await expect(textsOf(Buffer.from([0x41, 0x81, 0x2c, 0x90, 0x8d, 0x0a]))).rejects.toMatchObject({
    code: "LETTERS_UNKNOWN",
  });
});

test("a file of any size comes row by row, letters and rows over the seams of its pieces as well", async () => {
  const bytes = Buffer.from(
    "sep=;\n" + Array.from({ length: 5_000 }, (_, n) => `Tỉnh ${n};"a\n${n}"`).join("\r\n"),
  );
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997);
  }
  let count = 0;
  for await (const { row, cells } of streamCsv(pieces())) {
    expect(row).toBe(count);
    if (count % 1_000 === 7) expect(cells).toEqual([`Tỉnh ${count}`, `a\n${count}`]);
    count++;
  }
  expect(count).toBe(5_000);
});

test("letters that are none end a stream with their line", async () => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("a,b\nc,d\n");
    yield Buffer.from([0x41, 0xff, 0x42]);
  }
  const all = async (): Promise<void> => {
    for await (const _ of streamCsv(pieces()));
  };
  await expect(all()).rejects.toMatchObject({
    refused: { code: "LETTERS_UNKNOWN", args: { line: 3 } },
  });
});
