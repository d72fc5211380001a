import type { FigureBlock, WrittenBriefing } from "../../../briefing/page.ts";
import type { Box } from "../../../views/drawing/box.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import type { OfficeChart } from "../chart/chart.ts";
import { chartParts } from "../chart/chart-part.ts";
import { chartsOf } from "../charts-of.ts";
import { chartRun, shapesRun } from "../document/drawing.ts";
import type { Part } from "../package/part.ts";
import type { XmlElement } from "../package/xml.ts";
import { chartWords } from "../properties-of.ts";
import type { OfficeShape } from "../shapes/shape.ts";
import { onPaper, slidePicture } from "../slides/picture.ts";
import { fontName, textWidth } from "../../report/layout.ts";
import { paragraph } from "./word-elements.ts";

/** The paragraphs of each picture of a report by the id of its block. */
export type DrawnPictures = ReadonlyMap<string, readonly XmlElement[]>;

export interface Pictures {
  readonly drawn: DrawnPictures;
  /** What the pictures are made of, for the package. */
  readonly parts: readonly Part[];
}

/** Millimetres: how high a picture that is no chart stands, and how wide its legend at most. */
const drawnHeight = 118;
const legendWidth = 110;
/** Millimetres of a bar with the room beside it; of a chart's axis and key; of any other chart; of the highest that a page holds. */
const chartHeight = { bar: 5, rest: 15, other: 85, most: 225 };

/**
 * The pictures of a briefing: rankings and courses as charts that Word edits, with their numbers behind them; all others as shapes that can be recoloured. `refer` gives the
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
  for (const block of briefing.pages.flatMap((page) => page.blocks)) {
    if (block.is !== "figure") continue;
    const charts = chartsOf(block).map((chart): OfficeChart => ({ ...chart, font: fontName }));
    const drawn =
      charts.length === 0
        ? await shapesOf(block, tools, numbering)
        : charts.map((chart) => {
            const [part, book] = chartParts(chart, "word", parts.length / 2 + 1, chartWords(briefing));
            parts.push(part, book);
            const relation = refer("chart", part.path);
            const name = `${block.id} ${parts.length / 2}`;
            return centred(chartRun(name, block.description, boxOf(heightOf(chart)), relation, numbering));
          });
    paragraphs.set(block.id, drawn);
  }
  return { drawn: paragraphs, parts };
}

function heightOf({ form, categories }: OfficeChart): number {
  const { bar, rest, other, most } = chartHeight;
  return form === "bars" ? Math.min(categories.length * bar + rest, most) : other;
}

/** A picture as shapes, its letters in the report's font, black but on dark ground; then its legend. */
async function shapesOf(
  block: FigureBlock,
  tools: DocumentTools,
  numbering: { readonly next: () => number },
): Promise<readonly XmlElement[]> {
  const { figure, id, description } = block;
  const boundaries = figure.vintage === null ? null : await tools.boundaries(figure.vintage);
  const picture = await slidePicture(block, boundaries, onPaper);
  const setting = { ...numbering, font: fontName, isBlack: true };
  const box = boxOf(drawnHeight);
  const shapes = picture
    .fill(box)
    .flat()
    // What a slide says across a picture stands under it here.
    .flatMap((one) => (one.is === "chart" || one.is === "table" || isAcross(one) ? [] : [one]));
  const legend = picture.legend(points(legendWidth), 1);
  const key = legend.at(0, 0);
  const keyBox = { x: 0, y: 0, width: points(legendWidth), height: legend.height };
  return [
    centred(shapesRun(id, description, box, shapes, setting), key.length > 0),
    ...(key.length === 0
      ? []
      : [centred(shapesRun(`${id}-legend`, key[0]?.description ?? figure.title, keyBox, key, setting))]),
  ];
}

function isAcross(shape: OfficeShape): boolean {
  return shape.is === "text" && shape.degrees !== undefined;
}

function centred(content: XmlElement, keepNext = false): XmlElement {
  return paragraph({ align: "center", before: 6, after: 6, keepNext }, content);
}

/** As wide as the text; height in millimetres, the box in points. */
function boxOf(height: number): Box {
  return { x: 0, y: 0, width: points(textWidth), height: points(height) };
}

function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
