import { describe, expect, test } from "vitest";
import type { Reading } from "../../../src/import/readings/reading.ts";
import { book, cell, number, read, said, sheet, text } from "./book-of.ts";

describe("formulas are not run; sums are worked out to say what is stale", () => {
  const sum = (formula: string, stored: number, more = {}): Reading | undefined =>
    read(
      book(
        sheet(
          "S",
          [
            number("A1", 1),
            number("A2", 2),
            number("A3", 3),
            text("A4", "x"),
            number("A5", stored),
            number("B9", stored),
          ].map((one) => (one.row === 8 ? { ...one, formula } : one)),
          more,
        ),
      ),
    ).get("B9");

  test.each([
    ["SUM(A1:A3)", 6],
    ["=A1+A2-$A$3", 0],
    ["SUM(A1,A3)+10", 14],
    ["SUM(A1:A4)", 6],
  ])("%s is %d", (formula, value) => {
    expect(sum(formula, value)?.note).toBeNull();
    expect(sum(formula, 99)).toMatchObject({
      value: 99,
      notes: [{ code: "STALE", args: { recomputed: value } }],
    });
  });

  test.each(["A1*2", "SUM(A1:A3*2)", "Sheet2!A1+1", "A1+A4", "IF(A1>1,1,2)", "SUM(A1:A3", "[1]X!A1"])(
    "%s is left alone",
    (formula) => {
      expect(sum(formula, 99)?.note).toBeNull();
    },
  );

  test("a hostile formula costs no more than its length", () => {
    expect(sum(`1${" ".repeat(30_000)}x`, 99)?.note).toBeNull();
  });

  test("a subtotal that leaves out hidden rows says what they would make", () => {
    expect(sum("SUBTOTAL(109,A1:A3)", 4, { hiddenRows: new Set([1]) })).toMatchObject({
      value: 4,
      notes: [{ code: "LEAVES_OUT_HIDDEN", args: { all: 6 } }],
    });
  });

  test("a formula without a value, an error and a value of another file are what they are", () => {
    const made = book(
      sheet("S", [
        cell("A1", { type: "uncomputed" }, { formula: "C4*2" }),
        cell("A2", { type: "error", error: "#REF!" }),
        { ...number("A3", 777), external: "nam_truoc.xlsx" },
      ]),
    );
    expect(said(made, "A1", "A2", "A3")).toEqual(["uncomputed", "error #REF!", "number 777"]);
    expect(read(made).get("A3")?.notes).toEqual([
      { code: "FROM_OTHER_FILE", args: { file: "nam_truoc.xlsx" } },
    ]);
  });
});
