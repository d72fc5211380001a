import type { XmlElement } from "../office/package/find-elements.ts";
import { firstWithin, textWithin, within } from "../office/package/find-elements.ts";
import { readRelations, readXml, type OpenedPackage } from "../office/package/read-package.ts";
import type { FileTable } from "./file-content.ts";

/** The sheets of a workbook as tables by their names, whichever program saved it last. */
export function readSheets(opened: OpenedPackage): readonly FileTable[] {
  const path = "xl/workbook.xml";
  const paths = new Map(readRelations(opened, path).map(({ id, target }) => [id, target]));
  const shared = sharedTexts(opened);
  return within(readXml(opened, path), "sheet").flatMap(({ attributes }) => {
    const at = paths.get(attributes["r:id"] ?? "");
    return at === undefined || !opened.has(at)
      ? []
      : [{ name: attributes["name"] ?? "", rows: rowsOf(opened, at, shared) }];
  });
}

function rowsOf(opened: OpenedPackage, path: string, shared: readonly string[]): FileTable["rows"] {
  return within(readXml(opened, path), "row").map((row) => {
    const cells: string[] = [];
    within(row, "c").forEach((cell, i) => {
      const column = columnNumber(cell.attributes["r"] ?? "") ?? i;
      while (cells.length < column) cells.push("");
      cells.push(textOf(cell, shared));
    });
    return cells;
  });
}

function textOf(cell: XmlElement, shared: readonly string[]): string {
  if (cell.attributes["t"] === "inlineStr") return textWithin(cell, "t");
  const value = firstWithin(cell, "v")?.text ?? "";
  return cell.attributes["t"] === "s" ? (shared[Number(value)] ?? "") : value;
}

/** Texts that Excel keeps apart from their cells. */
function sharedTexts(opened: OpenedPackage): readonly string[] {
  const path = "xl/sharedStrings.xml";
  return opened.has(path) ? within(readXml(opened, path), "si").map((one) => textWithin(one, "t")) : [];
}

/** Of `C7` 2; null where there are no letters. */
function columnNumber(place: string): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(place)?.[0];
  if (letters === undefined) return null;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
