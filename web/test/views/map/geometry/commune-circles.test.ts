import { expect, test } from "vitest";
import { circleShare, communeCircles } from "../../../../src/views/map/geometry/commune-circles.ts";
import type { MapShapes } from "../../../../src/views/map/geometry/shapes.ts";

const centre = (id: string, size: number): MapShapes["centres"]["features"][number] => ({
  type: "Feature",
  properties: { id, name: id, size, fitsFrom: 0 },
  geometry: { type: "Point", coordinates: [0, 0] },
});
const shapes = {
  centres: { type: "FeatureCollection" as const, features: [centre("a", 4), centre("b", 12)] },
};

test("circles of communes grow as one goes near, twice with each zoom, until they have their full size", () => {
  const circles = communeCircles(shapes, null, 1600, 40);
  // 16 square degrees for 1,600: a tenth of a degree apart.
  const apart = (zoom: number): number => (0.1 * 512 * 2 ** zoom) / 360;
  const radius = (zoom: number): number => 40 * circleShare(circles, zoom);
  expect(radius(7)).toBeCloseTo(apart(7) * 1.2, 6);
  expect(radius(7.5) / radius(6.5)).toBeCloseTo(2, 6);
  expect(radius(12)).toBe(40);
  // Nothing is too small to be seen.
  expect(radius(3)).toBe(5);
  expect(circleShare(circles, circles.from)).toBeCloseTo(circles.least, 9);
  expect(circleShare(circles, circles.to)).toBe(1);
});

test("more communes on the same land have smaller circles; a province has its own land", () => {
  const at = (province: string | null, count: number): number =>
    circleShare(communeCircles(shapes, province, count, 40), 6);
  expect(at(null, 400)).toBeCloseTo(2 * at(null, 1600), 9);
  expect(at("a", 400)).toBeCloseTo(at(null, 1600), 9);
});

test("where nothing is known of the land, circles have the size they have elsewhere", () => {
  expect(circleShare(communeCircles(shapes, "atlantis", 100, 40), 3)).toBe(1);
  expect(circleShare(communeCircles(shapes, null, 100, 0), 3)).toBe(1);
});
