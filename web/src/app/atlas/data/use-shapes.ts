import { useEffect, useState } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { mapShapes, type MapShapes } from "../../../views/map/geometry/shapes.ts";
import { drawnVintages, loadBoundaryFile } from "../../../views/map/screen/boundary-files.ts";

/** The shapes of a vintage; null while loading, when there is none, or when it could not be loaded. */
export function useShapes(vintage: string | null): MapShapes | null {
  const [shapes, setShapes] = useState<{ readonly of: string; readonly shapes: MapShapes } | null>(null);
  useEffect(() => {
    if (vintage === null) return undefined;
    let over = false;
    loadBoundaryFile(vintage).then(
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
  const before = drawnVintages[drawnVintages.indexOf(figure.vintage ?? "") - 1] ?? null;
  const [asked, setAsked] = useState<string | null>(null);
  const isNeeded = figure.areas.some(({ id, former }) => former.length > 0 && lit.includes(id));
  if (isNeeded && asked !== before) setAsked(before);
  return useShapes(asked === before ? before : null);
}
