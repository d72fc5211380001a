import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Book, Cell, Stored } from "../../../src/import/books/book.ts";
import { cellName } from "../../../src/import/books/book.ts";
import { readBook } from "../../../src/import/books/read-book.ts";

interface RightCell {
  readonly sheet: string;
  readonly ref: string;
  readonly kind: string;
  readonly value?: string | number | boolean;
  readonly raw?: string;
  readonly stored?: number;
  readonly serial?: number;
  readonly formula?: string;
  readonly external?: string;
  readonly font?: string;
  readonly hidden?: string;
  readonly rich?: boolean;
}

interface RightBook {
  readonly file: string;
  readonly cells: readonly RightCell[];
  readonly password?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly merges?: number;
  readonly hidden_rows?: readonly number[];
  readonly hidden_cols?: readonly string[];
  readonly comments?: Readonly<Record<string, string>>;
  readonly sheets?: readonly (readonly [string, string])[];
  readonly macros?: boolean;
  readonly protected?: boolean;
}

const folder = new URL("made-up/", import.meta.url);
const { books } = JSON.parse(readFileSync(new URL("books.json", folder), "utf8")) as {
  readonly books: readonly RightBook[];
};

describe.each(books)("$file", (right) => {
  let once: Promise<Book> | undefined;
  const reading = (): Promise<Book> =>
    (once ??= readBook(readFileSync(new URL(right.file, folder)), {
      name: right.file,
      ...(right.password !== undefined && { password: right.password }),
    }));

  test("every cell holds what is stored in it", async () => {
    const book = await reading();
    expect(right.cells).not.toHaveLength(0);
    for (const cell of right.cells) expectCell(cellOf(book, cell.sheet, cell.ref), cell);
  });

  test("what is around the cells is read as well", async () => {
    const book = await reading();
    const { sheets, notes, text } = book;
    const [sheet] = sheets;
    if (right.merges !== undefined) expect(sheet?.merges).toHaveLength(right.merges);
    if (right.hidden_rows !== undefined)
      expect([...(sheet?.hiddenRows ?? [])]).toEqual(right.hidden_rows.map((row) => row - 1));
    for (const column of right.hidden_cols ?? [])
      expect(sheet?.hiddenColumns).toContain((column.codePointAt(0) ?? 0) - 65);
    if (right.sheets !== undefined)
      expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual(
        right.sheets.map(([name, state]) => [name, state !== "visible"]),
      );
    for (const [ref, comment] of Object.entries(right.comments ?? {})) {
      const found = cellOf(book, sheet?.name ?? "", ref)?.comment;
      if (comment === "…") expect(found).toMatch(/\S/);
      else expect(found).toBe(comment);
    }
    expect(notes.includes("MACROS")).toBe(right.macros === true);
    expect(notes.includes("PROTECTED")).toBe(right.protected === true);
    if (right.delimiter !== undefined) expect(text?.separator).toBe(right.delimiter);
  });
});

function cellOf({ sheets }: Book, sheet: string, ref: string): Cell | undefined {
  return sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cellName(cell) === ref);
}

function expectCell(cell: Cell | undefined, right: RightCell): void {
  const where = `${right.sheet}!${right.ref}`;
  expect(cell, where).toBeDefined();
  if (cell === undefined) return;
  expectStored(cell.stored, right, where);
  if (right.formula !== undefined) expect(cell.formula, where).toBe(right.formula);
  if (right.external !== undefined) expect(cell.external, where).toBe(right.external);
  if (right.font !== undefined) expect(cell.font, where).toBe(right.font);
  if (right.rich === true) expect(new Set(cell.runs?.map(({ font }) => font)).size, where).toBe(2);
  if (right.serial !== undefined && cell.stored.type === "date")
    expect(cell.stored.serial, where).toBe(right.serial);
}

/** Of what is only understood later (a period, a hedge) the words are held as they stood, where they are said. */
function expectStored(
  stored: Stored,
  { kind, value, raw, stored: number, rich }: RightCell,
  where: string,
): void {
  if (kind === "error" || kind === "uncomputed" || kind === "boolean" || kind === "date")
    expect(stored.type, where).toBe(kind);
  if (raw !== undefined) expect(stored, where).toEqual({ type: "text", text: raw });
  else if (kind === "number") expect(stored, where).toMatchObject({ type: "number" });
  else if (kind === "text" && rich !== true) expect(stored, where).toEqual({ type: "text", text: value });
  if (stored.type === "number" && raw === undefined)
    expect(stored.number, where).toBeCloseTo(Number(number ?? value), 12);
  if (stored.type === "error") expect(stored.error, where).toBe(value);
  if (stored.type === "boolean") expect(stored.boolean, where).toBe(value);
  if (stored.type === "date" && kind === "date") expect(value, where).toContain(stored.date);
}
