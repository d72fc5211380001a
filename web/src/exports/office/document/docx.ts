import { datasetBeside } from "../../../briefing/say-synthetic-once.ts";
import type { CardsBlock, PageBlock, TableBlock, WrittenBriefing } from "../../../briefing/page.ts";
import { versionText } from "../../../figure/sentences/version-text.ts";
import { officeWords } from "../../../i18n/office-words.ts";
import { words } from "../../../i18n/words.ts";
import { textWidth } from "../../../views/drawing/text.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { languageTag } from "../chart/value-format.ts";
import { Relations, relationsNs, type Part } from "../package/part.ts";
import { appProperties, coreProperties, customProperties } from "../package/properties.ts";
import { writePackage } from "../package/write-package.ts";
import { xml, type XmlContent, type XmlElement } from "../package/xml.ts";
import { chartWords, propertiesOf } from "../properties-of.ts";
import { drawingNs } from "../shapes/drawing-ml.ts";
import { linkRun, paragraph, run, tableXml, type WordCell } from "./paragraphs.ts";
import { figureXml, page, textTwips } from "./figure-xml.ts";
import type { DocumentSetting } from "./setting.ts";
import { stylesXml, wordNs } from "./styles.ts";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const namespaces = {
  "xmlns:w": wordNs,
  "xmlns:r": relationsNs,
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "xmlns:a": drawingNs,
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "xmlns:wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
  "xmlns:wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
} as const;

/** A briefing as a document to write on in: words in styles, tables as tables, charts with their numbers, maps as shapes. */
export async function docxOf(briefing: WrittenBriefing, tools: DocumentTools): Promise<Uint8Array> {
  const { title, subtitle, locale, provenance, pages } = briefing;
  const relations = new Relations();
  let last = 0;
  const setting: DocumentSetting = {
    next: () => (last += 1),
    language: languageTag(locale),
    relations,
    words: chartWords(briefing),
    charts: [],
  };
  relations.to("styles", "word/styles.xml");
  const header = provenance.synthetic === null ? null : relations.to("header", "word/header1.xml");
  const footer = relations.to("footer", "word/footer1.xml");
  const body: XmlContent[] = [
    paragraph("Title", run(title)),
    ...[subtitle, datasetBeside(briefing)].flatMap((text) =>
      text === null ? [] : [paragraph("Subtitle", run(text))],
    ),
  ];
  for (const one of pages) {
    if (pages.length > 1) body.push(paragraph("Heading1", run(one.title)));
    if (one.subtitle !== null && one.subtitle !== subtitle)
      body.push(paragraph("Subtitle", run(one.subtitle)));
    for (const block of one.blocks) body.push(await blockXml(block, one.title, briefing, tools, setting));
  }
  if (provenance.link !== null)
    body.push(paragraph("Small", linkRun(officeWords(locale).open, relations.outside(provenance.link))));
  const document: Part = {
    path: "word/document.xml",
    type: `${word}.document.main+xml`,
    content: xml("w:document", namespaces, xml("w:body", {}, body, section(header, footer))),
    relations: relations.list,
  };
  const root = new Relations();
  root.to("officeDocument", "word/document.xml");
  root.to("core-properties", "docProps/core.xml");
  root.to("extended-properties", "docProps/app.xml");
  root.to("custom-properties", "docProps/custom.xml");
  const properties = propertiesOf(briefing);
  return writePackage(
    [
      document,
      {
        path: "word/styles.xml",
        type: `${word}.styles+xml`,
        content: stylesXml(setting.language),
        relations: [],
      },
      ...(provenance.synthetic === null ? [] : [headerPart(provenance.synthetic)]),
      footerPart(`${words(locale).export.product} · ${versionText({ ...provenance, locale })}`),
      ...setting.charts,
      coreProperties(properties),
      appProperties(),
      customProperties(properties),
    ],
    root.list,
  );
}

