import {
  Map as MapLibre,
  MercatorCoordinate,
  setWorkerUrl,
  type CameraOptions,
  type GeoJSONSource,
  type MapMouseEvent,
  type StyleSpecification,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Theme } from "../../figure/figure.ts";
import type { CameraLink } from "./camera-link.ts";
import { markTileSize, markTileSvg } from "../marks.ts";
import { fontFamily } from "../theme.ts";
import { keepClear } from "./keep-clear.ts";
import { mapMarks, mapStyle, nameOffsets, nameOrder, type AreaState } from "./map-style.ts";
import { roomForNames } from "./name-places.ts";
import type { MapShapes } from "./shapes.ts";
import { stands, statesSetter } from "./states-setter.ts";
import { useLit, useOutlined } from "./use-lit.ts";
import type { PassingStates } from "./use-passing-states.ts";

setWorkerUrl(workerUrl);

export interface MapCanvasProps {
  readonly shapes: MapShapes;
  readonly theme: Theme;
  /** Colours of the fills' classes and of circles, by step; the same array as long as they are the same. */
  readonly fills: readonly string[];
  readonly circleFills: readonly string[];
  readonly circlesOverFill: boolean;
  readonly hasCircles: boolean;
  readonly states: ReadonlyMap<string, AreaState>;
  readonly passing: PassingStates;
  readonly hovered: string | null;
  readonly selected: string | null;
  /** The provinces before; null until somebody needs them. */
  readonly former: MapShapes | null;
  /** Those of them to outline: what the lit province was made of. */
  readonly inside: readonly string[];
  /** Provinces that went with the lit one into another. */
  readonly kin: readonly string[];
  /** Whether one finger scrolls the page and two move the map: where the map is part of a long page. */
  readonly sharesScroll: boolean;
  /** Space to leave free on the right, in CSS pixels: for the insets. */
  readonly room: number;
  readonly words: { readonly twoFingers: string; readonly ctrlScroll: string };
  readonly onHover: (area: string | null, at: { readonly x: number; readonly y: number } | null) => void;
  readonly onOpen: (area: string) => void;
  readonly onReady: (controls: MapControls) => void;
  readonly onFailed: () => void;
  /** Maps that move together; null: this one moves alone. */
  readonly camera: CameraLink | null;
}

/** What buttons beside the map may do with it. */
export interface MapControls {
  readonly zoom: (by: 1 | -1) => void;
  readonly reset: () => void;
}

