import type { Figure } from "../../figure/figure.ts";
import { shownRows } from "../../figure/rows/ranking.ts";
import { words } from "../../i18n/words.ts";
import { classedFigure } from "../drawing/classed-figure.ts";
import { paints, type Paint } from "../drawing/paint.ts";
import { hitBox, hitLayer } from "../drawing/hit-areas.ts";
import { inkOn } from "../drawing/ink-on.ts";
import { drawLegend } from "../drawing/draw-legend.ts";
import type { Box } from "../drawing/box.ts";
import { markFill, markPatterns } from "../drawing/marks.ts";
import { element, type Drawn } from "../drawing/svg/tree.ts";
import { hint, textLine, type TextData } from "../drawing/text-line.ts";
import { balanceText, textWidth, wrapText } from "../drawing/text.ts";
import { palette } from "../theme.ts";
import { type Composed, type Drawing, isLegible, type ViewOptions } from "../view.ts";
import { plate, sayInstead, sentencesPart, stacked } from "./chart-words.ts";
import { tileLayoutOf, type TileLayout } from "./tile-layout.ts";

export const drawing: Drawing = { compose: composeTileGrid, least: leastTileGrid };

const prefix = "mark";
/** Between tiles, and kept free at the sides of each on screen; on the narrowest phones every unit goes to the words. */
const room = { wide: { gap: 5, sides: 3 }, tight: { gap: 2.5, sides: 1.5 } } as const;
const tightBelow = 460;
/** Type no smaller than this on screen, in units of the drawing. */
const smallest = 12.8;
/** Room kept free at the sides of a tile on paper. */
const paperSides = 8;

/**
 * A map on which every province has the same size: one tile each with its name and value, filled by class with the map's marks, Hoàng Sa and
 * Trường Sa as small tiles at sea. Boundaries without a layout: it says so.
 */
function composeTileGrid(asked: Figure, options: ViewOptions): Composed {
  const figure = classedFigure(asked);
  const layout = tileLayoutOf(options.boundaries);
  const p = palette(options.theme);
  const w = words(figure.locale);
  const marks = [...new Set([...figure.legend.marks.map(({ mark }) => mark), "blank" as const])];
  return {
    figure,
    matter: {
      defs: markPatterns(marks, options.theme, prefix),
      column: (width, scale) =>
        stacked([
          drawLegend(figure, options.theme, prefix, 0, width, scale),
          sentencesPart(layout === null ? [] : [w.pictures.tileHint], p, width, scale),
        ]),
      content: (box) =>
        layout === null ? sayInstead(w.pictures.noTiles, p, box) : drawTiles(figure, layout, options, box),
      attribution: null,
    },
  };
}

function drawTiles(figure: Figure, layout: TileLayout, options: ViewOptions, box: Box): Drawn {
  const p = palette(options.theme);
  const painted = paints(figure, options.theme);
  const rows = new Map(shownRows(figure).map((row) => [row.area, row]));
  const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
  const [wide, tall] = [box.width / layout.columns, box.height / layout.rows];
  const { gap, sides } = roomIn(box.width);
  const size = isLegible(options) ? screenSize(figure, layout, wide, tall) : Math.min(16, tall * 0.27);
  const [slack, pad] = isLegible(options) ? [1, sides] : [1.18, paperSides];
  const at = ([row, column]: readonly [number, number], share = 1): Box => ({
    x: box.x + column * wide + gap / 2,
    y: box.y + row * tall + gap / 2 + ((tall - gap) * (1 - share)) / 2,
    width: (wide - gap) * share,
    height: (tall - gap) * share,
  });
  const tile = (area: string, one: Box, data: TextData, lines: readonly string[], strong: number) => {
    const paint = painted.get(area) ?? { fill: null, mark: "blank" as const, circle: null };
    return element(
      "g",
      { ...data, "data-status": rows.get(area)?.status ?? "", "data-mark": paint.mark },
      hint(`${names.get(area) ?? area}: ${rows.get(area)?.text ?? ""}`, options.screen),
      fillOf(one, paint, p.hairline),
      textsIn(one, lines, strong, inkFor(paint, options), size, area, paint.mark !== "none", pad),
    );
  };
  const tiles = [...layout.tiles].flatMap(([area, place]) => {
    const row = rows.get(area);
    if (row === undefined) return [];
    const one = at(place);
    const said = names.get(area) ?? area;
    const isLong = textWidth(said, size, 500) > (one.width - pad) * slack;
    // Narrow tiles have no room to even out lines without breaking words.
    const wrap = isLegible(options) ? wrapText : balanceText;
    const name = isLong ? wrap(said, one.width - pad, size, 500) : [said];
    const { short } = row;
    return [tile(area, one, { "data-area": area }, [...name, ...(short === "" ? [] : [short])], name.length)];
  });
  const islands = layout.archipelagos.map(({ id, name, province, place }) => {
    const one = at(place, 0.6);
    const label = words(figure.locale).map.archipelago(name, names.get(province) ?? "");
    // Where tiles are narrow, in two lines, so that it does not reach the next tile.
    const lines = wrapText(label, 2 * wide - 8, size, 500);
    const widest = Math.max(...lines.map((line) => textWidth(line, size, 500)));
    // Named beside the tile, never over its mark.
    const x = Math.min(one.x + one.width / 2, box.x + box.width - widest / 2);
    return [
      tile(province, one, { "data-archipelago": id }, [], 0),
      lines.map((line, i) =>
        textLine(
          x,
          one.y + one.height + size * 1.2 * (i + 1),
          line,
          { size, fill: p.ink, weight: 500, anchor: "middle" },
          { "data-role": "archipelago" },
        ),
      ),
    ];
  });
  const hits = () => [
    ...[...layout.tiles].flatMap(([area, place]) => (rows.has(area) ? [hitBox(area, at(place))] : [])),
    ...layout.archipelagos.map(({ province, place }) => hitBox(province, at(place, 0.6))),
  ];
  return [element("g", { "data-part": "tile-grid" }, tiles, islands), hitLayer(options, hits)];
}