function section(header: string | null, footer: string): XmlElement {
  return xml(
    "w:sectPr",
    {},
    header === null ? null : xml("w:headerReference", { "w:type": "default", "r:id": header }),
    xml("w:footerReference", { "w:type": "default", "r:id": footer }),
    xml("w:pgSz", { "w:w": page.width, "w:h": page.height }),
    xml("w:pgMar", {
      "w:top": page.top,
      "w:right": page.right,
      "w:bottom": page.bottom,
      "w:left": page.left,
      "w:header": 567,
      "w:footer": 567,
      "w:gutter": 0,
    }),
  );
}

function headerPart(notice: string): Part {
  return {
    path: "word/header1.xml",
    type: `${word}.header+xml`,
    content: xml("w:hdr", namespaces, paragraph("Notice", run(notice))),
    relations: [],
  };
}

function footerPart(text: string): Part {
  const field = (type: string) => xml("w:r", {}, xml("w:fldChar", { "w:fldCharType": type }));
  return {
    path: "word/footer1.xml",
    type: `${word}.footer+xml`,
    content: xml(
      "w:ftr",
      namespaces,
      paragraph(
        "Small",
        run(`${text} · `),
        field("begin"),
        xml("w:r", {}, xml("w:instrText", { "xml:space": "preserve" }, " PAGE ")),
        field("separate"),
        run("1"),
        field("end"),
      ),
    ),
    relations: [],
  };
}

const roles = { lead: "Lead", body: "Normal", certainty: "Small", notice: "Notice" } as const;

async function blockXml(
  block: PageBlock,
  heading: string,
  { locale }: WrittenBriefing,
  tools: DocumentTools,
  setting: DocumentSetting,
): Promise<XmlContent> {
  switch (block.is) {
    case "text":
      return block.paragraphs.map((text) => paragraph(roles[block.role], run(text)));
    case "cards":
      return cardsXml(block, locale);
    case "table":
      return [
        paragraph("Heading2", run(block.unit === null ? block.title : `${block.title} (${block.unit})`)),
        tableBlock(block),
        ...block.notes.map((note) => paragraph("Small", run(note))),
        // Two tables would else become one.
        paragraph("Small"),
      ];
    case "sources":
      return block.lines.length === 0
        ? null
        : [
            paragraph("Small", run(`${words(locale).export.sources}:`, true)),
            ...block.lines.map((line) => paragraph("Small", run(line))),
          ];
    case "figure":
      return figureXml(block, heading, tools, setting);
  }
}

function cardsXml({ cards }: CardsBlock, locale: WrittenBriefing["locale"]): XmlContent {
  const c = words(locale).export.columns;
  const rows: readonly (readonly WordCell[])[] = [
    [cell(c.name), cell(c.value, false, "right"), cell(c.period), cell(c.status)],
    ...cards.map(({ label, text, unit, period, statusLabel, remarks }) => [
      cell(label),
      cell(`${text} ${unit}`.trim(), true, "right"),
      cell(period),
      cell([statusLabel, ...remarks].filter((part) => part !== "").join("; ")),
    ]),
  ];
  return [
    tableXml(
      [0.34, 0.2, 0.14, 0.32].map((share) => Math.round(share * textTwips)),
      rows,
    ),
    paragraph("Small"),
  ];
}

function tableBlock({ columns, rows }: TableBlock): XmlElement {
  // As wide as their longest words ask for, the widest giving way.
  const wanted = columns.map(
    ({ label }, i) =>
      Math.min(
        200,
        Math.max(textWidth(label, 7), ...rows.map(({ cells }) => textWidth(cells[i]?.text ?? "", 10))),
      ) + 14,
  );
  const sum = wanted.reduce((all, one) => all + one, 0);
  return tableXml(
    wanted.map((one) => Math.round((one / sum) * textTwips)),
    [
      columns.map(({ label, holds }) => cell(label, true, holds === "numbers" ? "right" : "left")),
      ...rows.map(({ cells, role }) =>
        columns.map(({ holds }, i) =>
          cell(
            `${role === "part" && i === 0 ? "\u00A0\u00A0\u00A0" : ""}${cells[i]?.text ?? ""}`,
            role === "total",
            holds === "numbers" ? "right" : "left",
          ),
        ),
      ),
    ],
  );
}

function cell(text: string, isBold = false, align: WordCell["align"] = "left"): WordCell {
  return { text, isBold, align };
}
