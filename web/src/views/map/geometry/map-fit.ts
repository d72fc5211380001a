import { geoMercatorRaw } from "d3-geo";
import type { MultiPoint } from "geojson";
import type { Size } from "../../../ui/browser/use-size.ts";
import { roomForNames } from "./name-places.ts";
import type { MapShapes } from "./shapes.ts";

/** West, south, east, north, in degrees. */
export type Bounds = MapShapes["bounds"];

/** Space around the land, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What else stands on a map. */
export interface MapFurniture {
  /** Space to leave free on the right, in CSS pixels: for the insets. */
  readonly room: number;
  /** Names stand on circles, and beside provinces without. */
  readonly hasCircles: boolean;
}

/** The space to leave around the land in a box of a size, so that names beside it and insets have room. */
export function mapPadding(
  { bounds, beside }: Pick<MapShapes, "bounds" | "beside">,
  { width, height }: Size,
  { room, hasCircles }: MapFurniture,
): Padding {
  const [west, south, east, north] = bounds;
  // As wide as a degree of longitude is, the land is so many degrees high.
  const tall = mercator(north) - mercator(south);
  const scaleWith = (left: number): number =>
    Math.max(0, Math.min((width - left - room) / (east - west), (height - 32) / tall));
  const left = hasCircles ? 12 : roomForNames(beside.features, west, 12, scaleWith);
  return { top: 16, right: room, bottom: 16, left };
}

/** The space to leave around a province of which communes are shown: for the insets, and for the legend on the left. */
export function openedPadding({ width }: Size, { room }: Pick<MapFurniture, "room">): Padding {
  const isWide = width > 700;
  return {
    top: 24,
    right: Math.min(room, width / 3),
    bottom: 24,
    left: isWide ? 220 : 16,
  };
}

/** Two corners of bounds, which stand for all of it where something is fitted to them. */
export function corners([west, south, east, north]: Bounds): MultiPoint {
  return {
    type: "MultiPoint",
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
}

/** How far north a latitude lies on the map, in degrees of longitude. */
function mercator(latitude: number): number {
  const [, y] = geoMercatorRaw(0, (latitude * Math.PI) / 180);
  return (y * 180) / Math.PI;
}
