import type { CommuneCircles } from "../geometry/commune-circles.ts";
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  Map as MapLibre,
} from "maplibre-gl";
import type { StatusMark, Theme } from "../../../figure/figure.ts";
import { fontFamily, palette } from "../../theme.ts";
import { mapMarks, type AreaState } from "./map-style.ts";
import { byStep, lit, state } from "./style-parts.ts";
import { stands } from "./states-setter.ts";

/** Communes laid over the map, from vector tiles; what they look like is said by feature state alone. */
export interface CommunesLayer {
  /** The address of their tiles, with `{z}`, `{x}`, `{y}`. */
  readonly tiles: string;
  /** Of which province; null: of the whole country. */
  readonly province: string | null;
  /** Communes to name and how they look; of others nothing is shown. */
  readonly states: ReadonlyMap<string, AreaState>;
  readonly fills: readonly string[];
  readonly nameField: "name" | "name_en";
  /** How circles grow as one goes near. */
  readonly circles: CommuneCircles;
  /** Told whether all that is in sight is drawn. */
  readonly onDrawn: (isDrawn: boolean) => void;
  /** Told how near one is, whenever that has changed. */
  readonly onZoom: (zoom: number) => void;
}

/** The zooms of the tiles; nearer ones are drawn from the last. */
const zooms = { minzoom: 4, maxzoom: 10 };
const source = "communes";
/** There is room for names of communes from here on. */
const namedFrom = 8;
/** How near one may go where communes are shown, and where not. */
export const nearest = { communes: 12, provinces: 9 } as const;
/** How far away one may go: of communes not so far that they have no tiles. */
export const furthest = { communes: zooms.minzoom, provinces: 3 } as const;

/** Layers of communes that answer to the pointer, the uppermost first. */
export const communesToHit = ["communes-circles", "communes-fill"];

/** Layers of provinces that communes take the place of. */
const ofProvinces = [
  ...mapMarks.map((mark) => `provinces-${mark}`),
  "circles",
  "names",
  "names-on",
  "names-beside",
];

export type CommuneMark = Exclude<StatusMark, "none">;

/** Lays communes over the map in place of what its provinces show; gives back how they are taken away again. */
export function layCommunes(
  map: MapLibre,
  layer: CommunesLayer,
  marks: readonly CommuneMark[],
  theme: Theme,
): () => void {
  map.addSource(source, {
    type: "vector",
    tiles: [layer.tiles],
    ...zooms,
    promoteId: { communes: "id", centres: "id" },
  });
  const layers = communesLayers(layer, marks, theme);
  for (const one of layers) map.addLayer(one, "borders-casing");
  map.moveLayer("communes-circles", "obstacles");
  map.moveLayer("communes-names", "obstacles");
  const before = ofProvinces.map((id) => [id, map.getLayoutProperty(id, "visibility") as unknown] as const);
  for (const [id] of before) map.setLayoutProperty(id, "visibility", "none");
  const colour: unknown = map.getPaintProperty("provinces-fill", "fill-color");
  map.setPaintProperty("provinces-fill", "fill-color", palette(theme).land);
  map.setMaxZoom(nearest.communes);
  map.setMinZoom(furthest.communes);
  return () => {
    if (!stands(map) || map.getSource(source) === undefined) return;
    for (const { id } of layers) map.removeLayer(id);
    map.removeSource(source);
    for (const [id, shown] of before)
      map.setLayoutProperty(id, "visibility", shown === "none" ? "none" : "visible");
    map.setPaintProperty("provinces-fill", "fill-color", colour as string);
    map.setMinZoom(furthest.provinces);
    if (map.getZoom() <= nearest.provinces) map.setMaxZoom(nearest.provinces);
  };
}

/** Sets what communes look like; those that look as before are left alone. */
export function communesSetter(map: MapLibre): (states: ReadonlyMap<string, AreaState>) => void {
  const before = new Map<string, AreaState>();
  return (states) => {
    if (!stands(map) || map.getSource(source) === undefined) return;
    for (const [id, now] of states) {
      const old = before.get(id);
      if (old?.step === now.step && old.mark === now.mark && old.radius === now.radius) continue;
      before.set(id, now);
      for (const sourceLayer of ["communes", "centres"])
        map.setFeatureState({ source, sourceLayer, id }, { ...now });
    }
  };
}

