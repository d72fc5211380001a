import { useEffect, useState } from "react";
import type { Topology } from "topojson-specification";
import type { Figure } from "../../../figure/figure.ts";
import { mapShapes, type BoundaryFile, type MapShapes } from "../../../views/map/geometry/shapes.ts";

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

function load(vintage: string): Promise<BoundaryFile> {
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
  return vintage === null || files[vintage] === undefined ? null : load(vintage);
}

/** The shapes of a vintage; null while loading, when there is none, or when it could not be loaded. */
export function useShapes(vintage: string | null): MapShapes | null {
  const [shapes, setShapes] = useState<{ readonly of: string; readonly shapes: MapShapes } | null>(null);
  useEffect(() => {
    if (vintage === null) return undefined;
    let over = false;
    load(vintage).then(
      (file) => {
        if (!over)
          setShapes((kept) => (kept?.of === vintage ? kept : { of: vintage, shapes: mapShapes(file) }));
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [vintage]);
  return shapes !== null && shapes.of === vintage ? shapes.shapes : null;
}

/**
 * The shapes of the boundaries before a Figure's, from the moment when one of the `lit` provinces is made of such; null before, while loading, and where
 * there are none.
 */
export function useFormerShapes(figure: Figure, lit: readonly (string | null)[]): MapShapes | null {
  const vintages = Object.keys(files);
  const before = vintages[vintages.indexOf(figure.vintage ?? "") - 1] ?? null;
  const [asked, setAsked] = useState<string | null>(null);
  const isNeeded = figure.areas.some(({ id, former }) => former.length > 0 && lit.includes(id));
  if (isNeeded && asked !== before) setAsked(before);
  return useShapes(asked === before ? before : null);
}
