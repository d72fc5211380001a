import type { Map as MapLibre } from "maplibre-gl";
import { useEffect } from "react";
import { stands } from "./states-setter.ts";

/** Lights one province, in its shape and in its circle; anew when the browser gave the drawing back (`drawing`). */
export function useLit(
  map: MapLibre | null,
  drawing: number,
  name: "hovered" | "selected",
  area: string | null,
): void {
  useEffect(() => {
    if (!stands(map) || area === null) return undefined;
    const set = (value: boolean): void => {
      for (const source of ["provinces", "centres"])
        map.setFeatureState({ source, id: area }, { [name]: value });
    };
    set(true);
    return () => {
      if (stands(map) && map.getSource("provinces") !== undefined) set(false);
    };
  }, [map, drawing, name, area]);
}

/** Outlines areas of a source for as long as they are asked for. */
export function useOutlined(
  map: MapLibre | null,
  drawing: number,
  source: "former" | "provinces",
  name: "inside" | "kin",
  areas: readonly string[],
): void {
  useEffect(() => {
    if (!stands(map) || areas.length === 0) return undefined;
    const set = (value: boolean): void => {
      for (const id of areas) map.setFeatureState({ source, id }, { [name]: value });
    };
    set(true);
    return () => {
      if (stands(map) && map.getSource(source) !== undefined) set(false);
    };
  }, [map, drawing, source, name, areas]);
}
