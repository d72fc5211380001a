import { describe, expect, it } from "vitest";
import type { Figure, Theme } from "../../../src/figure/figure.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { drawView } from "../../../src/views/drawing/draw-view.ts";
import { svgDocument } from "../../../src/views/drawing/svg/serialise.ts";
import { loadedView } from "../loaded-views.ts";
import { overlayMarks } from "../../../src/views/drawing/marks.ts";
import { textWidth, type Weight } from "../../../src/views/drawing/text.ts";
import { viewOf, views, type View, type ViewId } from "../../../src/views/catalogue.ts";
import { sampleFigure as makeFigure, sampleFigures } from "../../figures/index.ts";
import { readBoundaries } from "../../figures/sample-cell.ts";
import { below, having, readSvg, type SvgElement } from "./read-svg.ts";

const names = sampleFigures.map(({ name }) => name);

const figures = new Map<string, Figure>();
const drawings = new WeakMap<Figure, Map<string, string>>();

/** A sample, the same value each time: several tests look at it. */
function sampleFigure(name: string, locale: Locale): Figure {
  const key = `${name} ${locale}`;
  const figure = figures.get(key) ?? makeFigure(name, locale);
  figures.set(key, figure);
  return figure;
}

/** Draws once what several tests look at. */
function draw(figure: Figure, id: ViewId, theme: Theme = "light", size = [1920, 1080]): string {
  const kept = drawings.get(figure) ?? new Map<string, string>();
  drawings.set(figure, kept);
  const [width = 0, height = 0] = size;
  const key = `${id} ${theme} ${width} ${height}`;
  const boundaries = figure.vintage === null ? null : readBoundaries(figure.vintage);
  const svg =
    kept.get(key) ??
    svgDocument(drawView(loadedView(id), figure, { width, height, theme, boundaries, areas: [] }));
  kept.set(key, svg);
  return svg;
}

const number = ({ attributes }: SvgElement, name: string) => Number(attributes.get(name));
const textsOf = (elements: readonly SvgElement[]) => elements.filter(({ tag }) => tag === "text");

/** Where a line of text lies, by the font's own widths. */
function textBox(element: SvgElement) {
  const size = number(element, "font-size");
  const weights: Readonly<Record<string, Weight>> = { 400: 400, 500: 500, 600: 600 };
  const wide = textWidth(element.text, size, weights[element.attributes.get("font-weight") ?? ""] ?? 400);
  const anchor = element.attributes.get("text-anchor");
  const left = number(element, "x") - (anchor === "middle" ? wide / 2 : anchor === "end" ? wide : 0);
  return {
    left,
    right: left + wide,
    top: number(element, "y") - size,
    bottom: number(element, "y") + size * 0.3,
  };
}

function hash(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
  return sum.toString(16);
}

/** A drawing for a snapshot: outlines, which are the boundary file's, shortened to their hash. */
function brief(svg: string): string {
  return svg
    .replace(/ d="([^"]{160,})"/gu, (_, path: string) => ` d="#${hash(path)}"`)
    .replaceAll("><", ">\n<");
}

/** The samples a view's snapshots are kept of: all for the first three; a telling few for the others, which invariants hold. */
function remembered(id: ViewId): readonly string[] {
  if (id === "map" || id === "trend" || id === "ranking") return names;
  return viewOf(id).land === "places"
    ? ["coverage", "holdings", "old-provinces"]
    : ["coverage", "terms", "zeros"];
}

/** The views of a sample: where one cannot be made of it, it draws another that is looked at anyway, or says so. */
function viewsOf(name: string): readonly View[] {
  const figure = sampleFigure(name, "vi");
  return views.filter(({ whyNot }) => (whyNot?.(figure) ?? null) === null);
}

// A map takes some tenths of a second to draw, more on a busy machine.

