import { strToU8 } from "fflate";
import { defaultTypes, packageNs, type Part, type Relation } from "./part.ts";
import { xml, xmlDocument, type XmlElement } from "./xml.ts";
import { zipEntry, zipOf, type ZipEntry } from "./zip.ts";

/**
 * An office file: its parts with what they are and refer to, in the order given, at a fixed time. The same parts give the same bytes, in a browser
 * and in Node. `relations` are those of the package itself.
 */
export function writePackage(parts: readonly Part[], relations: readonly Relation[]): Uint8Array {
  const writer = new PackageWriter();
  for (const part of parts) writer.put(part);
  return writer.finish([], relations);
}

/** An office file that is written part by part: of each only what it takes in the file is held. */
export class PackageWriter {
  readonly #types: Pick<Part, "path" | "type">[] = [];
  readonly #entries: ZipEntry[] = [];
  readonly #paths = new Set<string>();

  put({ path, type, content, relations }: Part): void {
    this.#types.push({ path, type });
    this.#entries.push(...this.#written(path, content, relations));
  }

  /** The file, with what can only be written at the end before all else. */
  finish(first: readonly Part[], relations: readonly Relation[]): Uint8Array {
    const before = first.flatMap(({ path, content, relations: own }) => this.#written(path, content, own));
    return zipOf([
      ...this.#written("[Content_Types].xml", contentTypes([...first, ...this.#types]), []),
      ...this.#written("_rels/.rels", relationships(relations, ""), []),
      ...before,
      ...this.#entries,
    ]);
  }

  #written(path: string, content: Part["content"], relations: readonly Relation[]): readonly ZipEntry[] {
    if (this.#paths.has(path)) throw new RangeError(`two parts at ${path}`);
    this.#paths.add(path);
    return [
      entryOf(path, content),
      ...(relations.length === 0
        ? []
        : this.#written(relationsPath(path), relationships(relations, folderOf(path)), [])),
    ];
  }
}

function entryOf(path: string, content: Part["content"]): ZipEntry {
  // What is a zip already does not get smaller.
  if (content instanceof Uint8Array) return zipEntry(path, content, false);
  if (!("deflated" in content)) return zipEntry(path, strToU8(xmlDocument(content)), true);
  const { checksum, size, deflated } = content;
  return { name: strToU8(path), checksum, size, isDeflated: true, bytes: deflated };
}

/** Where the relations of a part stand. */
export function relationsPath(path: string): string {
  return `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;
}

/** The folder of a path, with its slash; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function contentTypes(parts: readonly Pick<Part, "path" | "type">[]): XmlElement {
  const endings = new Set([
    "rels",
    "xml",
    ...parts.filter(({ type }) => type === null).map(({ path }) => endingOf(path)),
  ]);
  return xml(
    "Types",
    { xmlns: `${packageNs}/content-types` },
    [...endings].map((ending) => xml("Default", { Extension: ending, ContentType: typeOf(ending) })),
    parts.flatMap(({ path, type }) =>
      type === null ? [] : [xml("Override", { PartName: `/${path}`, ContentType: type })],
    ),
  );
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function typeOf(ending: string): string {
  const type = defaultTypes[ending];
  if (type === undefined) throw new RangeError(`no type is known for .${ending}`);
  return type;
}

function relationships(relations: readonly Relation[], folder: string): XmlElement {
  return xml(
    "Relationships",
    { xmlns: `${packageNs}/relationships` },
    relations.map(({ id, type, target, isOutside }) =>
      xml("Relationship", {
        Id: id,
        Type: type,
        Target: isOutside ? target : relativePath(folder, target),
        TargetMode: isOutside ? "External" : undefined,
      }),
    ),
  );
}

/** The way from a folder to a part: `../charts/chart1.xml`. */
function relativePath(folder: string, target: string): string {
  const from = folder.split("/").slice(0, -1);
  const to = target.split("/");
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
