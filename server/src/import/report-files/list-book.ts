import type { MessageLanguage } from "../../messages/message.ts";
import { newZip } from "../marking/zip-parts.ts";
import { escaped } from "../marking/xml-elements.ts";
import { columnName } from "../books/book.ts";
import { sentenceOf } from "../problem.ts";
import type { Problem } from "../problem.ts";

/** A column of the list: what stands over it in both languages, how wide it is in letters, what it says. */
interface ListColumn {
  readonly heading: Readonly<Record<MessageLanguage, string>>;
  readonly width: number;
  readonly of: (problem: Problem) => string | number | null;
}

const COLUMNS: readonly ListColumn[] = [
  { heading: { VI: "Trang tính", EN: "Sheet" }, width: 16, of: ({ sheet }) => sheet },
  { heading: { VI: "Ô", EN: "Cell" }, width: 8, of: ({ cell }) => cell },
  { heading: { VI: "Dòng", EN: "Row" }, width: 8, of: ({ row }) => (row === 0 ? null : row) },
  { heading: { VI: "Cột", EN: "Column" }, width: 16, of: ({ column }) => column },
  { heading: { VI: "Mức độ", EN: "Severity" }, width: 12, of: ({ severity }) => severity },
  { heading: { VI: "Mã", EN: "Code" }, width: 24, of: ({ code }) => code },
  { heading: { VI: "Đang ghi", EN: "Found" }, width: 20, of: ({ found }) => found },
  {
    heading: { VI: "Nội dung", EN: "Message (Vietnamese)" },
    width: 70,
    of: (problem) => sentenceOf(problem, "VI"),
  },
  {
    heading: { VI: "Nội dung (tiếng Anh)", EN: "Message" },
    width: 70,
    of: (problem) => sentenceOf(problem, "EN"),
  },
  { heading: { VI: "Có thể ghi", EN: "Accepted" }, width: 30, of: ({ accepted }) => accepted.join(" · ") },
];
const TITLES: Readonly<Record<MessageLanguage, string>> = {
  VI: "Kết quả kiểm tra",
  EN: "Result of the check",
};

/** What is wrong with a file, as a workbook: a row each, the heading fixed and filtered. */
export function listBook(problems: readonly Problem[], lang: MessageLanguage): Buffer {
  const headings = COLUMNS.map(({ heading }) => heading[lang]);
  const rows = problems.map((problem) => COLUMNS.map((column) => column.of(problem)));
  const last = `${columnName(COLUMNS.length - 1)}${rows.length + 1}`;
  const widths = COLUMNS.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const sheet =
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${[headings, ...rows].map(rowText).join("")}</sheetData>` +
    `<autoFilter ref="A1:${last}"/></worksheet>`;
  return newZip(
    new Map([
      ["[Content_Types].xml", CONTENT_TYPES],
      ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
      [
        "xl/workbook.xml",
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="${escaped(TITLES[lang])}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        relationships([
          ["worksheet", "worksheets/sheet1.xml"],
          ["styles", "styles.xml"],
        ]),
      ],
      ["xl/worksheets/sheet1.xml", sheet],
      ["xl/styles.xml", STYLES],
    ]),
  );
}

/** The first row is bold, all others wrap. */
function rowText(cells: readonly (string | number | null)[], index: number): string {
  const style = index === 0 ? 1 : 2;
  const texts = cells.map((cell, column) => {
    const at = `r="${columnName(column)}${index + 1}" s="${style}"`;
    if (cell === null || cell === "") return `<c ${at}/>`;
    if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
    // A text in the cell itself is never a formula, whatever it begins with.
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${index + 1}">${texts.join("")}</row>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`;
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';

function relationships(of: readonly (readonly [type: string, target: string])[]): string {
  const list = of.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${TYPES}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}
