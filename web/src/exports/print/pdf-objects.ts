/** A PDF file as its objects: what its writer numbered, in the order they lie, as text of one byte a letter. */
export interface PdfObjects {
  /** What stands before the first object. */
  readonly head: string;
  /** `7 0 obj … endobj` and what follows up to the next. */
  readonly objects: readonly { readonly number: number; readonly body: string }[];
  /** From the word `trailer` up to `startxref`. */
  readonly trailer: string;
}

const entry = 20;

/** Reads a PDF with one plain table of cross-references, as Typst writes it. Throws for any other. */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const [, start] = /startxref\n(\d+)\n%%EOF\s*$/u.exec(text.slice(-64)) ?? [];
  const table = Number(start);
  const [whole = "", count] = /^xref\n0 (\d+)\n/u.exec(text.slice(table, table + 32)) ?? [];
  if (count === undefined) throw new RangeError("the PDF has no plain table of cross-references");
  const first = table + whole.length;
  const places = Array.from({ length: Number(count) - 1 }, (_, i) => ({
    number: i + 1,
    at: Number(text.slice(first + (i + 1) * entry, first + (i + 1) * entry + 10)),
  })).toSorted((a, b) => a.at - b.at);
  return {
    head: text.slice(0, places[0]?.at),
    objects: places.map(({ number, at }, i) => ({
      number,
      body: text.slice(at, places[i + 1]?.at ?? table),
    })),
    trailer: text.slice(first + Number(count) * entry, text.lastIndexOf("startxref")),
  };
}

/** The file again, with places of its objects as they are now. */
export function writePdfObjects({ head, objects, trailer }: PdfObjects): Uint8Array {
  const places = new Map<number, number>();
  let at = head.length;
  for (const { number, body } of objects) {
    places.set(number, at);
    at += body.length;
  }
  const rows = Array.from(
    { length: objects.length },
    (_, i) => `${String(places.get(i + 1) ?? 0).padStart(10, "0")} 00000 n\r\n`,
  );
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${rows.join("")}`;
  const parts = [head, ...objects.map(({ body }) => body), table, trailer, `startxref\n${at}\n%%EOF`];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  const bytes = Buffer.from(whole.buffer);
  let end = 0;
  // Part by part: a booklet is long, and need not be held as text once more.
  for (const part of parts) end += bytes.write(part, end, "latin1");
  return whole;
}
