import { checksumOf } from "../office/package/checksum.ts";

/** The keyword of the text that says where a picture comes from. */
export const originKeyword = "movement-atlas-provenance";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether it is a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** A PNG with a text inside (an `iTXt` chunk, UTF-8) after its header; its pixels are as they were. What is no PNG is given back as it is. */
export function withPngText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  const [first] = chunksOf(png);
  if (first === undefined) return png;
  const encoder = new TextEncoder();
  // Keyword, end, not compressed, no method, no language, no translated keyword.
  const data = new Uint8Array([...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)]);
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(encoder.encode("iTXt"), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checksumOf(chunk.subarray(4, 8 + data.length)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, first.end));
  whole.set(chunk, first.end);
  whole.set(png.subarray(first.end), first.end + chunk.length);
  return whole;
}

/** The text of a keyword in a PNG; null: there is none that is not packed. */
export function pngText(png: Uint8Array, keyword: string): string | null {
  const decoder = new TextDecoder();
  for (const { type, data } of chunksOf(png)) {
    if (type !== "iTXt") continue;
    const end = data.indexOf(0);
    const isPacked = data[end + 1] !== 0;
    if (decoder.decode(data.subarray(0, end)) !== keyword || isPacked) continue;
    const language = data.indexOf(0, end + 3);
    return decoder.decode(data.subarray(data.indexOf(0, language + 1) + 1));
  }
  return null;
}

function* chunksOf(png: Uint8Array) {
  if (!isPng(png)) return;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = signature.length; at + 12 <= png.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > png.length) return;
    yield {
      type: String.fromCharCode(...png.subarray(at + 4, at + 8)),
      data: png.subarray(at + 8, end - 4),
      end,
    };
    at = end;
  }
}
