import { expect, test } from "vitest";
import { readBoundaries } from "../../../../src/headless/node-tools.ts";
import {
  projectionFor,
  provincesOf,
  shapeOf,
  type Point,
  type Shape,
} from "../../../../src/views/map/drawing/draw-geometry.ts";
import { placeLabels, type LabelWish } from "../../../../src/views/map/drawing/draw-labels.ts";

const bounds = { x: 0, y: 0, width: 700, height: 1000 };
const provinces = provincesOf(readBoundaries("VN-2025"));
const projection = projectionFor(provinces, { x: 150, y: 20, width: 400, height: 960 });
const shapes = provinces.flatMap((outline) => shapeOf(outline, projection) ?? []);

function placed(all: readonly Shape[]) {
  const wishes = all.map((shape): LabelWish => {
    return { shape, name: shape.id, value: "81,2", size: 14, share: 0.9, radius: 0, isFirst: false };
  });
  const ground = { shapes: all, bounds, obstacles: [] };
  return placeLabels(wishes, ground).map(({ wish, leader, lines, box }) => ({
    id: wish.shape.id,
    isLedOut: leader !== null,
    lines,
    at: [Math.round(box.x * 100), Math.round(box.y * 100)],
  }));
}

test("labels stand in the same order and places whatever the last digits of a projection are: browsers and Node work them out otherwise", () => {
  const first = placed(shapes);
  expect(first.filter(({ isLedOut }) => isLedOut).length).toBeGreaterThan(3);
  for (const noise of [1e-12, -1e-12, 3e-11]) {
    const other = shapes.map((shape, i): Shape => {
      const moved = ([x, y]: Point): Point => [x + noise * (i % 3), y - noise * (i % 5)];
      return { ...shape, anchor: moved(shape.anchor), rings: shape.rings.map((ring) => ring.map(moved)) };
    });
    expect(placed(other)).toEqual(first);
  }
});
