import { columnName } from "../books/book.ts";
import { appended, edited, elementsIn, escaped, rootOf } from "./xml-elements.ts";

/** What is said of a cell, counted from 0. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const MAIN = {
  transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  strict: "http://purl.oclc.org/ooxml/spreadsheetml/main",
} as const;

/** A part of comments where a sheet has none. */
export function newComments(
  comments: readonly CellComment[],
  author: string,
  edition: keyof typeof MAIN,
): string {
  const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN[edition]}">`;
  const list = comments.map((comment) => commentText(comment, 0, "")).join("");
  return `${start}<authors><author>${escaped(author)}</author></authors><commentList>${list}</commentList></comments>`;
}

/** A part of comments with more in it: at a cell that has one already, ours stands below it. */
export function moreComments(xml: string, comments: readonly CellComment[], author: string): string {
  const { root, children } = rootOf(xml);
  const [authors, list] = ["authors", "commentList"].map((name) =>
    children.find((child) => child.name === name),
  );
  if (authors === undefined || list === undefined) throw new Error("This part has no list of comments");
  const prefix = root.prefix === "" ? "" : `${root.prefix}:`;
  const id = authors.empty ? 0 : [...elementsIn(xml, authors.opened, authors.end)].length;
  const known = new Map(
    (list.empty ? [] : [...elementsIn(xml, list.opened, list.end)]).map((found) => [
      found.attributes["ref"],
      found,
    ]),
  );
  const edits = [appended(xml, authors, `<${prefix}author>${escaped(author)}</${prefix}author>`)];
  const fresh: string[] = [];
  for (const comment of comments) {
    const found = known.get(nameOf(comment));
    const text =
      found === undefined
        ? undefined
        : [...elementsIn(xml, found.opened, found.end)].find(({ name }) => name === "text");
    if (text === undefined) fresh.push(commentText(comment, id, prefix));
    else edits.push(appended(xml, text, run(`\n—\n${comment.text}`, prefix)));
  }
  if (fresh.length > 0) edits.push(appended(xml, list, fresh.join("")));
  return edited(xml, edits);
}

/** The cells that have a comment already. */
export function commentedCells(xml: string): ReadonlySet<string> {
  const list = rootOf(xml).children.find(({ name }) => name === "commentList");
  if (list === undefined || list.empty) return new Set();
  return new Set(
    [...elementsIn(xml, list.opened, list.end)].map(({ attributes }) => attributes["ref"] ?? ""),
  );
}

const nameOf = ({ row, column }: CellComment): string => `${columnName(column)}${row + 1}`;

function commentText(comment: CellComment, author: number, prefix: string): string {
  const text = `<${prefix}text>${run(comment.text, prefix)}</${prefix}text>`;
  return `<${prefix}comment ref="${nameOf(comment)}" authorId="${author}">${text}</${prefix}comment>`;
}

const run = (text: string, prefix: string): string =>
  `<${prefix}r><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}r>`;

/** The boxes that spreadsheet programs draw comments in, where a sheet has none. */
export function newBoxes(comments: readonly CellComment[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    `${SHAPE_TYPE}${comments.map((comment, index) => box(comment, `_x0000_s${1025 + index}`)).join("")}</xml>`
  );
}

/** The same with more boxes. */
export function moreBoxes(xml: string, comments: readonly CellComment[]): string {
  const at = xml.lastIndexOf("</");
  const type = xml.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  const boxes = comments.map((comment, index) => box(comment, `_x0000_s${freeNumber(xml) + index}`)).join("");
  return `${xml.slice(0, at)}${type}${boxes}${xml.slice(at)}`;
}

/** A number that no shape of the drawing has. */
function freeNumber(xml: string): number {
  const taken = [...xml.matchAll(/_x0000_s(\d+)/g)].map(([, digits]) => Number(digits));
  return Math.max(1024, ...taken) + 1;
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
  '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Wide enough for a sentence, as many rows high as it takes. */
function box({ row, column, text }: CellComment, id: string): string {
  const rows = Math.min(
    20,
    2 + text.split("\n").reduce((sum, part) => sum + 1 + Math.floor(part.length / 40), 0),
  );
  const anchor = [column + 1, 15, Math.max(0, row - 1), 2, column + 5, 15, Math.max(0, row - 1) + rows, 2];
  return (
    `<v:shape id="${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
