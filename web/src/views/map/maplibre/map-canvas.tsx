import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Theme } from "../../../figure/figure.ts";
import type { CameraLink } from "./camera-link.ts";
import type { CommunesLayer } from "./communes-layers.ts";
import { keepClear } from "./keep-clear.ts";
import { makeMap, type MapAnswers } from "./make-map.ts";
import { mapImages } from "./map-images.ts";
import { mapStyle, nameOffsets, nameOrder, type AreaState } from "./map-style.ts";
import type { MapShapes } from "../geometry/shapes.ts";
import { stands, statesSetter } from "./states-setter.ts";
import { useCommunes } from "./use-communes.ts";
import { useLit, useOutlined } from "./use-lit.ts";
import type { PlaybackStates } from "../screen/use-playback-states.ts";

export interface MapCanvasProps extends MapAnswers {
  readonly theme: Theme;
  /** Colours of the fills' classes and of circles, by step; the same array as long as they are the same. */
  readonly fills: readonly string[];
  readonly circleFills: readonly string[];
  readonly circlesOverFill: boolean;
  readonly states: ReadonlyMap<string, AreaState>;
  readonly passing: PlaybackStates;
  readonly hovered: string | null;
  /** The provinces before; null until somebody needs them. */
  readonly former: MapShapes | null;
  /** Those of them to outline: what the lit province was made of. */
  readonly inside: readonly string[];
  /** Provinces that went with the lit one into another. */
  readonly kin: readonly string[];
  readonly onFailed: () => void;
  /** Communes in place of what provinces show; null: none are. */
  readonly communes: CommunesLayer | null;
  /** Maps that move together; null: this one moves alone. */
  readonly camera: CameraLink | null;
}

/** The map itself: MapLibre over fixed sources. Screen readers and keys use the list beside it (map-walk.tsx). */
export function MapCanvas(props: MapCanvasProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  // A drawing that the browser took away and gave back knows nothing of what was shown on it: all of it is said again.
  const [drawing, setDrawing] = useState(0);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { shapes, theme, fills, circleFills, circlesOverFill, hasCircles, sharesScroll } = props;
  const style = useMemo(
    () =>
      mapStyle({
        theme,
        fills,
        circleFills,
        circlesOverFill,
        hasCircles,
        provinces: shapes.provinces,
        centres: {
          type: "FeatureCollection",
          features: [...shapes.centres.features, ...shapes.beside.features],
        },
      }),
    [shapes, theme, fills, circleFills, circlesOverFill, hasCircles],
  );
  const firstStyle = useRef(style);
  const setStates = useRef<((states: ReadonlyMap<string, AreaState>) => void) | null>(null);

  useEffect(() => {
    const container = box.current;
    if (container === null) return undefined;
    let over = false;
    let made: MapLibre | null = null;
    void mapImages(latest.current.theme).then((images) => {
      if (over) return;
      try {
        made = makeMap(container, firstStyle.current, latest, images, setMap);
        made.on("webglcontextrestored", () => made?.once("idle", () => setDrawing((count) => count + 1)));
      } catch {
        latest.current.onFailed();
      }
    }, props.onFailed);
    return () => {
      over = true;
      setMap(null);
      made?.remove();
    };
    // One map per set of shapes: geometry does not move, so everything else is changed on the map that stands.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [shapes, sharesScroll]);

  useEffect(() => {
    if (!stands(map)) return;
    for (const layer of style.layers) {
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        map.setPaintProperty(layer.id, name as "fill-color", value as string);
      for (const [name, value] of Object.entries(layer.layout ?? {}))
        map.setLayoutProperty(layer.id, name as "visibility", value as "visible");
    }
  }, [map, drawing, style]);

  useEffect(() => {
    if (!stands(map)) return;
    void mapImages(theme).then((images) => {
      for (const [name, image] of images) if (stands(map) && map.hasImage(name)) map.updateImage(name, image);
    });
  }, [map, drawing, theme]);

  const { states, passing } = props;
  useEffect(() => {
    if (!stands(map)) return undefined;
    const set = statesSetter(map, shapes);
    set(passing.now() ?? latest.current.states);
    setStates.current = set;
    const stop = passing.subscribe(() => set(passing.now() ?? latest.current.states));
    return () => {
      setStates.current = null;
      stop();
    };
  }, [map, drawing, shapes, passing]);
  useEffect(() => setStates.current?.(passing.now() ?? states), [states, passing]);
  useEffect(() => {
    // Not while time runs: names are placed anew.
    if (!stands(map) || !hasCircles) return;
    map.setLayoutProperty("names", "symbol-sort-key", nameOrder(states));
    if (!circlesOverFill) map.setLayoutProperty("names", "text-offset", nameOffsets(states));
  }, [map, drawing, style, states, hasCircles, circlesOverFill]);

  const { camera } = props;
  useEffect(() => (camera === null || !stands(map) ? undefined : camera.join(map)), [camera, map]);

  useLit(map, drawing, "hovered", props.hovered);
  useLit(map, drawing, "selected", props.selected);
  const { former } = props;
  useEffect(() => {
    if (stands(map) && former !== null)
      map
        .getSource<GeoJSONSource>("former")
        ?.setData(former.provinces)
        .catch(() => undefined);
  }, [map, drawing, former]);
  useOutlined(map, drawing, "former", "inside", props.inside);
  useOutlined(map, drawing, "provinces", "kin", props.kin);
  useCommunes(map, drawing, style, props.communes, props);
  useEffect(() => (stands(map) ? keepClear(map) : undefined), [map, drawing]);

  return <div ref={box} className="map-canvas" aria-hidden="true" />;
}
