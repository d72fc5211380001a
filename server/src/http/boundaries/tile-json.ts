import type { OutlinesInForce } from "../../boundaries/outline-store.ts";
import { TILED, ZOOMS } from "../../boundaries/tiles/tile-grid.ts";

/** What is said of outlines that are made up, wherever they are shown. */
export const MADE_UP =
  "Ranh giới xã: minh hoạ, không phải địa giới thật · Commune boundaries: illustrative, not real boundaries";

/** Under which addresses outlines are found, for any program that draws vector tiles (TileJSON 3.0.0). `synthetic`, `version` of the outlines and `centres` are ours. */
export function tileJson({ version, vintage, synthetic, origin }: OutlinesInForce, site: string) {
  const [west, south, east, north] = TILED;
  const under = `${site}/boundaries/communes/${vintage}/${version}`;
  return {
    tilejson: "3.0.0",
    name: `communes ${vintage}`,
    attribution: synthetic ? MADE_UP : origin,
    scheme: "xyz",
    tiles: [`${under}/{z}/{x}/{y}.mvt`],
    minzoom: ZOOMS.first,
    maxzoom: ZOOMS.last,
    bounds: [west, south, east, north],
    vector_layers: [
      { id: "communes", fields: { id: "id of the commune", province: "id of its province" } },
      {
        id: "centres",
        fields: { id: "id of the commune", name: "its name", name_en: "its name in English" },
      },
    ],
    synthetic,
    outlines: version,
    /** A point in each commune of a province. */
    centres: `${under}/{province}.json`,
  };
}
