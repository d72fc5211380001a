import type { Geometry } from "geojson";
import { combine, parseDbf, parseShp } from "shpjs";
import { openZip } from "../../import/books/guard/zip.ts";
import { LIMITS as OF_BOOKS } from "../../import/books/guard/limits.ts";
import { BookRefusal } from "../../import/books/refusal/refusal.ts";
import { OutlinesRefused } from "../words/problem.ts";
import { withShift } from "./projection.ts";
import { LIMITS, refuseTooMany, type SourceArea } from "./source-area.ts";

/** Bytes of a .shp before its first shape, and of each shape before its points. */
const [HEAD, SHAPE] = [100, 44];

/**
 * The areas of a Shapefile in a zip, in degrees: what its .prj says of its coordinates (VN-2000 among them) is worked out. The zip is looked at before anything
 * is inflated. Throws OutlinesRefused.
 */
export function readShapefile(bytes: Uint8Array): readonly SourceArea[] {
  try {
    const zip = openZip(bytes, { ...OF_BOOKS, partBytes: LIMITS.bytes, bookBytes: 2 * LIMITS.bytes });
    const names = [...zip.parts.keys()].filter((name) => !name.startsWith("__macosx/"));
    const shapes = names.filter((name) => name.endsWith(".shp"));
    const [shape] = shapes;
    if (shapes.length > 1)
      throw new OutlinesRefused({ code: "SEVERAL_SHAPEFILES", args: { found: shapes.slice(0, 9) } });
    const base = shape?.slice(0, -4) ?? "";
    if (shape === undefined || !names.includes(`${base}.dbf`))
      throw new OutlinesRefused({ code: "NO_SHAPEFILE", args: { found: names.slice(0, 9) } });
    const part = (ending: string): Uint8Array | null =>
      names.includes(`${base}.${ending}`) ? zip.read(`${base}.${ending}`) : null;
    const shp = zip.read(shape);
    refuseTooMany("points", Math.floor((shp.length - HEAD) / 16));
    const dbf = zip.read(`${base}.dbf`);
    const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
    refuseTooMany("areas", dbf.length < 8 ? 0 : view.getUint32(4, true));
    const prj = textOf(part("prj"));
    if (prj === null && !isInDegrees(shp))
      throw new OutlinesRefused({ code: "NO_PROJECTION", args: { file: shape } });
    const { features } = combine([geometriesOf(shp, prj), parseDbf(dbf, textOf(part("cpg")) ?? "utf-8")]);
    return features.map(({ geometry, properties }) => ({ geometry, properties: properties ?? {} }));
  } catch (error) {
    if (error instanceof OutlinesRefused) throw error;
    const why =
      error instanceof BookRefusal ? error.sentence("EN") : error instanceof Error ? error.message : "";
    throw new OutlinesRefused({ code: "NOT_WHOLE", args: { why: why.slice(0, 200) } });
  }
}

function geometriesOf(shp: Uint8Array, prj: string | null): Geometry[] {
  try {
    const shapes = prj === null ? parseShp(shp) : parseShp(shp, withShift(prj));
    refuseTooMany("areas", shapes.length);
    return shapes;
  } catch (error) {
    if (prj === null || error instanceof OutlinesRefused) throw error;
    if (shp.length < HEAD + SHAPE) throw error;
    throw new OutlinesRefused({ code: "PROJECTION_UNKNOWN", args: { written: prj.slice(0, 120) } });
  }
}

/** Whether the box that the file says it lies in is one of degrees. */
function isInDegrees(shp: Uint8Array): boolean {
  if (shp.length < HEAD) return false;
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  return [36, 44, 52, 60].every((at) => Math.abs(view.getFloat64(at, true)) <= 180);
}

const textOf = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : new TextDecoder().decode(bytes).trim();