describe.each(names)("%s", (name) => {
  for (const { id } of viewsOf(name))
    it(`${id}: is well-formed, without NaN, and nothing lies outside the frame, in both languages and themes`, () => {
      // Places depend on the language alone, colours on the theme.
      for (const [locale, theme] of [
        ["vi", "light"],
        ["en", "dark"],
      ] satisfies [Locale, Theme][]) {
        const figure = sampleFigure(name, locale);
        const svg = draw(figure, id, theme);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|\bnull\b/u);
        const document = readSvg(svg);
        for (const text of textsOf(document)) {
          const { left, right, top, bottom } = textBox(text);
          expect(left, text.text).toBeGreaterThanOrEqual(0);
          expect(right, text.text).toBeLessThanOrEqual(1920);
          expect(top, text.text).toBeGreaterThanOrEqual(0);
          expect(bottom, text.text).toBeLessThanOrEqual(1080);
        }
        for (const text of textsOf(below(document, "data-part", "words")))
          expect(textBox(text).bottom, text.text).toBeLessThan(footTop(document));
      }
    });

  it("carries title, period, boundaries, dataset, statuses, sources and date in words", () => {
    const figure = sampleFigure(name, "vi");
    for (const { id } of viewsOf(name)) {
      const document = readSvg(draw(figure, id));
      const said = [...textsOf(document)].map(({ text }) => text).join(" ");
      const wanted = [
        figure.title,
        figure.periodLabel,
        figure.boundariesLabel,
        figure.datasetLabel,
        figure.synthetic ?? "",
        figure.sentence,
        "Nguồn:",
        "số liệu biết đến 10:04 ngày 22/11/2026 (giờ Việt Nam)",
        ...(id === "trend" || id === "fact" ? [] : figure.legend.marks.map(({ label }) => label)),
      ];
      for (const one of wanted) expect(plain(said)).toContain(plain(one));
    }
  });

  for (const { id } of viewsOf(name).filter((view) => remembered(view.id).includes(name)))
    it(`${id} looks as it did`, async () => {
      await expect(brief(draw(sampleFigure(name, "vi"), id))).toMatchFileSnapshot(
        `__snapshots__/${id}/${name}.svg`,
      );
    });
});

const mapped = names.filter((name) => sampleFigure(name, "vi").vintage !== null);

describe.each(mapped)("the map of %s", (name) => {
  const figure = sampleFigure(name, "vi");
  const document = readSvg(draw(figure, "map"));
  const main = below(document, "data-part", "map");
  const rows = shownRows(figure);

  it("shows every area of its vintage once, with its mark", () => {
    const areas = having(document, "data-area");
    const ids = areas.map((area) => area.attributes.get("data-area"));
    expect(ids.length).toBe(rows.length);
    expect(new Set(ids)).toEqual(new Set(rows.map(({ area }) => area)));
    for (const area of areas) {
      const row = rows.find((one) => one.area === area.attributes.get("data-area"));
      expect(area.attributes.get("data-status")).toBe(row?.status);
      const mark = row?.mark ?? "none";
      const isMarked = row?.value === null || (overlayMarks.includes(mark) && figure.encoding === "fill");
      const fills = below(document, "data-area", row?.area ?? "").map(({ attributes }) =>
        attributes.get("fill"),
      );
      expect(fills.includes(`url(#mark-${mark})`)).toBe(isMarked);
      if (mark !== "none") expect(having(document, "id", `mark-${mark}`).length).toBe(1);
    }
  });

  it("writes on labels what the Figure says, and none touches another", () => {
    const labels = having(main, "data-label");
    const boxes = having(main, "data-box").map((label) =>
      (label.attributes.get("data-box") ?? "").split(" ").map(Number),
    );
    expect(boxes.length).toBeGreaterThan(20);
    const texts = new Map<string, string[]>();
    for (const label of labels) {
      const id = label.attributes.get("data-label") ?? "";
      texts.set(id, [...(texts.get(id) ?? []), label.text]);
    }
    for (const [id, lines] of texts) {
      const area = figure.areas.find((one) => one.id === id);
      const row = rows.find((one) => one.area === id);
      expect(lines.join(" ")).toBe(`${area?.name ?? ""} ${row?.short ?? ""}`.trim());
    }
    boxes.forEach(([x = 0, y = 0, w = 0, h = 0], i) => {
      for (const [x2 = 0, y2 = 0, w2 = 0, h2 = 0] of boxes.slice(i + 1))
        expect(x < x2 + w2 && x2 < x + w && y < y2 + h2 && y2 < y + h).toBe(false);
    });
  });

  it("shows both archipelagos in labelled insets, each island to be seen", () => {
    for (const [id, label] of [
      ["hoang-sa", "Hoàng Sa (Đà Nẵng)"],
      ["truong-sa", "Trường Sa (Khánh Hòa)"],
    ] as const) {
      const inset = below(document, "data-inset", id);
      expect(having(inset, "data-role", "inset-title")[0]?.text).toBe(label);
      const islands = having(inset, "data-island", id);
      expect(islands.length).toBeGreaterThan(8);
      for (const island of islands) expect(number(island, "r")).toBeGreaterThanOrEqual(4);
    }
  });

  it("draws circles whose area is proportional to the value, or the size of a change, small above large", () => {
    const circles = having(main, "data-circle");
    if (figure.encoding === "fill") return expect(circles).toEqual([]);
    const radii = circles.map((circle) => number(circle, "r"));
    expect(radii).toEqual(radii.toSorted((a, b) => b - a));
    const shares = circles.flatMap((circle) => {
      const { value } = rows.find(({ area }) => area === circle.attributes.get("data-circle")) ?? {
        value: 0,
      };
      const size = Math.abs(value ?? 0);
      return size === 0 ? [] : [number(circle, "r") ** 2 / size];
    });
    for (const share of shares) expect(share / (shares[0] ?? 1)).toBeCloseTo(1, 1);
  });
});

