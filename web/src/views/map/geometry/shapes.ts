import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from "geojson";
import { fitsFrom, namesBeside } from "./name-places.ts";
import type {
  ArchipelagoProperties,
  BesideProperties,
  CentreProperties,
  ProvinceProperties,
} from "./shape-properties.ts";
import { feature, neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

export type Land = Polygon | MultiPolygon;

/** The shapes of one boundary file, ready to be drawn. */
export interface MapShapes {
  readonly provinces: FeatureCollection<Land, ProvinceProperties>;
  readonly archipelagos: FeatureCollection<Land, ArchipelagoProperties>;
  /** A point well inside each province: for circles, names and walking by keyboard. */
  readonly centres: FeatureCollection<Point, CentreProperties>;
  /** Where names that do not fit stand beside their provinces, at sea or over the border; those without open ground near have none. */
  readonly beside: FeatureCollection<Point, BesideProperties>;
  /** The provinces each province shares a border with. */
  readonly adjacent: ReadonlyMap<string, readonly string[]>;
  /** West, south, east, north of the mainland. */
  readonly bounds: readonly [number, number, number, number];
}

/** A boundary file: TopoJSON with the objects `provinces` and `archipelagos`. */
export type BoundaryFile = Topology<{
  provinces: GeometryCollection<{ name: string }>;
  archipelagos: GeometryCollection<{ name: string; province: string }>;
}>;

/** Shapes of a boundary file. Archipelagos are named by the province they belong to through `province`. */
export function mapShapes(file: BoundaryFile): MapShapes {
  const provinces = lands(file, "provinces").map(({ id, properties, geometry }) => ({
    type: "Feature" as const,
    id: String(id),
    properties: { id: String(id), name: properties.name },
    geometry,
  }));
  const archipelagos = lands(file, "archipelagos").map(({ id, properties, geometry }) => ({
    type: "Feature" as const,
    id: String(id),
    properties: { id: String(id), name: properties.name, province: properties.province },
    geometry,
  }));
  const centres = provinces.map(({ properties, geometry }) => {
    const ring = largestRing(geometry);
    const middle = innerPoint(ring);
    return {
      type: "Feature" as const,
      properties: {
        ...properties,
        size: Math.abs(ringArea(ring)),
        fitsFrom: fitsFrom(properties.name, ring, middle),
      },
      geometry: { type: "Point" as const, coordinates: middle },
    };
  });
  const beside = namesBeside(
    centres,
    new Map(provinces.map(({ properties, geometry }) => [properties.id, largestRing(geometry)])),
  );
  return {
    provinces: { type: "FeatureCollection", features: provinces },
    archipelagos: { type: "FeatureCollection", features: archipelagos },
    centres: { type: "FeatureCollection", features: centres },
    beside: { type: "FeatureCollection", features: [...beside] },
    adjacent: new Map(
      neighbors(file.objects.provinces.geometries).map((others, at) => [
        provinces[at]?.properties.id ?? "",
        others.flatMap((other) => provinces[other]?.properties.id ?? []),
      ]),
    ),
    bounds: boundsOf(provinces.flatMap(({ geometry }) => rings(geometry).flat())),
  };
}

function lands<Name extends "provinces" | "archipelagos">(file: BoundaryFile, name: Name) {
  const { features } = feature(file, file.objects[name]) as unknown as FeatureCollection<
    Land,
    { name: string; province: string }
  >;
  return features satisfies Feature[];
}

function rings(land: Land): readonly Position[][] {
  return land.type === "Polygon"
    ? land.coordinates.slice(0, 1)
    : land.coordinates.flatMap((part) => part.slice(0, 1));
}

function largestRing(land: Land): readonly Position[] {
  const all = rings(land);
  return all.reduce<readonly Position[]>(
    (best, ring) => (Math.abs(ringArea(ring)) > Math.abs(ringArea(best)) ? ring : best),
    [],
  );
}

function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return sum / 2;
}

/** West, south, east, north of a land. */
export function landBounds(land: Land): readonly [number, number, number, number] {
  return boundsOf(rings(land).flat());
}

function boundsOf(points: readonly Position[]): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** The point of a grid over the ring that lies inside and furthest from its edge. */
function innerPoint(ring: readonly Position[]): Position {
  const [west, south, east, north] = boundsOf(ring);
  const steps = 16;
  let best: Position = [(west + east) / 2, (south + north) / 2];
  let furthest = -1;
  for (let i = 1; i < steps; i += 1) {
    for (let j = 1; j < steps; j += 1) {
      const x = west + ((east - west) * i) / steps;
      const y = south + ((north - south) * j) / steps;
      const away = distanceInside(ring, x, y);
      if (away > furthest) {
        furthest = away;
        best = [x, y];
      }
    }
  }
  return best;
}

/** Squared distance from a point to the nearest corner of the ring; -1 outside. */
function distanceInside(ring: readonly Position[], x: number, y: number): number {
  let inside = false;
  let nearest = Infinity;
  let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
  for (const [atX = 0, atY = 0] of ring) {
    if (atY > y !== beforeY > y && x < ((beforeX - atX) * (y - atY)) / (beforeY - atY) + atX)
      inside = !inside;
    nearest = Math.min(nearest, (atX - x) ** 2 + (atY - y) ** 2);
    [beforeX, beforeY] = [atX, atY];
  }
  return inside ? nearest : -1;
}
