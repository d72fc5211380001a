import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";

/** Shapes by their number in well-known binary. */
const NAMES = [
  "Geometry",
  "Point",
  "LineString",
  "Polygon",
  "MultiPoint",
  "MultiLineString",
  "MultiPolygon",
  "GeometryCollection",
  "CircularString",
  "CompoundCurve",
  "CurvePolygon",
  "MultiCurve",
  "MultiSurface",
];
const [POLYGON, MULTI_POLYGON] = [3, 6];
/** Bytes of a header of GeoPackage, and of the boxes it may have after it. */
const HEAD = 8;
const BOXES = [0, 32, 48, 48, 64];

/**
 * A shape as a GeoPackage keeps it: its header, then well-known binary. Heights and measures are left out; what is no area comes with its name and no coordinates. Null: it
 * says that it is empty. Throws RangeError or TypeError where it is not whole: no count is believed before the bytes for it are there.
 */
export function readGeoPackageShape(bytes: Uint8Array): Geometry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) !== 0x4750) throw new TypeError("a shape without the letters GP");
  const flags = view.getUint8(3);
  const box = BOXES[(flags >> 1) & 7];
  if (box === undefined) throw new TypeError("a shape whose box is of no known kind");
  if ((flags & 0x10) !== 0) return null;
  const reader = { view, at: HEAD + box };
  const { type, size, isLittle } = shapeHead(reader);
  if (type === POLYGON)
    return { type: "Polygon", coordinates: rings(reader, size, isLittle) } satisfies Polygon;
  if (type !== MULTI_POLYGON) return { type: NAMES[type] ?? `shape ${type}`, coordinates: [] } as never;
  const parts = count(reader, isLittle, 9);
  const coordinates = Array.from({ length: parts }, () => {
    const part = shapeHead(reader);
    if (part.type !== POLYGON) throw new TypeError("a MultiPolygon with a part that is none");
    return rings(reader, part.size, part.isLittle);
  });
  return { type: "MultiPolygon", coordinates } satisfies MultiPolygon;
}

interface Reader {
  readonly view: DataView;
  at: number;
}

/** @returns which shape, and the bytes of each of its points */
function shapeHead(reader: Reader): { type: number; size: number; isLittle: boolean } {
  const isLittle = reader.view.getUint8(reader.at) === 1;
  const code = reader.view.getUint32(reader.at + 1, isLittle);
  reader.at += 5;
  // 1000 more for heights, 2000 for measures, 3000 for both.
  const more = [0, 1, 1, 2][Math.floor(code / 1000)];
  if (more === undefined) throw new TypeError(`a shape of the unknown kind ${code}`);
  return { type: code % 1000, size: 16 + 8 * more, isLittle };
}

/** How many come next, each of so many bytes at least. */
function count(reader: Reader, isLittle: boolean, each: number): number {
  const found = reader.view.getUint32(reader.at, isLittle);
  reader.at += 4;
  if (found * each > reader.view.byteLength - reader.at) throw new RangeError("a shape that is cut off");
  return found;
}

function rings(reader: Reader, size: number, isLittle: boolean): Position[][] {
  return Array.from({ length: count(reader, isLittle, 4) }, () =>
    Array.from({ length: count(reader, isLittle, size) }, () => {
      const place = [
        reader.view.getFloat64(reader.at, isLittle),
        reader.view.getFloat64(reader.at + 8, isLittle),
      ];
      reader.at += size;
      return place;
    }),
  );
}