/** How large circles are at each zoom, and their rims; the map works it out as it draws, feature by feature nothing is said anew. */
export function circleSizes({ from, least, to }: CommuneCircles): {
  readonly "circle-radius": ExpressionSpecification;
  readonly "circle-stroke-width": ExpressionSpecification;
} {
  const radius = state("radius", 0);
  const rim = (width: number): ExpressionSpecification => ["case", lit, 2.5, width];
  // Two zooms that are the same are none to go between.
  const end = Math.max(to, from + 0.01);
  return {
    "circle-radius": [
      "interpolate",
      ["exponential", 2],
      ["zoom"],
      from,
      ["max", 1.4, ["*", radius, least]],
      end,
      radius,
    ],
    "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], from, rim(least < 1 ? 0.4 : 1), end, rim(1)],
  };
}

/** Has circles grow otherwise: the map has another size. */
export function growCircles(map: MapLibre, circles: CommuneCircles): void {
  if (!stands(map) || map.getLayer("communes-circles") === undefined) return;
  for (const [name, value] of Object.entries(circleSizes(circles)))
    map.setPaintProperty("communes-circles", name as "circle-radius", value);
}

/** Lights a commune, in its shape and in its circle; gives back how to put it out. */
export function lightCommune(map: MapLibre, name: "hovered" | "selected", id: string): () => void {
  const set = (value: boolean): void => {
    if (!stands(map) || map.getSource(source) === undefined) return;
    for (const sourceLayer of ["communes", "centres"])
      map.setFeatureState({ source, sourceLayer, id }, { [name]: value });
  };
  set(true);
  return () => set(false);
}

/**
 * The marks that communes have, or had (`before`) since they were laid: only these are layers, each of which draws every commune, and one that is
 * not needed for a while stays, for taking it away would read all tiles again.
 */
export function marksOf(
  states: ReadonlyMap<string, AreaState>,
  before: readonly StatusMark[] = [],
): readonly CommuneMark[] {
  const used = new Set<StatusMark>([...before, ...[...states.values()].map(({ mark }) => mark)]);
  return mapMarks.filter((mark) => used.has(mark));
}

/** The layers of communes, in the order in which they are laid. */
export function communesLayers(
  { province, states, fills, nameField, circles }: CommunesLayer,
  marks: readonly CommuneMark[],
  theme: Theme,
): LayerSpecification[] {
  const colours = palette(theme);
  const isOf: FilterSpecification = province === null ? true : ["==", ["get", "province"], province];
  const areas = { source, "source-layer": "communes", filter: isOf } as const;
  const centres = { source, "source-layer": "centres" } as const;
  const layers: LayerSpecification[] = [
    {
      id: "communes-fill",
      type: "fill",
      ...areas,
      paint: { "fill-color": byStep(fills, colours.land), "fill-antialias": false },
    },
    ...marks.map((mark): LayerSpecification => ({
      id: `communes-${mark}`,
      type: "fill",
      ...areas,
      paint: {
        "fill-pattern": `mark-${mark}`,
        "fill-opacity": ["case", ["==", state("mark", "none"), mark], 1, 0],
      },
    })),
    {
      id: "communes-casing",
      type: "line",
      ...areas,
      paint: {
        "line-color": colours.borderLight,
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.4, 8, 1.3, 11, 2],
      },
    },
    {
      id: "communes-core",
      type: "line",
      ...areas,
      paint: {
        "line-color": colours.borderDark,
        // Thousands of borders on a small country are a veil over what it shows.
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 5, 0.45, 7.5, 1],
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.15, 8, 0.5, 11, 0.8],
      },
    },
    {
      id: "communes-lit",
      type: "line",
      ...areas,
      layout: { "line-join": "round" },
      paint: {
        "line-color": colours.ink,
        // Of those that are not lit not a pixel is filled: without a width there is none, with an opacity of nothing there are all.
        "line-width": ["case", state("selected", false), 3, lit, 2, 0],
      },
    },
    {
      id: "communes-circles",
      type: "circle",
      ...centres,
      paint: {
        ...circleSizes(circles),
        "circle-color": colours.circle,
        "circle-opacity": ["case", [">", state("radius", 0), 0], 0.86, 0],
        "circle-stroke-color": colours.circleStroke,
        "circle-stroke-opacity": ["case", [">", state("radius", 0), 0], 1, 0],
      },
    },
    {
      id: "communes-names",
      type: "symbol",
      ...centres,
      minzoom: namedFrom,
      filter: province === null ? true : ["in", ["get", "id"], ["literal", [...states.keys()]]],
      layout: {
        "text-field": ["get", nameField],
        "text-font": [fontFamily],
        "text-size": ["interpolate", ["linear"], ["zoom"], 8, 10.5, 11, 13],
        "text-max-width": 7,
        "text-padding": 3,
      },
      paint: {
        "text-color": colours.ink,
        "text-halo-color": colours.ground,
        "text-halo-width": 1.6,
      },
    },
  ];
  return layers;
}
