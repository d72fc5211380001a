import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { XmlElement } from "@rgrove/parse-xml";
import {
  elementsIn,
  readRelations,
  readXml,
  type OpenedPackage,
} from "../../../src/exports/office/package/read-package.ts";

/** All elements of a part that have a name. */
export function named(opened: OpenedPackage, path: string, name: string): readonly XmlElement[] {
  return [...elementsIn(readXml(opened, path))].filter((one) => one.name === name);
}

/** The elements within one that have a name. */
export function within(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children)
    if ("name" in child) {
      const one = child as XmlElement;
      if (one.name === name) found.push(one);
      found.push(...within(one, name));
    }
  return found;
}

/** Parts of a kind, in the order of their numbers. */
export function partsOf(opened: OpenedPackage, folder: string): readonly string[] {
  return [...opened.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes("/"))
    .toSorted(
      (a, b) =>
        Number(/\d+/u.exec(a.slice(folder.length))?.[0]) - Number(/\d+/u.exec(b.slice(folder.length))?.[0]),
    );
}

/** The part that another refers to by a kind of relation. */
export function target(opened: OpenedPackage, path: string, type: string): string {
  const found = readRelations(opened, path).find((one) => one.type.endsWith(`/${type}`));
  if (found === undefined) throw new Error(`${path} has no ${type}`);
  return found.target;
}

/** The cells of a sheet by their places: numbers as numbers, texts as texts. */
export function cellsOf(opened: OpenedPackage, number: number): ReadonlyMap<string, string | number> {
  return new Map(
    named(opened, `xl/worksheets/sheet${number}.xml`, "c").flatMap((cell): [string, string | number][] => {
      const at = cell.attributes["r"] ?? "";
      if (cell.attributes["t"] === "inlineStr") return [[at, cell.text]];
      return cell.text === "" ? [] : [[at, Number(cell.text)]];
    }),
  );
}

/** What a cache of a chart holds, by its place in the workbook (`'Số liệu'!$B$2:$B$35`). */
export interface Cached {
  readonly sheet: string;
  readonly values: ReadonlyMap<string, string>;
  readonly count: number;
}

/** Every cache of a chart part. */
export function cachesOf(opened: OpenedPackage, path: string): readonly Cached[] {
  return ["c:strRef", "c:numRef"].flatMap((name) =>
    named(opened, path, name).map((reference) => {
      const [place] = within(reference, "c:f");
      const match = /^'(.*)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/u.exec(place?.text ?? "");
      if (match === null) throw new Error(`no place: ${place?.text ?? ""}`);
      const [, sheet = "", column = "", from = "", to = from] = match;
      const points = within(reference, "c:pt").map((point): [string, string] => [
        `${column}${Number(from) + Number(point.attributes["idx"])}`,
        within(point, "c:v")[0]?.text ?? "",
      ]);
      return { sheet, values: new Map(points), count: Number(to) - Number(from) + 1 };
    }),
  );
}

/** An office file with a part changed, left out (null) or added. */
export function changed(
  bytes: Uint8Array,
  path: string,
  change: (text: string) => string | null,
): Uint8Array {
  const files = unzipSync(bytes);
  const text = change(strFromU8(files[path] ?? new Uint8Array()));
  if (text === null) Reflect.deleteProperty(files, path);
  else files[path] = strToU8(text);
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
