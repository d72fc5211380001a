import { describe, expect, test } from "vitest";
import type { Book } from "../../../src/import/books/book.ts";
import { readingsOf } from "../../../src/import/readings/readings-of.ts";
import { book, read, rows, said } from "./book-of.ts";

describe("which decimal mark a file writes", () => {
  const column = (...typed: string[]): Book =>
    book(rows("S", [["Địa phương", "Giá trị"], ...typed.map((one, at) => [`Xã ${at}`, one])]));

  test("is shown by the numbers that only one mark allows; an ambiguous number stays so, that reading first, the cells named", () => {
    expect(read(column("4.700", "12,5")).get("B2")).toMatchObject({
      kind: "ambiguous",
      candidates: [4700, 4.7],
      because: ['S!B3 "12,5"'],
    });
    expect(read(column("4.700", "1,234.5", "0.75")).get("B2")).toMatchObject({
      kind: "ambiguous",
      candidates: [4.7, 4700],
    });
  });

  test("is not shown by numbers that contradict one another, nor by none: the Vietnamese way is first and nothing speaks for it", () => {
    for (const made of [column("4.700", "12,5", "12.5"), column("4.700", "7")]) {
      expect(read(made).get("B2")).toMatchObject({ kind: "ambiguous", candidates: [4700, 4.7] });
      expect(read(made).get("B2")).not.toHaveProperty("because");
    }
  });

  test("is taken from another column or sheet where its own shows none", () => {
    const made = book(
      rows("A", [
        ["Tên", "Số", "Tỷ lệ"],
        ["x1", "4.700", "12.5"],
      ]),
      rows("B", [["4.800", "7"]]),
    );
    expect(
      readingsOf(made)
        .filter(({ kind }) => kind === "ambiguous")
        .map(({ candidates, because }) => [candidates[0], because]),
    ).toEqual([
      [4.7, ['A!C2 "12.5"']],
      [4.8, ['A!C2 "12.5"']],
    ]);
  });

  test("does not matter for a line that counts whole things: they have no decimals", () => {
    const made = book(
      rows("S", [
        ["Số lao động có việc làm", "12.345"],
        ["Số tiền", "12.345"],
        ["Tỷ lệ", "12.345"],
      ]),
    );
    expect(said(made, "B1", "B2", "B3")).toEqual([
      "number 12345",
      "ambiguous 12345|12.345",
      "ambiguous 12345|12.345",
    ]);
    expect(read(made).get("B1")?.candidates).toEqual([12_345, 12.345]);
  });

  test("what a person typed as it is printed has a value, and what else it may be", () => {
    const made = column("hơn 4.700", "2.150(*)", "3.500 – 4.000");
    expect(read(made).get("B2")).toMatchObject({
      kind: "approximate",
      value: 4700,
      candidates: [4700, 4.7],
      qualifier: "hơn",
    });
    expect(read(made).get("B3")).toMatchObject({
      kind: "number",
      value: 2150,
      candidates: [2150, 2.15],
      footnote: "*",
    });
    expect(read(made).get("B4")).toMatchObject({ kind: "range", value: null, from: 3500, to: 4000 });
  });
});
