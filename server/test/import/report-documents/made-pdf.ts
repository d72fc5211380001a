/** A line on a page: its text, where it stands in points, and how large its letters are. */
export interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A page of lines; null: one that is a picture alone, as a scanner makes it. */
export type Page = readonly Written[] | null;

/** A small PDF whose letters say in Unicode which they are; each is half as wide as it is large. */
export function madePdf(pages: readonly Page[]): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (text: string, more = ""): string =>
    `<< /Length ${Buffer.byteLength(text, "latin1")} ${more}>>\nstream\n${text}\nendstream`;
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  const map = add(
    stream(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end",
    ),
  );
  const descendant = add(
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /DW 500 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`,
  );
  const picture = add(
    stream(
      "\u0080",
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ",
    ),
  );
  const kids = pages.map((page) => {
    const drawn =
      page === null
        ? "q 595 0 0 842 0 0 cm /P Do Q"
        : page
            .map(({ text, x, y, size = 12 }) => {
              const codes = Array.from({ length: text.length }, (_, at) =>
                text.charCodeAt(at).toString(16).padStart(4, "0"),
              ).join("");
              return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
            })
            .join("\n");
    const content = add(stream(drawn));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F ${font} 0 R >> /XObject << /P ${picture} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  let file = "%PDF-1.7\n";
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, "latin1");
}

/** A text set in lines of so many letters, some lines to a page, with the numbers of pages. */
export function setInPages(text: string, letters = 76, lines = 50): readonly Page[] {
  const rows = text.split("\n").flatMap((paragraph) => {
    const set: string[] = [];
    for (const word of paragraph.split(" ")) {
      const last = set.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= letters)
        set[set.length - 1] = `${last} ${word}`;
      else set.push(word);
    }
    return set;
  });
  const pages: Written[][] = [];
  for (let at = 0; at < rows.length; at += lines)
    pages.push([
      { text: String(pages.length + 1), x: 290, y: 810 },
      ...rows.slice(at, at + lines).map((row, index) => ({ text: row, x: 60, y: 780 - index * 14 })),
    ]);
  return pages;
}
