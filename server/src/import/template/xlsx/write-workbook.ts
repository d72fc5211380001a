import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { xmlText } from "../../../export/formats/xlsx/xml-text.ts";
import type { FormSheet } from "./sheet.ts";
import { commentsDrawing, commentsPart, printTitles, sheetPart, XML } from "./sheet-part.ts";
import { stylesPart } from "./styles.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The first instant a zip can name, by the clock on the wall: the file is the same whenever and wherever it is made. */
const MADE = new Date(1980, 0, 1);

/** A workbook of forms. The same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly FormSheet[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of parts(sheets))
    zip.addBuffer(Buffer.from(content), path, { mtime: MADE, mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream);
}

function* parts(sheets: readonly FormSheet[]): Generator<readonly [string, string]> {
  yield ["[Content_Types].xml", contentTypes(sheets)];
  yield ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])];
  yield ["xl/workbook.xml", workbook(sheets)];
  yield [
    "xl/_rels/workbook.xml.rels",
    relationships([
      ...sheets.map((_, index): [string, string] => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["styles", "styles.xml"],
    ]),
  ];
  yield ["xl/styles.xml", stylesPart()];
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    yield [`xl/worksheets/sheet${number}.xml`, sheetPart(sheet)];
    if (sheet.notes.length === 0) continue;
    yield [
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relationships([
        ["vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
        ["comments", `../comments${number}.xml`],
      ]),
    ];
    yield [`xl/comments${number}.xml`, commentsPart(sheet)];
    yield [`xl/drawings/vmlDrawing${number}.vml`, commentsDrawing(sheet)];
  }
}

function contentTypes(sheets: readonly FormSheet[]): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${SHEET_ML}.${type}+xml"/>`;
  const each = sheets.map((sheet, index) => {
    const own = part(`worksheets/sheet${index + 1}.xml`, "worksheet");
    return sheet.notes.length > 0 ? own + part(`comments${index + 1}.xml`, "comments") : own;
  });
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${each.join("")}</Types>`
  );
}

function relationships(list: readonly (readonly [string, string])[]): string {
  const each = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function workbook(sheets: readonly FormSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.map(printTitles).join("");
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${list.join("")}</sheets>${names === "" ? "" : `<definedNames>${names}</definedNames>`}</workbook>`
  );
}
