import { expect, test } from "vitest";
import { Refusal } from "../../../src/import/hand-ins/steps/refusal.ts";
import { textOfFile } from "../../../src/import/report-documents/text-of-file.ts";
import { zipOf } from "../books/support/zip-of.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc"';
const docx = (body: string): Buffer =>
  zipOf([
    { name: "[Content_Types].xml", bytes: "<Types/>" },
    { name: "docProps/core.xml", bytes: "<creator>Somebody</creator>" },
    { name: "word/document.xml", bytes: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
  ]);
const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test("a document is read as it is printed: what was deleted, moved, hidden or stands twice is not", () => {
  const body = [
    `<w:p>${run("Năm 2019, tỉnh Hà Nam ")}${run("có 41 mô hình.")}</w:p>`,
    `<w:p><w:del>${run("12")}</w:del><w:moveFrom>${run("13")}</w:moveFrom>${run("14", "<w:vanish/>")}${run("15", '<w:vanish w:val="0"/>')}</w:p>`,
    `<w:tbl><w:tr><w:tc><w:p>${run("a")}<w:r><w:tab/></w:r>${run("b")}</w:p></w:tc></w:tr></w:tbl>`,
    `<w:p><mc:AlternateContent><mc:Choice><w:p>${run("box")}</w:p></mc:Choice><mc:Fallback><w:p>${run("twice")}</w:p></mc:Fallback></mc:AlternateContent></w:p>`,
  ].join("");
  expect(textOfFile(docx(body)).split("\n").filter(Boolean)).toEqual([
    "Năm 2019, tỉnh Hà Nam có 41 mô hình.",
    "15",
    "a\tb",
    "box",
  ]);
});

test("a text may be written in any encoding of Vietnamese", () => {
  const text = "Năm 2019, tỉnh Hà Nam có 41 mô hình.";
  expect(textOfFile(Buffer.from(text))).toBe(text);
  expect(textOfFile(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe(text);
});

test("what is no text is refused with the reason, never read by half", () => {
  const reasonOf = (bytes: Buffer): string => {
    try {
      textOfFile(bytes);
    } catch (error) {
      if (error instanceof Refusal) return error.said.code;
      throw error;
    }
    return "read";
  };
  expect(reasonOf(Buffer.from("%PDF-1.7\n"))).toBe("REPORT_NOT_TAKEN");
  expect(reasonOf(zipOf([{ name: "xl/workbook.xml", bytes: "<workbook/>" }]))).toBe("REPORT_NOT_TAKEN");
  expect(reasonOf(docx("<w:p>"))).toBe("REPORT_NOT_READ");
  expect(reasonOf(docx(`<w:p>${"a".repeat(11_000_000)}</w:p>`))).toBe("REPORT_NOT_READ");
  const doctype = `<!DOCTYPE x [<!ENTITY e "a">]><w:document ${W}/>`;
  expect(reasonOf(zipOf([{ name: "word/document.xml", bytes: doctype }]))).toBe("REPORT_NOT_READ");
});
