import type { FigureBlock, WrittenBriefing } from "../../../briefing/page.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { svgWithFonts } from "../../svg.ts";
import type { OfficeChart } from "../chart/chart.ts";
import { chartParts } from "../chart/chart-part.ts";
import { chartsOf } from "../charts-of.ts";
import type { Part } from "../package/part.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { chartWords } from "../properties-of.ts";
import { drawingNs } from "../shapes/drawing-ml.ts";
import { textWidth } from "./layout.ts";
import { paragraph } from "./word-elements.ts";

/** The paragraphs of each picture of a report by the id of its block. */
export type DrawnPictures = ReadonlyMap<string, readonly XmlElement[]>;

export interface Pictures {
  readonly drawn: DrawnPictures;
  /** What the pictures are made of, for the package. */
  readonly parts: readonly Part[];
}

/** Units in which a picture is laid out over the width of the text: its smallest letters are then about 7 points high. */
const drawn = { width: 780, height: 580 };
/** Pixels for a unit: about 300 to an inch. */
const density = 2.5;
/** English metric units in a millimetre. */
const emuOfMillimetre = 36_000;
/** Millimetres of a bar with the room beside it; of a chart's axis and key; of any other chart; of the highest that a page holds. */
const chartHeight = { bar: 5, rest: 15, other: 85, most: 225 };

/**
 * The pictures of a briefing: rankings and courses as charts that Word edits, with their numbers behind them; all others as drawn for paper. `refer` gives the
 * id by which the document refers to a part.
 */
export async function drawPictures(
  briefing: WrittenBriefing,
  tools: DocumentTools,
  refer: (type: string, path: string) => string,
): Promise<Pictures> {
  const parts: Part[] = [];
  const paragraphs = new Map<string, readonly XmlElement[]>();
  let number = 0;
  const place = (block: FigureBlock, height: number, content: (id: number) => XmlElement): XmlElement => {
    number += 1;
    return paragraph(
      { align: "center", before: 6, after: 6 },
      xml("w:r", {}, inline(block, number, height, content(number))),
    );
  };
  for (const block of briefing.pages.flatMap((page) => page.blocks)) {
    if (block.is !== "figure") continue;
    const charts = chartsOf(block);
    if (charts.length === 0) {
      const part = await picturePart(block, number + 1, tools);
      parts.push(part);
      const relation = refer("image", part.path);
      const height = (textWidth * drawn.height) / drawn.width;
      paragraphs.set(block.id, [place(block, height, (id) => pictureXml(block, id, height, relation))]);
    } else
      paragraphs.set(
        block.id,
        charts.map((chart) => {
          const [part, book] = chartParts(chart, "word", number + 1, chartWords(briefing));
          parts.push(part, book);
          const relation = refer("chart", part.path);
          return place(block, heightOf(chart), () => chartXml(relation));
        }),
      );
  }
  return { drawn: paragraphs, parts };
}

function heightOf({ form, categories }: OfficeChart): number {
  const { bar, rest, other, most } = chartHeight;
  return form === "bars" ? Math.min(categories.length * bar + rest, most) : other;
}

async function picturePart(
  { figure, view, settings }: FigureBlock,
  number: number,
  tools: DocumentTools,
): Promise<Part> {
  const boundaries = figure.vintage === null ? null : await tools.boundaries(figure.vintage);
  const options = { view, ...settings, ...drawn, theme: "light" } as const;
  const svg = await svgWithFonts(figure, options, { ...tools, boundaries });
  const pixels = [drawn.width * density, drawn.height * density] as const;
  return {
    path: `word/media/picture${number}.png`,
    type: "image/png",
    content: await tools.rasterise(svg, ...pixels),
    relations: [],
  };
}

/** What stands in the line, as wide as the text, named by its block and described for those who do not see it. Height in millimetres. */
function inline(
  { id, description }: FigureBlock,
  number: number,
  height: number,
  graphic: XmlElement,
): XmlElement {
  return xml(
    "w:drawing",
    {},
    xml(
      "wp:inline",
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      xml("wp:extent", sizeOf(height)),
      xml("wp:docPr", { id: number, name: `${id} ${number}`, descr: description }),
      xml("wp:cNvGraphicFramePr"),
      xml("a:graphic", { "xmlns:a": drawingNs }, graphic),
    ),
  );
}

function sizeOf(height: number) {
  return { cx: Math.round(textWidth * emuOfMillimetre), cy: Math.round(height * emuOfMillimetre) };
}

function chartXml(relation: string): XmlElement {
  const c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  return xml("a:graphicData", { uri: c }, xml("c:chart", { "xmlns:c": c, "r:id": relation }));
}

function pictureXml(
  { id, description }: FigureBlock,
  number: number,
  height: number,
  relation: string,
): XmlElement {
  const pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  return xml(
    "a:graphicData",
    { uri: pic },
    xml(
      "pic:pic",
      { "xmlns:pic": pic },
      xml(
        "pic:nvPicPr",
        {},
        xml("pic:cNvPr", { id: number, name: id, descr: description }),
        xml("pic:cNvPicPr"),
      ),
      xml(
        "pic:blipFill",
        {},
        xml("a:blip", { "r:embed": relation }),
        xml("a:stretch", {}, xml("a:fillRect")),
      ),
      xml(
        "pic:spPr",
        {},
        xml("a:xfrm", {}, xml("a:off", { x: 0, y: 0 }), xml("a:ext", sizeOf(height))),
        xml("a:prstGeom", { prst: "rect" }, xml("a:avLst")),
      ),
    ),
  );
}
