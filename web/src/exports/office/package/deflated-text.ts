import { Deflate, strToU8 } from "fflate";
import { checksumOf } from "./checksum.ts";
import { xml, xmlDocument, xmlText, type XmlElement } from "./xml.ts";

/** What lies in a zip of a file that was written bit by bit: its own text is never whole in memory. */
export interface DeflatedText {
  readonly checksum: number;
  /** Of the text, in bytes. */
  readonly size: number;
  readonly deflated: Uint8Array;
}

/**
 * A part that is one root with many elements in it, such as the body of a document of hundreds of pages, written as they come. The same elements, put in the same order,
 * give the same bytes.
 */
export class ElementsWriter {
  readonly #chunks: Uint8Array[] = [];
  readonly #deflate: Deflate;
  readonly #end: string;
  #checksum = 0;
  #size = 0;

  /** `root` is the part with what it is given where the elements stand. */
  constructor(root: (inside: XmlElement) => XmlElement) {
    this.#deflate = new Deflate({ level: 6 }, (chunk) => void this.#chunks.push(chunk));
    const [start = "", end = ""] = xmlDocument(root(xml(mark))).split(`<${mark}/>`);
    this.#end = end;
    this.#write(start);
  }

  put(elements: readonly XmlElement[]): void {
    // An element at a time: joined, they would be as large in memory as what they are written from.
    for (const element of elements) this.#write(xmlText(element));
  }

  finish(): DeflatedText {
    this.#write(this.#end);
    this.#deflate.push(new Uint8Array(), true);
    const deflated = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of this.#chunks) {
      deflated.set(chunk, at);
      at += chunk.length;
    }
    return { checksum: this.#checksum, size: this.#size, deflated };
  }

  #write(text: string): void {
    const bytes = strToU8(text);
    this.#checksum = checksumOf(bytes, this.#checksum);
    this.#size += bytes.length;
    this.#deflate.push(bytes);
  }
}

/** An element that nothing else is called. */
const mark = "elements-come-here";
