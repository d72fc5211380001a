import { readFileSync } from "node:fs";
import officeCrypto from "officecrypto-tool";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../../src/import/books/guard/limits.ts";
import type { Limits } from "../../../../src/import/books/guard/limits.ts";
import type { Book } from "../../../../src/import/books/book.ts";
import { readBook } from "../../../../src/import/books/read-book.ts";
import { lockedXls } from "../support/locked-xls.ts";
import { storedIn, xlsxOf } from "../support/xlsx-of.ts";

const plain = xlsxOf({ rows: '<row r="1"><c r="A1"><v>4700</v></c></row>' });
const read = (bytes: Uint8Array, password?: string, limits: Partial<Limits> = {}): Promise<Book> =>
  readBook(bytes, {
    name: "",
    limits: { ...LIMITS, ...limits },
    ...(password !== undefined && { password }),
  });

const agile = officeCrypto.encrypt(plain, { password: "Thống kê 2024" });

describe.each([
  ["as Excel has locked since 2010", agile],
  ["as Excel 97 to 2003 locked", lockedXls([[4700]], "Thống kê 2024")],
  ["as Excel 2007 locked", officeCrypto.encrypt(plain, { password: "Thống kê 2024", type: "standard" })],
])("a workbook locked %s", (_, locked) => {
  test("is read with its password, and says that it was locked", async () => {
    const book = await read(locked, "Thống kê 2024");
    expect(storedIn(book)).toEqual({ A1: { type: "number", number: 4700 } });
    expect(book.notes).toEqual(["ENCRYPTED"]);
  });

  test("is said to be locked, not damaged, without it and with another", async () => {
    await expect(read(locked)).rejects.toMatchObject({ code: "ENCRYPTED" });
    await expect(read(locked, "thống kê 2024")).rejects.toMatchObject({ code: "WRONG_PASSWORD" });
  });
});

test("what is only to be read opens without a password, as in Excel, even where one is given", async () => {
  const locked = readFileSync(new URL("../made-up/14b_velvetsweatshop.xlsx", import.meta.url));
  expect(storedIn(await read(locked, "another")).D12).toEqual({ type: "number", number: 45_210.5 });
});

test("a password is hashed no more often than is taken", async () => {
  await expect(read(agile, "x", { spins: 99_999 })).rejects.toMatchObject({
    refused: { code: "ENCRYPTION_NOT_TAKEN", args: { way: "spinCount 100000" } },
  });
});
