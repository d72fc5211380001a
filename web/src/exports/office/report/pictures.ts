import type { FigureBlock, WrittenPage } from "../../../briefing/page.ts";
import type { Box } from "../../../views/drawing/box.ts";
import type { DocumentTools } from "../../documents/document-format.ts";
import { barsAPlace, hasLyingBars, type OfficeChart } from "../chart/chart.ts";
import { chartParts } from "../chart/chart-part.ts";
import { barsBeside, chartOfTable, chartsOf } from "../charts-of.ts";
import { chartRun, shapesRun } from "../document/drawing.ts";
import type { Part } from "../package/part.ts";
import type { XmlContent, XmlElement } from "../package/xml.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { ChartWords } from "../chart/chart-data.ts";
import type { OfficeShape } from "../shapes/shape.ts";
import { onPaper, slidePicture, type SlidePicture } from "../slides/picture.ts";
import { fontName, textWidth } from "../../report/layout.ts";
import { heatTable } from "./heat-table.ts";
import { paragraph } from "./word-elements.ts";

/** The paragraphs of each picture of a report by the id of its block. */
export type DrawnPictures = ReadonlyMap<string, readonly XmlElement[]>;

/** What pictures of one report share, page after page. */
export interface PictureSetting {
  readonly locale: Locale;
  readonly words: ChartWords;
  /** Gives the id by which the document refers to a part. */
  readonly refer: (type: string, path: string) => string;
  /** Takes what a chart is made of, for the package. */
  readonly put: (part: Part) => void;
  /** Numbers of charts, and of all that is drawn. */
  readonly nextChart: () => number;
  readonly next: () => number;
}

/** Millimetres: how high a picture that is no chart stands, and how wide its legend at most. */
const drawnHeight = 118;
const legendWidth = 110;
/** Millimetres of a bar with the room beside it; of a chart's axis and key; of any other chart; of the highest that a page holds. */
const chartHeight = { bar: 5, rest: 15, other: 85, most: 225 };

/** The pictures of a page: rankings, courses and bars as charts that Word edits, with their numbers behind them; all others as shapes that can be recoloured. */
export async function drawPictures(
  { blocks }: WrittenPage,
  tools: DocumentTools,
  setting: PictureSetting,
): Promise<DrawnPictures> {
  const { locale, words, refer, nextChart } = setting;
  const paragraphs = new Map<string, readonly XmlElement[]>();
  const put = (chart: OfficeChart, id: string, description: string, share = 1): XmlElement => {
    const own: OfficeChart = { ...chart, font: fontName };
    const number = nextChart();
    const [part, book] = chartParts(own, "word", number, words);
    setting.put(part);
    setting.put(book);
    const box = boxOf(heightOf(own));
    const relation = refer("chart", part.path);
    return chartRun(`${id} ${number}`, description, { ...box, width: box.width * share }, relation, setting);
  };
  for (const block of blocks) {
    if (block.is === "table") {
      const drawn = chartOfTable(block, locale);
      if (drawn !== null)
        paragraphs.set(block.id, [centred(put(drawn.chart, block.id, drawn.description), true)]);
    }
    if (block.is !== "figure") continue;
    const charts = chartsOf(block, barsBeside);
    const cells =
      block.view === "heat-table" && block.figure.pairedWith === undefined ? heatTable(block.figure) : null;
    const drawn =
      cells !== null
        ? [cells, ...(await legendOf(block, tools, setting))]
        : charts.length === 0
          ? await shapesOf(block, tools, setting)
          : inRows(
              charts.map((chart) => put(chart, block.id, block.description, charts.length === 1 ? 1 : 0.49)),
            );
    paragraphs.set(block.id, drawn);
  }
  return paragraphs;
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
  const { id, description } = block;
  const picture = await pictureOf(block, tools);
  const box = boxOf(drawnHeight);
  const shapes = picture
    .fill(box)
    .flat()
    // What a slide says across a picture stands under it here.
    .flatMap((one) => (one.is === "chart" || one.is === "table" || isAcross(one) ? [] : [one]));
  const drawn = shapesRun(id, description, box, shapes, drawingSetting(numbering));
  const key = legendIn(block, picture, numbering);
  return [centred(drawn, key.length > 0), ...key];
}

/** The legend of a picture alone. */
async function legendOf(
  block: FigureBlock,
  tools: DocumentTools,
  numbering: { readonly next: () => number },
): Promise<readonly XmlElement[]> {
  return legendIn(block, await pictureOf(block, tools), numbering);
}

function legendIn(
  { id, figure }: FigureBlock,
  picture: SlidePicture,
  numbering: { readonly next: () => number },
): readonly XmlElement[] {
  const width = points(legendWidth);
  const legend = picture.legend(width, 1);
  const key = legend.at(0, 0);
  if (key.length === 0) return [];
  const box = { x: 0, y: 0, width, height: legend.height };
  const said = key[0]?.description ?? figure.title;
  return [centred(shapesRun(`${id}-legend`, said, box, key, drawingSetting(numbering)))];
}

async function pictureOf(block: FigureBlock, tools: DocumentTools): Promise<SlidePicture> {
  const { vintage } = block.figure;
  return slidePicture(block, vintage === null ? null : await tools.boundaries(vintage), onPaper);
}

function drawingSetting({ next }: { readonly next: () => number }) {
  return { next, font: fontName, isBlack: true };
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