const link =
  "https://atlas.example/?dataset=demo&indicator=coverage&unit=commune&period=2025&view=small-multiples";

describe.each([
  ["4:3", 1600, 1200],
  ["A4 wide", 1123, 794],
  ["A4 upright", 794, 1123],
])("in the shape %s", (_, width, height) => {
  // Many words, many classes and marks, many periods; no map; a difference.
  const shown = ["coverage", "all-months", "no-map", "difference"].map((name) => sampleFigure(name, "vi"));

  it.each(views.map(({ id }) => id))("%s: words, legend, picture and foot have each their own room", (id) => {
    for (const figure of shown) {
      if ((viewOf(id).whyNot?.(figure) ?? null) !== null) continue;
      const boundaries = figure.vintage === null ? null : readBoundaries(figure.vintage);
      const options = { width, height, theme: "light", boundaries, areas: [], link } as const;
      const document = readSvg(svgDocument(drawView(loadedView(id), figure, options)));
      const [, , w = 0, h = 0] = (document[0]?.attributes.get("viewBox") ?? "").split(" ").map(Number);
      for (const text of textsOf(document)) {
        const { left, right, top, bottom } = textBox(text);
        expect(Math.min(left, top), text.text).toBeGreaterThanOrEqual(0);
        expect(right, text.text).toBeLessThanOrEqual(w);
        expect(bottom, text.text).toBeLessThanOrEqual(h);
      }
      const end = footTop(document);
      for (const text of textsOf(below(document, "data-part", "words")))
        expect(textBox(text).bottom, text.text).toBeLessThan(end);
      expect(having(document, "data-link", link).length).toBe(width === 1600 ? 0 : 1);
      expect(
        textsOf(having(document, "data-role", "link"))
          .map(({ text }) => text)
          .join(""),
      ).toContain(link);
      expect(having(document, "data-role", "across").length).toBe(figure.synthetic === null ? 0 : 2);
    }
  });
});

it("is the same drawing at 3840 × 2160, twice as large", () => {
  const figure = sampleFigure("coverage", "vi");
  const [small, large] = [draw(figure, "map"), draw(figure, "map", "light", [3840, 2160])];
  expect(large).toContain('width="3840" height="2160" viewBox="0 0 1920 1080"');
  expect(large.replace('width="3840" height="2160"', 'width="1920" height="1080"')).toBe(small);
});

function footTop(document: readonly SvgElement[]): number {
  const line =
    below(document, "data-part", "foot")
      .find(({ tag }) => tag === "path")
      ?.attributes.get("d") ?? "";
  return Number(/ ([\d.]+)H/u.exec(line)?.[1]);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}
