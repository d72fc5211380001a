import { describe, expect, it } from "vitest";
import { rowsInPicture } from "../../../src/briefing/rows-in-picture.ts";
import { dataCells, dataHeadings } from "../../../src/briefing/data-rows.ts";
import { packageFaults } from "../../../src/exports/office/check/check-package.ts";
import { openPackage } from "../../../src/exports/office/package/read-package.ts";
import { xlsxOf } from "../../../src/exports/office/sheets/xlsx.ts";
import { columnLetters } from "../../../src/exports/office/workbook/sheet.ts";
import { sampleFigure, sampleFigures } from "../../figures/index.ts";
import { cachesOf, cellsOf, named, partsOf } from "./read-office.ts";
import { pagesOf } from "./written.ts";

describe("a workbook", () => {
  it.each(sampleFigures.map(({ name }) => name))(
    "of %s holds the rows of the picture as they are, typed",
    (name) => {
      const figure = sampleFigure(name, "en");
      const file = xlsxOf(pagesOf(figure, ["ranking"]));
      expect(packageFaults(file)).toEqual([]);
      const book = openPackage(file);
      const sheets = named(book, "xl/workbook.xml", "sheet").map(({ attributes }) => attributes["name"]);
      const cells = cellsOf(book, sheets.indexOf("Figures") + 1);
      const over = figure.synthetic === null ? 0 : 1;
      if (figure.synthetic !== null)
        for (let sheet = 1; sheet <= sheets.length; sheet += 1)
          expect(cellsOf(book, sheet).get("A1")).toBe(figure.synthetic);
      const expected = [
        dataHeadings(figure),
        ...rowsInPicture(figure, "ranking").map((row) => dataCells(figure, row)),
      ];
      expected.forEach((line, row) =>
        line.forEach((one, column) => {
          const value = typeof one === "object" && one !== null ? one.written : one;
          expect(cells.get(`${columnLetters(column)}${row + 1 + over}`)).toBe(
            value === null || value === "" ? undefined : value,
          );
        }),
      );
    },
  );

  it.each(["ranking", "trend"] as const)("of a %s has its chart, whose cache is the sheet's", (view) => {
    const file = xlsxOf(pagesOf(sampleFigure("coverage", "vi"), [view]));
    const book = openPackage(file);
    const cells = cellsOf(book, 1);
    const caches = partsOf(book, "xl/charts").flatMap((path) => cachesOf(book, path));
    expect(caches.length).toBeGreaterThan(2);
    for (const { sheet, values } of caches) {
      expect(sheet).toBe("Biểu đồ");
      for (const [at, text] of values) expect(String(cells.get(at))).toBe(text);
    }
  });

  it("is the same bytes twice, and says what is to be known", () => {
    const figure = sampleFigure("coverage", "vi");
    const briefing = pagesOf(figure, ["map"]);
    expect(xlsxOf(briefing)).toEqual(xlsxOf(briefing));
    const notes = [...cellsOf(openPackage(xlsxOf(briefing)), 2).values()].join("\n");
    for (const said of [
      figure.title,
      figure.periodLabel,
      figure.datasetLabel,
      figure.sentence,
      ...figure.certainty,
    ])
      expect(notes).toContain(said);
    expect(notes).toContain("https://atlas.example/");
  });
});