function roomIn(width: number): { readonly gap: number; readonly sides: number } {
  return width < tightBelow ? room.tight : room.wide;
}

/** The largest type in which no word of a name is broken and all its lines fit into a tile. */
function screenSize(figure: Figure, layout: TileLayout, wide: number, tall: number): number {
  const names = figure.areas.filter(({ id }) => layout.tiles.has(id)).map(({ name }) => name);
  const { gap, sides } = roomIn(wide * layout.columns);
  const line = wide - gap - sides;
  const fits = (size: number) =>
    names.every((name) => {
      const isWhole = name.split(" ").every((word) => textWidth(word, size, 500) <= line);
      const lines = wrapText(name, line, size, 500).length + 1;
      return isWhole && lines * size * 1.05 <= tall - gap - 4;
    });
  return [16, 15.2, 14.4, 13.6].find(fits) ?? smallest;
}

/** Tiles wide enough for the longest word of a name, and high enough for all lines of each. */
function leastTileGrid(
  figure: Figure,
  width: number,
  { boundaries }: ViewOptions,
): { readonly width: number; readonly height: number } {
  const layout = tileLayoutOf(boundaries);
  if (layout === null) return { width, height: 120 };
  const { gap, sides } = roomIn(width);
  const names = figure.areas.filter(({ id }) => layout.tiles.has(id)).map(({ name }) => name);
  const word = Math.max(
    ...names.flatMap((name) => name.split(" ")).map((one) => textWidth(one, smallest, 500)),
    ...shownRows(figure).map(({ short }) => textWidth(short, smallest, 600)),
  );
  const wide = Math.max(width / layout.columns, word + gap + sides + 0.5);
  const lines = Math.max(...names.map((name) => wrapText(name, wide - gap - sides, smallest, 500).length));
  return {
    width: wide * layout.columns,
    height: layout.rows * ((lines + 1) * smallest * 1.06 + gap + 5),
  };
}

function fillOf({ x, y, width, height }: Box, paint: Paint, edge: string): Drawn {
  const place = { x, y, width, height, rx: 3 };
  return [
    paint.fill === null ? null : element("rect", { ...place, fill: paint.fill, stroke: edge }),
    paint.mark === "none"
      ? null
      : element("rect", { ...place, fill: markFill(paint.mark, prefix), stroke: edge }),
  ];
}

function inkFor(paint: Paint, { theme }: ViewOptions): { readonly fill: string; readonly ground: string } {
  const ground = paint.fill ?? palette(theme).unknownGround;
  return { fill: inkOn(ground, theme), ground };
}

function textsIn(
  box: Box,
  lines: readonly string[],
  strongFrom: number,
  ink: { readonly fill: string; readonly ground: string },
  size: number,
  area: string,
  isMarked: boolean,
  pad: number,
): Drawn {
  const step = Math.min(size * 1.28, (box.height - 4) / Math.max(1, lines.length));
  const top = box.y + (box.height - step * lines.length) / 2;
  const middle = box.x + box.width / 2;
  return lines.map((line, i) => {
    const weight = i < strongFrom ? 500 : 600;
    const full = Math.min(size, step / 1.02);
    // A name a little too long is set a little smaller; one much too long came in two lines.
    const set = Math.min(full, (full * (box.width - pad)) / textWidth(line, full, weight));
    const at = top + step * (i + 0.5);
    const style = { size: set, fill: ink.fill, weight, anchor: "middle" } as const;
    return [
      isMarked ? plate(middle, at, textWidth(line, set, weight) + 8, step, ink.ground) : null,
      textLine(middle, at + set * 0.35, line, style, { "data-label": area }),
    ];
  });
}
