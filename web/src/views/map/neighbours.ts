import type { MapShapes } from "./shapes.ts";

export type Direction = "up" | "down" | "left" | "right";

/**
 * The province to go to from `from` in a direction: near and roughly that way. The same one where there is none further.
 * From nowhere (null) the northernmost.
 */
export function neighbour(shapes: MapShapes, from: string | null, direction: Direction): string | null {
  const points = shapes.centres.features.map(({ properties, geometry }) => ({
    id: properties.id,
    x: geometry.coordinates[0] ?? 0,
    y: geometry.coordinates[1] ?? 0,
  }));
  const here = points.find(({ id }) => id === from);
  if (here === undefined) return points.toSorted((a, b) => b.y - a.y)[0]?.id ?? null;
  let best: string | null = from;
  let least = Infinity;
  for (const { id, x, y } of points) {
    const [east, north] = [x - here.x, y - here.y];
    const ahead = { up: north, down: -north, right: east, left: -east }[direction];
    const aside = Math.abs(direction === "up" || direction === "down" ? east : north);
    // Within 60° of the direction; straight ahead counts less than aside.
    if (ahead <= 0.01 || aside > ahead * 1.75) continue;
    const cost = ahead + aside * 1.2;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}
