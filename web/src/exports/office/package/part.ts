import type { DeflatedText } from "./deflated-text.ts";
import type { XmlElement } from "./xml.ts";

/** A part of an office package: a file in its zip, what it is, and what it refers to. */
export interface Part {
  /** Its place in the package, without a leading slash: `ppt/slides/slide1.xml`. */
  readonly path: string;
  /** What it is; null: its name's ending says it (`defaultTypes`). */
  readonly type: string | null;
  readonly content: XmlElement | Uint8Array | DeflatedText;
  readonly relations: readonly Relation[];
}

/** That a part refers to another, or to an address outside. */
export interface Relation {
  readonly id: string;
  /** The whole name of the relation, an address. */
  readonly type: string;
  /** Path of the part, or the address. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** What a part refers to, gathered while it is written: the same target has the same id. */
export class Relations {
  readonly list: Relation[] = [];

  /** The id by which a part refers to another. `type` is the last word of the relation's name. */
  to(type: string, path: string): string {
    return this.add(relationName(type), path, false);
  }

  /** The id by which a part refers to an address outside: only what a reader may follow. */
  outside(address: string): string {
    return this.add(relationName("hyperlink"), address, true);
  }

  private add(type: string, target: string, isOutside: boolean): string {
    const known = this.list.find((one) => one.type === type && one.target === target);
    if (known !== undefined) return known.id;
    const id = `rId${this.list.length + 1}`;
    this.list.push({ id, type, target, isOutside });
    return id;
  }
}

function relationName(type: string): string {
  return type === "core-properties"
    ? `${packageNs}/relationships/metadata/core-properties`
    : `${relationsNs}/${type}`;
}

export const packageNs = "http://schemas.openxmlformats.org/package/2006";
export const relationsNs = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Types of parts by their names' endings: all others are named one by one. */
export const defaultTypes: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
