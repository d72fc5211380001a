import { readTrueType, type TrueType } from "./true-type.ts";

/** Tables a picture's font keeps; kerning and ligatures go, so that lines are as wide as they were measured. */
const keptTables = [
  "OS/2",
  "cmap",
  "cvt ",
  "fpgm",
  "glyf",
  "head",
  "hhea",
  "hmtx",
  "loca",
  "maxp",
  "name",
  "post",
  "prep",
];

/**
 * A TrueType font with the outlines of some letters only; all others are blank. Glyph numbers stay, so every table that
 * names them holds. Letters the font lacks are left out. Format: Apple and Microsoft's TrueType specification.
 */
export function subsetFont(bytes: Uint8Array, letters: string): Uint8Array {
  const font = readTrueType(bytes);
  const wanted = new Set([0]);
  for (const letter of letters.normalize("NFC")) {
    const glyph = font.glyphs.get(letter.codePointAt(0) ?? 0);
    if (glyph !== undefined) addGlyph(font, glyph, wanted);
  }
  const { glyf, loca } = outlines(font, wanted);
  // Not slice(): of a Node Buffer that would be the same memory.
  const head = new Uint8Array(table(font, "head"));
  const headView = new DataView(head.buffer);
  headView.setInt16(50, 1); // loca is long
  headView.setUint32(8, 0);
  const post = new Uint8Array(32);
  post.set(table(font, "post").subarray(0, 32));
  new DataView(post.buffer).setUint32(0, 0x00030000); // no glyph names
  const replaced = new Map([
    ["glyf", glyf],
    ["loca", loca],
    ["head", head],
    ["post", post],
  ]);
  const tags = keptTables.filter((tag) => font.tables.has(tag));
  return assemble(tags.map((tag) => ({ tag, data: replaced.get(tag) ?? table(font, tag) })));
}

function table(font: TrueType, tag: string): Uint8Array {
  const at = font.tables.get(tag);
  if (at === undefined) throw new RangeError(`the font has no ${tag} table`);
  return font.bytes.subarray(at.offset, at.offset + at.length);
}

/** A glyph and those it is composed of (a letter and its accents). */
function addGlyph(font: TrueType, glyph: number, wanted: Set<number>): void {
  if (wanted.has(glyph)) return;
  wanted.add(glyph);
  const outline = outlineOf(font, glyph);
  if (outline.length === 0) return;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return;
  for (let at = 10, flags = 0x20; (flags & 0x20) !== 0;) {
    flags = view.getUint16(at);
    addGlyph(font, view.getUint16(at + 2), wanted);
    at += 4 + ((flags & 0x1) !== 0 ? 4 : 2);
    if ((flags & 0x8) !== 0) at += 2;
    else if ((flags & 0x40) !== 0) at += 4;
    else if ((flags & 0x80) !== 0) at += 8;
  }
}

function outlineOf(font: TrueType, glyph: number): Uint8Array {
  return table(font, "glyf").subarray(font.outlines[glyph] ?? 0, font.outlines[glyph + 1] ?? 0);
}

function outlines(font: TrueType, wanted: ReadonlySet<number>) {
  const count = font.outlines.length - 1;
  const parts: Uint8Array[] = [];
  const loca = new Uint8Array(4 * (count + 1));
  const view = new DataView(loca.buffer);
  let at = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    view.setUint32(4 * glyph, at);
    if (!wanted.has(glyph)) continue;
    const outline = outlineOf(font, glyph);
    parts.push(outline, new Uint8Array((4 - (outline.length % 4)) % 4));
    at += outline.length + ((4 - (outline.length % 4)) % 4);
  }
  view.setUint32(4 * count, at);
  return { glyf: join(parts), loca };
}

function assemble(tables: readonly { readonly tag: string; readonly data: Uint8Array }[]): Uint8Array {
  const header = new Uint8Array(12 + 16 * tables.length);
  const view = new DataView(header.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let offset = header.length;
  const bodies = tables.map(({ tag, data }, i) => {
    const padded = new Uint8Array(Math.ceil(data.length / 4) * 4);
    padded.set(data);
    const at = 12 + 16 * i;
    for (let j = 0; j < 4; j += 1) header[at + j] = tag.charCodeAt(j);
    view.setUint32(at + 4, checksum(padded));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, data.length);
    offset += padded.length;
    return { tag, padded, at: offset - padded.length };
  });
  const whole = join([header, ...bodies.map(({ padded }) => padded)]);
  const head = bodies.find(({ tag }) => tag === "head");
  if (head !== undefined)
    new DataView(whole.buffer).setUint32(head.at + 8, (0xb1b0afba - checksum(whole)) >>> 0);
  return whole;
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let i = 0; i + 4 <= bytes.length; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
  return sum;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
