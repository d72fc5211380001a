import type { Package } from "../books/guard/zip.ts";
import { appended, edited, elementsIn, escaped, rootOf } from "./xml-elements.ts";

/** The parts of a book while it is changed: texts by name, as they will be. */
export class PackageParts {
  readonly #zip: Package;
  readonly changed = new Map<string, string>();

  constructor(zip: Package) {
    this.#zip = zip;
  }

  has(name: string): boolean {
    return this.changed.has(name) || this.#zip.parts.has(name.toLowerCase());
  }

  /** The text of a part. @throws when it is not UTF-8, which all programs write */
  read(name: string): string {
    const text = this.changed.get(name);
    if (text !== undefined) return text;
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(this.#zip.read(name));
  }

  /** @param name of a part that is there, however its letters are written, or of a new one */
  write(name: string, text: string): void {
    this.changed.set(this.#zip.parts.get(name.toLowerCase())?.name ?? name, text);
  }

  /** Adds a relationship of a part to another one; gives its id. */
  relate(part: string, type: string, target: string): string {
    const name = relationshipsName(part);
    const xml = this.has(name)
      ? this.read(name)
      : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
    const { root } = rootOf(xml);
    const ids = new Set(
      [...elementsIn(xml, root.opened, root.end)].map(({ attributes }) => attributes["Id"]),
    );
    let number = 1;
    while (ids.has(`rIdMark${number}`)) number += 1;
    const id = `rIdMark${number}`;
    const prefix = root.prefix === "" ? "" : `${root.prefix}:`;
    const element = `<${prefix}Relationship Id="${id}" Type="${escaped(type)}" Target="${escaped(target)}"/>`;
    this.write(name, edited(xml, [appended(xml, root, element)]));
    return id;
  }

  /** Says what a part is, or what all of an extension are. */
  declare(what: { readonly part: string } | { readonly extension: string }, type: string): void {
    const name = "[Content_Types].xml";
    const xml = this.read(name);
    const { root, children } = rootOf(xml);
    const prefix = root.prefix === "" ? "" : `${root.prefix}:`;
    const isKnown = children.some(({ attributes }) =>
      "part" in what
        ? attributes["PartName"]?.toLowerCase() === `/${what.part}`.toLowerCase()
        : attributes["Extension"]?.toLowerCase() === what.extension,
    );
    if (isKnown) return;
    const element =
      "part" in what
        ? `<${prefix}Override PartName="/${escaped(what.part)}" ContentType="${type}"/>`
        : `<${prefix}Default Extension="${what.extension}" ContentType="${type}"/>`;
    // Defaults stand before what overrides them.
    const first = children[0];
    const edit =
      "part" in what || first === undefined
        ? appended(xml, root, element)
        : { from: first.start, to: first.start, text: element };
    this.write(name, edited(xml, [edit]));
  }

  /** A name that no part has: `xl/comments1.xml`, or the next number. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number += 1;
    return `${before}${number}${after}`;
  }
}

export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}
