import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readDictionary } from "../../../src/import/report-text/dictionary.ts";
import { MOST_TEXT, readReport } from "../../../src/import/report-text/read-report.ts";
import { MOST_WORDS } from "../../../src/import/report-text/proposal.ts";
import type { Proposal, ReportReading } from "../../../src/import/report-text/proposal.ts";
import { readPdfApart } from "../../../src/import/report-documents/pdf/read-pdf-apart.ts";
import { madePdf, setInPages } from "../report-documents/made-pdf.ts";
import { smallWorld } from "../small-world.ts";
import { SENTENCES } from "./sentences/all.ts";

const { db } = await smallWorld();
const dictionary = await readDictionary(db);

const SIGNS = { AT_LEAST: "≥", AT_MOST: "≤", ABOUT: "≈" } as const;

/** A proposal as the sentences have it, a figure a line. */
function lineOf(proposal: Proposal): string {
  const { indicator, area, period, value, qualifier, models, unitType, awardLevel } = proposal;
  return [
    `${indicator} ${area} ${period} ${qualifier === null ? "" : SIGNS[qualifier]}${value}`,
    ...(models.length > 0 ? [`model:${models.join("+")}`] : []),
    ...(unitType === null ? [] : [`unit:${unitType}`]),
    ...(awardLevel === null ? [] : [`level:${awardLevel}`]),
  ].join(" ");
}

const read = (text: string, published?: string): ReportReading =>
  readReport(text, dictionary, published ?? null);

const report = (name: string): Promise<string> =>
  readFile(`${import.meta.dirname}/reports/${name}.txt`, "utf8");

test.each(SENTENCES)("$text", ({ text, published, says }) => {
  expect(read(text, published).proposals.map(lineOf)).toEqual(says);
});

test("the review of Nam Định is read whole, and nothing else in it", async () => {
  const { proposals, leftOut } = read(await report("nam-dinh-2015-2020"), "2020-07-08");
  expect(proposals.map(lineOf)).toEqual([
    "campaigns nam-dinh 2015/2020 ≥3",
    "deployments nam-dinh 2015/2020 226 model:ba_an_toan+tu_quan_tu_phong_tu_bao_ve unit:commune",
    "deployments nam-dinh 2015/2020 822 model:truong_hoc_van_minh unit:school",
    "deployments nam-dinh 2015/2020 562 model:tam_sang_huong_thien+chua_tinh_tien unit:religious_site",
    "awards_collectives nam-dinh 2015/2020 59",
    "awards_individuals nam-dinh 2015/2020 108",
  ]);
  expect(leftOut).toEqual([]);
});

test("the review of Đồng Tháp is read whole, and nothing else in it", async () => {
  const { proposals, leftOut } = read(await report("dong-thap-2006-2016"), "2016");
  expect(proposals.map(lineOf)).toEqual([
    "models_unspecified dong-thap 2006/2016 120",
    "models_replicated_province dong-thap 2006/2016 13",
  ]);
  expect(leftOut).toEqual([]);
});

test.each([
  ["nam-dinh-2015-2020", "2020-07-08"],
  ["dong-thap-2006-2016", "2016"],
])("as a PDF with text a review says the same figures as pasted: %s", async (name, published) => {
  const text = (await report(name)).normalize("NFC");
  const pdf = await readPdfApart(madePdf(setInPages(text)), new AbortController().signal);
  const pasted = read(text, published);
  const printed = read(pdf, published);
  expect(printed.proposals.map(lineOf)).toEqual(pasted.proposals.map(lineOf));
  expect(printed.leftOut.map((one) => one.reason)).toEqual(pasted.leftOut.map((one) => one.reason));
});

test("accents in two signs, old spellings and capitals make no difference", () => {
  for (const { text, published, says } of SENTENCES) {
    const typed = text.normalize("NFD").replaceAll("o\u0300a", "oa\u0300");
    expect(read(typed, published).proposals.map(lineOf), text).toEqual(says);
  }
});

test("each figure is tied to words that hold it, few and without the name of a person", () => {
  let looked = 0;
  for (const { text, published } of SENTENCES) {
    const { text: composed, proposals, leftOut } = read(text, published);
    for (const { at, words } of [...proposals, ...leftOut]) {
      expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
      expect(words).toContain(composed.slice(at.from, at.to).trim());
      expect(words).not.toMatch(/Nguyễn Văn An/u);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThan(80);
});

test("what is left out says why", () => {
  const reasons = (text: string): string[] => read(text).leftOut.map(({ reason }) => reason);
  expect(reasons("Năm 2023, Công an huyện Hải Hậu, tỉnh Nam Định xây dựng mới 7 mô hình.")).toEqual([
    "BELOW_PROVINCE",
  ]);
  expect(reasons("Phấn đấu đến năm 2030, tỉnh Quảng Trị có 100 mô hình.")).toEqual(["PLANNED"]);
  expect(reasons("Năm 2023, tỉnh Đồng Nai có 12.600 mô hình “Dân vận khéo”.")).toEqual(["OTHER_PROGRAMME"]);
  expect(reasons("Năm 2022, tỉnh Hà Nam tăng 5 mô hình.")).toEqual(["COMPARED"]);
  expect(reasons("Năm 2019, tỉnh Thái Nguyên có 26/30 mô hình hoạt động hiệu quả.")).toEqual([
    "PART_OF_ANOTHER",
  ]);
  expect(reasons("Năm 2019 có 4.700 mô hình.")).toEqual(["NO_AREA"]);
  expect(reasons("Tỉnh Hà Nam có 41 mô hình.")).toEqual(["NO_PERIOD"]);
  expect(reasons("Năm 2019, tỉnh Hà Nam có 468,281 điểm mô hình.")).toEqual(["AMBIGUOUS_NUMBER"]);
});

test("a text of any length and any signs is read to its bound, and soon", () => {
  const hostile = [
    '"'.repeat(50_000),
    "1.".repeat(50_000),
    "có 12 xã, phường, ".repeat(12_000),
    "tỉnh ".repeat(40_000),
  ];
  for (const text of hostile) expect(read(text).text.length).toBeLessThanOrEqual(MOST_TEXT);
});

test("a sentence that is too long is cut between words: no figure becomes two others", () => {
  const values = Array.from({ length: 40 }).flatMap((_, shift) => {
    const long = `Năm 2019, tỉnh Hà Nam ${"vui ".repeat(485)}${"a".repeat(shift)} có 4100 mô hình.`;
    return read(long).proposals.map(({ value }) => value);
  });
  expect([...new Set(values)]).toEqual([4100]);
});
