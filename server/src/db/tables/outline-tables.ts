import type { Generated } from "kysely";

/** Outlines of communes, and the tiles cut of them. */
export interface OutlineTables {
  outlines: OutlinesTable;
  outline_tile: OutlineTileTable;
}

export interface OutlinesTable {
  /** Names what they are made of, so that another version has other addresses. */
  version: string;
  vintage_id: string;
  /** Made up by us. */
  synthetic: boolean;
  /** Whether they are those that are shown; at most one of a vintage is. */
  in_force: boolean;
  /** The file they come from; empty where they are made up. */
  origin: string;
  made_at: Generated<string>;
  /** TopoJSON, compressed by gzip. */
  topology: Buffer;
  /** JSON: a point in each commune, `{ province: { commune: [longitude, latitude] } }`. */
  centres: string;
}

export interface OutlineTileTable {
  version: string;
  z: number;
  x: number;
  y: number;
  /** A vector tile, compressed by gzip. */
  body: Buffer;
}
