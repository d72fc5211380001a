import { xml, type XmlElement } from "../package/xml.ts";

export const wordNs = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** The font of documents of Vietnamese offices. */
const font = "Times New Roman";

/** The styles by which all of a document can be changed at once. Sizes in half points. */
export function stylesXml(language: string): XmlElement {
  return xml(
    "w:styles",
    { "xmlns:w": wordNs },
    xml(
      "w:docDefaults",
      {},
      xml(
        "w:rPrDefault",
        {},
        xml(
          "w:rPr",
          {},
          xml("w:rFonts", { "w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font }),
          xml("w:sz", { "w:val": 26 }),
          xml("w:szCs", { "w:val": 26 }),
          xml("w:lang", { "w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA" }),
        ),
      ),
      xml(
        "w:pPrDefault",
        {},
        xml("w:pPr", {}, xml("w:spacing", { "w:after": 120, "w:line": 264, "w:lineRule": "auto" })),
      ),
    ),
    style("Normal", "Normal", {}, { isDefault: true }),
    style("Title", "Title", { size: 40, isBold: true, before: 0, keeps: true }),
    style("Subtitle", "Subtitle", { size: 24, colour: "4A5A68" }),
    style("Heading1", "heading 1", { size: 30, isBold: true, before: 360, keeps: true, level: 0 }),
    style("Heading2", "heading 2", { size: 26, isBold: true, before: 200, keeps: true, level: 1 }),
    style("Lead", "Lead", { size: 28 }),
    style("Small", "Small", { size: 20, colour: "4A5A68" }),
    style("Notice", "Notice", { size: 24, isBold: true, colour: "6B4A00", keeps: true }),
    style("Cell", "Cell", { size: 20, after: 20 }),
    xml(
      "w:style",
      { "w:type": "character", "w:styleId": "Hyperlink" },
      xml("w:name", { "w:val": "Hyperlink" }),
      xml("w:rPr", {}, xml("w:color", { "w:val": "0B5560" }), xml("w:u", { "w:val": "single" })),
    ),
  );
}

interface Look {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  readonly keeps?: boolean;
  readonly level?: number;
}

function style(id: string, name: string, look: Look, { isDefault = false } = {}): XmlElement {
  const { size, isBold, colour, before, after, keeps, level } = look;
  return xml(
    "w:style",
    { "w:type": "paragraph", "w:default": isDefault ? 1 : undefined, "w:styleId": id },
    xml("w:name", { "w:val": name }),
    isDefault ? null : xml("w:basedOn", { "w:val": "Normal" }),
    xml("w:qFormat"),
    xml(
      "w:pPr",
      {},
      keeps === true ? xml("w:keepNext") : null,
      before === undefined && after === undefined
        ? null
        : xml("w:spacing", { "w:before": before, "w:after": after }),
      level === undefined ? null : xml("w:outlineLvl", { "w:val": level }),
    ),
    xml(
      "w:rPr",
      {},
      isBold === true ? xml("w:b") : null,
      colour === undefined ? null : xml("w:color", { "w:val": colour }),
      size === undefined ? null : [xml("w:sz", { "w:val": size }), xml("w:szCs", { "w:val": size })],
    ),
  );
}
