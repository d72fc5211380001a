import { strFromU8, strToU8 } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { briefingOfFigure } from "../../../../src/briefing/briefing-of-figure.ts";
import type { CardsBlock, TableBlock, WrittenBriefing } from "../../../../src/briefing/page.ts";
import { tableOfFigure } from "../../../../src/briefing/table-of-figure.ts";
import {
  elementsIn,
  openPackage,
  type OpenedPackage,
  readXml,
} from "../../../../src/exports/office/package/read-package.ts";
import { columnSigns, formText, noneSign, unknownSign } from "../../../../src/exports/report/form.ts";
import { itemLetter, partNumber } from "../../../../src/exports/report/layout.ts";
import type { OfficeDetails } from "../../../../src/briefing/document/office-details.ts";
import { writeReport } from "../../../../src/exports/office/report/write-report.ts";
import { nodeTools, readBoundaries } from "../../../../src/headless/node-tools.ts";
import type { Locale } from "../../../../src/i18n/locale.ts";
import { sampleFigure } from "../../../figures/index.ts";
import { packageFaults } from "../../../../src/exports/office/check/check-package.ts";
import { schemaFaults } from "../schema-faults.ts";
import { brokenRules, ruleCount } from "./decree-rules.ts";
import { paragraphsOf } from "./read-document.ts";

const tools = {
  ...nodeTools(null),
  boundaries: (vintage: string) => Promise.resolve(readBoundaries(vintage)),
  // Pixels are tried elsewhere.
  rasterise: () => Promise.resolve(new Uint8Array([137, 80, 78, 71])),
  template: null,
};

const details: OfficeDetails = {
  superior: "Ủy ban nhân dân tỉnh Ninh Bình",
  issuing: "Ban Chỉ đạo phong trào Toàn dân bảo vệ an ninh Tổ quốc",
  abbreviation: "BCĐ",
  number: "5",
  place: "Ninh Bình",
  date: "2026-02-03",
  addressee: "Bộ Công an",
  recipients: ["Ủy ban nhân dân tỉnh (để báo cáo)"],
  department: "PV05",
  signer: "Trưởng ban",
};

function sample(name: string, locale: Locale, office: OfficeDetails = details): WrittenBriefing {
  const figure = sampleFigure(name, locale);
  const picture = briefingOfFigure(
    figure,
    "map",
    { areas: [], from: null },
    { link: "https://atlas.example/?p=2025", madeFrom: null },
  );
  const cards: CardsBlock = {
    is: "cards",
    id: "facts",
    cards: Array.from({ length: 7 }, (_, at) => ({
      id: `facts-${at}`,
      indicator: "model_points",
      label: `Số điểm mô hình ${at}`,
      period: "năm 2025",
      text: "≥ 2.114",
      value: 2114,
      unit: "điểm",
      status: "AGGREGATED",
      statusLabel: "cộng từ các tỉnh",
      remarks: ["thêm 3 so với năm 2024"],
      cautions: ["Nguồn viết „hơn“."],
    })),
  };
  const facts: WrittenBriefing["pages"][number] = {
    id: "facts-page",
    kind: "facts",
    title: "Số liệu chính",
    subtitle: null,
    blocks: [cards, tableOfFigure(figure, "all")],
    notes: [],
  };
  const { pages } = briefingOfFigure(
    figure,
    "ranking",
    { areas: [], from: null },
    { link: null, madeFrom: null },
  );
  const ranking = pages.map((page) => ({ ...page, id: "ranking-page" }));
  return { ...picture, office, pages: [facts, ...picture.pages, ...ranking] };
}

