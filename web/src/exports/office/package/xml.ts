/** An element of a part of an office file, before it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (XmlElement | string)[];
}

/** Attributes in the order they are written; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What may stand in an element: elements, texts, lists of them, or nothing. */
export type XmlContent = XmlElement | string | null | readonly XmlContent[];

/** An element with what is in it. */
export function xml(
  name: string,
  attributes: Attributes = {},
  ...content: readonly XmlContent[]
): XmlElement {
  const children: (XmlElement | string)[] = [];
  gather(content, children);
  return { name, attributes, children };
}

function gather(content: readonly XmlContent[], into: (XmlElement | string)[]): void {
  for (const one of content)
    if (isList(one)) gather(one, into);
    else if (one !== null) into.push(one);
}

function isList(content: XmlContent): content is readonly XmlContent[] {
  return Array.isArray(content);
}

/** A part as it stands in the package. Nothing else writes the markup of office files. */
export function xmlDocument(root: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, parts);
  return parts.join("");
}

/** An element as it stands in a part. */
export function xmlText(element: XmlElement): string {
  const parts: string[] = [];
  write(element, parts);
  return parts.join("");
}

/** The text of elements that stand in several files; null: not written yet. */
const kept = new WeakMap<XmlElement, string | null>();

/** An element whose text is remembered as long as it is: for what is large and stands in many files, such as the outline of a province. */
export function keptXml(element: XmlElement): XmlElement {
  kept.set(element, null);
  return element;
}

function write(element: XmlElement, parts: string[]): void {
  const text = kept.get(element);
  if (text === undefined) return writeAnew(element, parts);
  if (text !== null) return void parts.push(text);
  const own: string[] = [];
  writeAnew(element, own);
  const whole = own.join("");
  kept.set(element, whole);
  parts.push(whole);
}

function writeAnew({ name, attributes, children }: XmlElement, parts: string[]): void {
  parts.push("<", name);
  // Plainly: a deck has hundreds of thousands.
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    if (typeof value === "number") {
      if (!Number.isFinite(value)) throw new RangeError(`${name} ${key} is ${value}`);
      parts.push(" ", key, '="', String(value), '"');
    } else parts.push(" ", key, '="', escaped(value), '"');
  }
  if (children.length === 0) {
    parts.push("/>");
    return;
  }
  parts.push(">");
  for (const child of children)
    if (typeof child === "string") parts.push(escaped(child));
    else write(child, parts);
  parts.push("</", name, ">");
}

/** Most texts are short and have nothing that must be written otherwise. */
const plain = /^[\u0020!#-%'-;=?-\uD7FF]*$/u;
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // In an attribute a bare one would be read as a space.
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** A text as it may stand in XML; what XML cannot hold is left out. */
export function escaped(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(forbidden, "").replaceAll(/[&<>"\n\r\t]/gu, (sign) => entities[sign] ?? sign);
}
