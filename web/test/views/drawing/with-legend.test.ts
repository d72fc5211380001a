import { expect, it } from "vitest";
import { drawWithLegend } from "../../../src/views/drawing/frame/with-legend.ts";
import { svgDocument } from "../../../src/views/drawing/svg/serialise.ts";
import { sampleFigure } from "../../figures/index.ts";
import { readBoundaries } from "../../figures/sample-cell.ts";
import { loadedView } from "../loaded-views.ts";
import { below, having, readSvg } from "./read-svg.ts";

it.each([
  ["a whole upright sheet", 1020, 1400],
  ["a wide page", 1200, 760],
  ["what many words leave of one", 1740, 540],
  ["half an upright sheet", 1020, 600],
])("on %s the map has both archipelagos in their frames, within it", (_, width, height) => {
  const figure = sampleFigure("coverage", "vi");
  const boundaries = readBoundaries(figure.vintage ?? "");
  const options = { width, height, theme: "light", boundaries, areas: [] } as const;
  const document = readSvg(svgDocument(drawWithLegend(loadedView("map"), figure, options).svg));
  for (const id of ["hoang-sa", "truong-sa"]) {
    const inset = below(document, "data-inset", id);
    const frame = inset.find(({ tag, attributes }) => tag === "rect" && attributes.has("stroke"));
    const [x = 0, y = 0, wide = 0, tall = 0] = ["x", "y", "width", "height"].map((name) =>
      Number(frame?.attributes.get(name)),
    );
    expect(Math.min(wide, tall)).toBeGreaterThan(70);
    expect(x + wide).toBeLessThanOrEqual(width);
    expect(y + tall).toBeLessThanOrEqual(height);
    for (const island of having(inset, "data-island", id)) {
      const [cx = 0, cy = 0] = ["cx", "cy"].map((name) => Number(island.attributes.get(name)));
      expect(cx > x && cx < x + wide && cy > y && cy < y + tall).toBe(true);
    }
  }
});
