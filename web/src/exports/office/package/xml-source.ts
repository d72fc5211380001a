import { strFromU8, strToU8 } from "fflate";
import { parseXml, XmlElement, XmlText, type XmlDocument } from "@rgrove/parse-xml";
import { escaped } from "./xml.ts";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A part that is changed here and there, and left byte for byte as it is elsewhere. Edits of one place may not overlap. */
export class XmlSource {
  readonly tree: XmlDocument;
  readonly #text: string;
  readonly #edits: Edit[] = [];

  /** Throws where it is not well-formed. */
  constructor(bytes: Uint8Array) {
    this.#text = strFromU8(bytes);
    this.tree = parseXml(this.#text, { includeOffsets: true });
  }

  /** The part as it was. */
  get text(): string {
    return this.#text;
  }

  get isChanged(): boolean {
    return this.#edits.length > 0;
  }

  /** An element as it stands in the part. */
  outer({ start, end }: XmlElement): string {
    return this.#text.slice(start, end);
  }

  /** Puts something in an element's place; nothing takes it out. */
  replace({ start, end }: XmlElement, by: string): void {
    this.#edits.push({ start, end, by });
  }

  /** Puts something in the place of several elements that follow each other. */
  replaceAll(first: XmlElement, last: XmlElement, by: string): void {
    this.#edits.push({ start: first.start, end: last.end, by });
  }

  before({ start }: XmlElement, by: string): void {
    this.#edits.push({ start, end: start, by });
  }

  after({ end }: XmlElement, by: string): void {
    this.#edits.push({ start: end, end, by });
  }

  /** Gives an element another text. It may hold no elements. */
  setText(element: XmlElement, text: string): void {
    const tag = this.#startTag(element);
    const open = tag.endsWith("/>") ? `${tag.slice(0, -2).trimEnd()}>` : tag;
    this.replace(element, `${open}${escaped(text)}</${element.name}>`);
  }

  /** Gives an element another value of an attribute that it has. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const tag = this.#startTag(element);
    const at = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`, "u").exec(tag);
    if (at === null) return;
    const start = element.start + at.index;
    this.#edits.push({ start, end: start + at[0].length, by: ` ${name}="${escaped(value)}"` });
  }

  written(): Uint8Array {
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, by } of this.#edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < at) throw new RangeError("two changes of one place");
      parts.push(this.#text.slice(at, start), by);
      at = end;
    }
    return strToU8([...parts, this.#text.slice(at)].join(""));
  }

  #startTag({ start, end }: XmlElement): string {
    const source = this.#text.slice(start, end);
    return /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/u.exec(source)?.[0] ?? source;
  }
}

/** An element as it means: whatever the order of its attributes, and however a program that saved it again broke its lines. */
export function meaningOf(element: XmlElement, leftOut?: (name: string) => boolean): string {
  // Plainly put together: this is where the time of a deck brought up to date goes.
  let meaning = `<${element.name}`;
  for (const name of Object.keys(element.attributes).sort())
    if (leftOut === undefined || !leftOut(`${element.name}/${name}`))
      meaning += ` ${name}=${element.attributes[name]}`;
  meaning += ">";
  for (const child of element.children)
    if (child instanceof XmlElement) {
      if (leftOut === undefined || !leftOut(child.name)) meaning += meaningOf(child, leftOut);
    } else if (child instanceof XmlText && child.text.trim() !== "") meaning += JSON.stringify(child.text);
  return `${meaning}</>`;
}
