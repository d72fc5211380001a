import { useEffect, useState } from "react";
import type { Topology } from "topojson-specification";
import { boundaryFile } from "./boundary-files.ts";

/** The boundary file of a vintage; undefined while it is loading, null where none is wanted or it could not be loaded. */
export function useBoundaries(vintage: string | null): Topology | null | undefined {
  const [loaded, setLoaded] = useState<{ readonly of: string; readonly file: Topology | null } | null>(null);
  useEffect(() => {
    if (vintage === null) return undefined;
    let over = false;
    const keep = (file: Topology | null): void => {
      if (!over) setLoaded({ of: vintage, file });
    };
    boundaryFile(vintage).then(keep, () => keep(null));
    return () => {
      over = true;
    };
  }, [vintage]);
  if (vintage === null) return null;
  return loaded?.of === vintage ? loaded.file : undefined;
}
