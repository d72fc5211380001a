import type { GeoProjection } from "d3-geo";
import type { Topology } from "topojson-specification";
import type { Box } from "../../drawing/box.ts";
import type { Shape } from "./draw-geometry.ts";

/** The provinces of a boundary file as they lie in a box of a drawing. */
export interface LaidOut {
  readonly projection: GeoProjection;
  readonly shapes: readonly Shape[];
}

/** Boxes remembered of one boundary file: those of a slide, a sheet and a screen, each with its inset. */
const most = 6;
const known = new WeakMap<Topology, Map<string, LaidOut>>();

/**
 * What `lay` gives, or what it gave before for a box of the same name and place: the next map of the same size – of a booklet, of a step through time – has the same
 * outlines, and most of a map's time goes into them. What was used last is kept.
 */
export function laidOut(
  boundaries: Topology,
  name: string,
  { x, y, width, height }: Box,
  lay: () => LaidOut,
): LaidOut {
  const boxes = known.get(boundaries) ?? new Map<string, LaidOut>();
  known.set(boundaries, boxes);
  const key = [name, x, y, width, height].join(" ");
  const found = boxes.get(key) ?? lay();
  boxes.delete(key);
  boxes.set(key, found);
  for (const oldest of boxes.keys()) if (boxes.size > most) boxes.delete(oldest);
  return found;
}
