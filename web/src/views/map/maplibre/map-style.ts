import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { StatusMark, Theme } from "../../../figure/figure.ts";
import { inkOn } from "../../drawing/ink-on.ts";
import { overlayMarks } from "../../drawing/marks.ts";
import { fontFamily, palette, type Palette } from "../../theme.ts";
import { byStep, lit, state } from "./style-parts.ts";

/** All marks the map can draw, each a pattern layer of its own over the same source. */
export const mapMarks: readonly Exclude<StatusMark, "none">[] = [
  "hatch",
  "blank",
  "sparse-dots",
  "dashes",
  "cross",
  "veil",
  "wave",
  "diagonals",
  "dots",
];

/** What a feature's state says; all else about the drawing is in the style. */
export interface AreaState {
  /** Class of the fill; -1: no class. */
  readonly step: number;
  readonly mark: StatusMark;
  /** Radius of the circle in CSS pixels; 0: none. */
  readonly radius: number;
}

export interface MapStyleInput {
  readonly theme: Theme;
  /** Colours of the fills' classes, by step; empty: no fills. */
  readonly fills: readonly string[];
  /** Colours of circles by step (falls and rises of counts); empty: all circles have one colour. */
  readonly circleFills: readonly string[];
  /** Whether circles lie on coloured fills and must not read as a class. */
  readonly circlesOverFill: boolean;
  /** Whether there are circles: names then stand beside them. */
  readonly hasCircles: boolean;
  readonly provinces: GeoJSONSourceSpecification["data"];
  readonly centres: GeoJSONSourceSpecification["data"];
}

const usualZoom = 5;
/** Points on provinces, unlike those beside them where a name may stand. */
const isOnLand: FilterSpecification = ["!", ["has", "anchor"]];

/** Which names stand on their provinces at a zoom, and which beside; set anew when the map was zoomed, as a filter knows whole zooms only. */
export function nameFilters(
  zoom: number,
): Readonly<Record<"names-on" | "names-beside", FilterSpecification>> {
  return {
    "names-on": ["all", ["!", ["has", "anchor"]], ["<=", ["get", "fitsFrom"], zoom]],
    "names-beside": ["all", ["has", "anchor"], [">", ["get", "fitsFrom"], zoom]],
  };
}

/** Names of the largest circles first: a name that would touch another is left out until there is room. */
export function nameOrder(states: ReadonlyMap<string, AreaState>): ExpressionSpecification {
  const [first, ...rest] = [...states].map(([id, { radius }]) => [id, -Math.round(radius * 10)] as const);
  if (first === undefined) return nameLayout["symbol-sort-key"];
  return ["match", ["get", "id"], ...first, ...rest.flat(), 0] as unknown as ExpressionSpecification;
}

/** From this radius on a name stands on its circle, in CSS pixels; on a smaller one it would hide it. */
export const namedOnFrom = 9;

/** Where names stand to their circles: on large ones, under small ones; of what is without a circle, on its place. */
export function nameOffsets(
  states: ReadonlyMap<string, AreaState>,
): ExpressionSpecification | [number, number] {
  const under = [...states].filter(([, { radius }]) => radius > 0 && radius < namedOnFrom);
  if (under.length === 0) return [0, 0];
  const pairs = under.flatMap(([id, { radius }]) => [id, ["literal", [0, radius / 11 + 0.8]]]);
  return ["match", ["get", "id"], ...pairs, ["literal", [0, 0]]] as unknown as ExpressionSpecification;
}

const nameLayout = {
  "text-field": ["get", "name"] satisfies ExpressionSpecification,
  "text-font": [fontFamily],
  "text-size": [
    "interpolate",
    ["linear"],
    ["zoom"],
    4.4,
    10.5,
    6,
    13,
    8,
    15,
  ] satisfies ExpressionSpecification,
  // Names of large provinces first; a name that would touch another is left out until there is room.
  "symbol-sort-key": ["-", 0, ["get", "size"]] satisfies ExpressionSpecification,
  "text-max-width": 7,
  "text-padding": 3,
};

/**
 * The style of the map: fixed sources, everything that changes by feature state, no tiles, sprites or glyph addresses.
 * Borders are a light casing with a dark core, so that they are seen against every fill. Both archipelagos stand in their
 * labelled insets (inset.tsx), never here: at their true place they would lie under or beside those as unnamed specks.
 */
