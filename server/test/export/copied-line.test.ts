import { expect, test } from "vitest";
import { CopiedLine } from "../../src/export/rows/copied-line.ts";
import { Recognised } from "../../src/export/rows/recognised.ts";
import { Remembered } from "../../src/export/rows/remembered.ts";

const asText = (): Recognised<string> => new Recognised((text) => text);

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
  expect(line.recognise(1, asText())).toBe("behind");
  expect(() => opened(`${String.raw`\N`}\tx`).count()).toThrow("no number");
});

test("empty cells are passed at once, and only when all are empty", () => {
  const empty = opened(["\\N", "\\N", "5", "x"].join("\t"));
  expect([empty.isEmptyFor(3), empty.isEmptyFor(2), empty.number(), empty.recognise(1, asText())]).toEqual([
    false,
    true,
    5,
    "x",
  ]);
});

test("what is made of cells is made once for all lines that have the same, byte for byte", () => {
  const made: string[] = [];
  const known = new Recognised((text) => {
    made.push(text);
    return { text };
  });
  const read = (text: string): { readonly text: string } => opened(text).recognise(2, known);
  const first = read("Đồng\tTháp\tbehind");
  expect(first).toEqual({ text: "Đồng\tTháp" });
  expect(read("Đồng\tTháp\telse")).toBe(first);
  expect(read("Đồng\tNai")).toEqual({ text: "Đồng\tNai" });
  expect(read("Đồng\tTháp")).toBe(first);
  expect(made).toEqual(["Đồng\tTháp", "Đồng\tNai"]);
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
