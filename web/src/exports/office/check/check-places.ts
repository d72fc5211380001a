import { elementsIn, readRelations, readXml, type OpenedPackage } from "../package/read-package.ts";

/** Texts of slides that fill a place which their layout does not keep: a program would put them anywhere. */
export function placeFaults(opened: OpenedPackage, parts: readonly string[]): readonly string[] {
  return parts
    .filter((path) => /^ppt\/slides\/[^/]+\.xml$/u.test(path))
    .flatMap((path) => {
      const layout = readRelations(opened, path).find(({ type }) => type.endsWith("/slideLayout"));
      if (layout === undefined || !opened.has(layout.target)) return [`${path} has no layout`];
      const kept = new Set(placesIn(opened, layout.target));
      return placesIn(opened, path)
        .filter((place) => !kept.has(place))
        .map((place) => `${path} fills place ${place}, which ${layout.target} does not have`);
    });
}

/** The numbers of places; a title's is 0. */
function placesIn(opened: OpenedPackage, path: string): readonly string[] {
  return [...elementsIn(readXml(opened, path))].flatMap(({ name, attributes }) =>
    name === "p:ph" ? [attributes["idx"] ?? "0"] : [],
  );
}
