import { XmlElement, type XmlDocument } from "@rgrove/parse-xml";
import { elementsIn } from "../../../../src/exports/office/package/read-package.ts";

/** A paragraph as it stands in a Word file. Lengths in millimetres, distances and sizes in points. */
export interface ReadParagraph {
  readonly text: string;
  readonly align: string;
  readonly sizes: readonly number[];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  readonly after: number;
  readonly before: number;
  readonly lines: number;
  /** Whether it is a rule: nothing but an upper edge. */
  readonly ruled: boolean;
  /** Width of its cell; null: it stands in no table. */
  readonly cell: number | null;
  /** Which cell of its row it stands in. */
  readonly column: number | null;
  /** Whether the table it stands in has lines. */
  readonly inForm: boolean;
}

/** A child by its name. */
export function child(element: XmlElement | XmlDocument | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one): one is XmlElement => one instanceof XmlElement && one.name === name);
}

/** A number that an element says in an attribute; 0 where it says none. */
export function said(element: XmlElement | undefined, attribute = "w:val"): number {
  return Number(element?.attributes[attribute] ?? 0);
}

/** Millimetres of twentieths of a point. */
export function millimetres(twips: number): number {
  return (twips / 1440) * 25.4;
}

/** Every paragraph of a document's text, in order, those of its tables too. */
export function paragraphsOf(document: XmlDocument): readonly ReadParagraph[] {
  const body = [...elementsIn(document)].find(({ name }) => name === "w:body");
  return body === undefined ? [] : within(body, { cell: null, column: null, inForm: false });
}

type Place = Pick<ReadParagraph, "cell" | "column" | "inForm">;

function within(element: XmlElement, place: Place): readonly ReadParagraph[] {
  let column = -1;
  return element.children.flatMap((one) => {
    if (!(one instanceof XmlElement)) return [];
    if (one.name === "w:p") return [readParagraph(one, place)];
    if (one.name === "w:tbl")
      return within(one, { ...place, inForm: child(child(one, "w:tblPr"), "w:tblBorders") !== undefined });
    if (one.name === "w:tr") return within(one, place);
    if (one.name !== "w:tc") return [];
    column += 1;
    const width = millimetres(said(child(child(one, "w:tcPr"), "w:tcW"), "w:w"));
    return within(one, { ...place, cell: width, column });
  });
}

function readParagraph(element: XmlElement, place: Place): ReadParagraph {
  const properties = child(element, "w:pPr");
  const spacing = child(properties, "w:spacing");
  const indents = child(properties, "w:ind");
  const runs = [...elementsIn(element)].filter(({ name }) => name === "w:r");
  const texts = runs.flatMap((one) => {
    const text = child(one, "w:t")?.text ?? "";
    return text === "" ? [] : [{ text, letters: child(one, "w:rPr") }];
  });
  return {
    ...place,
    text: texts.map(({ text }) => text).join(""),
    align: child(properties, "w:jc")?.attributes["w:val"] ?? "left",
    sizes: [...new Set(texts.map(({ letters }) => said(child(letters, "w:sz")) / 2))],
    bold: texts.length > 0 && texts.every(({ letters }) => child(letters, "w:b") !== undefined),
    italic: texts.length > 0 && texts.every(({ letters }) => child(letters, "w:i") !== undefined),
    firstLine: millimetres(said(indents, "w:firstLine")),
    left: millimetres(said(indents, "w:left")),
    right: millimetres(said(indents, "w:right")),
    before: said(spacing, "w:before") / 20,
    after: said(spacing, "w:after") / 20,
    lines: spacing === undefined ? 1 : said(spacing, "w:line") / 240,
    ruled: child(child(properties, "w:pBdr"), "w:top") !== undefined,
  };
}
