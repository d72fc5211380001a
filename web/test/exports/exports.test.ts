import { describe, expect, it } from "vitest";
import type { ExportSettings } from "../../src/exports/exporter.ts";
import { fileName } from "../../src/exports/file-name.ts";
import { exporters } from "../../src/exports/index.ts";
import { exporterOf } from "../../src/exports/offers.ts";
import { csvText } from "../../src/exports/csv.ts";
import { subsetFont } from "../../src/exports/subset-font.ts";
import { readTrueType } from "../../src/exports/true-type.ts";
import type { Figure } from "../../src/figure/figure.ts";
import { nodeTools } from "../../src/headless/node-tools.ts";
import { differenceFigure } from "../../src/figure/compare/difference-figure.ts";
import { comparedFigure, comparedSample, comparedSamples } from "../figures/comparison-samples.ts";
import { words } from "../../src/i18n/words.ts";
import { sampleFigure, sampleFigures } from "../figures/index.ts";
import { provincesOfVintage } from "../figures/sample-cell.ts";
import { having, readSvg } from "../views/drawing/read-svg.ts";

const settings: ExportSettings = { view: "map", width: 1920, height: 1080, theme: "light", areas: [] };

async function make(id: string, figure: Figure, change: Partial<ExportSettings> = {}): Promise<Uint8Array> {
  const exporter = exporterOf(id);
  if (exporter === undefined) throw new Error(`no exporter ${id}`);
  return exporter.write(figure, { ...settings, ...change }, nodeTools(figure.vintage));
}

