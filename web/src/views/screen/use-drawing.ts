import { useEffect, useState } from "react";
import { patiently } from "../../ui/browser/server-reachability.ts";
import type { ViewId } from "../catalogue.ts";
import { loadView, type LoadedView } from "../index.ts";

const here = new Map<ViewId, LoadedView>();

/** A view with its drawing; null until its code has come. Where that cannot be had, the part of the page that asked for it fails. */
export function useDrawing(id: ViewId): LoadedView | null {
  const [, setLoaded] = useState<ViewId | null>(null);
  useEffect(() => {
    if (here.has(id)) return undefined;
    let over = false;
    patiently(() => loadView(id)).then(
      (view) => {
        here.set(id, view);
        if (!over) setLoaded(id);
      },
      (error: unknown) => {
        if (!over)
          setLoaded(() => {
            throw error;
          });
      },
    );
    return () => {
      over = true;
    };
  }, [id]);
  return here.get(id) ?? null;
}
