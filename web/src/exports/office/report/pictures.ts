import type { FigureBlock, WrittenBriefing } from "../../../briefing/page.ts";
import type { Box } from "../../../views/drawing/box.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { barsAPlace, hasLyingBars, type OfficeChart } from "../chart/chart.ts";
import { chartParts } from "../chart/chart-part.ts";
import { barsBeside, chartOfTable, chartsOf } from "../charts-of.ts";
import { chartRun, shapesRun } from "../document/drawing.ts";
import type { Part } from "../package/part.ts";
import type { XmlContent, XmlElement } from "../package/xml.ts";
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
  const put = (chart: OfficeChart, id: string, description: string, share = 1): XmlElement => {
    const own: OfficeChart = { ...chart, font: fontName };
    const [part, book] = chartParts(own, "word", parts.length / 2 + 1, chartWords(briefing));
    parts.push(part, book);
    const relation = refer("chart", part.path);
    const name = `${id} ${parts.length / 2}`;
    const box = boxOf(heightOf(own));
    return chartRun(name, description, { ...box, width: box.width * share }, relation, numbering);
  };
  for (const block of briefing.pages.flatMap((page) => page.blocks)) {
    if (block.is === "table") {
      const drawn = chartOfTable(block, briefing.locale);
      if (drawn !== null)
        paragraphs.set(block.id, [centred(put(drawn.chart, block.id, drawn.description), true)]);
    }
    if (block.is !== "figure") continue;
    const charts = chartsOf(block, barsBeside);
    const drawn =
      charts.length === 0
        ? await shapesOf(block, tools, numbering)
        : inRows(
            charts.map((chart) => put(chart, block.id, block.description, charts.length === 1 ? 1 : 0.49)),
          );
    paragraphs.set(block.id, drawn);
  }
  return { drawn: paragraphs, parts };
}

/** Charts in rows of two: what a row has stands on one page. */
function inRows(charts: readonly XmlElement[]): readonly XmlElement[] {
  return Array.from({ length: Math.ceil(charts.length / 2) }, (_, i) =>
    centred(charts.slice(i * 2, i * 2 + 2), true),
  );
}

function heightOf(chart: OfficeChart): number {
  const { bar, rest, other, most } = chartHeight;
  const bars = chart.categories.length * barsAPlace(chart);
  return hasLyingBars(chart) ? Math.min(bars * bar + rest, most) : other;
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

function centred(content: XmlContent, keepNext = false): XmlElement {
  return paragraph({ align: "center", before: 6, after: 6, keepNext }, content);
}

/** As wide as the text; height in millimetres, the box in points. */
function boxOf(height: number): Box {
  return { x: 0, y: 0, width: points(textWidth), height: points(height) };
}

function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
