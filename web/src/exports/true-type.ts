/** A table of a font file: where it lies. */
interface Table {
  readonly offset: number;
  readonly length: number;
}

/** A TrueType font opened for reading: enough to measure and to subset it. */
export interface TrueType {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly tables: ReadonlyMap<string, Table>;
  readonly unitsPerEm: number;
  /** Unicode code point → glyph. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Where each glyph's outline begins in `glyf`; one more than there are glyphs. */
  readonly outlines: readonly number[];
  /** Advance width of a glyph in font units. */
  readonly advance: (glyph: number) => number;
}

/** Opens a TrueType file (not OpenType with CFF, not a collection). Throws a RangeError for anything else. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x00010000) throw new RangeError("not a TrueType font");
  const tables = new Map<string, Table>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (table === undefined) throw new RangeError(`the font has no ${tag} table`);
    return table.offset;
  };
  const count = view.getUint16(at("maxp") + 4);
  const isLong = view.getInt16(at("head") + 50) === 1;
  const loca = at("loca");
  const widths = view.getUint16(at("hhea") + 34);
  const hmtx = at("hmtx");
  return {
    bytes,
    view,
    tables,
    unitsPerEm: view.getUint16(at("head") + 18),
    glyphs: readCharacters(view, at("cmap")),
    outlines: Array.from({ length: count + 1 }, (_, i) =>
      isLong ? view.getUint32(loca + 4 * i) : view.getUint16(loca + 2 * i) * 2,
    ),
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, widths - 1)),
  };
}

/** The Unicode map of format 4 (the basic plane), which every TrueType font of ours has. */
function readCharacters(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const table = cmap + view.getUint32(cmap + 8 + 8 * i);
    if (view.getUint16(table) !== 4) continue;
    const doubled = view.getUint16(table + 6);
    const [ends, starts] = [table + 14, table + 16 + doubled];
    const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
    for (let segment = 0; segment < doubled; segment += 2) {
      const offset = view.getUint16(offsets + segment);
      const delta = view.getUint16(deltas + segment);
      const start = view.getUint16(starts + segment);
      for (let code = start; code <= view.getUint16(ends + segment) && code < 0xffff; code += 1) {
        const raw = offset === 0 ? code : view.getUint16(offsets + segment + offset + 2 * (code - start));
        const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) glyphs.set(code, glyph);
      }
    }
    return glyphs;
  }
  return glyphs;
}
