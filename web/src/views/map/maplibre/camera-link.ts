import type { Map as MapLibre } from "maplibre-gl";

type Linked = Pick<MapLibre, "on" | "off" | "jumpTo" | "getCenter" | "getZoom">;

/** Maps that show the same part of the country: when one is moved, the others follow. */
export interface CameraLink {
  /** Lets a map take part; gives back how it leaves. */
  readonly join: (map: Linked) => () => void;
}

/** A link for maps that stand side by side. */
export function cameraLink(): CameraLink {
  const maps = new Set<Linked>();
  // Those that follow tell of their move too: nobody follows them.
  let isLed = false;
  return {
    join: (map) => {
      const lead = (): void => {
        if (isLed) return;
        isLed = true;
        for (const other of maps)
          if (other !== map) other.jumpTo({ center: map.getCenter(), zoom: map.getZoom() });
        isLed = false;
      };
      maps.add(map);
      map.on("move", lead);
      return () => {
        maps.delete(map);
        map.off("move", lead);
      };
    },
  };
}
