import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { cellOf, csvRows, UnreadableFile } from "../../../src/import/rows/csv-rows.ts";

/** A file and the rows in which a spreadsheet shows a, b and c. */
const FILES: readonly (readonly [name: string, text: string, rows: readonly number[]])[] = [
  ["LF", "id,note\na,1\nb,2\nc,3\n", [2, 3, 4]],
  ["CRLF", "id,note\r\na,1\r\nb,2\r\nc,3", [2, 3, 4]],
  ["CR", "id,note\ra,1\rb,2\rc,3", [2, 3, 4]],
  ["LF, then CRLF, then CR", "id,note\na,1\r\nb,2\rc,3\n", [2, 3, 4]],
  ["CRLF, then LF", "id,note\r\na,1\nb,2\r\nc,3\r\n", [2, 3, 4]],
  ["empty lines anywhere, of several ends", "\r\n\nid,note\n\r\na,1\n\n\r\nb,2\n,\nc,3\n\n", [5, 8, 10]],
  ["line breaks within quotes", 'id,note\na,"1\n1\r\n1"\nb,"2\r2"\nc,3', [2, 3, 4]],
  ["line breaks in the heading", 'id,"no\nte"\na,1\nb,2\nc,3', [2, 3, 4]],
  ["a byte order mark", "\ufeffid,note\r\na,1\r\nb,2\r\nc,3", [2, 3, 4]],
];

const read = async (parts: readonly string[]): Promise<string[]> => {
  const seen: string[] = [];
  for await (const row of csvRows(Readable.from(parts.map((part) => Buffer.from(part)))))
    seen.push(`${row.cells["id"]} ${row.line} ${cellOf(row, "id")}`);
  return seen;
};

test.each(FILES)("the row named is the one that a spreadsheet shows: %s", async (_, text, [a, b, c]) => {
  const shown = [`a ${a} A${a}`, `b ${b} A${b}`, `c ${c} A${c}`];
  expect(await read([text])).toEqual(shown);
  // However the file is cut on its way: a carriage return and its line feed may come apart.
  expect(await read(Array.from(text))).toEqual(shown);
});

test("a row of another length is told by its row, and those after it are read", async () => {
  const rows = [];
  for await (const row of csvRows(Readable.from(["id,note\n\na,1,2\nb,2\n"]))) rows.push(row);
  expect(rows.map(({ line, fault }) => [line, fault?.code])).toEqual([
    [3, "ROW_LENGTH_DIFFERS"],
    [4, undefined],
  ]);
});

test("a quote that is never closed is told by the row that it is opened in", async () => {
  const reading = read(['id,note\n\na,"1\n1"\r\nb,"2\nc,3\n']);
  await expect(reading).rejects.toThrow(UnreadableFile);
  await expect(reading).rejects.toMatchObject({ row: 4, fault: { code: "QUOTE_NOT_CLOSED" } });
});
