import { SaxesParser } from "saxes";
import type { Limits } from "../guard/limits.ts";
import { BookRefusal, damaged } from "../refusal/refusal.ts";
import { decodeXml } from "./decode-xml.ts";

/** What is to be done at each element; names are without their prefixes. `path` ends with the element itself. */
export interface Visitor {
  open?(name: string, attributes: Attributes, path: readonly string[]): void;
  /** Text of the element that `path` ends with, in as many pieces as it stands in. */
  text?(text: string, path: readonly string[]): void;
  close?(name: string, path: readonly string[]): void;
}

/** Attributes by their names as written, and by those without prefixes. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Goes through XML from its beginning to its end, strictly: what is not well-formed, declares a document type or is deeper than
 * may be is refused, so nothing is ever half read.
 *
 * @throws BookRefusal
 */
export function walkXml(
  { bytes, part, limits }: { readonly bytes: Uint8Array; readonly part: string; readonly limits: Limits },
  visitor: Visitor,
): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on("doctype", () => {
    throw new BookRefusal({ code: "DTD", args: { part } });
  });
  parser.on("error", () => {
    throw damaged(part, { kind: "xml", line: parser.line, column: parser.column });
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (path.length === limits.xmlDepth)
      throw new BookRefusal({ code: "XML_TOO_DEEP", args: { part, most: limits.xmlDepth } });
    const local = withoutPrefix(name);
    path.push(local);
    visitor.open?.(local, withoutPrefixes(attributes), path);
  });
  const text = (piece: string): void => visitor.text?.(piece, path);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", ({ name }) => {
    visitor.close?.(withoutPrefix(name), path);
    path.pop();
  });
  for (const piece of decodeXml(bytes, part)) parser.write(piece);
  parser.close();
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** An attribute without a prefix wins over one of the same name with one. */
function withoutPrefixes(attributes: Record<string, string>): Attributes {
  const all: Record<string, string> = { ...attributes };
  for (const [name, value] of Object.entries(attributes)) {
    const colon = name.indexOf(":");
    if (colon !== -1 && !name.startsWith("xmlns:")) all[name.slice(colon + 1)] ??= value;
  }
  return all;
}
