import { childrenOf, elementsOf, firstWithin, type XmlElement } from "../package/find-elements.ts";
import { readRelations, type OpenedPackage } from "../package/read-package.ts";
import { XmlSource } from "../package/xml-source.ts";
import { slidePaths } from "../../reopen/read-slides.ts";

/** A slide, or the notes beside one, with what stands on it by name. */
export interface SlidePart {
  readonly opened: OpenedPackage;
  readonly path: string;
  readonly source: XmlSource;
  /** By name; also what is in groups. */
  readonly objects: ReadonlyMap<string, SlideThing>;
  /** A number that nothing on the slide has. */
  readonly nextNumber: () => number;
}

export interface SlideThing {
  readonly name: string;
  readonly element: XmlElement;
  /** The name of the group it is in; null: it stands on the slide itself. */
  readonly group: string | null;
  /** The name of what is painted right before it in its group; null: it is the first. */
  readonly before: string | null;
}

/** The slides of a deck in their order. */
export function slidesOf(opened: OpenedPackage): readonly SlidePart[] {
  return slidePaths(opened).flatMap((path) => partAt(opened, path) ?? []);
}

/** The notes beside a slide; null: it has none. */
export function notesOf({ opened, path }: SlidePart): SlidePart | null {
  const notes = readRelations(opened, path).find(({ type }) => type.endsWith("/notesSlide"))?.target;
  return notes === undefined ? null : partAt(opened, notes);
}

/** The path of what an object leads to, such as its chart; null: nowhere. */
export function targetOf({ opened, path }: SlidePart, relation: string | undefined): string | null {
  return readRelations(opened, path).find(({ id }) => id === relation)?.target ?? null;
}

function partAt(opened: OpenedPackage, path: string): SlidePart | null {
  const bytes = opened.get(path);
  if (bytes === undefined) return null;
  const source = new XmlSource(bytes);
  const objects = new Map<string, SlideThing>();
  const tree = firstWithin(source.tree, "p:spTree");
  if (tree !== null) gather(tree, null, objects);
  let last = 0;
  const nextNumber = (): number => {
    if (last === 0) last = lastNumber(source);
    last += 1;
    return last;
  };
  return { opened, path, source, objects, nextNumber };
}

function lastNumber({ text }: XmlSource): number {
  const numbers = [...text.matchAll(/<p:cNvPr\b[^>]*?\sid="(\d+)"/gu)].map((match) => Number(match[1]));
  return numbers.reduce((most, one) => Math.max(most, one), 1);
}

function gather(within: XmlElement, group: string | null, into: Map<string, SlideThing>): void {
  let before: string | null = null;
  for (const element of elementsOf(within)) {
    const properties = elementsOf(element)[0];
    const [own] = properties === undefined ? [] : childrenOf(properties, "p:cNvPr");
    if (own === undefined || element.name.startsWith("p:nv")) continue;
    const name = own.attributes["name"] ?? "";
    if (!into.has(name)) into.set(name, { name, element, group, before });
    before = name;
    if (element.name === "p:grpSp") gather(element, name, into);
  }
}

/** Of each slide the one of another deck that it was made as: most of what stands on it has the same names. Null: it is none of ours. */
export function alike(
  slides: readonly SlidePart[],
  ours: readonly SlidePart[],
): readonly (SlidePart | null)[] {
  const spread = new Map<string, number>();
  for (const { objects } of ours)
    for (const name of objects.keys()) spread.set(name, (spread.get(name) ?? 0) + 1);
  const likeness = (a: SlidePart, b: SlidePart): number => {
    let sum = 0;
    // A name that many slides have says little.
    for (const name of a.objects.keys()) if (b.objects.has(name)) sum += 1 / (spread.get(name) ?? 1) ** 2;
    return sum;
  };
  return slides.map((slide) => {
    let best: SlidePart | null = null;
    let most = 0.2;
    for (const one of ours) {
      const like = likeness(slide, one);
      if (like > most) [best, most] = [one, like];
    }
    return best;
  });
}
