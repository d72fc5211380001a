import { strToU8, zipSync, type Zippable } from "fflate";
import { defaultTypes, packageNs, type Part, type Relation } from "./part.ts";
import { xml, xmlDocument, type XmlElement } from "./xml.ts";

/** The first moment a zip can name. Made of local parts, as the zip's clock is local: the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1, 0, 0, 0);

/**
 * An office file: its parts with what they are and refer to, in the order given, at a fixed time. The same parts give the same bytes, in a browser
 * and in Node. `relations` are those of the package itself.
 */
export function writePackage(parts: readonly Part[], relations: readonly Relation[]): Uint8Array {
  const files: Zippable = {};
  const put = (path: string, content: XmlElement | Uint8Array): void => {
    if (path in files) throw new RangeError(`two parts at ${path}`);
    const isXml = !(content instanceof Uint8Array);
    const bytes = isXml ? strToU8(xmlDocument(content)) : content;
    // What is a zip already does not get smaller.
    files[path] = [bytes, { mtime: fixedTime, level: isXml ? 6 : 0 }];
  };
  put("[Content_Types].xml", contentTypes(parts));
  put("_rels/.rels", relationships(relations, ""));
  for (const { path, content, relations: own } of parts) {
    put(path, content);
    if (own.length > 0) put(relationsPath(path), relationships(own, folderOf(path)));
  }
  return zipSync(files);
}

/** Where the relations of a part stand. */
export function relationsPath(path: string): string {
  return `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;
}

/** The folder of a path, with its slash; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function contentTypes(parts: readonly Part[]): XmlElement {
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
