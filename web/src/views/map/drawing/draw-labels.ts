import { overlaps, within, type Box } from "../../drawing/box.ts";
import { textWidth } from "../../drawing/text.ts";
import type { Point, Shape } from "./draw-geometry.ts";
import { landOf, type Land } from "./draw-land.ts";

/** A label that wants a place. */
export interface LabelWish {
  readonly shape: Shape;
  readonly name: string;
  /** Second line; empty for none. */
  readonly value: string;
  readonly size: number;
  /** How much of it must lie on its area, 0 … 1; less where areas and ground look alike. */
  readonly share: number;
  /** Radius of the circle at the anchor; 0: none, the label may stand on the anchor. */
  readonly radius: number;
  /** Whether it chooses before all others. */
  readonly isFirst: boolean;
}

/** Where a label stands. */
export interface PlacedLabel {
  readonly wish: LabelWish;
  readonly box: Box;
  /** The lines as drawn: the value is left out where there is room for the name alone. */
  readonly lines: readonly string[];
  /** Where a leader begins and ends; null: the label stands on its area. */
  readonly leader: readonly [from: Point, to: Point] | null;
}

interface Field extends LabelGround {
  readonly land: Land;
  readonly indices: ReadonlyMap<Shape, number>;
}

/** What labels must keep clear of and inside of. */
export interface LabelGround {
  readonly shapes: readonly Shape[];
  readonly bounds: Box;
  /** Insets and circles. */
  readonly obstacles: readonly Box[];
}

const lineStep = 1.16;
/** A longer leader would point past other areas at one far away: better no label. */
const longestLeader = 125;

/**
 * A place for each label, none touching another: on its area; beside its circle; else led out to the open ground beside the country; else
 * its name alone; else none. Large areas (and circles) choose first. Labels that find no place are simply absent.
 */
export function placeLabels(wishes: readonly LabelWish[], given: LabelGround): readonly PlacedLabel[] {
  const ground: Field = {
    ...given,
    land: landIn(given.shapes, given.bounds),
    indices: new Map(given.shapes.map((shape, i) => [shape, i])),
  };
  const placed: PlacedLabel[] = [];
  const before = (a: LabelWish, b: LabelWish): number => Number(b.isFirst) - Number(a.isFirst);
  const order = wishes.toSorted((a, b) => before(a, b) || b.radius - a.radius || b.shape.area - a.shape.area);
  const waiting: LabelWish[] = [];
  for (const wish of order) {
    const at = onArea(wish, ground, placed);
    if (at === null) waiting.push(wish);
    else placed.push(at);
  }
  // Those nearest to open ground are led out first: their leaders are short and cross nobody's.
  const near = waiting.map((wish) => ({ wish, ways: waysOut(wish, ground) }));
  const costOf = ({ ways }: (typeof near)[number]): number => ways[0]?.cost ?? Infinity;
  for (const { wish, ways } of near.toSorted((a, b) => before(a.wish, b.wish) || costOf(a) - costOf(b))) {
    const at = ledOut(wish, ways, ground, placed);
    if (at !== null) placed.push(at);
  }
  return placed;
}

/** What was painted last of shapes that several drawings have in common. */
const painted = new WeakMap<readonly Shape[], { readonly bounds: Box; readonly land: Land }>();

function landIn(shapes: readonly Shape[], bounds: Box): Land {
  const { x, y, width, height } = bounds;
  const last = painted.get(shapes);
  const isSame =
    last !== undefined &&
    last.bounds.x === x &&
    last.bounds.y === y &&
    last.bounds.width === width &&
    last.bounds.height === height;
  if (isSame) return last.land;
  const land = landOf(shapes, bounds);
  painted.set(shapes, { bounds, land });
  return land;
}

function blockSize(lines: readonly string[], size: number): readonly [number, number] {
  const width = Math.max(...lines.map((line, i) => textWidth(line, size, i === 0 ? 500 : 600)));
  return [width + 4, lines.length * size * lineStep + 2];
}

function onArea(wish: LabelWish, ground: Field, placed: readonly PlacedLabel[]): PlacedLabel | null {
  const variants =
    wish.value === "" ? [[wish.name]] : [[wish.name, wish.value], [`${wish.name} ${wish.value}`]];
  for (const lines of variants) {
    const [width, height] = blockSize(lines, wish.size);
    for (const [cx, cy] of centres(wish, width, height)) {
      const box = { x: cx - width / 2, y: cy - height / 2, width, height };
      if (isFree(box, ground, placed) && share(box, wish.shape, ground) >= wish.share)
        return { wish, box, lines, leader: null };
    }
  }
  return null;
}