/** A CSV file read back: RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    if (rows.length === 0) rows.push([]);
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("PNG", () => {
  it.each([
    [1920, 1080],
    [3840, 2160],
  ])(
    "is %i × %i pixels",
    async (width, height) => {
      const png = await make("png", sampleFigure("coverage", "vi"), { width, height });
      const view = new DataView(png.buffer, png.byteOffset);
      expect(String.fromCharCode(...png.subarray(1, 4))).toBe("PNG");
      expect([view.getUint32(16), view.getUint32(20)]).toEqual([width, height]);
      expect(png.length).toBeGreaterThan(100_000);
    },
    30_000,
  );
});

describe("SVG", () => {
  it("parses, and brings a font of each weight with every letter it sets", async () => {
    const svg = new TextDecoder().decode(await make("svg", sampleFigure("coverage", "vi")));
    const document = readSvg(svg);
    const style = document.find(({ tag }) => tag === "style")?.text ?? "";
    for (const weight of ["400", "500", "600"]) {
      const data = new RegExp(`font-weight:${weight};src:url\\(data:font/ttf;base64,([^)]*)\\)`, "u").exec(
        style,
      )?.[1];
      const font = readTrueType(new Uint8Array(Buffer.from(data ?? "", "base64")));
      const texts = having(document, "font-weight", weight).map(({ text }) => text);
      const letters = new Set(Array.from(texts.join("")));
      expect(letters.size).toBeGreaterThan(20);
      for (const letter of letters) {
        const glyph = font.glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
        expect(glyph, letter).toBeGreaterThan(0);
        const isBlank = font.outlines[glyph] === font.outlines[glyph + 1];
        expect(isBlank, letter).toBe(/\s/u.test(letter));
      }
    }
    expect(svg.length).toBeLessThan(600_000);
  });
});

describe("a font's subset", () => {
  it("keeps letters with their accents and drops the others", async () => {
    const [font] = await nodeTools(null).fonts();
    if (font === undefined) throw new Error("no font");
    const small = readTrueType(subsetFont(font.bytes, "ệ"));
    const has = (letter: string) => {
      const glyph = small.glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
      return small.outlines[glyph] !== small.outlines[glyph + 1];
    };
    expect([has("ệ"), has("Z")]).toEqual([true, false]);
    expect(small.bytes.length).toBeLessThan(font.bytes.length / 5);
  });
});

describe("CSV", () => {
  it("holds a change as it is known, not rounded as it is written", () => {
    const [first] = provincesOfVintage("VN-2025");
    const sample = {
      ...comparedSample("difference"),
      change: ({ id }: { id: string }) => (id === first?.id ? { difference: 2.4375 } : undefined),
    };
    const figure = differenceFigure(comparedFigure(sample, "vi"));
    if (figure === null) throw new Error("no difference");
    const [head = [], ...body] = parseCsv(csvText(figure, { view: "map" }).slice(1));
    const own = body.find(([area]) => area === first?.id);
    expect(own?.[head.indexOf("Giá trị")]).toBe("2.4375");
    expect(own?.[head.indexOf("Cách ghi")]).toBe("+2,4 điểm phần trăm");
    const row = figure.rows.find(({ area }) => area === first?.id);
    expect(row?.pair?.every((value) => value !== null)).toBe(true);
    expect([own?.[head.indexOf("Giá trị kỳ trước")], own?.[head.indexOf("Giá trị kỳ sau")]]).toEqual(
      row?.pair?.map(String),
    );
  });

  it.each(sampleFigures.map(({ name }) => name))(
    "of %s reads back: a row per area, values as in the Figure",
    (name) => {
      const figure = sampleFigure(name, "vi");
      const text = csvText(figure, { view: "map" });
      expect(text.startsWith("\uFEFF")).toBe(true);
      const rows = parseCsv(text.slice(1));
      const end = rows.findIndex((row) => row.length === 1 && row[0] === "");
      const [head = [], ...body] = rows.slice(0, end);
      const column = (title: string) => head.indexOf(title);
      const shown = figure.rows.filter(({ period }) => period === figure.period);
      expect(body.length).toBe(shown.length);
      for (const cells of body) {
        const row = shown.find(({ area }) => area === cells[column("Mã đơn vị")]);
        expect(cells.length).toBe(head.length);
        expect(cells[column("Giá trị")]).toBe(
          row?.value === null || row === undefined
            ? ""
            : String(Number((row.exact ?? row.value).toPrecision(15))),
        );
        expect(cells[column("Cách ghi")]).toBe(row?.text);
        expect(cells[column("Mã tình trạng")]).toBe(row?.status);
      }
      const notes = rows.slice(end + 1).map((row) => row.join(" "));
      for (const said of [
        figure.title,
        figure.periodLabel,
        figure.boundariesLabel,
        figure.datasetLabel,
        figure.sentence,
        "số liệu biết đến 10:04 ngày 22/11/2026 (giờ Việt Nam)",
      ])
        expect(
          notes.some((note) => note.includes(said)),
          said,
        ).toBe(true);
      if (figure.synthetic !== null)
        expect(notes.some((note) => note.includes(figure.synthetic ?? "?"))).toBe(true);
      for (const { title } of figure.sources) expect(notes.some((note) => note.includes(title))).toBe(true);
    },
  );

  it("of a trend writes all periods of its areas", () => {
    const rows = parseCsv(csvText(sampleFigure("all-months", "vi"), { view: "trend" }).slice(1));
    expect(rows.filter(([area]) => area === "viet-nam").length).toBe(142);
  });

  it("of a fact writes all periods of its area alone", () => {
    const figure = sampleFigure("coverage", "vi");
    for (const areas of [[], ["ha-noi"]]) {
      const [, ...rows] = parseCsv(csvText(figure, { view: "fact", areas }).slice(1));
      const own = rows.slice(
        0,
        rows.findIndex(([first]) => first === ""),
      );
      expect(own.map(([area, , , period]) => `${area} ${period}`).toSorted()).toEqual(
        ["2021", "2022", "2023", "2024", "2025"].map((period) => `${areas[0] ?? "viet-nam"} ${period}`),
      );
    }
  });

  it.each(["vi", "en"] as const)("writes changes with their sign and no apostrophe, %s", (locale) => {
    let compared = 0;
    for (const { sample } of comparedSamples) {
      const figure = differenceFigure(comparedFigure(sample, locale));
      if (figure === null) continue;
      const [head = [], ...body] = parseCsv(csvText(figure, { view: "map" }).slice(1));
      const written = body.map((cells) => cells[head.indexOf(words(locale).export.columns.text)] ?? "");
      expect(written.filter((text) => text.startsWith("'"))).toEqual([]);
      compared += written.filter((text) => text.startsWith("+")).length;
    }
    expect(compared).toBeGreaterThan(10);
  });

  it("keeps all 15 digits that a number is sure of, in every column of numbers", () => {
    const figure = sampleFigure("coverage", "vi");
    const [value, numerator, denominator] = [1234567.12345678, 98765432.1234567, 0.1 + 0.2];
    const rows = figure.rows.map((row) => ({ ...row, value, numerator, denominator }));
    const national = figure.national === null ? null : { ...figure.national, value, numerator, denominator };
    const [head = [], first = []] = parseCsv(
      csvText({ ...figure, rows, national }, { view: "map" }).slice(1),
    );
    const of = (title: string) => first[head.indexOf(title)];
    expect([of("Giá trị"), of("Tử số"), of("Mẫu số")]).toEqual([
      "1234567.12345678",
      "98765432.1234567",
      "0.3",
    ]);
  });

  it("never lets a spreadsheet run a text as a formula, and leaves numbers numbers", () => {
    const figure = sampleFigure("one-province", "vi");
    const evil = {
      ...figure,
      title: '=HYPERLINK("x")',
      areas: figure.areas.map((area) => ({ ...area, name: `@${area.name}` })),
      // Where the program writes its own numbers, nothing but such a number is spared.
      rows: figure.rows.map((row) => ({ ...row, text: "+cmd|' /C calc'!A0", cautions: ["+1 of theirs"] })),
    };
    const rows = parseCsv(csvText(evil, { view: "map" }).slice(1));
    expect(rows.flat()).toContain("'+cmd|' /C calc'!A0");
    expect(rows.flat()).toContain("'+1 of theirs");
    expect(rows.flat().filter((cell) => /^[=+\-@]/u.test(cell))).toEqual([]);
    expect(rows.flat()).toContain('\'=HYPERLINK("x")');
    expect(rows.flat()).toContain("1888");
  });
});

it("every format has a file name that says what is in it, in plain letters", () => {
  for (const exporter of exporters) {
    const name = fileName(sampleFigure("coverage", "vi"), { view: "map" }, exporter);
    expect(name).toBe(`Do-phu-mo-hinh-o-cap-xa_2025_CURRENT_demo_map_synthetic.${exporter.extension}`);
  }
});
