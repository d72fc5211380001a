import type { Figure } from "../../../figure/figure.ts";
import type { Box } from "../../drawing/box.ts";

/** Where the parts of a map lie on a drawing. */
export interface MapLayout {
  /** The country's outline fills this. */
  readonly main: Box;
  /** Where its labels may stand. */
  readonly bounds: Box;
  readonly delta: Box;
  /** Hoàng Sa and Trường Sa. */
  readonly islands: readonly Box[];
}

/** Narrower than this, insets lie under the land instead of beside it. */
const narrow = 560;
const gap = 16;
/** Room over an inset for its title. */
const title = 24;
/** Room between insets under one another, for a title of two lines. */
const between = 56;
/** Least height in which the islands can be told apart. */
const leastIslands = 90;

/** The land on the left and the insets beside it; on a phone under it. */
export function mapLayout(box: Box, isScreen: boolean): MapLayout {
  if (isScreen && box.width < narrow) return stacked(box);
  if (!isScreen && box.height > box.width) return tall(box);
  // In a low box the insets are as narrow as the islands under them need.
  const insetWidth = Math.min(520, box.width * 0.4, (box.height - title - between - leastIslands) / 0.88);
  const insetX = box.x + box.width - insetWidth;
  const delta = { x: insetX, y: box.y + title, width: insetWidth, height: insetWidth * 0.88 };
  const top = delta.y + delta.height + between;
  const half = (insetWidth - gap) / 2;
  const island = { y: top, width: half, height: Math.min(248, box.y + box.height - top) };
  // Paper leaves more room for names at the sides.
  const [left, sides] = isScreen ? [30, 100] : [60, 170];
  const rest = box.y + box.height - top;
  // Too narrow for both titles beside each other: one under the other, where there is room.
  const isPiled = half < 170 && rest >= 46 + 2 * leastIslands;
  const pile = { x: insetX, width: insetWidth, height: Math.min(200, (rest - 46) / 2) };
  return {
    main: { x: box.x + left, y: box.y, width: insetX - box.x - sides, height: box.height },
    bounds: { x: box.x, y: box.y, width: insetX - box.x - 12, height: box.height },
    delta,
    islands: isPiled
      ? [
          { ...pile, y: top },
          { ...pile, y: top + pile.height + 46 },
        ]
      : [
          { ...island, x: insetX },
          { ...island, x: insetX + half + gap },
        ],
  };
}

/** One of two maps beside each other: the land as high as the box, the insets in a column at its right. */
function tall(box: Box): MapLayout {
  const width = box.width * 0.28;
  const x = box.x + box.width - width;
  const height = width * 0.86;
  const inset = (i: number): Box => ({
    x,
    y: box.y + box.height - (3 - i) * (height + 40) + 40,
    width,
    height,
  });
  return {
    main: { x: box.x + 6, y: box.y, width: box.width - width - 30, height: box.height },
    bounds: { x: box.x, y: box.y, width: box.width - width - 8, height: box.height },
    delta: inset(0),
    islands: [inset(1), inset(2)],
  };
}

function stacked(box: Box): MapLayout {
  const wide = (box.width - gap) / 2;
  const tall = wide * 0.94;
  const top = box.y + box.height - tall;
  // Titles may need two lines.
  const bounds = { x: box.x, y: box.y, width: box.width, height: top - box.y - 2 * title };
  const island = { x: box.x + wide + gap, width: wide, height: (tall - title - 16) / 2 };
  return {
    main: { x: box.x + 20, y: box.y, width: box.width - 110, height: bounds.height },
    bounds,
    delta: { x: box.x, y: top, width: wide, height: tall },
    islands: [
      { ...island, y: top },
      { ...island, y: top + tall - island.height },
    ],
  };
}

/** High enough for the land to be told apart. */
export function leastMap(
  _figure: Figure,
  width: number,
): { readonly width: number; readonly height: number } {
  const wide = Math.max(340, width);
  return { width: wide, height: wide < narrow ? 600 + wide * 0.47 : 480 };
}
