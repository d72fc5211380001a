import { boxOf, type Land, type Point } from "../geometry/rings.ts";

/** Cells of the index on a side, for so many stretches each about one. */
const MOST_CELLS = 400;
/** Steps of the work for each stretch, on average; borders of communes need about ten. */
const MOST_STEPS = 200;
const FEW_STRETCHES = 1_000;

/** A border that goes back and forth so often that it was not looked at to its end. */
export const TANGLED = "tangled";

type Line = readonly [from: Point, to: Point];

/** The first place at which a border crosses itself; null where none does. */
export function findCrossing(land: Land): Readonly<Point> | typeof TANGLED | null {
  const lines = land.flat().flatMap((ring) => ring.slice(1).map((to, at): Line => [ring[at] ?? to, to]));
  const [west, south, east, north] = boxOf(land.flat(2));
  const side = Math.max(1, Math.min(MOST_CELLS, Math.ceil(Math.sqrt(lines.length))));
  const [width, height] = [(east - west) / side || 1, (north - south) / side || 1];
  const cells = new Map<number, Line[]>();
  const most = MOST_STEPS * Math.max(FEW_STRETCHES, lines.length);
  let steps = 0;
  for (const line of lines) {
    const [[ax, ay], [bx, by]] = line;
    const columns = [
      Math.floor((Math.min(ax, bx) - west) / width),
      Math.floor((Math.max(ax, bx) - west) / width),
    ] as const;
    const rows = [
      Math.floor((Math.min(ay, by) - south) / height),
      Math.floor((Math.max(ay, by) - south) / height),
    ] as const;
    for (let column = columns[0]; column <= columns[1]; column += 1)
      for (let row = rows[0]; row <= rows[1]; row += 1) {
        const others = cells.get(column * (MOST_CELLS + 1) + row) ?? [];
        for (const other of others) if (cross(line, other)) return line[0];
        steps += others.length + 1;
        if (steps > most) return TANGLED;
        others.push(line);
        cells.set(column * (MOST_CELLS + 1) + row, others);
      }
  }
  return null;
}

/** Whether two lines cross within both; touching is not crossing. */
function cross([a, b]: Line, [c, d]: Line): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
