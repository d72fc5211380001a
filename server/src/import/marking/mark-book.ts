import { LIMITS } from "../books/guard/limits.ts";
import { openZip } from "../books/guard/zip.ts";
import type { Package } from "../books/guard/zip.ts";
import { relationshipsOf } from "../books/xlsx/relationships.ts";
import { decodeText } from "../readings/encodings/decode-sheets.ts";
import { LETTERS } from "../readings/encodings/letters.ts";
import { CellStyles } from "./cell-styles.ts";
import type { Mark } from "./cell-styles.ts";
import {
  type CellComment,
  commentedCells,
  moreBoxes,
  moreComments,
  newBoxes,
  newComments,
} from "./comments.ts";
import { type MarkedCell, markCells, placeOf } from "./mark-cells.ts";
import { PackageParts } from "./package-parts.ts";
import { type Edit, edited, elementsIn, rootOf } from "./xml-elements.ts";
import { withParts } from "./zip-parts.ts";

/** What is said of a cell of a book. */
export interface Remark {
  /** null: of the first sheet. */
  readonly sheet: string | null;
  /** Such as `C5`. */
  readonly cell: string;
  readonly mark: Mark;
  readonly text: string;
}

const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** A sheet of a million cells; what is larger is not changed, but told as a list. */
const LARGEST_PART = 40_000_000;

/**
 * The same book with cells coloured and commented, all else as it was: parts that are not touched keep their very bytes, so that macros,
 * formulas, pictures, drop-downs and whatever no library knows are still there. Of XLSX and XLSM only.
 *
 * @param author who the comments are from
 * @returns null when it is no such book, or one of another make than programs write
 */
export function markBook(bytes: Uint8Array, remarks: readonly Remark[], author: string): Buffer | null {
  // A zip begins so; what is locked with a password is another kind of file.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const zip = openZip(bytes, { ...LIMITS, partBytes: LARGEST_PART });
    const workbook = relationshipsOf(zip, "", LIMITS).find(({ type }) => type === "officeDocument")?.target;
    if (workbook === undefined || !workbook.endsWith(".xml")) return null;
    return withParts(bytes, changedParts(zip, workbook, remarks, author));
  } catch {
    return null;
  }
}

function changedParts(
  zip: Package,
  workbook: string,
  remarks: readonly Remark[],
  author: string,
): ReadonlyMap<string, string> {
  const parts = new PackageParts(zip);
  const related = relationshipsOf(zip, workbook, LIMITS);
  const stylesName = related.find(({ type }) => type === "styles")?.target ?? "";
  const styles = new CellStyles(parts.read(stylesName));
  const sheets = sheetsOf(parts.read(workbook), related);
  const bySheet = Map.groupBy(remarks, ({ sheet }) =>
    sheet === null || sheet === "" ? sheets[0]?.part : tabOf(sheets, sheet)?.part,
  );
  for (const [part, of] of bySheet)
    if (part !== undefined) markSheet({ zip, parts, styles, author }, part, of);
  parts.write(stylesName, styles.xml);
  return parts.changed;
}

/** The sheet that is called so: as its tab is, or, where that was typed in letters older than Unicode, as it is read. */
function tabOf<T extends { readonly name: string }>(sheets: readonly T[], called: string): T | undefined {
  return (
    sheets.find(({ name }) => name === called) ??
    sheets.find(({ name }) => LETTERS.some((letters) => decodeText(name, "unicode", letters) === called))
  );
}

function sheetsOf(
  xml: string,
  related: readonly { readonly id: string; readonly target: string }[],
): readonly { readonly name: string; readonly part: string | undefined }[] {
  const list = rootOf(xml).children.find(({ name }) => name === "sheets");
  if (list === undefined) return [];
  return [...elementsIn(xml, list.opened, list.end)].map(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
    return { name: attributes["name"] ?? "", part: related.find((found) => found.id === id)?.target };
  });
}

interface Marking {
  readonly zip: Package;
  readonly parts: PackageParts;
  readonly styles: CellStyles;
  readonly author: string;
}

