import { xml, type XmlContent, type XmlElement } from "../package/xml.ts";
import { fontName, paragraph as spacing, twips } from "../../report/layout.ts";

/** How letters stand. */
export interface Letters {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A mark at the upper edge of its line, such as the number of a note. */
  readonly isRaised?: boolean;
  /** On a dark ground; absent: black, as all else. */
  readonly isWhite?: boolean;
}

/** How a paragraph stands. Lengths in millimetres, distances in points. */
export interface ParagraphStyle {
  readonly align: "left" | "center" | "right" | "both";
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly before?: number;
  readonly after?: number;
  /** Line spacing as a factor; absent: single. */
  readonly lines?: number;
  readonly keepNext?: boolean;
  /** Level in the document's outline, from 0; absent: it is no heading. */
  readonly outline?: number;
  /** A rule over it, as long as the room between its indents. */
  readonly ruled?: boolean;
  /** Where text after a tab ends, in millimetres from the left; absent: there is none. */
  readonly tabTo?: number;
  /** Size of the letters of an empty paragraph, which says how high it is; absent: the document's. */
  readonly mark?: number;
}

/** A piece of text. */
export function run(text: string, letters: Letters): XmlElement {
  return xml("w:r", {}, letterProperties(letters), xml("w:t", { "xml:space": "preserve" }, text));
}

/** On to where the tab is set. */
export function tab(): XmlElement {
  return xml("w:r", {}, xml("w:tab"));
}

/** A paragraph. What stands in it is written in the order given. */
export function paragraph(style: ParagraphStyle, ...content: readonly XmlContent[]): XmlElement {
  return xml("w:p", {}, paragraphProperties(style), ...content);
}

const textStyle: ParagraphStyle = {
  align: "both",
  firstLine: spacing.firstLine,
  after: spacing.after,
  lines: spacing.lines,
};

/** A paragraph of the running text: justified, its first line set in. */
export function textParagraph(...content: readonly XmlContent[]): XmlElement {
  return paragraph(textStyle, ...content);
}

/** The same, never parted from what follows. */
export function keptParagraph(...content: readonly XmlContent[]): XmlElement {
  return paragraph({ ...textStyle, keepNext: true }, ...content);
}

/** An empty line of a size, where nothing may be written. */
export function emptyLine(size: number, keepNext = false): XmlElement {
  return xml("w:p", {}, xml("w:pPr", {}, keepNext ? xml("w:keepNext") : null, letterProperties({ size })));
}

/** How letters stand, in the order that Word insists on. */
export function letterProperties({
  size,
  bold = false,
  italic = false,
  isRaised = false,
  isWhite = false,
}: Letters): XmlElement {
  return xml(
    "w:rPr",
    {},
    bold ? xml("w:b") : null,
    italic ? xml("w:i") : null,
    isWhite ? xml("w:color", { "w:val": "FFFFFF" }) : null,
    xml("w:sz", { "w:val": size * 2 }),
    xml("w:szCs", { "w:val": size * 2 }),
    isRaised ? xml("w:vertAlign", { "w:val": "superscript" }) : null,
  );
}

function paragraphProperties(style: ParagraphStyle): XmlElement {
  const { align, firstLine = 0, left = 0, right = 0, before = 0, after = 0, lines = 1 } = style;
  return xml(
    "w:pPr",
    {},
    style.keepNext === true ? xml("w:keepNext") : null,
    style.ruled === true
      ? xml("w:pBdr", {}, xml("w:top", { "w:val": "single", "w:sz": 6, "w:space": 0, "w:color": "000000" }))
      : null,
    style.tabTo === undefined
      ? null
      : xml("w:tabs", {}, xml("w:tab", { "w:val": "right", "w:pos": twips(style.tabTo) })),
    xml("w:spacing", {
      "w:before": Math.round(before * 20),
      "w:after": Math.round(after * 20),
      "w:line": Math.round(lines * 240),
      "w:lineRule": "auto",
    }),
    xml("w:ind", { "w:left": twips(left), "w:right": twips(right), "w:firstLine": twips(firstLine) }),
    xml("w:jc", { "w:val": align }),
    style.outline === undefined ? null : xml("w:outlineLvl", { "w:val": style.outline }),
    style.mark === undefined ? null : letterProperties({ size: style.mark }),
  );
}

/** A rule of a length in the middle of a room of a width, both in millimetres: a paragraph that is nothing but its upper edge. */
export function rule(length: number, room: number, after = 0): XmlElement {
  const side = Math.max(0, (room - length) / 2);
  return xml(
    "w:p",
    {},
    paragraphProperties({ align: "center", left: side, right: side, after, ruled: true, mark: 1 }),
  );
}

/** The fonts of the whole document, by name. */
export function fonts(): XmlElement {
  return xml("w:rFonts", {
    "w:ascii": fontName,
    "w:hAnsi": fontName,
    "w:eastAsia": fontName,
    "w:cs": fontName,
  });
}

/** A table without lines, whose cells hold paragraphs: what stands side by side, row by row. Widths in millimetres. */
export function sideBySide(
  widths: readonly number[],
  ...rows: readonly (readonly (readonly XmlElement[])[])[]
): XmlElement {
  return table(
    widths,
    null,
    rows.map((cells) =>
      xml(
        "w:tr",
        {},
        xml("w:trPr", {}, xml("w:cantSplit")),
        cells.map((content, column) => tableCell(widths[column] ?? 0, content)),
      ),
    ),
  );
}

/** A table of fixed columns. `edges` draws its lines. */
export function table(
  widths: readonly number[],
  edges: XmlElement | null,
  rows: readonly XmlElement[],
): XmlElement {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return xml(
    "w:tbl",
    {},
    xml(
      "w:tblPr",
      {},
      xml("w:tblW", { "w:w": twips(whole), "w:type": "dxa" }),
      edges,
      xml("w:tblLayout", { "w:type": "fixed" }),
      xml(
        "w:tblCellMar",
        {},
        xml("w:left", { "w:w": edges === null ? 0 : 80, "w:type": "dxa" }),
        xml("w:right", { "w:w": edges === null ? 0 : 80, "w:type": "dxa" }),
      ),
    ),
    xml(
      "w:tblGrid",
      {},
      widths.map((width) => xml("w:gridCol", { "w:w": twips(width) })),
    ),
    rows,
  );
}

/** The ground of a cell, and a pattern on it as Word names it; colours are written #RRGGBB. */
export interface Shading {
  readonly pattern: string;
  readonly fore: string;
  readonly ground: string;
}

/** A cell; it holds at least one paragraph. */
export function tableCell(
  width: number,
  content: readonly XmlElement[],
  {
    span = 1,
    centred = false,
    shading = null,
  }: { readonly span?: number; readonly centred?: boolean; readonly shading?: Shading | null } = {},
): XmlElement {
  return xml(
    "w:tc",
    {},
    xml(
      "w:tcPr",
      {},
      xml("w:tcW", { "w:w": twips(width), "w:type": "dxa" }),
      span > 1 ? xml("w:gridSpan", { "w:val": span }) : null,
      shading === null
        ? null
        : xml("w:shd", {
            "w:val": shading.pattern,
            "w:color": shading.fore.slice(1),
            "w:fill": shading.ground.slice(1),
          }),
      centred ? xml("w:vAlign", { "w:val": "center" }) : null,
    ),
    content.length === 0 ? xml("w:p") : content,
  );
}
