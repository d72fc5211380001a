/** The zooms that tiles are made for; nearer ones are drawn from the last. */
export const ZOOMS = { first: 4, last: 10 } as const;

/** West, south, east, north of what tiles can be of: the country with its islands and seas. */
export const TILED = [101.5, 5.5, 118, 24] as const;

/** One tile among those of the world (XYZ, Web Mercator). */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The tiles of a zoom that the country can be on. */
export function tilesOf(z: number): readonly TileAddress[] {
  const [west, south, east, north] = TILED;
  const [left, top] = columnAndRow(z, west, north);
  const [right, bottom] = columnAndRow(z, east, south);
  const found: TileAddress[] = [];
  for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) found.push({ z, x, y });
  return found;
}

/** Whether there can be anything on a tile. */
export function isTiled({ z, x, y }: TileAddress): boolean {
  if (![z, x, y].every(Number.isInteger) || z < ZOOMS.first || z > ZOOMS.last) return false;
  const [west, south, east, north] = TILED;
  const [left, top] = columnAndRow(z, west, north);
  const [right, bottom] = columnAndRow(z, east, south);
  return x >= left && x <= right && y >= top && y <= bottom;
}

function columnAndRow(z: number, longitude: number, latitude: number): readonly [x: number, y: number] {
  const side = 2 ** z;
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [
    Math.floor(((longitude + 180) / 360) * side),
    Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side),
  ];
}
