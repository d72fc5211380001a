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
/** Overlaps of which the size is worked out. */
const MEASURED = 200;

/**
 * Where two lands lie over each other, and what lies between lands and belongs to none, found by the stretches of borders that are not shared point by point. So it
 * costs little where all borders are shared, as they should be.
 */
export function findOpenBorders(lands: ReadonlyMap<string, Land>): {
  readonly overlaps: readonly Overlap[];
  readonly gaps: readonly Gap[];
} {
  const { twice, lone } = pairBorders(lands);
  return { overlaps: overlapsOf(lands, twice, lone), gaps: gapsOf(lone) };
}

function overlapsOf(
  lands: ReadonlyMap<string, Land>,
  twice: readonly (Stretch & { readonly other: string })[],
  lone: readonly Stretch[],
): readonly Overlap[] {
  const boxes = [...lands].map(([id, land]): readonly [string, Box] => [id, boxOf(land.flat(2))]);
  const places = new Map<string, { readonly of: readonly [string, string]; readonly at: Readonly<Point> }>();
  const add = (a: string, b: string, at: Readonly<Point>): void => {
    const of = a < b ? ([a, b] as const) : ([b, a] as const);
    if (a !== b && !places.has(of.join(" "))) places.set(of.join(" "), { of, at });
  };
  for (const { of, other, from } of twice) add(of, other, from);
  const step = Math.max(1, Math.ceil(lone.length / LOOKED_AT));
  for (let each = 0; each < lone.length; each += step) {
    const { from, to, of } = lone[each] ?? { from: [0, 0], to: [0, 0], of: "" };
    const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const here: Box = [...middle, ...middle];
    for (const [id, box] of boxes)
      if (id !== of && meets(box, here) && isInside(lands.get(id) ?? [], middle)) add(of, id, from);
  }
  return [...places.values()].map(({ of, at }, index) => ({
    of,
    at,
    area: index < MEASURED ? sharedArea(lands.get(of[0]) ?? [], lands.get(of[1]) ?? []) : null,
  }));
}

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
