import type { Topology } from "topojson-specification";

/** Row and column of a tile. */
export type TilePlace = readonly [row: number, column: number];

/** Where provinces lie when each is one tile: roughly as on the map. */
export interface TileLayout {
  readonly rows: number;
  readonly columns: number;
  /** By the id of the province, from the north and the west. */
  readonly tiles: ReadonlyMap<string, TilePlace>;
  /** Small tiles at sea. */
  readonly archipelagos: readonly {
    readonly id: string;
    readonly name: string;
    readonly province: string;
    readonly place: TilePlace;
  }[];
}

/** The layout that a boundary file says, with the place of each province and archipelago (`tile`); null where one of them has none. */
export function tileLayoutOf(boundaries: Topology | null): TileLayout | null {
  if (boundaries === null) return null;
  const provinces = placesIn(boundaries, "provinces");
  const islands = placesIn(boundaries, "archipelagos");
  if (provinces === null || islands === null) return null;
  const places = [...provinces, ...islands].map(({ place }) => place);
  return {
    rows: Math.ceil(Math.max(...places.map(([row]) => row))) + 1,
    columns: Math.ceil(Math.max(...places.map(([, column]) => column))) + 1,
    tiles: new Map(
      provinces
        .toSorted((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
        .map(({ id, place }) => [id, place]),
    ),
    archipelagos: islands.map(({ id, place, said }) => ({
      id,
      name: String(said["name"]),
      province: String(said["province"]),
      place,
    })),
  };
}

interface Placed {
  readonly id: string;
  readonly place: TilePlace;
  readonly said: Readonly<Record<string, unknown>>;
}

function placesIn({ objects }: Topology, name: string): readonly Placed[] | null {
  const object = objects[name];
  if (object?.type !== "GeometryCollection") return null;
  const placed = object.geometries.flatMap(({ id, properties }): Placed[] => {
    const said: Readonly<Record<string, unknown>> = { ...properties };
    const place = placeOf(said["tile"]);
    return place === null ? [] : [{ id: String(id), place, said }];
  });
  return placed.length === object.geometries.length ? placed : null;
}

function placeOf(tile: unknown): TilePlace | null {
  if (!Array.isArray(tile)) return null;
  const [row, column]: unknown[] = tile;
  return typeof row === "number" && typeof column === "number" ? [row, column] : null;
}
