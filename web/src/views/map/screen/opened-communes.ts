import { useEffect, useMemo, type ReactNode } from "react";
import type { Figure, FigureArea, FigureRow, Theme } from "../../../figure/figure.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { words } from "../../../i18n/words.ts";
import { classScale } from "../../theme.ts";
import { circleShare, communeCircles } from "../geometry/commune-circles.ts";
import { nextPoint } from "../geometry/neighbours.ts";
import { landBounds, type MapShapes } from "../geometry/shapes.ts";
import type { CommunesLayer } from "../maplibre/communes-layers.ts";
import type { MapControls } from "../maplibre/make-map.ts";
import { areaStates } from "./area-states.ts";
import type { AreaWalkProps, SpokenArea } from "../../screen/area-walk.tsx";

/** A point in each commune, by id. */
export type CommunePoints = Readonly<Record<string, readonly [longitude: number, latitude: number]>>;

/** What is shown of communes on the map. */
export interface OpenedCommunes {
  /** Of which province; null: of the whole country. */
  readonly province: string | null;
  /** The Figure of the communes; null while it is on its way. */
  readonly figure: Figure | null;
  /** The address of their tiles; null while it is on its way. */
  readonly tiles: string | null;
  /** Where the map is a plain drawing, on paper or without WebGL, it has no communes: that is said. */
  readonly notDrawn: string;
  /** For walking by keys; null: not there, or too many communes to walk through. */
  readonly points: CommunePoints | null;
  readonly label: string;
  readonly help: string;
  /** The share of their full size that circles have on the map now. */
  readonly circleShare: number;
  /** Told the share of their full size that circles have on the map now, for the legend. */
  readonly onCircleShare: (share: number) => void;
  /** Above the map: what is shown, that it is illustrative, and the way back. */
  readonly heading: ReactNode;
  /** What is added to a briefing. */
  readonly addedSaid: string;
  /** What the files of the page are of, and that there are these. */
  readonly filesSaid: string;
  /** Tables of the communes to take away. */
  readonly files: readonly { readonly label: string; readonly address: string }[];
}

/** What the map is told of opened communes; null: the map is of provinces, or they cannot be drawn yet. */
export function useCommunesLayer(
  opened: OpenedCommunes | null,
  shapes: MapShapes | null,
  theme: Theme,
  largestCircle: number,
  setDrawn: (isDrawn: boolean) => void,
): CommunesLayer | null {
  const figure = opened?.figure ?? null;
  const tiles = opened?.tiles ?? null;
  const province = opened?.province ?? null;
  const tell = opened?.onCircleShare;
  const count = figure?.rows.length ?? 0;
  const circles = useMemo(
    () => (shapes === null ? null : communeCircles(shapes, province, count, largestCircle)),
    [shapes, province, count, largestCircle],
  );
  return useMemo(
    () =>
      // Laid once, with what they look like: laying them again would read all tiles again.
      tiles === null || circles === null || figure === null
        ? null
        : {
            circles,
            onDrawn: setDrawn,
            onZoom: (zoom) => tell?.(circleShare(circles, zoom)),
            tiles,
            province,
            states: areaStates(figure, largestCircle),
            fills: figure.encoding === "circle" ? [] : classScale(theme, figure.legend),
            nameField: figure.locale === "en" ? "name_en" : "name",
          },
    [tiles, province, figure, theme, largestCircle, circles, tell, setDrawn],
  );
}

/** Moves the map to the province that is opened, and back again. */
export function useOpenedCamera(
  controls: MapControls | null,
  shapes: MapShapes | null,
  opened: OpenedCommunes | null,
): void {
  const province = opened?.province ?? null;
  useEffect(() => {
    if (controls === null) return;
    const land = shapes?.provinces.features.find(({ properties }) => properties.id === province);
    controls.open(land === undefined ? null : landBounds(land.geometry));
  }, [controls, shapes, province]);
}

/** Where arrow keys lead among communes. */
export function communesWalk(
  points: CommunePoints,
): (from: string | null, direction: Parameters<AreaWalkProps["next"]>[1]) => string | null {
  const list = Object.entries(points).map(([id, [x, y]]) => ({ id, x, y }));
  return (from, direction) => nextPoint(list, new Set(), from, direction);
}

/** What is said of each area of a map: name, value, status. */
export function saidOf(figure: Figure): readonly SpokenArea[] {
  const { status } = words(figure.locale);
  const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
  return shownRows(figure).map((row) => ({
    id: row.area,
    said: `${names.get(row.area) ?? row.area}: ${row.text}${row.value === null ? "" : `, ${status[row.status]}`}`,
  }));
}

/** The commune pointed at, for its card; null: it is none. */
export function cardOf(
  figure: Figure | null,
  id: string | null,
): { readonly area: FigureArea; readonly row: FigureRow } | null {
  const area = figure?.areas.find((one) => one.id === id);
  const row = figure?.rows.find((one) => one.area === id);
  return area === undefined || row === undefined ? null : { area, row };
}
