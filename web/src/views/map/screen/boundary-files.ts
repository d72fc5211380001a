import type { Topology } from "topojson-specification";
import type { BoundaryFile } from "../geometry/shapes.ts";

/** Addresses of all boundary files there are, by vintage, earliest first. */
const files: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>("../../../../../seeds/reference/boundaries/*.topo.json", {
      query: "?url",
      import: "default",
      eager: true,
    }),
  ).map(([path, url]) => [path.replace(/^.*\/|\.topo\.json$/g, ""), url]),
);

const loaded = new Map<string, Promise<BoundaryFile>>();

/** A boundary file with its shapes. Rejects where there is none, or it cannot be had. */
export function loadBoundaryFile(vintage: string): Promise<BoundaryFile> {
  const url = files[vintage];
  if (url === undefined) return Promise.reject(new Error(`no boundary file for ${vintage}`));
  const known = loaded.get(vintage);
  if (known !== undefined) return known;
  const asked = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return (await response.json()) as BoundaryFile;
  });
  loaded.set(vintage, asked);
  // A failed file is asked for again the next time.
  asked.catch(() => loaded.delete(vintage));
  return asked;
}

/** The boundary file of a vintage, for drawings; null where there is none. */
export async function boundaryFile(vintage: string | null): Promise<Topology | null> {
  return vintage === null || files[vintage] === undefined ? null : loadBoundaryFile(vintage);
}

/** The vintages there are boundary files of, earliest first. */
export const drawnVintages: readonly string[] = Object.keys(files);
