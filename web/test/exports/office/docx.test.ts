import { describe, expect, it } from "vitest";
import { packageFaults } from "../../../src/exports/office/check/check-package.ts";
import { docxOf } from "../../../src/exports/office/document/docx.ts";
import { openPackage } from "../../../src/exports/office/package/read-package.ts";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { sampleFigure } from "../../figures/index.ts";
import { cachesOf, cellsOf, named, target, within } from "./read-office.ts";
import { schemaFaults } from "./schema-faults.ts";
import { pagesOf, tools } from "./written.ts";

const main = "word/document.xml";

describe("a document", () => {
  it("has the map as one named shape per province, and says all that stands round it", async () => {
    const figure = sampleFigure("hedged", "vi");
    const file = await docxOf(pagesOf(figure, ["map"]), tools);
    expect(packageFaults(file)).toEqual([]);
    expect(await schemaFaults([file])).toEqual([]);
    const opened = openPackage(file);
    const told = new Map(
      named(opened, main, "wps:cNvPr").map(({ attributes }) => [attributes["name"], attributes["descr"]]),
    );
    for (const row of shownRows(figure)) {
      const name = figure.areas.find(({ id }) => id === row.area)?.name ?? "";
      expect(told.get(`${row.area} ${name}`)).toBe(`${name}: ${row.text}`);
    }
    const said = named(opened, main, "w:t")
      .map(({ text }) => text)
      .join("\n");
    for (const one of [
      figure.title,
      figure.periodLabel,
      figure.datasetLabel,
      figure.sentence,
      ...figure.certainty,
    ])
      expect(said).toContain(one);
    expect(target(opened, main, "hyperlink")).toMatch(/^https:/u);
    const foot = named(opened, target(opened, main, "footer"), "w:t").map(({ text }) => text);
    expect(foot.join("")).toContain(figure.dataVersion);
  });

  it("has charts with their workbook, and says on every page that figures are made up", async () => {
    const figure = sampleFigure("coverage", "en");
    const file = await docxOf(pagesOf(figure, ["ranking", "trend"]), tools);
    expect(await docxOf(pagesOf(figure, ["ranking", "trend"]), tools)).toEqual(file);
    expect(packageFaults(file)).toEqual([]);
    const opened = openPackage(file);
    for (const number of [1, 2]) {
      const path = `word/charts/chart${number}.xml`;
      const cells = cellsOf(openPackage(opened.get(target(opened, path, "package")) ?? new Uint8Array()), 1);
      for (const cached of cachesOf(opened, path))
        for (const [at, text] of cached.values) expect(String(cells.get(at))).toBe(text);
    }
    expect(named(opened, target(opened, main, "header"), "w:t").map(({ text }) => text)).toEqual([
      figure.synthetic,
    ]);
    for (const drawn of named(opened, main, "wp:inline"))
      expect(within(drawn, "wp:docPr")[0]?.attributes["descr"]?.length).toBeGreaterThan(10);
  });
});
