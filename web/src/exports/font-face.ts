import { fontFamily } from "../views/theme.ts";
import type { FontFile } from "./exporter.ts";
import { subsetFont } from "./subset-font.ts";

/** A font of a file of its own, in CSS: with the letters given and no others. */
export function fontFace({ weight, bytes }: FontFile, letters: string): string {
  const data = base64(subsetFont(bytes, letters));
  return `@font-face{font-family:'${fontFamily}';font-weight:${weight};src:url(data:font/ttf;base64,${data}) format('truetype')}`;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
