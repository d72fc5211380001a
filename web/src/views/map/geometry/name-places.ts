import type { Feature, Point, Position } from "geojson";
import type { BesideProperties, CentreProperties } from "./shape-properties.ts";

/** Width of a name in CSS pixels, about: letters of the map's type at its smallest. */
export const widthOf = (name: string): number => name.length * 5.9 + 4;
/** Height of a line of a name, in CSS pixels. */
export const lineHeight = 13;
/** CSS pixels a degree of longitude is wide at a zoom. */
const pixelsPerDegree = (zoom: number): number => (512 * 2 ** zoom) / 360;
/** The zoom at which the whole country is seen: for that the places beside provinces are found. */
const usualZoom = 5;

/** The zoom from which a name stands on its province, with a fifth of it over either edge at most. */
export function fitsFrom(name: string, ring: readonly Position[], [x = 0, y = 0]: Position): number {
  const [west, east] = chord(ring, x, y);
  const room = 2 * Math.min(x - west, east - x);
  return room <= 0 ? 24 : Math.log2((360 * 0.62 * widthOf(name)) / (512 * room));
}

/** Rows to try, in degrees from the middle of the province. */
const rows = [0, 0.12, -0.12, 0.24, -0.24, 0.4, -0.4];

/** For each province with open ground to its east or west: the point at its edge where its name begins or ends. Small islands do not count. */
export function namesBeside(
  centres: readonly Feature<Point, CentreProperties>[],
  mainland: ReadonlyMap<string, readonly Position[]>,
): readonly Feature<Point, BesideProperties>[] {
  const lands = [...mainland.values()].map((ring) => ({ ring, box: boxOf(ring) }));
  const isLand = (x: number, y: number): boolean =>
    lands.some(
      ({ ring, box: [west, south, east, north] }) =>
        x >= west && x <= east && y >= south && y <= north && contains(ring, x, y),
    );
  const scale = pixelsPerDegree(usualZoom);
  return centres.flatMap(({ properties, geometry }): Feature<Point, BesideProperties>[] => {
    const [x = 0, middle = 0] = geometry.coordinates;
    const ring = mainland.get(properties.id) ?? [];
    const width = widthOf(properties.name) / scale;
    const half = lineHeight / 2 / scale;
    for (const row of rows)
      for (const side of [1, -1] as const) {
        const y = middle + row;
        if (!contains(ring, x, y)) continue;
        const [west, east] = chord(ring, x, y);
        const edge = (side === 1 ? east : west) + side * gap;
        const isOpen = [0, 0.25, 0.5, 0.75, 1].every((share) =>
          [-half, 0, half].every((dy) => !isLand(edge + side * share * width, y + dy)),
        );
        if (!isOpen) continue;
        return [
          {
            type: "Feature",
            properties: { ...properties, anchor: side === 1 ? "left" : "right" },
            geometry: { type: "Point", coordinates: [edge, y] },
          },
        ];
      }
    return [];
  });
}

/**
 * The space to leave free at the left of a map, in CSS pixels, so that names standing west of their provinces are not cut: `least` or more. The
 * land reaches west to `west`; `scaleWith` is how many pixels a degree of longitude is wide with so much space. Never over 80.
 */
export function roomForNames(
  beside: readonly Feature<Point, BesideProperties>[],
  west: number,
  least: number,
  scaleWith: (left: number) => number,
): number {
  const needs = (left: number): number =>
    Math.max(
      least,
      ...beside
        .filter(({ properties }) => properties.anchor === "right")
        .map(({ properties, geometry }) => {
          const [x = west] = geometry.coordinates;
          return 4 + widthOf(properties.name) - (x - west) * scaleWith(left);
        }),
    );
  // With more space at the side the land is smaller, and its names stand nearer to it: twice is near enough.
  return Math.min(80, Math.round(needs(needs(least))));
}

/** Degrees between a province's edge and its name. */
const gap = 0.07;

function boxOf(ring: readonly Position[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west, south, east, north];
}

/** Where a ring ends to the west and the east of a point inside it. */
function chord(ring: readonly Position[], x: number, y: number): readonly [west: number, east: number] {
  let [west, east] = [-Infinity, Infinity];
  let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
  for (const [atX = 0, atY = 0] of ring) {
    if (atY > y !== beforeY > y) {
      const crossing = ((beforeX - atX) * (y - atY)) / (beforeY - atY) + atX;
      if (crossing < x) west = Math.max(west, crossing);
      else east = Math.min(east, crossing);
    }
    [beforeX, beforeY] = [atX, atY];
  }
  return Number.isFinite(west) && Number.isFinite(east) ? [west, east] : [x, x];
}

function contains(ring: readonly Position[], x: number, y: number): boolean {
  let inside = false;
  let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
  for (const [atX = 0, atY = 0] of ring) {
    if (atY > y !== beforeY > y && x < ((beforeX - atX) * (y - atY)) / (beforeY - atY) + atX)
      inside = !inside;
    [beforeX, beforeY] = [atX, atY];
  }
  return inside;
}
