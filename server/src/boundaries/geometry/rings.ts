export type Point = [x: number, y: number];
/** Closed: its last point is its first. */
export type Ring = Point[];
/** Polygons, each an outer ring and its holes. */
export type Land = Ring[][];
/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

export function boxOf(points: Iterable<Readonly<Point>>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

export const meets = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Positive where the ring goes round anticlockwise. */
export function ringArea(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? ring[0] ?? [0, 0];
    sum += x * nextY - nextX * y;
  });
  return sum / 2;
}

/** What outer rings hold, less their holes. */
export function landArea(land: Land): number {
  return land.reduce(
    (sum, rings) =>
      sum + rings.reduce((area, ring, at) => area + (at === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0),
    0,
  );
}

/** Where a line from west to east at a height goes in and out, in order. */
export function crossingsAt(land: Land, y: number): readonly number[] {
  const found: number[] = [];
  for (const rings of land)
    for (const ring of rings) {
      let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
      for (const [atX, atY] of ring) {
        if (atY > y !== beforeY > y) found.push(((beforeX - atX) * (y - atY)) / (beforeY - atY) + atX);
        [beforeX, beforeY] = [atX, atY];
      }
    }
  return found.toSorted((a, b) => a - b);
}

/** Whether a point is inside, by how many borders lie to the east of it. */
export function isInside(land: Land, [x, y]: Readonly<Point>): boolean {
  return crossingsAt(land, y).filter((crossing) => crossing > x).length % 2 === 1;
}

/** A ring whose points each differ from the one before. */
export function withoutRepeats(ring: Ring): Ring {
  return ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]?.[0] || y !== ring[at - 1]?.[1]);
}

/** What is left of a land when its rings that hold nothing are taken away. */
export function withoutSlivers(land: Land): Land {
  return land.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => (ring.length < 4 || ringArea(ring) === 0 ? null : ring));
    return outer === null || outer === undefined ? [] : [[outer, ...holes.filter((hole) => hole !== null)]];
  });
}
