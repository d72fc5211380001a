import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/figure/figure.ts";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { drawPicture, screenScale } from "../../../src/views/drawing/draw-picture.ts";
import { markup } from "../../../src/views/drawing/svg/serialise.ts";
import { loadedView } from "../loaded-views.ts";
import { textWidth, type Weight } from "../../../src/views/drawing/text.ts";
import { pageViews, type ViewId } from "../../../src/views/catalogue.ts";
import { sampleFigure } from "../../figures/index.ts";
import { readBoundaries } from "../../figures/sample-cell.ts";
import { having, readSvg, type SvgElement } from "./read-svg.ts";

const sizes = [
  { width: 900, height: 700 },
  { width: 360, height: 480 },
] as const;
// Those whose drawings differ in what must find room.
const names = [
  "all-unknown",
  "one-province",
  "coverage",
  "zeros",
  "all-months",
  "terms",
  "old-provinces",
  "no-map",
  "difference",
];
const views = pageViews.filter(({ land }) => land !== "outlines").map(({ id }) => id);
// A map takes long to draw: a telling few.
const mapped = ["coverage", "holdings", "old-provinces"];
const weights: Readonly<Record<string, Weight>> = { 400: 400, 500: 500, 600: 600 };

const of = ({ attributes }: SvgElement, name: string) => attributes.get(name) ?? "";
const number = (element: SvgElement, name: string) => Number(of(element, name));

function draw(figure: Figure, id: ViewId, size: (typeof sizes)[number]) {
  const boundaries = figure.vintage === null ? null : readBoundaries(figure.vintage);
  const areas = figure.areas.slice(1, 4).map((area) => area.id);
  const options = { ...size, theme: "light", boundaries, areas } as const;
  const drawn = drawPicture(loadedView(id), figure, options);
  return { ...drawn, svg: markup(drawn.svg) };
}

/** Where a line of text lies, by the font's own widths, a little less high than its line. */
function boxOf(text: SvgElement) {
  const size = number(text, "font-size");
  const wide = textWidth(text.text, size, weights[of(text, "font-weight")] ?? 400);
  const anchor = of(text, "text-anchor");
  const left = number(text, "x") - (anchor === "middle" ? wide / 2 : anchor === "end" ? wide : 0);
  const base = number(text, "y");
  return {
    left,
    right: left + wide,
    top: base - size * 0.72,
    bottom: base + size * 0.1,
    size,
    text: text.text,
  };
}

/** What is wrong with a picture in a box: type too small, text outside, labels that touch. */
function troubles(figure: Figure, id: ViewId, size: (typeof sizes)[number]): readonly string[] {
  const { svg, width, height } = draw(figure, id, size);
  const [edge, floor] = [width / screenScale, height / screenScale];
  const boxes = readSvg(svg)
    .filter(({ tag }) => tag === "text")
    .map(boxOf);
  const found = /NaN|undefined|Infinity/u.test(svg) || boxes.length === 0 ? ["not drawn"] : [];
  for (const [i, box] of boxes.entries()) {
    if (box.size * screenScale < 10.9) found.push(`too small: ${box.text}`);
    if (box.left < -0.5 || box.right > edge + 0.5 || box.top < -0.5 || box.bottom > floor + 0.5)
      found.push(`outside: ${box.text}`);
    for (const other of boxes.slice(i + 1))
      if (
        box.right > other.left + 0.5 &&
        other.right > box.left + 0.5 &&
        box.bottom > other.top + 0.5 &&
        other.bottom > box.top + 0.5
      )
        found.push(`touch: ${box.text} | ${other.text}`);
  }
  return found;
}

describe.each(names)("on screen, %s", (name) => {
  const figure = sampleFigure(name, "vi");
  it.each(views)("%s is legible in a wide and in a narrow box, and no two labels touch", (id) => {
    for (const size of sizes) expect(troubles(figure, id, size)).toEqual([]);
  });
});

describe.each(mapped)("on screen, %s", (name) => {
  it("circles are legible in a wide and in a narrow box, and no two labels touch", () => {
    const figure = sampleFigure(name, "vi");
    for (const size of sizes) expect(troubles(figure, "circles", size)).toEqual([]);
    const hits = having(readSvg(draw(figure, "circles", sizes[0]).svg), "data-hit");
    expect(new Set(hits.map((hit) => of(hit, "data-hit")))).toEqual(
      new Set(shownRows(figure).map(({ area }) => area)),
    );
  });
});