const layersToHit = ["circles", "provinces-fill"];
/** Names stand beside provinces too small for them: they are pressed instead. */
const namesToHit = ["names", "names-on", "names-beside"];
/** How much nearer than the whole country, in levels of zoom, is a look at a part of it. */
const near = 0.3;

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
    void prepare(latest.current.theme).then((images) => {
      if (over) return;
      try {
        made = make(container, firstStyle.current, latest, images, setMap);
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
    void prepare(theme).then((images) => {
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
  useEffect(() => (stands(map) ? keepClear(map) : undefined), [map, drawing]);

  return <div ref={box} className="map-canvas" aria-hidden="true" />;
}

type Images = ReadonlyMap<string, ImageData>;
const pixels = 2;

/** Loads the letters the labels need and draws the patterns of a theme. */
async function prepare(theme: Theme): Promise<Images> {
  const letters = "Đặng Thừa Hòa Bình ỹ ờ ữ ậ Ắ";
  const fonts = Promise.all(
    [400, 500].map((weight) => document.fonts.load(`${weight} 24px "${fontFamily}"`, letters)),
  );
  const images = await Promise.all(
    mapMarks.map(async (mark) => {
      const picture = new Image();
      picture.src = `data:image/svg+xml,${encodeURIComponent(markTileSvg(mark, theme, pixels))}`;
      await picture.decode();
      const side = markTileSize * pixels;
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [side, side];
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas to draw patterns on");
      context.drawImage(picture, 0, 0, side, side);
      return [`mark-${mark}`, context.getImageData(0, 0, side, side)] as const;
    }),
  );
  await fonts;
  return new Map(images);
}

function make(
  container: HTMLDivElement,
  style: StyleSpecification,
  latest: { readonly current: MapCanvasProps },
  images: Images,
  ready: (map: MapLibre) => void,
): MapLibre {
  const { shapes, sharesScroll, words } = latest.current;
  const bounds: [number, number, number, number] = [...shapes.bounds];
  const [west, south, east, north] = bounds;
  // As wide as a degree of longitude is, the land is so many degrees high.
  const tall =
    (MercatorCoordinate.fromLngLat([west, south]).y - MercatorCoordinate.fromLngLat([west, north]).y) * 360;
  const padding = (): { top: number; bottom: number; left: number; right: number } => {
    const { room, hasCircles } = latest.current;
    const { clientWidth, clientHeight } = container;
    const scaleWith = (left: number): number =>
      Math.max(0, Math.min((clientWidth - left - room) / (east - west), (clientHeight - 32) / tall));
    // Names stand on circles, and beside provinces without.
    const left = hasCircles ? 12 : roomForNames(shapes.beside.features, west, 12, scaleWith);
    return { top: 16, bottom: 16, left, right: room };
  };
  const map = new MapLibre({
    container,
    style,
    bounds,
    fitBoundsOptions: { padding: padding() },
    attributionControl: false,
    keyboard: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    cooperativeGestures: sharesScroll,
    locale: {
      "CooperativeGesturesHandler.MobileHelpText": words.twoFingers,
      "CooperativeGesturesHandler.WindowsHelpText": words.ctrlScroll,
      "CooperativeGesturesHandler.MacHelpText": words.ctrlScroll,
    },
    minZoom: 3,
    maxZoom: 9,
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: false },
  });
  map.touchZoomRotate.disableRotation();
  map.getCanvas().tabIndex = -1;
  let moved = false;
  const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const whole = (): CameraOptions => map.cameraForBounds(bounds, { padding: padding() }) ?? {};
  const fit = (animate: boolean): void => {
    moved = false;
    map.fitBounds(bounds, { padding: padding(), animate });
  };
  // Over the whole country one finger scrolls the page; over a part of it there is something to move.
  if (sharesScroll)
    map.on("zoomend", () => {
      if (map.getZoom() > (whole().zoom ?? 0) + near) map.cooperativeGestures.disable();
      else map.cooperativeGestures.enable();
    });
  map.on("style.load", () => {
    for (const [name, image] of images)
      if (!map.hasImage(name)) map.addImage(name, image, { pixelRatio: pixels });
  });
  map.once("load", () => {
    ready(map);
    latest.current.onReady({
      zoom: (by) => {
        moved = true;
        const { selected } = latest.current;
        const chosen = shapes.centres.features.find(({ properties }) => properties.id === selected);
        const [lng, lat] = chosen?.geometry.coordinates ?? [];
        const around = lng === undefined || lat === undefined ? undefined : ([lng, lat] as [number, number]);
        map.easeTo({
          zoom: map.getZoom() + by,
          ...(by > 0 && around !== undefined ? { center: around } : {}),
          animate: !isStill(),
        });
      },
      reset: () => fit(!isStill()),
    });
  });
  map.on("dragstart", () => {
    moved = true;
  });
  map.on("zoomstart", (event) => {
    if (event.originalEvent !== undefined) moved = true;
  });
  map.on("resize", () => {
    if (!moved) fit(false);
  });
  const areaAt = ({ point }: MapMouseEvent, layers = layersToHit): string | null => {
    const [hit] = map.queryRenderedFeatures(point, { layers });
    const id: unknown = hit?.properties["id"];
    return typeof id === "string" ? id : null;
  };
  map.on("mousemove", (event) => {
    const area = areaAt(event);
    map.getCanvas().style.cursor = area === null ? "" : "pointer";
    latest.current.onHover(area, area === null ? null : { x: event.point.x, y: event.point.y });
  });
  map.on("mouseout", () => latest.current.onHover(null, null));
  map.on("click", (event) => {
    const area = areaAt(event) ?? areaAt(event, namesToHit);
    if (area !== null) latest.current.onOpen(area);
  });
  return map;
}
