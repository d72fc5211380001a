import { decodeAs, isVietnamese, scoreLetters, tellingWords } from "./letters.ts";

/** As `books` name what a text file was written in; `utf-8+tcvn3` is text of old fonts that a program saved as Unicode. */
export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1258"
  | "latin1+tcvn3"
  | "latin1+vni"
  | "utf-8+tcvn3"
  | "utf-8+vni";

export interface Decoded {
  readonly encoding: Encoding;
  readonly text: string;
}

/** `candidates` where it cannot be decided: nobody guesses, a person looks at the texts and says. None: this is no text at all. */
export type DecodedBytes =
  | ({ readonly decided: true } & Decoded)
  | { readonly decided: false; readonly candidates: readonly Decoded[] };

/** The text of a file of text, without a byte order mark and in composed letters. */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const text = strictly(bytes, wide);
    return text === null ? { decided: false, candidates: [] } : decided(wide, text.normalize("NFC"));
  }
  const unicode = strictly(bytes, "utf-8");
  if (bytes.includes(0)) return { decided: false, candidates: [] };
  return unicode === null ? ofOneByte(bytes) : decided(...lettersOf(unicode));
}

const decided = (encoding: Encoding, text: string): DecodedBytes => ({ decided: true, encoding, text });

/** UTF-16 by its mark, or because in every second place there is the zero of a plain letter's upper half. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 65_536);
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 8 && even === 0) return "utf-16le";
  return even > looked / 8 && odd === 0 ? "utf-16be" : null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Good UTF-8 whose every telling word is one of an old font, and not of Unicode, was typed in that font. */
function lettersOf(unicode: string): [Encoding, string] {
  const composed = unicode.normalize("NFC");
  const [best, next] = scoreLetters(new Set(tellingWords(composed)));
  return best === undefined || best.letters === "unicode" || best.wrong > 0 || next?.wrong === 0
    ? ["utf-8", composed]
    : [`utf-8+${best.letters}`, decodeAs(best.letters, composed)];
}

/** What each byte is in Windows-1252 (which `latin1` means to programs) and what in Windows-1258. */
const of1252 = new TextDecoder("windows-1252");
const signs1258 = new Map(
  Array.from({ length: 256 }, (_, byte): [string, string] => [
    of1252.decode(Uint8Array.of(byte)),
    new TextDecoder("windows-1258").decode(Uint8Array.of(byte)),
  ]),
);

const from1258 = (text: string): string =>
  text.replaceAll(/[\u0080-\uffff]/g, (sign) => signs1258.get(sign) ?? sign).normalize("NFC");

const ONE_BYTE: readonly (readonly [Encoding, (text: string) => string])[] = [
  ["windows-1258", from1258],
  ["latin1+tcvn3", (text) => decodeAs("tcvn3", text)],
  ["latin1+vni", (text) => decodeAs("vni", text)],
];

/** Of the encodings of one byte a letter, the one in which the words are Vietnamese. */
function ofOneByte(bytes: Uint8Array): DecodedBytes {
  const typed = of1252.decode(bytes);
  const words = [...new Set(tellingWords(typed))];
  const scored = ONE_BYTE.map(([encoding, decode]) => {
    const said = words.map((word) => isVietnamese(decode(word), "unicode"));
    return {
      encoding,
      decode,
      right: said.filter((each) => each === true).length,
      wrong: said.filter((each) => each === false).length,
    };
  }).toSorted((a, b) => a.wrong - b.wrong || b.right - a.right);
  const [best, next] = scored;
  if (best === undefined || next === undefined) return { decided: false, candidates: [] };
  if (best.right > best.wrong && (best.wrong < next.wrong || best.right > next.right))
    return { decided: true, encoding: best.encoding, text: best.decode(typed) };
  const candidates = scored.map(({ encoding, decode }): Decoded => ({ encoding, text: decode(typed) }));
  const [first] = candidates;
  // Where there is nothing but a dash or three dots beyond ASCII, all agree.
  const alike = first !== undefined && candidates.every(({ text }) => text === first.text);
  return alike ? { decided: true, ...first } : { decided: false, candidates };
}
