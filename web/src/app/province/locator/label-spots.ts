import type { Box } from "../../../views/drawing/box.ts";
import { inRing, type Point } from "../../../views/map/drawing/draw-geometry.ts";

interface Drawn {
  readonly id: string;
  /** Outer rings, projected; parts may lie outside the box. */
  readonly rings: readonly (readonly Point[])[];
}

const steps = 18;
/** Fewer points of the grid than this hold no name. */
const least = 4;

/** Where the names of areas stand that a box shows a part of: in the middle of that part. Areas too little of is seen are left out. */
export function labelSpots(areas: readonly Drawn[], box: Box): ReadonlyMap<string, Point> {
  const found = new Map<string, Point[]>();
  for (let i = 1; i < steps; i += 1)
    for (let j = 1; j < steps; j += 1) {
      const at: Point = [box.x + (box.width * i) / steps, box.y + (box.height * j) / steps];
      const area = areas.find(({ rings }) => rings.some((ring) => inRing(ring, at[0], at[1])));
      if (area !== undefined) found.set(area.id, [...(found.get(area.id) ?? []), at]);
    }
  return new Map(
    [...found].flatMap(([id, points]) => (points.length < least ? [] : [[id, middleOf(points)]])),
  );
}

/** Of some points the one nearest to their mean, which itself may lie outside. */
function middleOf(points: readonly Point[]): Point {
  const mean = (axis: 0 | 1): number => points.reduce((sum, at) => sum + at[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const far = (at: Point): number => Math.hypot(at[0] - x, at[1] - y);
  return points.reduce((best, at) => (far(at) < far(best) ? at : best), points[0] ?? [x, y]);
}
