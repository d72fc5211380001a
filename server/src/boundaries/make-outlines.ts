import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { centresOf } from "./geometry/centres.ts";
import { propertiesOf, type CommuneTopology } from "./outlines.ts";
import { makeTiles, type Tile } from "./tiles/make-tiles.ts";

/** Outlines with all that is kept of them. */
export interface MadeOutlines {
  /** TopoJSON, compressed by gzip. */
  readonly topology: Uint8Array;
  /** JSON; see outline-tables.ts. */
  readonly centres: string;
  readonly tiles: readonly Tile[];
}

const zipped = promisify(gzip);

/** All that is kept of outlines: themselves, a point in each commune, and their tiles. Takes seconds. */
export async function makeOutlines(topology: CommuneTopology): Promise<MadeOutlines> {
  const centres = centresOf(topology);
  const known = propertiesOf(topology);
  const byProvince = Map.groupBy(centres, ({ id }) => known.get(id)?.province ?? "");
  const tiles: Tile[] = [];
  for await (const tile of makeTiles(topology, centres)) tiles.push(tile);
  return {
    topology: await zipped(JSON.stringify(topology)),
    centres: JSON.stringify(
      Object.fromEntries(
        [...byProvince].map(([province, list]) => [
          province,
          Object.fromEntries(list.map(({ id, at }) => [id, at])),
        ]),
      ),
    ),
    tiles,
  };
}

/** A name for what outlines are made of: short, and fit for an address. */
export function versionOf(...madeOf: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(madeOf)).digest("hex").slice(0, 16);
}
