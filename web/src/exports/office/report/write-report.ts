import type { Booklet } from "../../../briefing/join-briefings.ts";
import type { WrittenBriefing } from "../../../briefing/page.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { type Part, Relations, relationsNs } from "../package/part.ts";
import { appProperties, coreProperties, customProperties } from "../package/properties.ts";
import { ElementsWriter } from "../package/deflated-text.ts";
import { PackageWriter } from "../package/write-package.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { formTable } from "./form-table.ts";
import { headingBlock, titleBlock } from "./heading-block.ts";
import { page, size, twips } from "../../report/layout.ts";
import { type ReportAnnex, type ReportItem, ReportWriter } from "../../report/report-content.ts";
import { drawingNs } from "../shapes/drawing-ml.ts";
import { chartWords, propertiesOf } from "../properties-of.ts";
import { type DrawnPictures, drawPictures, type PictureSetting } from "./pictures.ts";
import { itemElements } from "./report-body.ts";
import { signatureBlock } from "./signature-block.ts";
import { emptyLine, fonts, letterProperties, paragraph, run } from "./word-elements.ts";

const wordNs = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * A briefing as the report that an office sends, in the layout of Decree 30/2020/NĐ-CP, annex I. What only the office can say (its name, number, date, to whom it goes, who signs)
 * stands as the briefing has it, else is left open. Signature, seal, and the corner where a digital signature goes stay empty.
 */
export function writeReport(briefing: WrittenBriefing, tools: DocumentTools): Promise<Uint8Array> {
  return reportOf(briefing, [briefing], tools);
}

/** A booklet as one report, of which no more than a part is held, beside what stands at its end. */
export function writeReportOfBooklet({ head, parts }: Booklet, tools: DocumentTools): Promise<Uint8Array> {
  return reportOf(head, parts(), tools);
}

async function reportOf(
  head: WrittenBriefing,
  parts: AsyncIterable<WrittenBriefing> | Iterable<WrittenBriefing>,
  tools: DocumentTools,
): Promise<Uint8Array> {
  const writer = new PackageWriter();
  const relations = new Relations();
  const header = relations.to("header", pageNumberPart.path);
  relations.to("styles", "word/styles.xml");
  relations.to("settings", "word/settings.xml");
  let [charts, drawn] = [0, 0];
  const pictures: PictureSetting = {
    locale: head.locale,
    words: chartWords(head),
    refer: (type, path) => relations.to(type, path),
    put: (part) => writer.put(part),
    nextChart: () => (charts += 1),
    next: () => (drawn += 1),
  };
  const content = new ReportWriter(head);
  const { office, summary } = content;
  const document = new ElementsWriter((inside) => xml("w:document", namespaces, xml("w:body", {}, inside)));
  const put = (items: readonly ReportItem[], of: DrawnPictures): void => {
    for (const item of items) document.put(itemElements(item, of));
  };
  document.put([headingBlock(office), ...titleBlock(summary, office)]);
  put(content.begin(), new Map());
  for await (const part of parts)
    for (const page of part.pages) put(content.page(page), await drawPictures(page, tools, pictures));
  put(content.end(), new Map());
  document.put([emptyLine(size.text, true), signatureBlock(office)]);
  content.annexes.forEach((annex, at) =>
    document.put([endOfSection(header, at > 0), ...annexElements(annex)]),
  );
  document.put([emptyLine(2), section(header, content.annexes.length > 0)]);
  const root = new Relations();
  root.to("officeDocument", documentPath);
  root.to("core-properties", "docProps/core.xml");
  root.to("extended-properties", "docProps/app.xml");
  root.to("custom-properties", "docProps/custom.xml");
  const properties = propertiesOf(head);
  return writer.finish(
    [
      coreProperties(properties),
      appProperties(),
      customProperties(properties),
      {
        path: documentPath,
        type: `${wordType}.document.main+xml`,
        content: document.finish(),
        relations: relations.list,
      },
      stylesPart(head.locale),
      settingsPart,
      pageNumberPart,
    ],
    root.list,
  );
}

const documentPath = "word/document.xml";
const namespaces = {
  "xmlns:w": wordNs,
  "xmlns:r": relationsNs,
  "xmlns:a": drawingNs,
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "xmlns:wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
  "xmlns:wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
} as const;

function annexElements({ number, title, belongsTo, form }: ReportAnnex): readonly XmlElement[] {
  const bold = { size: size.annex, bold: true };
  return [
    paragraph({ align: "center", keepNext: true, outline: 0 }, run(number, bold)),
    paragraph({ align: "center", keepNext: true }, run(title, bold)),
    paragraph({ align: "center", after: 6 }, run(belongsTo, { size: size.annex, italic: true })),
    ...formTable(form),
  ];
}

/** The paragraph that ends a section: what follows begins on a page of its own. */
function endOfSection(header: string, startsAnew: boolean): XmlElement {
  return xml("w:p", {}, xml("w:pPr", {}, section(header, startsAnew)));
}

/** A4 upright with the decree's margins; the number of the page in the top margin, from the second page; an annex counts its own pages. */
function section(header: string, startsAnew: boolean): XmlElement {
  return xml(
    "w:sectPr",
    {},
    xml("w:headerReference", { "w:type": "default", "r:id": header }),
    xml("w:type", { "w:val": "nextPage" }),
    xml("w:pgSz", { "w:w": twips(page.width), "w:h": twips(page.height) }),
    xml("w:pgMar", {
      "w:top": twips(page.top),
      "w:right": twips(page.right),
      "w:bottom": twips(page.bottom),
      "w:left": twips(page.left),
      "w:header": twips(page.header),
      "w:footer": twips(page.header),
      "w:gutter": 0,
    }),
    startsAnew ? xml("w:pgNumType", { "w:start": 1 }) : null,
    xml("w:titlePg"),
  );
}

const pageNumberPart: Part = {
  path: "word/header1.xml",
  type: `${wordType}.header+xml`,
  content: xml(
    "w:hdr",
    { "xmlns:w": wordNs },
    paragraph(
      { align: "center" },
      ...["begin", "PAGE", "end"].map((step) =>
        xml(
          "w:r",
          {},
          letterProperties({ size: size.pageNumber }),
          step === "PAGE"
            ? xml("w:instrText", { "xml:space": "preserve" }, " PAGE ")
            : xml("w:fldChar", { "w:fldCharType": step }),
        ),
      ),
    ),
  ),
  relations: [],
};

/** One font in black for all; no style of a heading that an office would have to undo. */
function stylesPart(language: string): Part {
  return {
    path: "word/styles.xml",
    type: `${wordType}.styles+xml`,
    content: xml(
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
            fonts(),
            xml("w:color", { "w:val": "000000" }),
            xml("w:sz", { "w:val": size.text * 2 }),
            xml("w:szCs", { "w:val": size.text * 2 }),
            xml("w:lang", { "w:val": language === "vi" ? "vi-VN" : "en-GB" }),
          ),
        ),
        xml("w:pPrDefault"),
      ),
      xml(
        "w:style",
        { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" },
        xml("w:name", { "w:val": "Normal" }),
      ),
    ),
    relations: [],
  };
}

const settingsPart: Part = {
  path: "word/settings.xml",
  type: `${wordType}.settings+xml`,
  content: xml(
    "w:settings",
    { "xmlns:w": wordNs },
    xml(
      "w:compat",
      {},
      xml("w:compatSetting", {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": 15,
      }),
    ),
  ),
  relations: [],
};
