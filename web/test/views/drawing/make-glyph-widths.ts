import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readTrueType } from "../../../src/exports/true-type.ts";

const faces = { 400: "400Regular", 500: "500Medium", 600: "600SemiBold" } as const;

/** The text of web/src/views/drawing/glyph-widths.ts as the font files say it. */
export function glyphWidthsSource(): string {
  const { resolve } = createRequire(import.meta.url);
  const fonts = Object.entries(faces).map(([weight, face]) => {
    const file = resolve(`@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`);
    return { weight, font: readTrueType(readFileSync(file)) };
  });
  const codes = [...(fonts[0]?.font.glyphs.keys() ?? [])].toSorted((a, b) => a - b);
  const lines = fonts.map(({ weight, font }) => {
    const widths = codes.map((code) => font.advance(font.glyphs.get(code) ?? 0));
    return `  ${weight}: "${widths.join(" ")}",`;
  });
  return `/** Code points of Be Vietnam Pro, and their advance widths in thousandths of the size by weight. Made from the font files by \`node web/test/views/drawing/make-glyph-widths.ts\`. */
export const codePoints =
  "${codes.map((code) => code.toString(36)).join(" ")}";

export const advanceWidths = {
${lines.join("\n")}
} as const;
`;
}

if (import.meta.main)
  writeFileSync(new URL("../../../src/views/drawing/glyph-widths.ts", import.meta.url), glyphWidthsSource());
