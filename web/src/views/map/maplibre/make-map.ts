import {
  Map as MapLibre,
  setWorkerUrl,
  type CameraOptions,
  type MapMouseEvent,
  type StyleSpecification,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import {
  mapPadding,
  openedPadding,
  type Bounds,
  type MapFurniture,
  type Padding,
} from "../geometry/map-fit.ts";
import { communesToHit, furthest, nearest } from "./communes-layers.ts";
import { pixels, type MapImages } from "./map-images.ts";
import type { MapShapes } from "../geometry/shapes.ts";

setWorkerUrl(workerUrl);

/** What buttons beside the map may do with it. */
export interface MapControls {
  readonly zoom: (by: 1 | -1) => void;
  /** All of what is shown: the country, or what it is opened into. */
  readonly reset: () => void;
  /** Goes to a part of the country, of which communes are shown; null: back to where the map was before. */
  readonly open: (part: Bounds | null) => void;
}

/** What a map is made for, and whom it tells what is done with it; read anew each time. */
export interface MapAnswers extends MapFurniture {
  readonly shapes: MapShapes;
  readonly selected: string | null;
  /** Whether one finger scrolls the page and two move the map: where the map is part of a long page. */
  readonly sharesScroll: boolean;
  readonly words: { readonly twoFingers: string; readonly ctrlScroll: string };
  readonly onHover: (area: string | null, at: { readonly x: number; readonly y: number } | null) => void;
  readonly onOpen: (area: string) => void;
  /** Told when the map can be moved about, before anything of it is drawn. */
  readonly onMade: (controls: MapControls) => void;
  /** Told when all that was laid on it is drawn for the first time. */
  readonly onReady: () => void;
}

const layersToHit = [...communesToHit, "circles", "provinces-fill"];
/** Names stand beside provinces too small for them: they are pressed instead. */
const namesToHit = ["names", "names-on", "names-beside"];
/** How much nearer than the whole country, in levels of zoom, is a look at a part of it. */
const near = 0.3;

/** A map of these shapes in a box, fitted to it as long as nobody moves it. */
export function makeMap(
  container: HTMLDivElement,
  style: StyleSpecification,
  latest: { readonly current: MapAnswers },
  images: MapImages,
  ready: (map: MapLibre) => void,
): MapLibre {
  const { shapes, sharesScroll, words } = latest.current;
  const bounds: [number, number, number, number] = [...shapes.bounds];
  const padding = (): Padding =>
    mapPadding(shapes, { width: container.clientWidth, height: container.clientHeight }, latest.current);
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
    minZoom: furthest.provinces,
    maxZoom: nearest.provinces,
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: false },
  });
  map.touchZoomRotate.disableRotation();
  map.getCanvas().tabIndex = -1;
  let moved = false;
  const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
  let opened: Bounds | null = null;
  let isOpenedBefore = false;
  let before: { readonly camera: CameraOptions; readonly moved: boolean } | null = null;
  const whole = (): CameraOptions => map.cameraForBounds(bounds, { padding: padding() }) ?? {};
  const fit = (animate: boolean): void => {
    moved = false;
    if (opened === null) map.fitBounds(bounds, { padding: padding(), animate });
    else {
      const box = { width: container.clientWidth, height: container.clientHeight };
      const [west, south, east, north] = opened;
      map.fitBounds([west, south, east, north], { padding: openedPadding(box, latest.current), animate });
    }
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
  map.once("load", () => latest.current.onReady());
  // Communes are laid and asked for at once: they need not wait until the provinces beneath are drawn.
  map.once("style.load", () => {
    ready(map);
    latest.current.onMade({
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
      open: (part) => {
        // Opened by its address, there is nowhere to come from: on the way tiles of the whole country would be fetched.
        const animate = isOpenedBefore && !isStill();
        isOpenedBefore = true;
        if (part === opened) return;
        if (opened === null) before = { camera: { center: map.getCenter(), zoom: map.getZoom() }, moved };
        opened = part;
        if (part !== null || before?.moved !== true) return fit(animate);
        moved = true;
        map.easeTo({ ...before.camera, animate });
      },
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
    // Layers of communes are there while some are shown.
    const known = layers.filter((layer) => map.getLayer(layer) !== undefined);
    const [hit] = map.queryRenderedFeatures(point, { layers: known });
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
