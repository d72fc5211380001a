import {
  elementsIn,
  openPackage,
  readRelations,
  readXml,
  type OpenedPackage,
  type ReadRelation,
} from "../package/read-package.ts";
import { idFaults } from "./check-ids.ts";
import { placeFaults } from "./check-places.ts";
import { timeFaults } from "./check-times.ts";

/**
 * What is wrong with an office file as a package, a sentence each; empty: nothing that would make a program offer to repair it. Whether each part is
 * valid by its schema it does not say: that takes the schemas.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  let opened: OpenedPackage;
  try {
    opened = openPackage(bytes);
  } catch (error) {
    return [`no zip: ${String(error)}`];
  }
  const broken = [...opened.keys()].filter(isXml).flatMap((path) => xmlFaults(opened, path));
  // What follows reads the parts.
  if (broken.length > 0) return broken;
  const parts = [...opened.keys()].filter((path) => path !== typesPath && !path.endsWith(".rels"));
  return [
    ...timeFaults(bytes),
    ...typeFaults(opened, parts),
    ...reachFaults(opened, parts),
    ...relationFaults(opened, ""),
    ...parts.flatMap((path) => relationFaults(opened, path)),
    ...parts.filter(isXml).flatMap((path) => idFaults(opened, path)),
    ...placeFaults(opened, parts),
    // What lies behind a chart is a package too.
    ...parts
      .filter((path) => path.endsWith(".xlsx"))
      .flatMap((path) =>
        packageFaults(opened.get(path) ?? new Uint8Array()).map((fault) => `${path}: ${fault}`),
      ),
  ];
}

const typesPath = "[Content_Types].xml";

function isXml(path: string): boolean {
  return path.endsWith(".xml") || path.endsWith(".rels");
}

/** Well-formed, and every prefix declared. */
function xmlFaults(opened: OpenedPackage, path: string): readonly string[] {
  try {
    const document = readXml(opened, path);
    const declared = new Set(["xml", "xmlns"]);
    const faults = new Set<string>();
    for (const { name, attributes } of elementsIn(document)) {
      for (const key of Object.keys(attributes)) if (key.startsWith("xmlns:")) declared.add(key.slice(6));
      for (const one of [name, ...Object.keys(attributes)])
        if (one.includes(":") && !declared.has(one.slice(0, one.indexOf(":"))))
          faults.add(`${path}: the prefix of ${one} is not declared`);
    }
    return [...faults];
  } catch (error) {
    return [`${path} is not well-formed: ${String(error)}`];
  }
}

/** Every part is of a type, and every type named is of a part. */
function typeFaults(opened: OpenedPackage, parts: readonly string[]): readonly string[] {
  if (!opened.has(typesPath)) return [`no ${typesPath}`];
  const endings = new Set<string>();
  const named: string[] = [];
  for (const { name, attributes } of elementsIn(readXml(opened, typesPath))) {
    if (name === "Default") endings.add((attributes["Extension"] ?? "").toLowerCase());
    if (name === "Override") named.push((attributes["PartName"] ?? "").slice(1));
  }
  const overridden = new Set(named);
  return [
    ...named
      .filter((path) => !opened.has(path))
      .map((path) => `a content type for ${path}, which does not exist`),
    ...named.filter((path, i) => named.indexOf(path) !== i).map((path) => `two content types for ${path}`),
    ...parts
      // "application/xml" says nothing: a part of an office file has a type of its own.
      .filter((path) => !overridden.has(path) && (path.endsWith(".xml") || !endings.has(endingOf(path))))
      .map((path) => `no content type for ${path}`),
  ];
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

/** Every part is reached from the package itself. */
function reachFaults(opened: OpenedPackage, parts: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const open = [""];
  for (let path = open.pop(); path !== undefined; path = open.pop())
    for (const { target, isOutside } of readRelations(opened, path))
      if (!isOutside && !reached.has(target)) {
        reached.add(target);
        open.push(target);
      }
  return parts.filter((path) => !reached.has(path)).map((path) => `nothing refers to ${path}`);
}

/** Every relation has its target and a name of its own, every reference its relation, and only links lead outside. */
function relationFaults(opened: OpenedPackage, path: string): readonly string[] {
  const relations = readRelations(opened, path);
  const from = path === "" ? "the package" : path;
  const ids = relations.map(({ id }) => id);
  const fault = ({ target, isOutside, type }: ReadRelation): string | null => {
    if (isOutside) return type.endsWith("/hyperlink") ? null : `${from} brings ${target} from outside`;
    return opened.has(target) ? null : `${from} refers to ${target}, which does not exist`;
  };
  return [
    ...relations.flatMap((one) => fault(one) ?? []),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${from} has two relations ${id}`),
    ...(path === "" || !isXml(path) ? [] : referencesOf(opened, path))
      .filter((id) => !ids.includes(id))
      .map((id) => `${from} refers to relation ${id}, which does not exist`),
  ];
}

/** The relations that a part's own markup names. */
function referencesOf(opened: OpenedPackage, path: string): readonly string[] {
  return [...elementsIn(readXml(opened, path))].flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) =>
      /^r:(?:id|embed|link|pict)$/u.test(key) ? [value] : [],
    ),
  );
}
