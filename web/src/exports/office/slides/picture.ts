import type { Topology } from "topojson-specification";
import type { FigureBlock } from "../../../briefing/page.ts";
import type { Figure } from "../../../figure/figure.ts";
import { formatList } from "../../../figure/format/format.ts";
import { officeWords } from "../../../i18n/office-words.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { composeView } from "../../../views/drawing/compose-view.ts";
import { textWidth, wrapText } from "../../../views/drawing/text.ts";
import { loadView } from "../../../views/index.ts";
import { palette } from "../../../views/theme.ts";
import type { Composed } from "../../../views/view.ts";
import type { OfficeChart } from "../chart/chart.ts";
import { rankingCharts } from "../chart/ranking-chart.ts";
import { trendChart } from "../chart/trend-chart.ts";
import { grouped, shapesOf, type Placed } from "../shapes/from-drawing.ts";
import type { OfficeShape, TextShape } from "../shapes/shape.ts";
import type { ChartFrame, ObjectOf, SlideObject } from "./slide.ts";

const theme = "light";
/** Points per unit of a drawing: its smallest letters are then 8 to 9 points high. */
export const drawingScale = 0.62;

/** A Figure as it will stand on a slide. */
export interface PictureOf<Picture> {
  /** Its legend in a column of a width, in points: how high it is, and what it is at a place. */
  readonly legend: (
    width: number,
    scale: number,
  ) => { readonly height: number; readonly at: (x: number, y: number) => readonly ObjectOf<Picture>[] };
  /** The picture in a box, in points. */
  readonly fill: (box: Box) => readonly ObjectOf<Picture>[];
}

/** The same in a file, its legend in shapes alone. */
export interface SlidePicture extends PictureOf<ChartFrame> {
  readonly legend: (
    width: number,
    scale: number,
  ) => { readonly height: number; readonly at: (x: number, y: number) => readonly OfficeShape[] };
}

/**
 * A Figure as charts that the program can edit, or where it has none of that kind as shapes that can be recoloured: the drawing of its view. Made-up
 * figures say so across it.
 */
export async function slidePicture(block: FigureBlock, boundaries: Topology | null): Promise<SlidePicture> {
  const { figure, view, settings } = block;
  const { areas, from } = settings;
  const loaded = await loadView(view);
  // Composed for a box of its own size; what it says of itself does not depend on that.
  const compose = (box: Box): Composed =>
    composeView(loaded, figure, {
      width: box.width / drawingScale,
      height: box.height / drawingScale,
      theme,
      boundaries,
      areas,
      from,
    });
  const names = new Map(
    [figure, figure.pairedWith].flatMap((one) => one?.areas.map(({ id, name }) => [id, name] as const) ?? []),
  );
  const placed = (x: number, y: number): Placed => ({ x, y, scale: drawingScale, theme, names });
  return {
    legend: (width, scale) => {
      const { matter } = compose({ x: 0, y: 0, width, height: width });
      const part = matter.column(width / drawingScale, scale);
      return {
        height: part.height * drawingScale,
        at: (x, y) => {
          const title = figure.legend.title === "" ? figure.title : figure.legend.title;
          const shapes = shapesOf([matter.defs, part.draw(0, 0)], placed(x, y));
          return present(grouped(`${block.id}-legend`, officeWords(figure.locale).legend(title), shapes));
        },
      };
    },
    fill: (box) => {
      const objects = charts(block, box) ?? drawn(block, compose, placed(box.x, box.y), box);
      return figure.synthetic === null ? objects : [...objects, acrossIt(block.id, figure.synthetic, box)];
    },
  };
}

function present(shape: OfficeShape | null): readonly OfficeShape[] {
  return shape === null ? [] : [shape];
}

/** The drawing of a view as shapes, with what it says of its boundaries under it. */
function drawn(
  { id, description }: FigureBlock,
  compose: (box: Box) => Composed,
  placed: Placed,
  box: Box,
): readonly SlideObject[] {
  const { attribution } = compose(box).matter;
  return withNotes(id, attribution === null ? [] : [attribution], box, (rest) => {
    const { matter } = compose(rest);
    const inner = { x: 0, y: 0, width: rest.width / placed.scale, height: rest.height / placed.scale };
    return present(grouped(id, description, shapesOf([matter.defs, matter.content(inner)], placed)));
  });
}