describe("the report that an office sends", () => {
  let opened: OpenedPackage;
  beforeAll(async () => {
    opened = openPackage(await writeReport(sample("coverage", "vi"), tools));
  });

  it("keeps the rules of the decree's annex", () => {
    expect(ruleCount()).toBeGreaterThanOrEqual(25);
    expect(brokenRules(opened)).toEqual([]);
  });

  it("keeps them where everything of the office is left open", async () => {
    expect(brokenRules(openPackage(await writeReport(sample("coverage", "vi", {}), tools)))).toEqual([]);
  });

  it.each([
    ["A4 upright", 'w:w="11906"', 'w:w="12240"'],
    ["top margin", 'w:top="1134"', 'w:top="720"'],
    ["left margin", 'w:left="1701"', 'w:left="1134"'],
    ["right margin", 'w:right="1134"', 'w:right="1701"'],
    ["no page number on page 1", "<w:titlePg/>", ""],
    ["national title", "CỘNG HÒA", "Cộng hòa"],
    ["motto under it", "Độc lập - Tự do", "Độc lập – Tự do"],
    ["number: 13", "Số: 05/", "Số: 5/"],
    ["place and date", "ngày 03 tháng 02", "ngày 3 tháng 02"],
    ["place and date", "tháng 02 năm", "tháng 2 năm"],
    ["kind of document", ">BÁO CÁO<", ">Báo cáo<"],
    ["text 13–14", '<w:sz w:val="28"/>', '<w:sz w:val="24"/>'],
    ["text justified", 'w:val="both"', 'w:val="left"'],
    ["first line", 'w:firstLine="720"', 'w:firstLine="360"'],
    ["at least 6 points", 'w:after="120"', 'w:after="60"'],
    ["line spacing", 'w:line="276"', 'w:line="400"'],
    ["items counted", ">đ) ", ">e) "],
    ["parts counted", ">I. SỐ", ">1. SỐ"],
    ["„Nơi nhận:“", "- Lưu: VT", "- VT"],
    ["authority", ">TRƯỞNG BAN<", ">Trưởng ban<"],
    ["annexes", ">Phụ lục I<", ">PHỤ LỤC I<"],
    ["black letters", "<w:p>", '<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr></w:r>'],
  ])("a file that breaks the rule %s is told so", (rule, from, to) => {
    const path = "word/document.xml";
    const text = strFromU8(opened.get(path) ?? new Uint8Array());
    expect(text).toContain(from);
    const broken = new Map(opened).set(path, strToU8(text.replaceAll(from, to)));
    expect(brokenRules(broken).join("\n")).toContain(rule);
  });

  it("gives many sources as an annex, after the signature, and keeps the rules", async () => {
    const briefing = sample("coverage", "vi");
    const lines = Array.from({ length: 60 }, (_, at) => `Báo cáo tháng ${at}.`);
    const sources = { is: "sources", id: "many", sources: [], lines } as const;
    const pages = briefing.pages.map((page, at) =>
      at === 0 ? { ...page, blocks: [...page.blocks, sources] } : page,
    );
    const file = openPackage(await writeReport({ ...briefing, pages }, tools));
    expect(brokenRules(file)).toEqual([]);
    const said = paragraphsOf(readXml(file, "word/document.xml")).map(({ text }) => text);
    const signed = said.findIndex((text) => text.startsWith("Nơi nhận"));
    expect(signed).toBeGreaterThan(0);
    expect(said.filter((text) => lines.includes(text))).toEqual(lines);
    expect(said.findIndex((text) => text === lines[0])).toBeGreaterThan(signed);
  });

  it("says every sentence, fact and row of the briefing", () => {
    const said = paragraphsOf(readXml(opened, "word/document.xml")).map(({ text }) => text);
    const wanted = sample("coverage", "vi").pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.is === "text") return block.paragraphs;
        if (block.is === "cards") return block.cards.flatMap(({ label, text }) => [label, text]);
        return block.is === "table" ? block.rows.flatMap(({ cells }) => cells.map(formText)) : [];
      }),
    );
    expect(wanted.filter((text) => !said.some((line) => line.includes(text)))).toEqual([]);
  });

  it("says once under several facts what they are to be read with, and its number at each", () => {
    const said = paragraphsOf(readXml(opened, "word/document.xml")).map(({ text }) => text);
    const facts = said.filter((text) => text.includes("≥ 2.114"));
    expect(facts).toHaveLength(7);
    for (const fact of facts) expect(fact).toMatch(/\. \(1\)$/u);
    expect(said.filter((text) => text.includes("Nguồn viết „hơn“"))).toEqual(["(1) Nguồn viết „hơn“."]);
  });

  it("counts and dates in English as English does", async () => {
    const file = openPackage(await writeReport(sample("coverage", "en"), tools));
    const said = paragraphsOf(readXml(file, "word/document.xml")).map(({ text }) => text);
    expect(said.join("\n")).not.toMatch(/^đ\) /mu);
    expect(said).toContain("Ninh Bình, 3 February 2026");
    const open = openPackage(await writeReport(sample("coverage", "en", {}), tools));
    expect(paragraphsOf(readXml(open, "word/document.xml")).map(({ text }) => text)).toContain("……, ……");
  });

  it("is a whole package, valid by the published schemas", async () => {
    const bytes = await writeReport(sample("coverage", "en"), tools);
    expect(packageFaults(bytes)).toEqual([]);
    expect(await schemaFaults([bytes])).toEqual([]);
  });

  it("has a heat table as a table of Word, a row a province, shaded in the map's colours", async () => {
    const figure = sampleFigure("coverage", "vi");
    const briefing = briefingOfFigure(
      figure,
      "heat-table",
      { areas: [], from: null },
      { link: null, madeFrom: null },
    );
    const tables = [
      ...elementsIn(readXml(openPackage(await writeReport(briefing, tools)), "word/document.xml")),
    ].filter(({ name }) => name === "w:tbl");
    const rows = tables.map((table) => [...elementsIn(table)].filter(({ name }) => name === "w:tr"));
    const provinces = figure.areas.filter(({ level }) => level === "PROVINCE");
    const heat = rows.find(({ length }) => length === provinces.length + 1) ?? [];
    const cells = heat.map((row) =>
      [...elementsIn(row)].filter(({ name }) => name === "w:tc").map(({ text }) => text),
    );
    provinces.forEach(({ id, name }, i) => {
      expect(cells[i + 1]?.[0]).toBe(name);
      const own = figure.rows.find(
        (row) => row.area === id && row.period === figure.period && row.member === null,
      );
      if (own?.value !== null) expect(cells[i + 1]).toContain(own?.short);
    });
    expect(
      heat.flatMap((row) => [...elementsIn(row)]).filter(({ name }) => name === "w:shd").length,
    ).toBeGreaterThan(100);
  });

  it("has rankings as charts with their numbers behind them, maps as one named shape a province, each described", () => {
    const charts = [...opened.keys()].filter((path) => /^word\/(?:charts|media)\/[^/]+$/u.test(path));
    // As many provinces beside each other as leave the page room for words.
    expect(charts).toHaveLength(2);
    const document = [...elementsIn(readXml(opened, "word/document.xml"))];
    const shapes = document
      .filter(({ name }) => name === "wps:cNvPr")
      .map(({ attributes }) => attributes["name"] ?? "");
    const provinces = sampleFigure("coverage", "vi").areas.filter(({ level }) => level === "PROVINCE");
    for (const { id, name } of provinces) expect(shapes).toContain(`${id} ${name}`);
    const described = document
      .filter(({ name }) => name === "wp:docPr")
      .map(({ attributes }) => attributes["descr"] ?? "");
    // The map, its legend, the charts.
    expect(described).toHaveLength(4);
    expect(described.filter((words) => words.includes("Độ phủ mô hình"))).toHaveLength(3);
  });

  it("says of made-up figures that they are", async () => {
    const { provenance, ...rest } = sample("coverage", "en");
    const synthetic = "Synthetic figures.";
    const bytes = await writeReport({ ...rest, provenance: { ...provenance, synthetic } }, tools);
    const said = paragraphsOf(readXml(openPackage(bytes), "word/document.xml"));
    expect(said.map(({ text }) => text)).toContain(synthetic);
  });

  it("is the same bytes each time", async () => {
    const [one, other] = [
      await writeReport(sample("zeros", "en"), tools),
      await writeReport(sample("zeros", "en"), tools),
    ];
    expect(one).toEqual(other);
  });
});

