import { describe, expect, it } from "vitest";
import { slidePicture } from "../../../src/exports/office/slides/picture.ts";
import type { SlideObject } from "../../../src/exports/office/slides/slide.ts";
import type { OfficeShape } from "../../../src/exports/office/shapes/shape.ts";
import type { Box } from "../../../src/views/drawing/box.ts";
import type { ViewId } from "../../../src/views/catalogue.ts";
import { sampleFigure } from "../../figures/index.ts";
import { pagesOf, tools } from "./written.ts";

/** What a template with a low place for text leaves beside words and key; and a narrow one. */
const low: Box = { x: 430, y: 100, width: 338, height: 190 };
const narrow: Box = { x: 40, y: 100, width: 250, height: 230 };

async function filled(name: string, view: ViewId, box: Box): Promise<readonly (readonly SlideObject[])[]> {
  const [page] = pagesOf(sampleFigure(name, "vi"), [view]).pages;
  const block = page?.blocks.find((one) => one.is === "figure");
  if (block?.is !== "figure") throw new Error("no figure");
  const { vintage } = block.figure;
  const boundaries = vintage === null ? null : await tools.boundaries(vintage);
  return (await slidePicture(block, boundaries)).fill(box);
}

function leaves(shape: OfficeShape): readonly OfficeShape[] {
  return shape.is === "group" ? shape.members.flatMap(leaves) : [shape];
}

const right = ({ x, width }: Box): number => x + width;
const bottom = ({ y, height }: Box): number => y + height;
const overlap = (a: Box, b: Box): boolean =>
  Math.min(right(a), right(b)) - Math.max(a.x, b.x) > 0.5 &&
  Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y) > 0.5;

const maps = [
  ["coverage", "map"],
  ["coverage", "circles"],
  ["difference-counts", "map"],
] as const;

describe("a picture in a small box", () => {
  it.each(maps.flatMap(([name, view]) => [low, narrow].map((box) => ({ name, view, box }))))(
    "$name, $view in $box.width x $box.height: insets keep their width, and nothing leaves the box",
    async ({ name, view, box }) => {
      const [objects = []] = await filled(name, view, box);
      const drawn = objects
        .flatMap((one) => (one.is === "group" ? leaves(one) : []))
        .filter((one) => one.is !== "shape" || one.box.width > 0 || one.box.height > 0);
      const outside = drawn.filter(
        (one) =>
          one.box.x < box.x - 0.1 ||
          one.box.y < box.y - 0.1 ||
          right(one.box) > right(box) + 0.1 ||
          bottom(one.box) > bottom(box) + 0.1,
      );
      expect(outside).toEqual([]);
      const frames = drawn.filter((one) => one.name === "inset" && one.is === "shape");
      expect(frames.length).toBeGreaterThanOrEqual(3);
      expect(Math.max(...frames.map((one) => one.box.width))).toBeGreaterThan(85);
      expect(Math.min(...frames.map((one) => one.box.width))).toBeGreaterThan(38);
      const titles = drawn.filter((one) => one.name === "inset-title");
      // Broken between words, if at all: two lines each at most.
      expect(titles.length).toBeLessThanOrEqual(6);
      for (const [i, one] of titles.entries()) {
        for (const other of titles.slice(i + 1)) expect(overlap(one.box, other.box)).toBe(false);
        for (const frame of frames) expect(overlap(one.box, frame.box)).toBe(false);
      }
    },
  );

  it("a ranking goes on over slides rather than in bars too short to be told apart", async () => {
    const slides = await filled("coverage", "ranking", { ...low, width: 510, height: 224 });
    const charts = slides.map((objects) => objects.filter((one) => one.is === "chart"));
    expect(charts.length).toBeGreaterThan(1);
    const all = charts.flat();
    expect(Math.min(...all.map((one) => one.box.width))).toBeGreaterThanOrEqual(170);
    expect(new Set(all.map((one) => one.name)).size).toBe(all.length);
  });
});
