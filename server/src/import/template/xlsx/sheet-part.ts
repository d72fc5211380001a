import { xmlText } from "../../../export/formats/xlsx/xml-text.ts";
import { cellName } from "../../books/book.ts";
import type { Accepted, FormCell, FormSheet } from "./sheet.ts";
import { styleIndex } from "./styles.ts";

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A sheet as a part of a workbook: what may be written into is open, all else is protected, without a password. */
export function sheetPart(sheet: FormSheet): string {
  const { merges, widths, hiddenColumns, accepted, notes, frozenRows } = sheet;
  const columns = widths.map((width, index) => {
    const hidden = hiddenColumns.has(index) ? ' hidden="1"' : "";
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
      : "";
  return (
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns.join("")}</cols><sheetData>${rows(sheet)}</sheetData>` +
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`
      : "") +
    (accepted.length > 0
      ? `<dataValidations count="${accepted.length}">${accepted.map(validation).join("")}</dataValidations>`
      : "") +
    '<pageMargins left="0.8" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    (notes.length > 0 ? '<legacyDrawing r:id="rId1"/>' : "") +
    "</worksheet>"
  );
}

function rows({ cells, heights, hiddenRows }: FormSheet): string {
  const byRow = [...Map.groupBy(cells, ({ row }) => row)].toSorted(([a], [b]) => a - b);
  return byRow
    .map(([row, ofRow]) => {
      const height = heights.get(row);
      const set = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const hidden = hiddenRows.has(row) ? ' hidden="1"' : "";
      const content = ofRow.toSorted((a, b) => a.column - b.column).map(cellXml);
      return `<row r="${row + 1}"${set}${hidden}>${content.join("")}</row>`;
    })
    .join("");
}

function cellXml(cell: FormCell): string {
  const start = `<c r="${cellName(cell)}" s="${styleIndex(cell.style)}"`;
  if (cell.number !== undefined) return `${start}><v>${cell.number}</v></c>`;
  if (cell.text === undefined) return `${start}/>`;
  return `${start} t="inlineStr"><is>${richText(cell)}</is></c>`;
}

/** Vietnamese as the style says, the second language on a line of its own, smaller and grey. */
function richText({ text = "", second, style }: FormCell): string {
  const plain = `<t xml:space="preserve">${xmlText(text)}</t>`;
  if (second === undefined) return plain;
  const isBold = style === "heading" || style === "name" || style === "title" || style === "symbol";
  const size = style === "title" ? 14 : 12;
  const run = (properties: string, content: string): string =>
    `<r><rPr>${properties}<rFont val="Times New Roman"/><family val="1"/></rPr><t xml:space="preserve">${xmlText(content)}</t></r>`;
  return (
    run(`${isBold ? "<b/>" : ""}${style === "part" ? "<i/>" : ""}<sz val="${size}"/>`, text) +
    run('<i/><sz val="10"/><color rgb="FF595959"/>', `\n${second}`)
  );
}

function validation({ range, rule, promptTitle, prompt, error }: Accepted): string {
  const messages =
    ` allowBlank="1" showInputMessage="1" showErrorMessage="1" errorStyle="stop" promptTitle="${attribute(promptTitle, 32)}"` +
    ` prompt="${attribute(prompt, 255)}" error="${attribute(error, 255)}" sqref="${range}"`;
  switch (rule.is) {
    case "list":
      return `<dataValidation type="list"${messages}><formula1>"${xmlText(rule.words.join(","))}"</formula1></dataValidation>`;
    case "whole":
      return `<dataValidation type="whole" operator="greaterThanOrEqual"${messages}><formula1>0</formula1></dataValidation>`;
    case "decimal":
      return `<dataValidation type="decimal" operator="between"${messages}><formula1>0</formula1><formula2>${rule.most}</formula2></dataValidation>`;
    case "any":
      return `<dataValidation type="none"${messages}/>`;
  }
}

function attribute(text: string, most: number): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return xmlText(short).replaceAll("\n", "&#10;");
}

/** Notes on cells: their texts, and the drawing that programs place them by. */
export function commentsPart({ notes }: FormSheet): string {
  const list = notes.map(
    (note) =>
      `<comment ref="${cellName(note)}" authorId="0"><text><t xml:space="preserve">${xmlText(note.text)}</t></text></comment>`,
  );
  return `${XML}<comments xmlns="${MAIN}"><authors><author>Movement Atlas</author></authors><commentList>${list.join("")}</commentList></comments>`;
}

export function commentsDrawing({ notes }: FormSheet): string {
  const shapes = notes.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:240pt;height:110pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${column + 1}, 10, ${row}, 5, ${column + 4}, 10, ${row + 5}, 5</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    `<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`
  );
}

/** The name that makes rows print again on each page. */
export function printTitles({ name, repeatedRows }: FormSheet, index: number): string {
  if (repeatedRows === null) return "";
  const [first, last] = repeatedRows;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name)}'!$${first + 1}:$${last + 1}</definedName>`;
}
