import { readFile, stat } from "node:fs/promises";
import { OutlinesRefused } from "../words/problem.ts";
import { readGeoPackage } from "./read-geopackage.ts";
import { readJson } from "./read-json.ts";
import { readShapefile } from "./read-shapefile.ts";
import { LIMITS, type SourceArea } from "./source-area.ts";

/** The areas of a file, by what is in it. Throws OutlinesRefused. */
export async function readSource(path: string): Promise<readonly SourceArea[]> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new OutlinesRefused({ code: "NOT_READ", args: { file: path } });
  if (size > LIMITS.bytes)
    throw new OutlinesRefused({ code: "TOO_LARGE", args: { bytes: size, most: LIMITS.bytes } });
  const bytes = await readFile(path);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readShapefile(bytes);
  if (bytes.toString("latin1", 0, 16) === "SQLite format 3\0") return readGeoPackage(path);
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (!/^\s*\{/.test(text.slice(0, 1000)))
    throw new OutlinesRefused({ code: "NO_FORMAT", args: { file: path } });
  return readJson(text);
}
