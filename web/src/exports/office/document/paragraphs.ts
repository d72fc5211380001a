import { xml, type XmlContent, type XmlElement } from "../package/xml.ts";

/** A paragraph in a style of the document. */
export function paragraph(style: string, ...content: readonly XmlContent[]): XmlElement {
  return xml(
    "w:p",
    {},
    style === "Normal" ? null : xml("w:pPr", {}, xml("w:pStyle", { "w:val": style })),
    ...content,
  );
}

/** Letters as the paragraph's style has them, or bold. */
export function run(text: string, isBold = false): XmlElement {
  return xml(
    "w:r",
    {},
    isBold ? xml("w:rPr", {}, xml("w:b")) : null,
    xml("w:t", { "xml:space": "preserve" }, text),
  );
}

/** Letters that lead somewhere; `relation` is the way. */
export function linkRun(text: string, relation: string): XmlElement {
  return xml(
    "w:hyperlink",
    { "r:id": relation },
    xml("w:r", {}, xml("w:rPr", {}, xml("w:rStyle", { "w:val": "Hyperlink" })), xml("w:t", {}, text)),
  );
}

/** A cell of a table of words. */
export interface WordCell {
  readonly text: string;
  readonly isBold: boolean;
  readonly align: "left" | "right";
}

/** A table; its first row is repeated on each page. `widths` are in twentieths of a point. */
export function tableXml(widths: readonly number[], rows: readonly (readonly WordCell[])[]): XmlElement {
  const rule = (name: string) =>
    xml(`w:${name}`, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "A9B1B6" });
  return xml(
    "w:tbl",
    {},
    xml(
      "w:tblPr",
      {},
      xml("w:tblW", { "w:w": widths.reduce((sum, one) => sum + one, 0), "w:type": "dxa" }),
      xml("w:tblBorders", {}, ["top", "left", "bottom", "right", "insideH", "insideV"].map(rule)),
      xml("w:tblLayout", { "w:type": "fixed" }),
      xml("w:tblLook", { "w:val": "0020" }),
    ),
    xml(
      "w:tblGrid",
      {},
      widths.map((width) => xml("w:gridCol", { "w:w": width })),
    ),
    rows.map((cells, i) =>
      xml(
        "w:tr",
        {},
        xml("w:trPr", {}, xml("w:cantSplit"), i === 0 ? xml("w:tblHeader") : null),
        cells.map(({ text, isBold, align }, column) =>
          xml(
            "w:tc",
            {},
            xml(
              "w:tcPr",
              {},
              xml("w:tcW", { "w:w": widths[column] ?? 0, "w:type": "dxa" }),
              i === 0 ? xml("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": "E1EFEF" }) : null,
              xml("w:vAlign", { "w:val": "center" }),
            ),
            xml(
              "w:p",
              {},
              xml("w:pPr", {}, xml("w:pStyle", { "w:val": "Cell" }), xml("w:jc", { "w:val": align })),
              run(text, isBold || i === 0),
            ),
          ),
        ),
      ),
    ),
  );
}
