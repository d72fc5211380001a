import { columnLetters } from "./cells.ts";
import type { ExportFile } from "../format.ts";
import { xmlText } from "./xml-text.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Which part is what. */
export function contentTypes(sheets: number): string {
  const sheet = numbers(sheets)
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`)
    .join("");
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>${sheet}` +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_ML}.sharedStrings+xml"/>` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
  );
}

export function relationships(): string {
  return (
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
  );
}

/** Title, and the instant of the data as that of the file: the same figures give the same file. */
export function coreProperties({ title, address, setting }: ExportFile): string {
  const at = setting.catalogue.dataVersion.committedAt;
  const date = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:identifier>${xmlText(address)}</dc:identifier>` +
    `<dc:creator>Movement Atlas</dc:creator><dc:language>${setting.lang.toLowerCase()}</dc:language>` +
    `${date("created")}${date("modified")}<cp:version>${setting.catalogue.dataVersion.id}</cp:version></cp:coreProperties>`
  );
}

/** The sheets; those of rows can be filtered. */
export function workbook(
  names: readonly string[],
  dataSheets: number,
  {
    columns,
    rows,
    rowsASheet,
  }: { readonly columns: number; readonly rows: number; readonly rowsASheet: number },
): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = names.slice(0, dataSheets).map((name, index) => {
    const last = Math.min(rowsASheet, rows - index * rowsASheet) + 1;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xmlText(name)}'!$A$1:$${columnLetters(columns - 1)}$${last}</definedName>`;
  });
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets><definedNames>${filters.join("")}</definedNames></workbook>`
  );
}

export function workbookRelationships(sheets: number): string {
  const one = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return (
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    numbers(sheets)
      .map((n) => one(n, "worksheet", `worksheets/sheet${n}.xml`))
      .join("") +
    `${one(sheets + 1, "styles", "styles.xml")}${one(sheets + 2, "sharedStrings", "sharedStrings.xml")}</Relationships>`
  );
}
