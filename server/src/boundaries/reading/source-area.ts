import type { Feature, Geometry } from "geojson";
import { OutlinesRefused } from "../words/problem.ts";

/** A row of a file of outlines, as it is written: what it says of itself, and its shape. */
export type SourceArea = Pick<Feature<Geometry | null>, "id" | "geometry"> & {
  readonly properties: Readonly<Record<string, unknown>>;
};

/** How much of a file is read. A file beyond is refused in words; nothing is cut off. */
export const LIMITS = {
  bytes: 400_000_000,
  areas: 20_000,
  points: 5_000_000,
} as const;

/** Throws OutlinesRefused where there are more than are read. */
export function refuseTooMany(what: "areas" | "points", is: number): void {
  const most = LIMITS[what];
  if (is > most) throw new OutlinesRefused({ code: "TOO_MANY", args: { what, is, most } });
}
