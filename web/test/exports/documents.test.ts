import { describe, expect, it } from "vitest";
import type { TableBlock, WrittenBriefing } from "../../src/briefing/page.ts";
import { documentFormats } from "../../src/exports/documents/index.ts";
import { packageFaults } from "../../src/exports/office/check/check-package.ts";
import { openPackage } from "../../src/exports/office/package/read-package.ts";
import { sampleFigure } from "../figures/index.ts";
import { cellsOf, named, partsOf, within } from "./office/read-office.ts";
import { schemaFaults } from "./office/schema-faults.ts";
import { pagesOf, tools } from "./office/written.ts";

const office = documentFormats.filter(({ mediaType }) => mediaType.includes("openxmlformats"));

const words = (text: string) => ({ text, value: null, status: null, mark: "none" }) as const;
const long =
  "Số nơi mô hình đang hoạt động tại thời điểm của số liệu, gồm số được ghi là “điểm nhân rộng”.".repeat(3);
const table: TableBlock = {
  is: "table",
  id: "t",
  title: "Bảng",
  unit: null,
  columns: [
    { id: "a", label: "Chỉ tiêu", holds: "words" },
    { id: "b", label: "Giá trị", holds: "numbers" },
    { id: "c", label: "Cách tính", holds: "words" },
  ],
  rows: Array.from({ length: 40 }, (_, i) => ({
    id: `r${i}`,
    role: i === 0 ? "total" : "plain",
    cells: [
      words(`Dòng ${i}`),
      { text: `≥ ${11_608 + i}`, value: 11_608 + i, status: "PARTIAL", mark: "diagonals" },
      words(i % 2 === 0 ? long : "ngắn"),
    ],
  })),
  notes: ["°: số cần lưu ý"],
};

const briefing = (): WrittenBriefing => {
  const written = pagesOf(sampleFigure("one-province", "vi"), ["ranking"]);
  const [first] = written.pages;
  if (first === undefined) throw new Error("no page");
  const card = (i: number) => ({
    id: `card-${i}`,
    indicator: "coverage",
    label: "Độ phủ mô hình",
    period: "năm 2025",
    text: "74,7 %",
    value: 74.7,
    unit: "",
    status: "AGGREGATED" as const,
    statusLabel: "Tổng hợp đủ 34/34",
    remarks: ["2.481 trên 3.321"],
    cautions: [],
  });
  const cards = { is: "cards", id: "cards", cards: Array.from({ length: 7 }, (_, i) => card(i)) } as const;
  return {
    ...written,
    title: "Tình hình",
    pages: [first, { ...first, id: "p2", blocks: [cards] }, { ...first, id: "p3", blocks: [table] }],
  };
};

describe("office files of a briefing", () => {
  it("are whole packages, valid by the schemas, and the same bytes twice", async () => {
    const files: Uint8Array[] = [];
    for (const format of office) {
      const file = await format.write(briefing(), tools);
      expect(packageFaults(file), format.id).toEqual([]);
      expect(await format.write(briefing(), tools), format.id).toEqual(file);
      files.push(file);
    }
    expect(await schemaFaults(files)).toEqual([]);
  });

  it("go on where a table has more rows than a slide, and hold every row once", async () => {
    const file = await office.find(({ id }) => id === "pptx")?.write(briefing(), tools);
    const deck = openPackage(file ?? new Uint8Array());
    const slides = partsOf(deck, "ppt/slides");
    const rows = slides.flatMap((path) =>
      named(deck, path, "a:tbl").flatMap((one) => within(one, "a:tr").slice(1)),
    );
    const texts = rows.map((row) =>
      within(row, "a:tc").map((cell) =>
        within(cell, "a:t")
          .map(({ text }) => text)
          .join(""),
      ),
    );
    expect(texts).toEqual(table.rows.map(({ cells }) => cells.map(({ text }) => text)));
    // A cover, the picture, the cards, and the table on several.
    expect(slides.length).toBeGreaterThan(4);
    for (const path of slides)
      for (const frame of named(deck, path, "p:graphicFrame")) {
        const [at] = within(frame, "a:off");
        const heights = within(frame, "a:tr").map(({ attributes }) => Number(attributes["h"]));
        const bottom = Number(at?.attributes["y"]) + heights.reduce((sum, height) => sum + height, 0);
        expect(bottom).toBeLessThan(6_858_000 * 0.93);
      }
  });

  it("hold a table's numbers as numbers in a sheet", async () => {
    const file = await office.find(({ id }) => id === "xlsx")?.write(briefing(), tools);
    const book = openPackage(file ?? new Uint8Array());
    const sheets = named(book, "xl/workbook.xml", "sheet").map(({ attributes }) => attributes["name"] ?? "");
    expect(sheets.every((name) => name.length <= 31)).toBe(true);
    const cells = cellsOf(book, sheets.findIndex((name) => name.startsWith("Bảng")) + 1);
    expect([...cells.values()].filter((value) => typeof value === "number")).toEqual(
      table.rows.map(({ cells: [, number] }) => number?.value),
    );
  });
});
