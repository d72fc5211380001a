import type { PathData } from "./path.ts";
import { flat, type Drawn, type Reference, type SvgElement } from "./tree.ts";

// The one place where a drawing becomes text: nothing else writes or escapes markup.

/** Something drawn as SVG, to stand in a page or a document. */
export function markup(drawn: Drawn): string {
  const parts: string[] = [];
  for (const one of flat([drawn])) writeNode(one, parts);
  return parts.join("");
}

/** A whole drawing as a file of its own. */
export function svgDocument(svg: SvgElement): string {
  return `${markup(svg)}\n`;
}

/** Something drawn, for React to set as the inside of an element of the page. */
export function insideOf(drawn: Drawn): { readonly __html: string } {
  return { __html: markup(drawn) };
}

/** A path as an attribute says it, for elements that React makes. */
export function pathText(path: PathData): string {
  return writeList(path);
}

function writeNode(node: SvgElement | string, parts: string[]): void {
  if (typeof node === "string") {
    parts.push(escapeXml(node));
    return;
  }
  const { name, attributes, children } = node;
  parts.push("<", name);
  const values: readonly (readonly [string, Value])[] = Object.entries(attributes);
  for (const [key, value] of values) {
    if (value === undefined) continue;
    parts.push(" ", key, '="');
    writeValue(key, value, parts);
    parts.push('"');
  }
  if (children.length === 0 && isShape(name)) {
    parts.push("/>");
    return;
  }
  parts.push(">");
  for (const child of children) writeNode(child, parts);
  parts.push("</", name, ">");
}

type Value = string | number | readonly (string | number)[] | Reference | undefined;

function writeValue(key: string, value: Exclude<Value, undefined>, parts: string[]): void {
  if (typeof value === "string") parts.push(escapeXml(value));
  else if (typeof value === "number") parts.push(coordinate(value));
  else if ("id" in value) parts.push(escapeXml(key === "href" ? `#${value.id}` : `url(#${value.id})`));
  else parts.push(writeList(value));
}

/** Numbers with spaces between them; the letters of a path need none. */
function writeList(list: readonly (string | number)[]): string {
  let text = "";
  let isAfterNumber = false;
  for (const one of list)
    if (typeof one === "number") {
      text += isAfterNumber ? ` ${coordinate(one)}` : coordinate(one);
      isAfterNumber = true;
    } else {
      text += one;
      isAfterNumber = false;
    }
  return text;
}

/** Two decimals. A NaN here would be a fault of ours, and is thrown. */
function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a coordinate is ${value}`);
  return String(Math.round(value * 100) / 100);
}

function isShape(name: SvgElement["name"]): boolean {
  return name === "rect" || name === "circle" || name === "path" || name === "use";
}

const special = /[&<>"\p{Cc}\uFFFE\uFFFF]/u;

/** Text as it may stand in XML; control characters, which XML forbids, are left out. */
function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
