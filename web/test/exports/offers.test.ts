import { describe, expect, it } from "vitest";
import { exporters } from "../../src/exports/index.ts";
import { clipboardOffer, exportersFor, labelOf, offersOf } from "../../src/exports/offers.ts";
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
        expect(new Set(offers.map(({ label }) => label)).size).toBe(offers.length);
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

  it("has a picture that every clipboard takes", () => {
    expect(clipboardOffer(offersOf(figure, "map"))?.exporter.mediaType).toBe("image/png");
  });
});
