import type { Map as MapLibre } from "maplibre-gl";
import type { AreaState } from "./map-style.ts";
import type { MapShapes } from "../geometry/shapes.ts";

/** Sets what provinces look like; those that look as before are left alone. */
export function statesSetter(
  map: MapLibre,
  shapes: MapShapes,
): (states: ReadonlyMap<string, AreaState>) => void {
  const before = new Map<string, AreaState>();
  return (states) => {
    if (!stands(map)) return;
    for (const { properties } of shapes.provinces.features) {
      const { id } = properties;
      const { step, mark, radius } = states.get(id) ?? { step: -1, mark: "blank" as const, radius: 0 };
      const old = before.get(id);
      if (old?.step === step && old.mark === mark && old.radius === radius) continue;
      const state = { step, mark, radius };
      before.set(id, state);
      map.setFeatureState({ source: "provinces", id }, state);
      map.setFeatureState({ source: "centres", id }, state);
    }
  };
}

/**
 * Whether there is a map to write to. One that was taken away has no style any more; with the shapes, everything else changes in
 * the same moment, while its successor is still being made.
 */
export function stands(map: MapLibre | null): map is MapLibre {
  const style: unknown = map?.style;
  return style !== undefined && style !== null;
}
