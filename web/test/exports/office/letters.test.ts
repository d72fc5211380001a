import { describe, expect, it } from "vitest";
import { openPackage, type OpenedPackage } from "../../../src/exports/office/package/read-package.ts";
import { pptxOf } from "../../../src/exports/office/slides/pptx.ts";
import { slideSizes } from "../../../src/exports/office/slides/slide.ts";
import { sampleFigure, sampleFigures } from "../../figures/index.ts";
import { sampleBriefing } from "../print/sample-briefing.ts";
import { named, partsOf, within } from "./read-office.ts";
import { pagesOf, tools } from "./written.ts";

/** Where sources, credits and the version stand. */
const readFromNear = /-(foot|notes)$/u;
/** Names and values in tiles are as large as sixty-three tiles of a slide let them be. */
const inTiles = /^(label |archipelago)/u;
/** A key of so many classes and marks that it is higher than a slide is set smaller. */
const inKeys = /^(legend-title|histogram-end|class-|circle-label|mark)/u;
const leastOf = (name: string): number =>
  readFromNear.test(name) ? 8 : inTiles.test(name) ? 0 : inKeys.test(name) ? 7 : 10;

/** Letters on slides and in their charts that cannot be read from a seat, each with where it stands. */
function smallLetters(file: OpenedPackage): readonly string[] {
  const inShapes = partsOf(file, "ppt/slides").flatMap((path) =>
    ["p:sp", "p:graphicFrame"].flatMap((kind) =>
      named(file, path, kind).flatMap((shape) => {
        const name = within(shape, "p:cNvPr")[0]?.attributes["name"] ?? "";
        return within(shape, "a:rPr").flatMap(({ attributes }) => {
          const size = Number(attributes["sz"] ?? 9999) / 100;
          return size >= leastOf(name) ? [] : [`${path} ${name}: ${size}`];
        });
      }),
    ),
  );
  const inCharts = partsOf(file, "ppt/charts").flatMap((path) =>
    ["a:rPr", "a:defRPr"].flatMap((name) =>
      named(file, path, name).flatMap(({ attributes }) =>
        Number(attributes["sz"] ?? 9999) >= 1000 ? [] : [`${path}: ${attributes["sz"] ?? ""}`],
      ),
    ),
  );
  return [...inShapes, ...inCharts];
}

describe("nothing on a slide is written smaller than 10 points, its sources 8", () => {
  it.each(sampleFigures.map(({ name }) => name))("every view of %s", async (name) => {
    expect(smallLetters(openPackage(await pptxOf(pagesOf(sampleFigure(name, "vi")), tools)))).toEqual([]);
  });

  it.each(Object.entries(slideSizes))("a briefing, %s", async (_, size) => {
    for (const locale of ["vi", "en"] as const)
      expect(smallLetters(openPackage(await pptxOf(sampleBriefing(locale), tools, { size })))).toEqual([]);
  });
});
