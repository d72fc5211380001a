import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { advanceWidths, codePoints } from "../../../src/views/drawing/glyph-widths.ts";
import { balanceText, textWidth, wrapText } from "../../../src/views/drawing/text.ts";
import { glyphWidthsSource } from "./make-glyph-widths.ts";

const pangram = "Đặng Thừa Ỹ ờ ữ ẫ ỗ ẵ – nghiêng ngả, 86,6 % · 2/3 đơn vị; ≥ 59, ≈ 1.888 và ≤ 2.500";

it("the width table is the one the font files give", () => {
  const source = glyphWidthsSource();
  for (const widths of Object.values(advanceWidths)) expect(source).toContain(widths);
  expect(source).toContain(codePoints);
  expect(
    readFileSync(new URL("../../../src/views/drawing/glyph-widths.ts", import.meta.url), "utf8"),
  ).toContain(codePoints);
});

it("a letter's width is the same composed and decomposed, and heavier type is wider", () => {
  expect(textWidth(pangram.normalize("NFD"), 16)).toBe(textWidth(pangram, 16));
  expect(textWidth(pangram, 16, 600)).toBeGreaterThan(textWidth(pangram, 16, 400));
});

it("wrapping loses nothing, keeps to the width, and never parts a hedge or a percent sign from its number", () => {
  for (let width = 84; width < 700; width += 23) {
    const lines = wrapText(pangram, width, 16);
    expect(lines.join(" ").replaceAll("\u00A0", " ")).toBe(pangram);
    for (const line of lines) {
      expect(textWidth(line, 16)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/[≥≤≈]$|^%/u);
    }
    expect(balanceText(pangram, width, 16).length).toBe(lines.length);
  }
});

it("a word longer than a line is broken, not cut", () => {
  const url = "https://example.org/mot-dia-chi-rat-dai/khong-co-khoang-trang";
  expect(wrapText(url, 120, 16).join("")).not.toBe("");
  expect(wrapText(url, 120, 16).join("").replaceAll(" ", "")).toBe(url);
});
