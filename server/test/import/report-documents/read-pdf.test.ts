import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Refusal } from "../../../src/import/hand-ins/steps/refusal.ts";
import { isPdf, PDF_BOUNDS, readPdfApart } from "../../../src/import/report-documents/pdf/read-pdf-apart.ts";
import { madePdf, type Page, setInPages } from "./made-pdf.ts";

const read = (file: Buffer): Promise<string> => readPdfApart(file, new AbortController().signal);
const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const refused = async (file: Buffer, bounds: typeof PDF_BOUNDS = PDF_BOUNDS): Promise<unknown> =>
  readPdfApart(file, new AbortController().signal, bounds).catch((error: unknown) =>
    error instanceof Refusal ? [error.said.code, error.said.args] : error,
  );

test.each(["nam-dinh-2015-2020", "dong-thap-2006-2016"])(
  "a report set as PDF says what it says as text, its sentences whole: %s",
  async (name) => {
    const report = readFileSync(new URL(`../report-text/reports/${name}.txt`, import.meta.url), "utf8");
    const file = madePdf(setInPages(report.normalize("NFC")));
    expect(isPdf(file)).toBe(true);
    expect(plain(await read(file))).toBe(plain(report.normalize("NFC")));
  },
);

test("a mark of a note is no digit of the number before it, what is far apart stays apart, and numbers of pages are no figures", async () => {
  const page: Page = [
    { text: "12", x: 290, y: 810 },
    { text: "Toàn tỉnh có 4.150", x: 60, y: 700 },
    { text: "2", x: 168.5, y: 704, size: 7 },
    { text: " mô hình", x: 172, y: 700 },
    { text: "Nam Định", x: 60, y: 650 },
    { text: "41", x: 300, y: 650 },
    { text: "226", x: 400, y: 650 },
  ];
  expect((await read(madePdf([page]))).trim().split("\n")).toEqual([
    "Toàn tỉnh có 4.150 mô hình",
    "Nam Định\t41\t226",
  ]);
});

test("scans, broken files and what is too much are refused in words", async () => {
  const text: Page = [{ text: "Năm 2019", x: 60, y: 700 }];
  expect(await refused(madePdf([text, null, text, null]))).toEqual(["REPORT_PDF_SCANNED", { pages: [2, 4] }]);
  expect(await refused(Buffer.from("%PDF-1.7 and nothing else"))).toEqual(["REPORT_PDF_BROKEN", {}]);
  expect(await refused(madePdf(Array.from({ length: 201 }, () => text)))).toEqual([
    "REPORT_PDF_PAGES",
    { most: 200 },
  ]);
  const none = { ...PDF_BOUNDS, wait: 0 } as unknown as typeof PDF_BOUNDS;
  expect(await refused(madePdf([text]), none)).toEqual(["REPORT_PDF_LABORIOUS", {}]);
});
