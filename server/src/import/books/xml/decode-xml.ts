import { damaged } from "../refusal/refusal.ts";

/** Bytes that are decoded at a time: a part of 64 MB is never a string as a whole. */
const PIECE = 65_536;

/** Encodings that programs write XML in, as `TextDecoder` calls them. */
const ENCODINGS: ReadonlySet<string> = new Set([
  "utf-8",
  "utf-16",
  "utf-16le",
  "utf-16be",
  "us-ascii",
  "iso-8859-1",
  "windows-1252",
  "windows-1258",
]);

/**
 * XML as text, piece by piece, in the encoding that its first bytes or its declaration say.
 *
 * @throws BookRefusal when it is in none that is known, or not wholly in the one it says
 */
export function* decodeXml(bytes: Uint8Array, part: string): Generator<string> {
  const encoding = encodingOf(bytes);
  if (!ENCODINGS.has(encoding)) throw damaged(part, { kind: "encoding" });
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw damaged(part, { kind: "encoding" });
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  const declaration = String.fromCodePoint(...bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w-]+)["']/.exec(declaration)?.[1];
  return declared?.toLowerCase() ?? "utf-8";
}
