import type { Topology } from "topojson-specification";
import type { FigureBlock } from "../../../briefing/page.ts";
import type { Figure } from "../../../figure/figure.ts";
import { formatList } from "../../../figure/format/format.ts";
import { officeWords } from "../../../i18n/office-words.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { composeView } from "../../../views/drawing/compose-view.ts";
import { textWidth } from "../../../views/drawing/text.ts";
import type { ViewId } from "../../../views/catalogue.ts";
import { loadView } from "../../../views/index.ts";
import { palette } from "../../../views/theme.ts";
import type { Composed } from "../../../views/view.ts";
import { barsAPlace, hasLyingBars, type OfficeChart } from "../chart/chart.ts";
import { rankingCharts } from "../chart/ranking-chart.ts";
import { trendChart } from "../chart/trend-chart.ts";
import { grouped, shapesOf, type Placed } from "../shapes/from-drawing.ts";
import { boxAround, type OfficeShape, type TextShape } from "../shapes/shape.ts";
import { smallestLetters, textHeight } from "./page/fit.ts";
import { leastBars, shrinkOf } from "./page/least-sizes.ts";
import type { ChartFrame, ObjectOf, SlideObject } from "./slide.ts";

const theme = "light";
/** What a picture is to stand on. */
export interface Medium {
  /** Points per unit of a drawing, whose smallest letters are 13 units high. */
  readonly scale: number;
  /** Points of the smallest letters of charts and notes. */
  readonly letters: number;
  /** Whether a picture whose letters would be too small goes on over several pages. */
  readonly isDivided: boolean;
}

export const onSlide: Medium = { scale: 0.785, letters: smallestLetters, isDivided: true };
/** Read from near. */
export const onPaper: Medium = { scale: 0.62, letters: 8, isDivided: false };

/** Points of the words on where boundaries come from: read from near, as sources are. */
export const creditLetters = 8;

/** Views of a row, a line or a chart an area: where letters would be too small for all, they stand on several slides. */
const dividedByArea: readonly ViewId[] = ["heat-table", "slope", "small-multiples"];
const mostParts = 8;

