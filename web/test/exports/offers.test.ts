import { describe, expect, it } from "vitest";
import { exporters } from "../../src/exports/index.ts";
import { shapes } from "../../src/exports/exporter.ts";
import { clipboardOffer, exportersFor, labelOf, offersOf, shapesOf } from "../../src/exports/offers.ts";
import { isPaper } from "../../src/views/drawing/frame/paper.ts";
import { drawableViews } from "../../src/views/offered-views.ts";
import { sampleFigure } from "../figures/index.ts";

const figure = sampleFigure("coverage", "vi");

describe("the formats", () => {
  it("have names of their own, for commands, files and readers", () => {
    for (const key of ["id", "extension", "name"] as const)
      expect(new Set(exporters.map((exporter) => exporter[key])).size).toBe(exporters.length);
    for (const { extension, mediaType } of exporters) {
      expect(extension).toMatch(/^[a-z0-9]+$/u);
      expect(mediaType).toMatch(/^[a-z]+\/[\w.+-]+(?:;charset=utf-8)?$/u);
    }
  });

  it("run somewhere", () => {
    for (const { id, runsIn } of exporters) expect(runsIn.length, id).toBeGreaterThan(0);
  });
});

describe("what the page offers", () => {
  it("is every format of the browser in each of its sizes, each under a label of its own, in every language", () => {
    for (const locale of ["vi", "en"] as const)
      for (const view of drawableViews(figure)) {
        const offers = offersOf({ ...figure, locale }, view);
        expect(new Set(offers.map(({ exporter }) => exporter))).toEqual(
          new Set(exportersFor("browser", figure, view)),
        );
        for (const one of shapesOf(offers)) {
          const labels = offers
            .filter(({ shape }) => shape === one || shape === null)
            .map(({ label }) => label);
          expect(new Set(labels).size, one).toBe(labels.length);
        }
        for (const { label, exporter } of offers) expect(label).toContain(exporter.name);
      }
  });

  it("leaves out what a Figure is not for, and what does not run there", () => {
    const [first] = exporters;
    if (first === undefined) throw new Error("no exporter");
    expect(labelOf(first, { width: 800, height: 600 }, "vi")).toMatch(/800 × 600$/u);
    for (const place of ["browser", "node"] as const)
      for (const exporter of exportersFor(place, figure, "map")) {
        expect(exporter.runsIn).toContain(place);
        expect(exporter.isFor?.(figure, "map") ?? true).toBe(true);
      }
  });

  it("offers every picture in every shape, upright sheets higher than wide", () => {
    const offers = offersOf(figure, "map");
    for (const exporter of exportersFor("browser", figure, "map")) {
      if (exporter.sizes === null) continue;
      expect(shapesOf(offers.filter((offer) => offer.exporter === exporter))).toEqual(shapes);
      for (const { shape, width, height } of exporter.sizes) {
        expect(isPaper(width, height), shape).toBe(shape.startsWith("a4"));
        expect(height > width, shape).toBe(shape === "a4-upright");
      }
    }
  });

  it("has a picture that every clipboard takes", () => {
    expect(clipboardOffer(offersOf(figure, "map"))?.exporter.mediaType).toBe("image/png");
  });
});