/** The charts of a view that every office program has too; null: it has none. */
function charts(block: FigureBlock, box: Box): readonly SlideObject[] | null {
  const { figure, view, settings, id, description } = block;
  if (figure.pairedWith !== undefined) return null;
  const size = 9;
  if (view === "trend") {
    const trend = trendChart(figure, settings.areas, theme, size + 1);
    if (trend === null) return null;
    return withNotes(id, trend.notes, box, (rest) => [
      { is: "chart", name: id, description, box: rest, chart: trend.chart },
    ]);
  }
  if (view !== "ranking") return null;
  const bars = (height: number, count: number) =>
    Math.max(4, Math.min(size, (height / Math.max(1, count)) * 0.72));
  const made = rankingCharts(figure, theme, { width: box.width, size });
  if (made.length === 0) return null;
  return withNotes(id, leftOut(figure), box, (rest) => {
    const width = (rest.width - (made.length - 1) * 12) / made.length;
    return made.map((chart: OfficeChart, i) => ({
      is: "chart",
      name: i === 0 ? id : `${id}-${i + 1}`,
      description,
      // A few bars do not fill a slide.
      box: {
        x: rest.x + i * (width + 12),
        y: rest.y,
        width,
        height: Math.min(rest.height, 20 + chart.categories.length * 30),
      },
      chart: { ...chart, size: bars(rest.height, chart.categories.length) },
    }));
  });
}

/** A picture with small words under it. */
export function withNotes<Picture>(
  id: string,
  notes: readonly string[],
  box: Box,
  picture: (box: Box) => readonly ObjectOf<Picture>[],
): readonly ObjectOf<Picture>[] {
  if (notes.length === 0) return picture(box);
  const said = caption(`${id}-notes`, notes, box);
  // Where a template leaves next to no room, words give way to the picture.
  const height = Math.max(box.height * 0.6, box.height - said.box.height - 4);
  return [...picture({ ...box, height }), said];
}

/** Small words at the foot of a box. */
function caption(name: string, lines: readonly string[], box: Box): TextShape {
  const sizes = [8.5, 8, 7.5, 7];
  const heightAt = (size: number) =>
    lines.reduce((sum, line) => sum + wrapText(line, box.width, size).length, 0) * size * 1.2;
  const size = sizes.find((one) => heightAt(one) < box.height * 0.25) ?? 7;
  const height = heightAt(size);
  return {
    is: "text",
    name,
    description: null,
    box: { x: box.x, y: box.y + box.height - height, width: box.width, height },
    paragraphs: lines.map((text) => ({ runs: [{ text, size, colour: "tx2" }] })),
    align: "left",
    anchor: "bottom",
    wraps: true,
  };
}

/** Who is not in a ranking, by the reason. */
function leftOut(figure: Figure): readonly string[] {
  const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
  const reasons = new Map<string, string[]>();
  for (const { area, reason } of figure.leftOut)
    reasons.set(reason, [...(reasons.get(reason) ?? []), names.get(area) ?? area]);
  const w = officeWords(figure.locale);
  return [...reasons].map(([reason, areas]) => w.leftOut(reason, formatList(areas, figure.locale)));
}

/** That figures are made up, said across what shows them, so that no picture of it goes without. */
function acrossIt(id: string, notice: string, box: Box): TextShape {
  const turn = Math.atan2(box.height, box.width) * 0.6;
  const length = Math.min(box.width, box.width / Math.cos(turn)) * 0.92;
  const size = Math.min(30, length / textWidth(notice, 1, 600));
  const height = size * 1.3;
  return {
    is: "text",
    name: `${id}-synthetic`,
    description: notice,
    box: { x: box.x, y: box.y + box.height / 2 - height / 2, width: box.width, height },
    paragraphs: [{ runs: [{ text: notice, size, colour: palette(theme).noticeInk, isBold: true }] }],
    align: "middle",
    anchor: "middle",
    wraps: false,
    degrees: (-turn * 180) / Math.PI,
    alpha: 0.28,
  };
}