/** Centres to try: the anchor and around it; around the circle where there is one. */
function centres({ shape, radius }: LabelWish, width: number, height: number): readonly Point[] {
  const [x, y] = shape.anchor;
  if (radius > 0) {
    const [dx, dy] = [radius + width / 2 + 2, radius + height / 2 + 1];
    return [
      [x + dx, y],
      [x - dx, y],
      [x, y + dy],
      [x, y - dy],
    ];
  }
  const steps = [0, 0.25, -0.25, 0.5, -0.5, 0.8, -0.8];
  return steps
    .flatMap((v) => steps.map((u): Point => [u * width, v * height]))
    .toSorted((a, b) => far(a) - far(b))
    .map(([right, down]) => [x + right, y + down]);
}

/** A place beside the country, where its leader ends, and how far that is. */
interface WayOut {
  readonly box: Box;
  readonly end: Point;
  readonly cost: number;
}

/** How far a step leads, of its own length alone: steps of one length are as far wherever they begin, so that no rounding of a projection puts one before the other. */
function far([right, down]: Point): number {
  return Math.sqrt(right * right + down * down);
}

/** Places beside the country for a label on one line, the nearest first. */
function waysOut(wish: LabelWish, ground: Field): readonly WayOut[] {
  const [width, height] = blockSize([oneLine(wish)], wish.size);
  const [x, y] = wish.shape.anchor;
  const rows = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];
  return rows
    .flatMap((row) => {
      const down = row * height * 0.8;
      const cy = y + down;
      return ([1, -1] as const).flatMap((side) => {
        const out = openEdge(ground, x, cy, side, width, height);
        if (out === null) return [];
        const edge = x + side * out;
        const box: Box = { x: side === 1 ? edge : edge - width, y: cy - height / 2, width, height };
        const end: Point = [edge - side * 2, cy];
        const cost = far([out - 2, down]);
        return cost > longestLeader ? [] : [{ box, end, cost }];
      });
    })
    .toSorted((a, b) => a.cost - b.cost);
}

function oneLine({ name, value }: LabelWish): string {
  return value === "" ? name : `${name} ${value}`;
}

function ledOut(
  wish: LabelWish,
  ways: readonly WayOut[],
  ground: Field,
  placed: readonly PlacedLabel[],
): PlacedLabel | null {
  for (const { box, end } of ways) {
    const leader: readonly [Point, Point] = [edgeOf(wish, end), end];
    const isClear =
      isFree(box, ground, placed) &&
      placed.every(
        (one) =>
          !meetsBox(leader, one.box) &&
          (one.leader === null || (!crosses(leader, one.leader) && !meetsBox(one.leader, box))),
      );
    if (isClear) return { wish, box, lines: [oneLine(wish)], leader };
  }
  return null;
}

/** Where a leader begins: on the anchor, or on the edge of its circle. */
function edgeOf({ shape, radius }: LabelWish, [x, y]: Point): Point {
  const [ax, ay] = shape.anchor;
  const far = Math.hypot(x - ax, y - ay) || 1;
  return [ax + ((x - ax) * radius) / far, ay + ((y - ay) * radius) / far];
}

/** How far from `from` a box beside it touches no land; null when there is no such place within reach. */
function openEdge(
  ground: Field,
  from: number,
  cy: number,
  side: 1 | -1,
  width: number,
  height: number,
): number | null {
  for (let out = 10; out < 260; out += 6) {
    const edge = from + side * out;
    const box = {
      x: side === 1 ? edge - 8 : edge - width - 8,
      y: cy - height / 2,
      width: width + 16,
      height,
    };
    if (isOpen(box, ground.land)) return out;
  }
  return null;
}

function isFree(box: Box, ground: Field, placed: readonly PlacedLabel[]): boolean {
  return (
    within(box, ground.bounds) &&
    placed.every((one) => !overlaps(box, one.box)) &&
    ground.obstacles.every((one) => !overlaps(box, one))
  );
}

/** How much of a box lies on a shape, by samples. */
function share(box: Box, shape: Shape, ground: Field): number {
  const index = ground.indices.get(shape);
  let [points, on] = [0, 0];
  eachSample(box, (x, y) => {
    points += 1;
    if (ground.land.at(x, y) === index) on += 1;
    return true;
  });
  return on / points;
}

function isOpen(box: Box, land: Land): boolean {
  return eachSample(box, (x, y) => land.at(x, y) === -1);
}

/**
 * Looks at points over a box, at most four units apart, so that no small island slips between; ends at the first that
 * `look` says false of. A map asks some hundred thousand times: no list of points is made.
 */
function eachSample({ x, y, width, height }: Box, look: (x: number, y: number) => boolean): boolean {
  const [columns, rows] = [Math.ceil(width / 4), Math.ceil(height / 4)];
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column <= columns; column += 1)
      if (!look(x + (column / columns) * width, y + (row / rows) * height)) return false;
  return true;
}

function meetsBox([[x1, y1], [x2, y2]]: readonly [Point, Point], box: Box): boolean {
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((t) => {
    const [x, y] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
    return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  });
}

function crosses([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const turn = (p: Point, q: Point, r: Point) =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}
