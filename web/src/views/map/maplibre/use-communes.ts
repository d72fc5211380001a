import type { Map as MapLibre, StyleSpecification } from "maplibre-gl";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Theme } from "../../../figure/figure.ts";
import {
  communesSetter,
  growCircles,
  layCommunes,
  lightCommune,
  marksOf,
  type CommuneMark,
  type CommunesLayer,
} from "./communes-layers.ts";
import { stands } from "./states-setter.ts";

/** Shows communes on a map while there are any to show; anew with another theme, or when the browser gave the drawing back (`drawing`). */
export function useCommunes(
  map: MapLibre | null,
  drawing: number,
  style: StyleSpecification,
  shown: CommunesLayer | null,
  lights: { readonly theme: Theme; readonly hovered: string | null; readonly selected: string | null },
): void {
  const { theme, hovered, selected } = lights;
  const set = useRef<((states: CommunesLayer["states"]) => void) | null>(null);
  // Of the same outlines a mark that was there once stays.
  const place = shown === null ? null : `${shown.tiles} ${shown.province ?? ""}`;
  const [seen, setSeen] = useState<{ readonly place: string | null; readonly marks: readonly CommuneMark[] }>(
    {
      place: null,
      marks: [],
    },
  );
  const marks = useMemo(
    () => (shown === null ? [] : marksOf(shown.states, seen.place === place ? seen.marks : [])),
    [shown, seen, place],
  );
  if (place !== null && (seen.place !== place || marks.length > seen.marks.length)) setSeen({ place, marks });
  const latest = useRef(shown);
  const latestMarks = useRef(marks);
  useEffect(() => {
    latest.current = shown;
    latestMarks.current = marks;
  });
  // What layers there are; all else is feature state.
  const kind =
    shown === null
      ? null
      : JSON.stringify([
          place,
          shown.fills,
          shown.nameField,
          marks,
          shown.province === null ? null : [...shown.states.keys()],
        ]);
  useEffect(() => {
    const { current } = latest;
    if (kind === null || current === null || !stands(map)) return undefined;
    const takeAway = layCommunes(map, current, latestMarks.current, theme);
    set.current = communesSetter(map);
    set.current(current.states);
    const drawn = (): void => latest.current?.onDrawn(true);
    map.once("idle", drawn);
    return () => {
      set.current = null;
      map.off("idle", drawn);
      current.onDrawn(false);
      takeAway();
    };
  }, [map, drawing, style, theme, kind]);
  const circles = shown?.circles;
  useEffect(() => {
    if (kind !== null && circles !== undefined && stands(map)) growCircles(map, circles);
  }, [map, drawing, kind, circles]);
  useEffect(() => {
    if (kind === null || !stands(map)) return undefined;
    const tell = (): void => latest.current?.onZoom(map.getZoom());
    tell();
    map.on("zoomend", tell);
    return () => void map.off("zoomend", tell);
  }, [map, kind, circles]);
  const states = shown?.states;
  useEffect(() => {
    if (states !== undefined) set.current?.(states);
  }, [states]);
  useEffect(
    () =>
      kind === null || hovered === null || !stands(map) ? undefined : lightCommune(map, "hovered", hovered),
    [map, drawing, kind, hovered],
  );
  useEffect(
    () =>
      kind === null || selected === null || !stands(map)
        ? undefined
        : lightCommune(map, "selected", selected),
    [map, drawing, kind, selected],
  );
}
