/** An element of a text of XML, by where it stands in it. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  /** Where its start tag begins and ends, and where the whole element ends. */
  readonly start: number;
  readonly opened: number;
  readonly end: number;
  /** Whether it is `<x/>`. */
  readonly empty: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The outermost elements within a part of a text of XML, in order, without those that they contain. Of well-formed
 * XML without a DTD, as the guard lets through; nothing is changed by it, so that a text can be edited where it says.
 */
export function* elementsIn(xml: string, from = 0, to = xml.length): Generator<Element> {
  const markup = new RegExp(MARKUP.source, "g");
  markup.lastIndex = from;
  let level = 0;
  let open: Omit<Element, "end"> | null = null;
  for (let found = markup.exec(xml); found !== null && found.index < to; found = markup.exec(xml)) {
    const [text, closes, prefix = "", name, inner = "", empties] = found;
    if (name === undefined) continue;
    const opened = found.index + text.length;
    if (closes === "/") {
      level -= 1;
      if (level < 0) return;
      if (level === 0 && open !== null) yield { ...open, end: opened };
      continue;
    }
    const empty = empties === "/";
    if (level === 0) {
      open = { name, prefix, start: found.index, opened, empty, attributes: attributesOf(inner) };
      if (empty) yield { ...open, end: opened };
    }
    if (!empty) level += 1;
  }
}

/** The outermost element and those right within it. */
export function rootOf(xml: string): { readonly root: Element; readonly children: readonly Element[] } {
  const [root] = elementsIn(xml);
  if (root === undefined) throw new Error("There is no element in this part");
  return { root, children: root.empty ? [] : [...elementsIn(xml, root.opened, root.end)] };
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(ATTRIBUTE))
    attributes[name] = unescaped(double ?? single ?? "");
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (typeof decimal === "string") return String.fromCodePoint(Number(decimal));
    if (typeof hex === "string") return String.fromCodePoint(Number.parseInt(hex, 16));
    return NAMED[String(name)] ?? whole;
  });
}

/** A text as XML has it; what no text may hold is left out. */
export function escaped(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- these are what is left out
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

/** Changes of a text: what stands between two places becomes something else. They must not overlap. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function edited(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  return pieces.join("") + xml.slice(at);
}

/** A text put in at the end of an element, which may be empty so far. */
export function appended(
  xml: string,
  { start, opened, end, empty, prefix, name }: Element,
  text: string,
): Edit {
  const qualified = prefix === "" ? name : `${prefix}:${name}`;
  if (!empty) {
    const closing = xml.lastIndexOf("</", end - 1);
    return { from: closing, to: closing, text };
  }
  const tag = xml.slice(start, opened).replace(/\s*\/>$/, ">");
  return { from: start, to: opened, text: `${tag}${text}</${qualified}>` };
}

/** The start tag of an element with an attribute set. */
export function withAttribute(xml: string, { start, opened }: Element, name: string, value: string): Edit {
  const tag = xml.slice(start, opened);
  const known = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  const text = known.test(tag)
    ? tag.replace(known, (_, before: string) => `${before}"${value}"`)
    : tag.replace(/\s*(\/?)>$/, ` ${name}="${value}"$1>`);
  return { from: start, to: opened, text };
}
