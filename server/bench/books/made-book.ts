import { buffer } from "node:stream/consumers";
import yazl from "yazl";
import { columnName } from "../../src/import/books/book.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An `.xlsx` of so many rows: a name, then numbers with one decimal. */
export async function madeBook(rows: number, columns: number): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const part = (name: string, xml: string): void => zip.addBuffer(Buffer.from(xml), name);
  part(
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  part(
    "xl/workbook.xml",
    `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Biểu 1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  );
  part(
    "xl/_rels/workbook.xml.rels",
    `<Relationships ${RELATIONS}><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="strings.xml"/></Relationships>`,
  );
  const names = Array.from({ length: rows }, (_, row) => `<si><t>Xã mẫu số ${row}</t></si>`);
  part("xl/strings.xml", `<sst ${MAIN}>${names.join("")}</sst>`);
  const lines = Array.from({ length: rows }, (_, row) => lineOf(row, columns));
  part("xl/sheet.xml", `<worksheet ${MAIN}><sheetData>${lines.join("")}</sheetData></worksheet>`);
  zip.end();
  return buffer(zip.outputStream);
}

function lineOf(row: number, columns: number): string {
  const cells = Array.from({ length: columns }, (_, column) => {
    const name = `${columnName(column)}${row + 1}`;
    return column === 0
      ? `<c r="${name}" t="s"><v>${row}</v></c>`
      : `<c r="${name}"><v>${((row * 7_919 + column * 104_729) % 100_000) / 10}</v></c>`;
  });
  return `<row r="${row + 1}">${cells.join("")}</row>`;
}
