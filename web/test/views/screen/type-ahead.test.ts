import { expect, test } from "vitest";
import { notTyped, typeAhead, type Typed } from "../../../src/views/screen/type-ahead.ts";

const names = [
  "An Giang: 1",
  "Bắc Ninh: 2",
  "Đà Nẵng: 3",
  "Đồng Nai: 4",
  "Hà Nội: 5",
  "Hà Tĩnh: 6",
  "Huế: 7",
];

/** Where each key of a text leads when they come `apart` milliseconds after each other; a space that is not a letter: "open". */
function type(text: string, apart: number): string[] {
  let typed: Typed = notTyped;
  return text.split("").map((letter, i) => {
    const answer = typeAhead(names, typed, letter, 5_000 + i * apart);
    if (answer === null) return "open";
    typed = answer.typed;
    return names[answer.found]?.split(":")[0] ?? "nowhere";
  });
}

test("a name is found by its letters, with marks or without, quickly or slowly", () => {
  for (const apart of [0, 900, 2_900]) {
    expect(type("ha t", apart)).toEqual(["Hà Nội", "Hà Nội", "Hà Nội", "Hà Tĩnh"]);
    expect(type("HÀ T", apart).at(-1)).toBe("Hà Tĩnh");
    expect(type("do", apart)).toEqual(["Đà Nẵng", "Đồng Nai"]);
  }
});

test("a slip goes nowhere, and after a moment a letter begins another name", () => {
  expect(type("hx", 500)).toEqual(["Hà Nội", "nowhere"]);
  expect(type("hb", 1_500)).toEqual(["Hà Nội", "Bắc Ninh"]);
  expect(type("ha", 3_500)).toEqual(["Hà Nội", "An Giang"]);
});

test("a space is a letter only where a name goes on with it", () => {
  expect(type(" ", 100)).toEqual(["open"]);
  expect(type("hu ", 100)).toEqual(["Hà Nội", "Huế", "open"]);
  expect(type("ha  ", 100)).toEqual(["Hà Nội", "Hà Nội", "Hà Nội", "open"]);
  expect(type("ha ", 3_500)).toEqual(["Hà Nội", "An Giang", "open"]);
});