export function mapStyle(input: MapStyleInput): StyleSpecification {
  const colours = palette(input.theme);
  // Under circles and patterns lies the land's colour.
  const fill = byStep(input.fills, colours.land);
  const plainName = {
    "text-color": colours.ink,
    "text-halo-color": colours.ground,
    "text-halo-width": 1.6,
    "text-halo-blur": 0.2,
  };
  const marks = mapMarks.map((mark) => ({
    id: `provinces-${mark}`,
    type: "fill" as const,
    source: "provinces",
    paint: {
      "fill-pattern": `mark-${mark}`,
      "fill-opacity": ["case", ["==", state("mark", "none"), mark], 1, 0] satisfies ExpressionSpecification,
    },
  }));
  return {
    version: 8,
    sources: {
      provinces: { type: "geojson", data: input.provinces, promoteId: "id" },
      centres: { type: "geojson", data: input.centres, promoteId: "id" },
      // What lies over the map on the page (keep-clear.ts).
      obstacles: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
      // The provinces before: loaded and set once, when somebody first points at one made of them.
      former: {
        type: "geojson",
        data: { type: "FeatureCollection", features: [] },
        promoteId: "id",
      },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": colours.ground } },
      { id: "provinces-fill", type: "fill", source: "provinces", paint: { "fill-color": fill } },
      ...marks,
      {
        id: "borders-casing",
        type: "line",
        source: "provinces",
        layout: { "line-join": "round" },
        paint: { "line-color": colours.borderLight, "line-width": 1.7 },
      },
      {
        id: "borders-core",
        type: "line",
        source: "provinces",
        layout: { "line-join": "round" },
        paint: { "line-color": colours.borderDark, "line-width": 0.7 },
      },
      // What was apart before, inside the province pointed at; and on old maps what went with it into another.
      ...dashed("former", state("inside", false), colours),
      ...dashed("provinces", state("kin", false), colours),
      {
        id: "borders-lit-casing",
        type: "line",
        source: "provinces",
        layout: { "line-join": "round" },
        paint: { "line-color": colours.ground, "line-width": 6, "line-opacity": ["case", lit, 1, 0] },
      },
      {
        id: "borders-lit",
        type: "line",
        source: "provinces",
        layout: { "line-join": "round" },
        paint: {
          "line-color": colours.ink,
          "line-width": ["case", state("selected", false), 3.2, 2.2],
          "line-opacity": ["case", lit, 1, 0],
        },
      },
      {
        id: "circles",
        type: "circle",
        source: "centres",
        filter: isOnLand,
        paint: {
          "circle-radius": state("radius", 0),
          "circle-color": byStep(
            input.circleFills,
            input.circlesOverFill ? colours.circleOverFill : colours.circle,
          ),
          "circle-opacity": ["case", [">", state("radius", 0), 0], 0.86, 0],
          "circle-stroke-color": input.circlesOverFill ? colours.circleOverFillStroke : colours.circleStroke,
          "circle-stroke-width": ["case", lit, 2.5, 1.2],
          "circle-stroke-opacity": ["case", [">", state("radius", 0), 0], 1, 0],
        },
      },
      {
        id: "names",
        type: "symbol",
        source: "centres",
        filter: isOnLand,
        layout: {
          ...nameLayout,
          visibility: input.hasCircles ? "visible" : "none",
          // A name says of which circle it is: it stands on it, or where the fill has to be seen, right under it.
          "text-anchor": input.circlesOverFill ? "top" : "center",
          "text-offset": [0, input.circlesOverFill ? 0.75 : 0],
        },
        paint: { ...plainName, "text-halo-width": input.fills.length > 0 ? 2.2 : 1.6 },
      },
      // On fills a name stands on its province where it fits, in the ink that reads best there; else beside it on open ground.
      {
        id: "names-on",
        type: "symbol",
        source: "centres",
        filter: nameFilters(usualZoom)["names-on"],
        layout: { ...nameLayout, visibility: input.hasCircles ? "none" : "visible" },
        paint: {
          ...plainName,
          "text-color": byStep(
            input.fills.map((one) => inkOn(one, input.theme)),
            colours.ink,
          ),
          "text-halo-color": byStep(input.fills, colours.ground),
        },
      },
      {
        id: "names-beside",
        type: "symbol",
        source: "centres",
        filter: nameFilters(usualZoom)["names-beside"],
        layout: {
          ...nameLayout,
          visibility: input.hasCircles ? "none" : "visible",
          "text-anchor": ["get", "anchor"],
          "text-justify": "auto",
          "text-padding": 1,
        },
        paint: plainName,
      },
      {
        // The last layer finds its place first: names keep clear of it.
        id: "obstacles",
        type: "symbol",
        source: "obstacles",
        layout: { "icon-image": ["get", "image"], "icon-allow-overlap": true, "icon-padding": 2 },
      },
    ],
  };
}

/** A dashed outline of features in a state, dark on a light ground of its own, so that it is seen on every fill. */
function dashed(
  source: "former" | "provinces",
  isShown: ExpressionSpecification,
  { borderLight, borderDark }: Palette,
): readonly LineLayerSpecification[] {
  const opacity: ExpressionSpecification = ["case", isShown, 1, 0];
  return [
    {
      id: `dashed-${source}-casing`,
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: { "line-color": borderLight, "line-width": 2.8, "line-opacity": opacity },
    },
    {
      id: `dashed-${source}`,
      type: "line",
      source,
      layout: { "line-join": "round" },
      paint: {
        "line-color": borderDark,
        "line-width": 1.3,
        "line-dasharray": [2.4, 1.8],
        "line-opacity": opacity,
      },
    },
  ];
}

/** Whether a mark stands instead of the colour. */
export function hidesFill(mark: StatusMark): boolean {
  return mark !== "none" && !overlayMarks.includes(mark);
}
