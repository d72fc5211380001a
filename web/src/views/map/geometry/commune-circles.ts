import type { MapShapes } from "./shapes.ts";

/** How the circles of communes grow with the map: shares of the largest circle there may be, between two zooms. */
export interface CommuneCircles {
  /** Up to this zoom they are as small as they get … */
  readonly from: number;
  /** … and this share of their full size. */
  readonly least: number;
  /** From this zoom on they have their full size. */
  readonly to: number;
}

/** Radius of the largest circle, in CSS pixels, that still tells places apart where there is no room at all. */
const smallest = 5;
/** The largest circle, in distances between two communes: few are as large, and half of them about a third of it. */
const reach = 1.2;
/** A map's pixels for a degree of longitude at zoom 0. */
const pixels = 512 / 360;

/**
 * How the circles of `count` communes grow, so that thousands do not lie on one another where the country is small and are read where one
 * goes near; `largest`: their full radius, in CSS pixels. `province`: the one that is opened; null: the country.
 */
export function communeCircles(
  { centres }: Pick<MapShapes, "centres">,
  province: string | null,
  count: number,
  largest: number,
): CommuneCircles {
  const land = centres.features
    .filter(({ properties }) => province === null || properties.id === province)
    .reduce((sum, { properties }) => sum + properties.size, 0);
  const apart = Math.sqrt(land / Math.max(1, count)) * reach * pixels;
  if (!(apart > 0) || largest <= 0) return { from: 0, least: 1, to: 0 };
  const least = Math.min(1, smallest / largest);
  const to = Math.log2(largest / apart);
  return { from: to + Math.log2(least), least, to };
}

/** The share of their full size that circles have at a zoom. */
export function circleShare({ least, to }: CommuneCircles, zoom: number): number {
  return Math.min(1, Math.max(least, 2 ** (zoom - to)));
}
