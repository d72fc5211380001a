import { Delaunay } from "d3-delaunay";
import { boxOf, crossingsAt, type Land, type Point } from "../geometry/rings.ts";
import { numbersOf } from "./random.ts";

/** Points tried for each commune, on a grid over its province. */
const TRIED = 14;
/** How often each commune moves to the middle of what is nearest to it: cells then come out about equal. */
const ROUNDS = 3;

/**
 * A point inside a province for each of its communes, in their order. Neighbours in that order, which is that of the official codes, lie near each other:
 * they are laid along a curve that fills the province (Hilbert's), each shaken by its id.
 */
export function placeSeeds(land: Land, ids: readonly string[]): readonly Point[] {
  const grid = gridInside(land, ids.length * TRIED);
  const step = grid.points.length / ids.length;
  let seeds = ids.map((id, at): Point => {
    const random = numbersOf(id);
    const [x, y] = grid.points[Math.floor((at + random()) * step)] ?? [0, 0];
    return [x + (random() - 0.5) * grid.side, y + (random() - 0.5) * grid.side];
  });
  for (let round = 0; round < ROUNDS; round += 1) seeds = middles(seeds, grid.points);
  return seeds;
}

/** Each seed moved to the middle of the points that are nearest to it; one without any stays. */
function middles(seeds: readonly Point[], points: readonly Point[]): Point[] {
  const net = Delaunay.from(seeds);
  const sums = seeds.map(() => ({ x: 0, y: 0, count: 0 }));
  let nearest = 0;
  for (const [x, y] of points) {
    nearest = net.find(x, y, nearest);
    const sum = sums[nearest];
    if (sum === undefined) continue;
    sum.x += x;
    sum.y += y;
    sum.count += 1;
  }
  return sums.map(({ x, y, count }, at) => (count === 0 ? (seeds[at] ?? [0, 0]) : [x / count, y / count]));
}

/** At least so many points of a square grid that lie inside, in the order of Hilbert's curve. */
function gridInside(
  land: Land,
  wanted: number,
): { readonly points: readonly Point[]; readonly side: number } {
  const box = boxOf(land.flat(2));
  for (let order = 4; ; order += 1) {
    const side = Math.max(box[2] - box[0], box[3] - box[1]) / 2 ** order;
    const rows = Array.from({ length: 2 ** order }, (_, row) =>
      crossingsAt(land, box[1] + (row + 0.5) * side),
    );
    const points = curve(order)
      .filter(([column, row]) => isBetween(rows[row] ?? [], box[0] + (column + 0.5) * side))
      .map(([column, row]): Point => [box[0] + (column + 0.5) * side, box[1] + (row + 0.5) * side]);
    if (points.length >= wanted) return { points, side };
  }
}

/** Whether the line that crosses borders at these places is inside at x. */
const isBetween = (crossings: readonly number[], x: number): boolean =>
  crossings.findLastIndex((crossing) => crossing < x) % 2 === 0;

/** Columns and rows of a square of 2^order by 2^order, in the order of Hilbert's curve. */
function curve(order: number): readonly Point[] {
  if (order === 0) return [[0, 0]];
  const half = 2 ** (order - 1);
  const quarter = curve(order - 1);
  return [
    ...quarter.map(([x, y]): Point => [y, x]),
    ...quarter.map(([x, y]): Point => [x, y + half]),
    ...quarter.map(([x, y]): Point => [x + half, y + half]),
    ...quarter.map(([x, y]): Point => [2 * half - 1 - y, half - 1 - x]),
  ];
}
