import polygonClipping from "polygon-clipping";
import {
  boxOf,
  isInside,
  landArea,
  meets,
  ringArea,
  type Box,
  type Land,
  type Point,
} from "../geometry/rings.ts";
import { pairBorders, type Stretch } from "./pair-borders.ts";

export interface Overlap {
  readonly of: readonly [string, string];
  /** In squares of the grid; null: could not be worked out. */
  readonly area: number | null;
  readonly at: Readonly<Point>;
}

export interface Gap {
  readonly between: readonly string[];
  readonly area: number;
  readonly at: Readonly<Point>;
}

/** Stretches of open borders that are looked at, evenly spread where there are more: coasts are open too. */
const LOOKED_AT = 50_000;
/** Overlaps of which the size is worked out, where both lands together have no more points than that: two that cross each other everywhere would take hours. */
const MEASURED = 200;
const MEASURED_POINTS = 6_000;
/** Pairs that are told: a file with more is wrong as a whole. */
const MOST_PAIRS = 2_000;
/** Points that borders are compared with, at most: some seconds. */
const MOST_STEPS = 3_000_000_000;

/**
 * Where two lands lie over each other, and what lies between lands and belongs to none, found by the stretches of borders that are not shared point by point. So it
 * costs little where all borders are shared, as they should be.
 */
export function findOpenBorders(lands: ReadonlyMap<string, Land>): {
  readonly overlaps: readonly Overlap[];
  readonly gaps: readonly Gap[];
  /** Whether all that is open was looked at. */
  readonly isWhole: boolean;
} {
  const { twice, lone } = pairBorders(lands);
  return { ...overlapsOf(lands, twice, lone), gaps: gapsOf(lone) };
}

function overlapsOf(
  lands: ReadonlyMap<string, Land>,
  twice: readonly (Stretch & { readonly other: string })[],
  lone: readonly Stretch[],
): { readonly overlaps: readonly Overlap[]; readonly isWhole: boolean } {
  const boxes = [...lands].map(([id, land]) => ({
    id,
    land,
    box: boxOf(land.flat(2)),
    points: pointsOf(land),
  }));
  let steps = 0;
  const places = new Map<string, { readonly of: readonly [string, string]; readonly at: Readonly<Point> }>();
  const add = (a: string, b: string, at: Readonly<Point>): void => {
    const of = a < b ? ([a, b] as const) : ([b, a] as const);
    if (a !== b && !places.has(of.join(" "))) places.set(of.join(" "), { of, at });
  };
  for (const { of, other, from } of twice.slice(0, MOST_PAIRS)) add(of, other, from);
  const step = Math.max(1, Math.ceil(lone.length / LOOKED_AT));
  const isOver = (): boolean => steps > MOST_STEPS || places.size >= MOST_PAIRS;
  for (let each = 0; each < lone.length && !isOver(); each += step) {
    const { from, to, of } = lone[each] ?? { from: [0, 0], to: [0, 0], of: "" };
    const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const here: Box = [...middle, ...middle];
    steps += boxes.length;
    for (const { id, land, box, points } of boxes) {
      if (id === of || !meets(box, here)) continue;
      steps += points;
      if (isInside(land, middle)) add(of, id, from);
    }
  }
  const overlaps = [...places.values()].map(({ of, at }, index) => {
    const [a = [], b = []] = of.map((id) => lands.get(id));
    const isMeasured = index < MEASURED && pointsOf(a) + pointsOf(b) <= MEASURED_POINTS;
    return { of, at, area: isMeasured ? sharedArea(a, b) : null };
  });
  return { overlaps, isWhole: !isOver() };
}

const pointsOf = (land: Land): number => land.flat().reduce((sum, ring) => sum + ring.length, 0);

function sharedArea(a: Land, b: Land): number | null {
  try {
    return landArea(polygonClipping.intersection(a, b));
  } catch {
    // Borders that cross themselves are told of by themselves.
    return null;
  }
}

/** Loops of open borders that go round what is outside of them. */
function gapsOf(lone: readonly Stretch[]): readonly Gap[] {
  const after = Map.groupBy(lone, ({ from }) => from.join());
  const gaps: Gap[] = [];
  for (const first of lone) {
    const loop: Stretch[] = [];
    let next = takeFrom(after, first);
    while (next !== undefined) {
      loop.push(next);
      next = after.get(next.to.join())?.pop();
    }
    const area = ringArea(loop.map(({ from }): Point => [...from]));
    const isClosed = loop.at(-1)?.to.join() === first.from.join();
    if (isClosed && area < 0)
      gaps.push({ between: [...new Set(loop.map(({ of }) => of))], area: -area, at: first.from });
  }
  return gaps;
}

/** A stretch, taken out of those that are left; undefined where it was gone along already. */
function takeFrom(after: ReadonlyMap<string, Stretch[]>, stretch: Stretch): Stretch | undefined {
  const left = after.get(stretch.from.join());
  const at = left?.indexOf(stretch) ?? -1;
  return at < 0 ? undefined : left?.splice(at, 1)[0];
}