/** A Figure as it will stand on a slide. */
export interface PictureOf<Picture> {
  /** Its legend in a column of a width, in points: how high it is, and what it is at a place. */
  readonly legend: (
    width: number,
    scale: number,
  ) => { readonly height: number; readonly at: (x: number, y: number) => readonly ObjectOf<Picture>[] };
  /** The picture in a box, in points: a list per slide that it takes. */
  readonly fill: (box: Box) => readonly (readonly ObjectOf<Picture>[])[];
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
export async function slidePicture(
  block: FigureBlock,
  boundaries: Topology | null,
  medium = onSlide,
): Promise<SlidePicture> {
  const { scale: drawingScale } = medium;
  const { figure, view, settings } = block;
  const { areas, from } = settings;
  const loaded = await loadView(view);
  // Composed for a box of its own size; what it says of itself does not depend on that.
  const compose = (box: Box, of = figure): Composed =>
    composeView(loaded, of, {
      width: box.width / drawingScale,
      height: box.height / drawingScale,
      theme,
      boundaries,
      areas,
      from,
      legible: medium.isDivided,
    });
  const names = new Map(
    [figure, figure.pairedWith].flatMap((one) => one?.areas.map(({ id, name }) => [id, name] as const) ?? []),
  );
  const placed = (x: number, y: number): Placed => ({ x, y, scale: drawingScale, theme, names });
  return {
    legend: (width, scale) => {
      // Each bar says its value and its status.
      if (view === "ranking" && figure.pairedWith === undefined) return { height: 0, at: () => [] };
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
      const own = charts(block, box, medium);
      const parts = own ?? drawn(block, compose, placed(box.x, box.y), box, medium);
      const { synthetic } = figure;
      return synthetic === null ? parts : parts.map((one) => [...one, acrossIt(block.id, synthetic, box)]);
    },
  };
}

/** A few bars do not fill a slide. */
export function chartHeight(chart: OfficeChart, room: number): number {
  if (!hasLyingBars(chart)) return room;
  return Math.min(room, 20 + chart.categories.length * barsAPlace(chart) * 30);
}

function present(shape: OfficeShape | null): readonly OfficeShape[] {
  return shape === null ? [] : [shape];
}

/** The drawing of a view as shapes, with what it says of its boundaries under it; in parts where its letters would be too small. */
function drawn(
  { id, figure, view, description }: FigureBlock,
  compose: (box: Box, of?: Figure) => Composed,
  placed: Placed,
  box: Box,
  { isDivided }: Medium,
): readonly (readonly OfficeShape[])[] {
  const { attribution } = compose(box).matter;
  const draw = (of: Figure, name: string) =>
    withNotes<OfficeShape>(
      name,
      attribution === null ? [] : [attribution],
      box,
      (rest) => {
        const shrunk = shrinkOf(view, rest, placed.scale);
        const { matter } = compose({ ...rest, width: rest.width / shrunk, height: rest.height / shrunk }, of);
        const scale = placed.scale * shrunk;
        const inner = { x: 0, y: 0, width: rest.width / scale, height: rest.height / scale };
        const at = (where: Placed) =>
          grouped(name, description, shapesOf([matter.defs, matter.content(inner)], where));
        const made = at({ ...placed, scale });
        if (made === null || shrunk === 1) return present(made);
        // Titles of two lines and circles at the edge reach over it: what is drawn smaller lies wholly in its box.
        const reach = boxAround([rest, made.box]);
        const k = Math.min(rest.width / reach.width, rest.height / reach.height);
        const x = rest.x + (rest.x - reach.x) * k;
        const y = rest.y + (rest.y - reach.y) * k;
        return present(k === 1 ? made : at({ ...placed, x, y, scale: scale * k }));
      },
      creditLetters,
    );
  const most = isDivided && dividedByArea.includes(view) && figure.pairedWith === undefined ? mostParts : 1;
  let parts: readonly (readonly OfficeShape[])[] = [];
  for (let count = 1; count <= most; count += 1) {
    parts = dividedFigure(figure, count).map((of, i) => draw(of, i === 0 ? id : `${id}-${i + 1}`));
    if (parts.every((one) => one.every(isReadable))) break;
  }
  return parts;
}

/** A Figure as several with as many provinces each; what is no province stands in each. */
function dividedFigure(figure: Figure, count: number): readonly Figure[] {
  if (count === 1) return [figure];
  const provinces = figure.areas.filter(({ level }) => level === "PROVINCE");
  const each = Math.ceil(provinces.length / count);
  return Array.from({ length: Math.ceil(provinces.length / each) }, (_, i): Figure => {
    const own = new Set(provinces.slice(i * each, (i + 1) * each).map(({ id }) => id));
    return { ...figure, areas: figure.areas.filter(({ id, level }) => level !== "PROVINCE" || own.has(id)) };
  });
}

/** Whether all letters of a drawing are large enough to be read from a seat. */
function isReadable(shape: OfficeShape): boolean {
  if (shape.is === "group") return shape.members.every(isReadable);
  if (shape.is !== "text" || shape.name.endsWith("-notes")) return true;
  return shape.paragraphs.every(({ runs }) => runs.every(({ size }) => size >= smallestLetters - 0.01));
}

/** The charts of a view that every office program has too; null: it has none. */
function charts(
  block: FigureBlock,
  box: Box,
  { letters: size, isDivided }: Medium,
): readonly (readonly SlideObject[])[] | null {
  const { figure, view, settings, id, description } = block;
  if (figure.pairedWith !== undefined) return null;
  if (view === "trend") {
    const trend = trendChart(figure, settings.areas, theme, size);
    if (trend === null) return null;
    const chart = (rest: Box) => [
      { is: "chart" as const, name: id, description, box: rest, chart: trend.chart },
    ];
    return [withNotes<SlideObject>(id, trend.notes, box, chart, size)];
  }
  if (view !== "ranking") return null;
  // A bar is as high as its letters and some.
  const most = Math.max(8, Math.floor((box.height - 20) / (size * 1.4)));
  const chartsAt = (width: number) => rankingCharts(figure, theme, { width, size, most });
  const count = chartsAt(box.width).length;
  if (count === 0) return null;
  // Beside more than these, bars would be squares: the others go on slides of their own.
  const each = isDivided
    ? Math.max(1, Math.min(count, Math.floor((box.width + 12) / (leastBars + 12))))
    : count;
  const made = each === count ? chartsAt(box.width) : chartsAt((box.width / each) * count);
  const named = made.map((chart, i) => ({ chart, name: i === 0 ? id : `${id}-${i + 1}` }));
  return Array.from({ length: Math.ceil(count / each) }, (_, i) => named.slice(i * each, (i + 1) * each)).map(
    (part) =>
      withNotes<SlideObject>(
        part[0]?.name ?? id,
        leftOut(figure),
        box,
        (rest) => {
          const width = (rest.width - (each - 1) * 12) / each;
          return part.map(({ chart, name }, i) => ({
            is: "chart" as const,
            name,
            description,
            // A few bars do not fill a slide.
            box: {
              x: rest.x + i * (width + 12),
              y: rest.y,
              width,
              height: chartHeight(chart, rest.height),
            },
            chart,
          }));
        },
        size,
      ),
  );
}

/** A picture with small words under it. */
export function withNotes<Picture>(
  id: string,
  notes: readonly string[],
  box: Box,
  picture: (box: Box) => readonly Picture[],
  size: number,
): readonly (Picture | TextShape)[] {
  if (notes.length === 0) return picture(box);
  const said = caption(`${id}-notes`, notes, box, size);
  // Where a template leaves next to no room, words give way to the picture.
  const height = Math.max(box.height * 0.6, box.height - said.box.height - 4);
  return [...picture({ ...box, height }), said];
}

/** Small words at the foot of a box. */
function caption(name: string, lines: readonly string[], box: Box, size: number): TextShape {
  const height = lines.reduce((sum, line) => sum + textHeight(line, box.width, size), 0);
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
export function acrossIt(id: string, notice: string, box: Box): TextShape {
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