describe("a table as statistical forms have it", () => {
  const cell = { value: null, status: null, mark: "none" } as const;

  it("has a dash for none and dots for what is not known, never one for the other", () => {
    expect(formText({ ...cell, text: "0", value: 0, status: "REPORTED" })).toBe(noneSign);
    expect(formText({ ...cell, text: "Chưa báo cáo", status: "NOT_REPORTED" })).toBe(unknownSign);
    expect(formText({ ...cell, text: "≥ 0", value: 0, status: "REPORTED" })).toBe("≥ 0");
    expect(formText({ ...cell, text: "0,0 %", value: 0.01, status: "AGGREGATED" })).toBe("0,0 %");
    expect(formText({ ...cell, text: "Hà Nội" })).toBe("Hà Nội");
  });

  it("counts columns of words in letters and of numbers in numbers", () => {
    const columns = (["words", "words", "numbers", "numbers", "words"] as const).map((holds, at) => ({
      id: String(at),
      label: "",
      holds,
    }));
    const table: TableBlock = { is: "table", id: "t", title: "", unit: null, columns, rows: [], notes: [] };
    expect(columnSigns(table)).toEqual(["A", "B", "1", "2", "C"]);
  });

  it("counts items in Vietnamese letters and parts in Roman numerals", () => {
    expect([0, 3, 4, 5, 22, 23].map((at) => itemLetter(at, "vi"))).toEqual([
      "a)",
      "d)",
      "đ)",
      "e)",
      "y)",
      "aa)",
    ]);
    expect([0, 3, 4, 25, 26].map((at) => itemLetter(at, "en"))).toEqual(["a)", "d)", "e)", "z)", "aa)"]);
    expect([0, 3, 8, 39, 48].map(partNumber)).toEqual(["I.", "IV.", "IX.", "XL.", "XLIX."]);
  });
});
