import { expect, it } from "vitest";
import { drawLegend } from "../../../src/views/drawing/draw-legend.ts";
import { element } from "../../../src/views/drawing/svg/tree.ts";
import { svgDocument } from "../../../src/views/drawing/svg/serialise.ts";
import { textWidth } from "../../../src/views/drawing/text.ts";
import { sampleFigure } from "../../figures/index.ts";
import { having, readSvg } from "./read-svg.ts";

const SHEET = { xmlns: "http://www.w3.org/2000/svg" } as const;

it.each([200, 240, 285, 330, 500, 900])(
  "in %d points all of a legend has room: labels, then counts",
  (width) => {
    for (const name of ["coverage", "difference", "difference-counts"] as const) {
      const { draw } = drawLegend(sampleFigure(name, "vi"), "light", "p", 20, width, 1);
      const document = readSvg(
        svgDocument(
          element("svg", { ...SHEET, width, height: 900, viewBox: [0, 0, width, 900] }, draw(0, 0)),
        ),
      );
      const ends = (role: string): number[] =>
        having(document, "data-role", role).map(({ attributes, text }) => {
          const [x, size] = ["x", "font-size"].map((each) => Number(attributes.get(each)));
          return (x ?? 0) + textWidth(text, size ?? 0);
        });
      const counts = having(document, "data-role", "class-count").map(({ attributes }) =>
        Number(attributes.get("x")),
      );
      expect(counts.length).toBeGreaterThan(1);
      expect(Math.max(...ends("class-count"))).toBeLessThanOrEqual(width + 0.1);
      expect(Math.max(...ends("class-label"))).toBeLessThan(Math.min(...counts));
    }
  },
);
