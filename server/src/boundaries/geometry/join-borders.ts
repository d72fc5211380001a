import { withoutRepeats, withoutSlivers, type Land, type Point, type Ring } from "./rings.ts";

/** Cells of the index, in steps of the grid. */
const SIDE = 2048;
/** A point this near to a line, in steps, lies on it: it was rounded to the grid. */
const NEAR = 3;
/** Points nearer than this to each other, in steps, are one. */
const ONE = 2;

/**
 * Where two lands worked out one point of a border each for itself and came out a step or two of the grid apart, it becomes one point. Where a border that several lands share ends in one of them alone, the others get that point too: then all share borders point by point. A point that was
 * rounded off a line bends it, for both its sides.
 */
export function joinBorders(apart: readonly Land[]): readonly Land[] {
  const lands = mergeNeighbours(apart);
  const index = new Map<number, Map<number, Point>>();
  for (const [x, y] of lands.flat(3)) {
    const cell = keyOf(Math.floor(x / SIDE), Math.floor(y / SIDE));
    const points = index.get(cell) ?? new Map<number, Point>();
    points.set(keyOf(x, y), [x, y]);
    index.set(cell, points);
  }
  const withAll = (ring: Ring): Ring =>
    withoutSpikes(
      ring.slice(0, -1).flatMap((from, at) => [from, ...pointsBetween(index, from, ring[at + 1] ?? from)]),
    );
  return lands.map((land) => withoutSlivers(land.map((rings) => rings.map(withAll))));
}

/** Cells that a line may lie over; a longer one, of some forty kilometres, is no part of a border between communes. */
const MOST_CELLS = 400;

/** Coordinates are far below this. */
const WIDE = 2 ** 26;
const keyOf = (column: number, row: number): number => column * WIDE + row;

/** Points that are one become that of them which is furthest west, then south. */
function mergeNeighbours(lands: readonly Land[]): readonly Land[] {
  const all = new Set(lands.flat(3).map(([x, y]) => keyOf(x, y)));
  const merged = ([x, y]: Point): Point => {
    for (let dx = -ONE; dx <= 0; dx += 1)
      for (let dy = -ONE; dy <= ONE; dy += 1)
        if ((dx < 0 || dy < 0) && all.has(keyOf(x + dx, y + dy))) return [x + dx, y + dy];
    return [x, y];
  };
  return lands.map((land) => land.map((rings) => rings.map((ring) => withoutRepeats(ring.map(merged)))));
}

/** The ring of some points, closed, without what goes somewhere and comes back the same way. */
function withoutSpikes(points: Ring): Ring {
  const kept: Ring = [];
  for (const point of points) {
    const before = kept.at(-2);
    if (before !== undefined && isSame(before, point)) kept.pop();
    else kept.push(point);
  }
  // One may go over where the ring begins.
  while (kept.length > 2) {
    if (isSame(kept.at(-2) ?? [0, 0], kept[0] ?? [0, 0])) kept.pop();
    else if (isSame(kept.at(-1) ?? [0, 0], kept[1] ?? [0, 0])) kept.shift();
    else break;
  }
  const [first] = kept;
  return first === undefined ? [] : [...kept, first];
}

/** Points on the line from one to another, in its direction. */
function pointsBetween(
  index: ReadonlyMap<number, ReadonlyMap<number, Point>>,
  from: Readonly<Point>,
  to: Readonly<Point>,
): readonly Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [];
  const found: { readonly point: Point; readonly along: number }[] = [];
  const [west, east] = [Math.min(from[0], to[0]) - NEAR, Math.max(from[0], to[0]) + NEAR];
  const [south, north] = [Math.min(from[1], to[1]) - NEAR, Math.max(from[1], to[1]) + NEAR];
  if ((Math.floor((east - west) / SIDE) + 1) * (Math.floor((north - south) / SIDE) + 1) > MOST_CELLS)
    return [];
  for (let column = Math.floor(west / SIDE); column <= Math.floor(east / SIDE); column += 1)
    for (let row = Math.floor(south / SIDE); row <= Math.floor(north / SIDE); row += 1)
      for (const point of index.get(keyOf(column, row))?.values() ?? []) {
        const [x, y] = point;
        if (x < west || x > east || y < south || y > north) continue;
        const along = ((x - from[0]) * dx + (y - from[1]) * dy) / length;
        const aside = Math.abs((x - from[0]) * dy - (y - from[1]) * dx) / length;
        if (aside < NEAR && along > 0 && along < length && !isSame(point, from) && !isSame(point, to))
          found.push({ point, along });
      }
  return found.toSorted((a, b) => a.along - b.along).map(({ point }) => point);
}

const isSame = (a: Readonly<Point>, b: Readonly<Point>): boolean => a[0] === b[0] && a[1] === b[1];
