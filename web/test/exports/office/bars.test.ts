import { describe, expect, it } from "vitest";
import { barNotes, barsOfTable } from "../../../src/briefing/bars-of-table.ts";
import type { TableBars, TableBlock, TableCell, WrittenBriefing } from "../../../src/briefing/page.ts";
import { column, wordsCell } from "../../../src/briefing/table-of-figure.ts";
import { briefingHtml } from "../../../src/exports/documents/html/html.ts";
import { packageFaults } from "../../../src/exports/office/check/check-package.ts";
import { openPackage, type OpenedPackage } from "../../../src/exports/office/package/read-package.ts";
import { writeReport } from "../../../src/exports/office/report/write-report.ts";
import { xlsxOf } from "../../../src/exports/office/sheets/xlsx.ts";
import { pptxOf } from "../../../src/exports/office/slides/pptx.ts";
import { slidesOfPage } from "../../../src/app/briefings/page/screen-slides.ts";
import { slideSizes } from "../../../src/exports/office/slides/slide.ts";
import { svgDocument } from "../../../src/views/drawing/svg/serialise.ts";
import { drawBars, heightOfBars } from "../../../src/views/charts/bars/draw-bars.ts";
import { sampleBriefing } from "../print/sample-briefing.ts";
import { cachesOf, cellsOf, named, partsOf, target, within } from "./read-office.ts";
import { schemaFaults } from "./schema-faults.ts";
import { tools } from "./written.ts";

function cell(text: string, value: number | null, status: TableCell["status"] = "REPORTED"): TableCell {
  return { text, value, status, mark: status === "PARTIAL" ? "diagonals" : "none" };
}

/** Awards by level: two columns of numbers, one of them incomplete, one unknown; a total, which is no part. */
function table(form: TableBars["form"], along: TableBars["along"]): TableBlock {
  return {
    is: "table",
    id: `levels-${form}-${along}`,
    title: "Khen thưởng",
    unit: null,
    columns: [
      column("level", "Cấp", "words"),
      column("teams", "Tập thể", "numbers"),
      column("people", "Cá nhân", "numbers"),
    ],
    rows: [
      { id: "state", role: "part", cells: [wordsCell("Nhà nước"), cell("12", 12), cell("30", 30)] },
      {
        id: "ministry",
        role: "part",
        cells: [wordsCell("Bộ"), cell("≥ 40", 40, "PARTIAL"), cell("Chưa báo cáo", null, "NOT_REPORTED")],
      },
      { id: "all", role: "total", cells: [wordsCell("Tổng"), cell("52", 52), cell("30", 30)] },
    ],
    bars: { form, along, columns: [{ id: "teams" }, { id: "people" }] },
    notes: [],
  };
}

const forms = [
  ["bars", "rows"],
  ["stacked-bars", "rows"],
  ["columns", "columns"],
  ["stacked-columns", "columns"],
] as const;

function briefingOf(tables: readonly TableBlock[]): WrittenBriefing {
  const { pages, ...rest } = sampleBriefing("vi");
  const [page] = pages;
  if (page === undefined) throw new Error("no page");
  return { ...rest, pages: tables.map((one) => ({ ...page, id: one.id, blocks: [one] })) };
}

const all = briefingOf(forms.map(([form, along]) => table(form, along)));

/** What is drawn of a table: a value per series and place, in reading order. */
const drawn = [
  [12, 40],
  [30, null],
];

function chartsAre(opened: OpenedPackage, folder: string): void {
  const charts = partsOf(opened, folder);
  expect(charts).toHaveLength(forms.length);
  charts.forEach((path, i) => {
    const [form = "", along = ""] = forms[i] ?? [];
    const [bars] = named(opened, path, "c:barChart");
    expect(
      bars === undefined ? [] : within(bars, "c:barDir").map(({ attributes }) => attributes["val"]),
    ).toEqual([form.endsWith("bars") ? "bar" : "col"]);
    expect(named(opened, path, "c:grouping").map(({ attributes }) => attributes["val"])).toEqual([
      form.startsWith("stacked") ? "stacked" : "clustered",
    ]);
    const values = named(opened, path, "c:val").map((one) =>
      [0, 1].map((at) => {
        const point = within(one, "c:pt").find(({ attributes }) => attributes["idx"] === String(at));
        return point === undefined ? null : Number(within(point, "c:v")[0]?.text);
      }),
    );
    expect(values).toEqual(
      along === "rows" ? drawn : [0, 1].map((at) => drawn.map((one) => one[at] ?? null)),
    );
    const book =
      folder === "xl/charts"
        ? opened
        : openPackage(opened.get(target(opened, path, "package")) ?? new Uint8Array());
    for (const cached of cachesOf(opened, path)) {
      const sheets = named(book, "xl/workbook.xml", "sheet").map(({ attributes }) => attributes["name"]);
      const cells = cellsOf(book, sheets.indexOf(cached.sheet) + 1);
      for (const [at, text] of cached.values) expect(String(cells.get(at))).toBe(text);
    }
  });
}

describe("a table whose numbers are drawn", () => {
  it("is a chart of PowerPoint, Word and Excel with its numbers behind it, equal to the table", async () => {
    const files = [await pptxOf(all, tools), await writeReport(all, tools), xlsxOf(all)];
    for (const [i, folder] of ["ppt/charts", "word/charts", "xl/charts"].entries()) {
      const file = files[i] ?? new Uint8Array();
      expect(packageFaults(file)).toEqual([]);
      chartsAre(openPackage(file), folder);
    }
    expect(await schemaFaults(files)).toEqual([]);
  });

  it.each(forms)(
    "as %s along %s is drawn without an office program: each number once, none for what is not known",
    (form, along) => {
      const bars = barsOfTable(table(form, along), "vi");
      if (bars === null) throw new Error("no bars");
      const size = { width: 800, height: heightOfBars(bars, 800) };
      const svg = svgDocument(drawBars(bars, { ...size, theme: "light", synthetic: null }));
      for (const text of ["12", "30", "≥ 40"]) expect(svg.split(`>${text}<`)).toHaveLength(2);
      expect(svg).not.toContain("Chưa báo cáo");
      const notes = barNotes(bars).join("\n");
      expect(notes).toContain("Chưa báo cáo: ");
      expect(notes).toContain("Tổng hợp chưa đủ: ");
    },
  );

  it("has the same on the page for the road", async () => {
    const html = await briefingHtml(all, tools);
    expect(html.split("<figure").length - 1).toBe(forms.length);
  });

  it("has them on a slide that is shown where the presentation has its chart", async () => {
    const look = {
      size: slideSizes["16:9"],
      theme: "light",
      boundaries: () => Promise.resolve(null),
    } as const;
    const [page] = all.pages;
    const slides = page === undefined ? [] : await slidesOfPage(page, all, look);
    const drawn = slides.flatMap(({ objects }) => objects.filter(({ is }) => is === "drawing"));
    expect(drawn.map(({ name }) => name)).toEqual(["levels-bars-rows-chart"]);
    const deck = openPackage(await pptxOf(briefingOf([table("bars", "rows")]), tools));
    expect(
      named(deck, "ppt/slides/slide1.xml", "p:cNvPr").map(({ attributes }) => attributes["name"]),
    ).toContain("levels-bars-rows-chart");
  });

  it("is only a table where no two of them are known", () => {
    const whole = table("bars", "rows");
    const known = (rows: TableBlock["rows"]) => barsOfTable({ ...whole, rows }, "vi") !== null;
    expect([known(whole.rows.slice(0, 1)), known(whole.rows.slice(1)), known([])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
