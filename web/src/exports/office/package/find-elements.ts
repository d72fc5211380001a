import { XmlElement, type XmlDocument } from "@rgrove/parse-xml";
import { elementsIn } from "./read-package.ts";

/** All elements within one that have a name, in order. */
export function within(node: XmlDocument | XmlElement, name: string): readonly XmlElement[] {
  return [...elementsIn(node)].filter((one) => one.name === name);
}

/** The first element within one that has a name. */
export function firstWithin(node: XmlDocument | XmlElement, name: string): XmlElement | null {
  for (const one of elementsIn(node)) if (one.name === name) return one;
  return null;
}

/** The elements right in one that have a name. */
export function childrenOf(node: XmlDocument | XmlElement, name: string): readonly XmlElement[] {
  return node.children.filter((one): one is XmlElement => one instanceof XmlElement && one.name === name);
}

/** The elements right in one. */
export function elementsOf(node: XmlDocument | XmlElement): readonly XmlElement[] {
  return node.children.filter((one): one is XmlElement => one instanceof XmlElement);
}

/** The texts of all elements of a name, one after the other: what a reader sees of a paragraph. */
export function textWithin(node: XmlElement, name: string): string {
  return within(node, name)
    .map(({ text }) => text)
    .join("");
}

export type { XmlElement };
