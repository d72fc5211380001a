import { expect, test } from "vitest";
import { CopiedLine } from "../../src/export/rows/copied-line.ts";
import { Remembered } from "../../src/export/rows/remembered.ts";

function opened(text: string): CopiedLine {
  const bytes = Buffer.from(`before\n${text}\nbehind`);
  const line = new CopiedLine();
  line.open(bytes, 7, bytes.lastIndexOf(10));
  return line;
}

test("a number of a copied line is the one that JavaScript reads in it, and nothing is null", () => {
  const written = [
    "0",
    "7",
    "-12",
    "63",
    "1.50",
    "86.79245283018868",
    "-0.004",
    "900719925474099",
    "12345678901234567890",
  ];
  const line = opened([...written, String.raw`\N`, "behind"].join("\t"));
  for (const text of written) expect(line.number()).toBe(Number(text));
  expect(line.number()).toBeNull();
  expect(line.rest()).toBe("behind");
  expect(() => opened(`${String.raw`\N`}\tx`).count()).toThrow("no number");
});

test("empty cells are passed at once, and only when all are empty", () => {
  const empty = opened(["\\N", "\\N", "5", "x"].join("\t"));
  expect([empty.isEmptyFor(3), empty.isEmptyFor(2), empty.number(), empty.rest()]).toEqual([
    false,
    true,
    5,
    "x",
  ]);
});

test("what stands behind is told apart by its bytes and read as text", () => {
  const [one, two] = [opened("Đồng Tháp"), opened("Đồng Nai")];
  expect(one.restAsKey()).not.toBe(two.restAsKey());
  expect(one.restAsKey()).toBe(opened("Đồng Tháp").restAsKey());
  expect(one.rest()).toBe("Đồng Tháp");
});

test("what is asked for now and then is remembered, however much else comes between; the rest is forgotten", () => {
  const remembered = new Remembered<number, string>(10);
  remembered.set(-1, "often");
  for (let key = 0; key < 100; key++) {
    remembered.set(key, "once");
    expect(remembered.get(-1)).toBe("often");
  }
  expect([remembered.get(99), remembered.get(0)]).toEqual(["once", undefined]);
});
