import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { GeoJSONVT, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, FeatureCollection, Point } from "geojson";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { propertiesOf, type CommuneTopology, type Outline } from "../outlines.ts";
import { tilesOf, ZOOMS, type TileAddress } from "./tile-grid.ts";

export interface Tile extends TileAddress {
  /** A vector tile (MVT 2), compressed by gzip. */
  readonly body: Uint8Array;
}

/** Where a commune's name and circle stand. */
export interface Centre {
  readonly id: string;
  readonly at: readonly [longitude: number, latitude: number];
}

const zipped = promisify(gzip);
/** Pixels of a tile on the screen. */
const SIDE = 512;
/** What of the neighbours is on a tile too, in pixels, so that lines at its edge are whole. */
const BUFFER = 4;
/** Bends of a border smaller than that, in pixels on the screen squared, are left out. */
const UNSEEN = 0.25;
/** From this zoom on there is room for names. */
const NAMED_FROM = 8;
const NOTHING: GeoJSONVTTile["features"] = [];

/** Steps of a tile's coordinates: eight to a pixel; far away, where all communes are on one tile, two and four: a finer place would be bytes that nobody sees. */
const extentOf = (z: number): number => SIDE * (z === ZOOMS.first ? 2 : z === ZOOMS.first + 1 ? 4 : 8);

/**
 * The vector tiles of all communes, of every zoom: the layers `communes` (`id`, `province`) and `centres` (`id`, from zoom 8 on `name` and `name_en`). Borders are
 * simplified once for both sides, so that none of them part. Tiles without anything on them are left out.
 */
export async function* makeTiles(
  topology: CommuneTopology,
  centres: readonly Centre[],
): AsyncGenerator<Tile> {
  const weighed = presimplify(topology);
  const properties = propertiesOf(topology);
  for (let z = ZOOMS.first; z <= ZOOMS.last; z += 1) {
    const pixel = 360 / (SIDE * 2 ** z);
    const simple = withWholeIslands(simplify(weighed, UNSEEN * pixel ** 2), weighed);
    const outlines = feature(simple, simple.objects.communes) as unknown as FeatureCollection<Outline>;
    const lands = indexOf(
      z,
      outlines.features.map(({ id, geometry }) => ({
        type: "Feature",
        properties: { id, province: properties.get(String(id))?.province ?? "" },
        geometry,
      })),
    );
    const points = indexOf(
      z,
      centres.map(({ id, at }): Feature<Point> => {
        const { name = "", nameEn = "" } = properties.get(id) ?? {};
        return {
          type: "Feature",
          properties: z < NAMED_FROM ? { id } : { id, name, name_en: nameEn },
          geometry: { type: "Point", coordinates: [...at] },
        };
      }),
    );
    for (const address of tilesOf(z)) {
      const communes = lands.getTile(z, address.x, address.y);
      if (communes === null || communes.features.length === 0) continue;
      const layers = {
        communes,
        centres: points.getTile(z, address.x, address.y) ?? { ...communes, features: NOTHING },
      };
      yield { ...address, body: await zipped(fromGeojsonVt(layers, { version: 2, extent: extentOf(z) })) };
    }
  }
}

function indexOf(z: number, features: Feature[]): GeoJSONVT {
  const extent = extentOf(z);
  return new GeoJSONVT(
    { type: "FeatureCollection", features },
    {
      maxZoom: z,
      indexMaxZoom: z,
      indexMaxPoints: 0,
      tolerance: 0,
      extent,
      buffer: (BUFFER * extent) / SIDE,
    },
  );
}

/** An island of which nothing would be left keeps its outline. */
function withWholeIslands(simple: CommuneTopology, whole: CommuneTopology): CommuneTopology {
  const arcs = simple.arcs.map((arc, at) => {
    const [first, last] = [arc[0], arc.at(-1)];
    const isRing = first?.[0] === last?.[0] && first?.[1] === last?.[1];
    return isRing && arc.length < 4 ? (whole.arcs[at] ?? arc) : arc;
  });
  return { ...simple, arcs };
}
