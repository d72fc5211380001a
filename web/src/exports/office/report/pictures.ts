import type { FigureBlock, WrittenBriefing } from "../../../briefing/page.ts";
import type { Box } from "../../../views/drawing/box.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { svgWithFonts } from "../../svg.ts";
import type { OfficeChart } from "../chart/chart.ts";
import { chartParts } from "../chart/chart-part.ts";
import { chartsOf } from "../charts-of.ts";
import { chartRun, inline } from "../document/drawing.ts";
import type { Part } from "../package/part.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { chartWords } from "../properties-of.ts";
import { placeXml } from "../shapes/drawing-ml.ts";
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
const pictureNs = "http://schemas.openxmlformats.org/drawingml/2006/picture";
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
  const numbering = { next: () => (number += 1) };
  const centred = (content: XmlElement) => paragraph({ align: "center", before: 6, after: 6 }, content);
  for (const block of briefing.pages.flatMap((page) => page.blocks)) {
    if (block.is !== "figure") continue;
    const charts = chartsOf(block);
    if (charts.length === 0) {
      const part = await picturePart(block, number + 1, tools);
      parts.push(part);
      const relation = refer("image", part.path);
      const box = boxOf((textWidth * drawn.height) / drawn.width);
      const content = pictureXml(block, box, relation);
      paragraphs.set(block.id, [
        centred(inline(block.id, block.description, box, pictureNs, content, numbering)),
      ]);
    } else
      paragraphs.set(
        block.id,
        charts.map((chart) => {
          const [part, book] = chartParts(chart, "word", number + 1, chartWords(briefing));
          parts.push(part, book);
          const relation = refer("chart", part.path);
          const name = `${block.id} ${number + 1}`;
          return centred(chartRun(name, block.description, boxOf(heightOf(chart)), relation, numbering));
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

/** As wide as the text; height in millimetres, the box in points. */
function boxOf(height: number): Box {
  return { x: 0, y: 0, width: points(textWidth), height: points(height) };
}

function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}

function pictureXml({ id, description }: FigureBlock, box: Box, relation: string): XmlElement {
  return xml(
    "pic:pic",
    { "xmlns:pic": pictureNs },
    xml("pic:nvPicPr", {}, xml("pic:cNvPr", { id: 0, name: id, descr: description }), xml("pic:cNvPicPr")),
    xml("pic:blipFill", {}, xml("a:blip", { "r:embed": relation }), xml("a:stretch", {}, xml("a:fillRect"))),
    xml("pic:spPr", {}, placeXml("a:xfrm", box), xml("a:prstGeom", { prst: "rect" }, xml("a:avLst"))),
  );
}
