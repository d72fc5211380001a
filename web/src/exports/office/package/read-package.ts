import { strFromU8, unzipSync, unzlibSync } from "fflate";
import { parseXml, XmlElement as Parsed, type XmlDocument } from "@rgrove/parse-xml";
import { xml, type XmlElement } from "./xml.ts";
import { folderOf, relationsPath } from "./write-package.ts";

export type { Parsed as XmlElement };

/** An office file opened: its parts by path. */
export type OpenedPackage = ReadonlyMap<string, Uint8Array>;

/** A relation of a part as it stands in a file; `target` is the path of the part in the package, or an address. */
export interface ReadRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** Bytes that the parts of an office file may come to: a template with pictures has a tenth of it. */
const MOST = 256 * 1024 * 1024;

/** Opens an office file. Throws where it is no zip, and a RangeError before anything is unpacked that would become larger than such a file is. */
export function openPackage(bytes: Uint8Array, most = MOST): OpenedPackage {
  let sum = 0;
  const filter = ({ originalSize }: { readonly originalSize: number }): boolean => {
    sum += originalSize;
    if (sum > most) throw new RangeError("the parts of the file would be too large");
    return true;
  };
  return new Map(Object.entries(unzipSync(bytes, { filter })).filter(([path]) => !path.endsWith("/")));
}

/** What lies packed in another file, by zlib's rules (RFC 1950). Throws where it is not so. */
export function inflated(bytes: Uint8Array): Uint8Array {
  return unzlibSync(bytes);
}

const trees = new WeakMap<Uint8Array, XmlDocument>();

/** A part as a tree, read once. Throws where there is none, or where it is not well-formed. */
export function readXml(opened: OpenedPackage, path: string): XmlDocument {
  const bytes = opened.get(path);
  if (bytes === undefined) throw new RangeError(`no part ${path}`);
  const known = trees.get(bytes);
  if (known !== undefined) return known;
  const tree = parseXml(strFromU8(bytes));
  trees.set(bytes, tree);
  return tree;
}

/** What the attributes of a tag say, such as `<p:cNvPr id="2" name="a &amp; b">`. Throws where it is no tag. */
export function attributesOf(tag: string): Readonly<Record<string, string>> {
  return parseXml(tag.replace(/\/?>$/u, "/>")).root?.attributes ?? {};
}

/** All elements of a tree, in order. */
export function* elementsIn(node: XmlDocument | Parsed): Generator<Parsed> {
  // A generator within a generator would hand each element up through all that it lies in.
  const waiting: Parsed[] = [];
  for (let at: XmlDocument | Parsed | undefined = node; at !== undefined; at = waiting.pop()) {
    if (at !== node && at instanceof Parsed) yield at;
    for (let i = at.children.length - 1; i >= 0; i -= 1) {
      const child = at.children[i];
      if (child instanceof Parsed) waiting.push(child);
    }
  }
}

/** What a part refers to; of the package itself where the path is empty. A target with a slash before it is from the root. */
export function readRelations(opened: OpenedPackage, path: string): readonly ReadRelation[] {
  const at = path === "" ? "_rels/.rels" : relationsPath(path);
  if (!opened.has(at)) return [];
  return [...elementsIn(readXml(opened, at))].flatMap(({ name, attributes }) => {
    if (name !== "Relationship") return [];
    const isOutside = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return [
      {
        id: attributes["Id"] ?? "",
        type: attributes["Type"] ?? "",
        target: isOutside ? target : resolved(folderOf(path), target),
        isOutside,
      },
    ];
  });
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const way = folder.split("/").slice(0, -1);
  for (const step of target.split("/"))
    if (step === "..") way.pop();
    else if (step !== ".") way.push(step);
  return way.join("/");
}

/** The types of parts as a package names them, by their paths; null: none. */
export function readTypes(opened: OpenedPackage): (path: string) => string | null {
  const named = new Map<string, string>();
  const endings = new Map<string, string>();
  for (const { name, attributes } of elementsIn(readXml(opened, "[Content_Types].xml"))) {
    const type = attributes["ContentType"] ?? "";
    if (name === "Override") named.set((attributes["PartName"] ?? "").slice(1), type);
    if (name === "Default") endings.set((attributes["Extension"] ?? "").toLowerCase(), type);
  }
  return (path) =>
    named.get(path) ?? endings.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase()) ?? null;
}

/** An element that was read, to be written again. */
export function asXml({ name, attributes, children }: Parsed): XmlElement {
  return xml(
    name,
    attributes,
    children.flatMap((child) => (child instanceof Parsed ? [asXml(child)] : [])),
  );
}
