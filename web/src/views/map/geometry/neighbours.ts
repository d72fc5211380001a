import type { MapShapes } from "./shapes.ts";

import type { Direction } from "../../screen/area-walk.tsx";

export type { Direction } from "../../screen/area-walk.tsx";

/**
 * The province to go to from `from` in a direction: of those it shares a border with the one most that way, else (islands, coasts)
 * the nearest roughly that way. The same one where there is none further. From nowhere (null) the northernmost.
 */
export function neighbour(shapes: MapShapes, from: string | null, direction: Direction): string | null {
  const points = shapes.centres.features.map(({ properties, geometry }) => ({
    id: properties.id,
    x: geometry.coordinates[0] ?? 0,
    y: geometry.coordinates[1] ?? 0,
  }));
  return nextPoint(points, new Set(from === null ? [] : shapes.adjacent.get(from)), from, direction);
}

/** The same among points, of which some are known to border on the one to go from. */
export function nextPoint(
  points: readonly { readonly id: string; readonly x: number; readonly y: number }[],
  bordering: ReadonlySet<string>,
  from: string | null,
  direction: Direction,
): string | null {
  const here = points.find(({ id }) => id === from);
  if (here === undefined) return points.toSorted((a, b) => b.y - a.y)[0]?.id ?? null;
  const others = points
    .filter(({ id }) => id !== from)
    .map(({ id, x, y }) => {
      const [east, north] = [x - here.x, y - here.y];
      const ahead = { up: north, down: -north, right: east, left: -east }[direction];
      const aside = Math.abs(direction === "up" || direction === "down" ? east : north);
      return { id, ahead, turn: Math.atan2(aside, ahead), distance: Math.hypot(east, north) };
    });
  const best = (list: typeof others, cost: (other: (typeof others)[number]) => number): string | undefined =>
    list.toSorted((a, b) => cost(a) - cost(b))[0]?.id;
  return (
    best(
      others.filter(({ id, turn }) => bordering.has(id) && turn < (80 * Math.PI) / 180),
      ({ turn }) => turn,
    ) ??
    best(
      others.filter(({ turn }) => turn < Math.PI / 3),
      ({ distance }) => distance,
    ) ??
    from
  );
}