function markSheet({ zip, parts, styles, author }: Marking, part: string, remarks: readonly Remark[]): void {
  const xml = parts.read(part);
  const merged = mergedCells(xml);
  const byCell = Map.groupBy(remarks, ({ cell }) => merged(cell));
  const cells: (MarkedCell & CellComment)[] = Array.from(byCell, ([cell, of]) => ({
    ...placeOf(cell),
    mark: of.some(({ mark }) => mark === "ERROR") ? "ERROR" : "WARNING",
    text: [...new Set(of.map(({ text }) => text))].join("\n\n"),
  }));
  const marked = markCells(xml, cells, styles);
  parts.write(part, comment({ zip, parts, author }, part, marked, cells));
}

/** Puts comments into the sheet's parts, and gives the sheet, which may point to a new one. */
function comment(
  { zip, parts, author }: Pick<Marking, "zip" | "parts" | "author">,
  part: string,
  xml: string,
  cells: readonly CellComment[],
): string {
  const related = relationshipsOf(zip, part, LIMITS);
  const known = related.find(({ type }) => type === "comments")?.target;
  const boxes = related.find(({ type }) => type === "vmlDrawing")?.target;
  const drawn =
    boxes !== undefined && parts.has(boxes) && /<(?:\w+:)?legacyDrawing[\s>]/.test(xml) ? boxes : null;
  const edition = xml.includes("http://purl.oclc.org/ooxml/") ? "strict" : "transitional";
  const types =
    edition === "strict"
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const before = known === undefined ? new Set<string>() : commentedCells(parts.read(known));
  if (known === undefined) {
    const name = parts.freeName("xl/comments", ".xml");
    parts.write(name, newComments(cells, author, edition));
    parts.declare({ part: name }, COMMENTS);
    parts.relate(part, `${types}/comments`, `/${name}`);
  } else parts.write(known, moreComments(parts.read(known), cells, author));
  if (drawn !== null) {
    const fresh = cells.filter(({ row, column }) => ![...before].some((name) => isAt(name, row, column)));
    parts.write(drawn, moreBoxes(parts.read(drawn), fresh));
    return xml;
  }
  const name = parts.freeName("xl/drawings/vmlDrawing", ".vml");
  parts.write(name, newBoxes(cells));
  parts.declare({ extension: "vml" }, DRAWING);
  const id = parts.relate(part, `${types}/vmlDrawing`, `/${name}`);
  return edited(xml, [legacyDrawing(xml, id, types)]);
}

function isAt(cell: string, row: number, column: number): boolean {
  const place = placeOf(cell);
  return place.row === row && place.column === column;
}

/** What stands behind the pointer to comments in a sheet; the order is fixed. */
const BEHIND = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

function legacyDrawing(xml: string, id: string, relationships: string): Edit {
  const { root, children } = rootOf(xml);
  const data = children.findIndex(({ name }) => name === "sheetData");
  // Controls and objects may stand within a choice of markup.
  const behind = children.find(
    ({ name }, index) => index > data && (BEHIND.has(name) || name === "AlternateContent"),
  );
  const at = behind?.start ?? xml.lastIndexOf("</", root.end - 1);
  const prefix = root.prefix === "" ? "" : `${root.prefix}:`;
  const text = `<${prefix}legacyDrawing xmlns:mark="${relationships}" mark:id="${id}"/>`;
  return { from: at, to: at, text };
}

/** The cell that is seen where a cell is part of a merged range. */
function mergedCells(xml: string): (cell: string) => string {
  const list = rootOf(xml).children.find(({ name }) => name === "mergeCells");
  const ranges = (
    list === undefined || list.empty ? [] : [...elementsIn(xml, list.opened, list.end)]
  ).flatMap(({ attributes }) => {
    const [from = "", to = from] = (attributes["ref"] ?? "").split(":");
    return from === "" ? [] : [{ name: from, from: placeOf(from), to: placeOf(to) }];
  });
  return (cell) => {
    const { row, column } = placeOf(cell);
    const within = ranges.find(
      ({ from, to }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column,
    );
    return within?.name ?? cell;
  };
}
