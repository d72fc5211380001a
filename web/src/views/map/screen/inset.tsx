import { geoMercator, geoPath } from "d3-geo";
import type { Polygon } from "geojson";
import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from "react";
import { markPatterns } from "../../drawing/marks.ts";
import { insideOf } from "../../drawing/svg/serialise.ts";
import { palette } from "../../theme.ts";
import { Circles, InsetName, Lands, type DrawnLook } from "./inset-parts.tsx";
import { corners, type Bounds } from "../geometry/map-fit.ts";
import { mapMarks, namedOnFrom } from "../maplibre/map-style.ts";
import { lineHeight, widthOf } from "../geometry/name-places.ts";
import type { Land, MapShapes } from "../geometry/shapes.ts";

export interface InsetProps extends DrawnLook, DrawnAnswers {
  readonly title: string;
  readonly shapes: MapShapes;
  /** Whether there are circles: names then stand on them, or under small ones. */
  readonly hasCircles: boolean;
  /** The provinces before, and those of them to outline with dashes; provinces that went with the lit one into another. */
  readonly former: MapShapes | null;
  readonly inside: readonly string[];
  readonly kin: readonly string[];
  readonly width: number;
  readonly height: number;
  /** An archipelago's id, or west, south, east, north of a part of the mainland; null: the whole mainland. */
  readonly of: string | Bounds | null;
}

/** What is done with a province drawn as a plain shape. */
export interface DrawnAnswers {
  readonly onHover: (area: string | null, at: null) => void;
  readonly onOpen: (area: string) => void;
}

/** A part of the map drawn large in a box of its own, as plain SVG. The same fills, marks and circles as the map's. */
export function Inset(props: InsetProps): ReactNode {
  const { shapes, theme, states, width, height, of, fills, hasCircles } = props;
  const colours = palette(theme);
  const parts = useMemo(() => {
    const margin = typeof of === "string" ? islandRadius + 5 : 4;
    const projection = geoMercator().fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      extent(shapes, of),
    );
    const path = geoPath(projection);
    const archipelagos = shapes.archipelagos.features.map(({ properties, geometry }) => ({
      area: properties.province,
      key: properties.id,
      d: islandsOf(geometry)
        .map((island) => disc(path.centroid(island), islandRadius))
        .join(""),
    }));
    const provinces = shapes.provinces.features.map((land) => ({
      area: land.properties.id,
      key: land.properties.id,
      d: path(land) ?? "",
    }));
    // Names on fills may reach over their provinces' borders a little further than the map's.
    const zoom = Math.log2((projection.scale() * 2 * Math.PI) / 512) + 0.4;
    const places = shapes.centres.features.map(({ properties, geometry }) => ({
      ...properties,
      at: projection([geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]),
    }));
    const named = namesApart(
      places.filter(({ name, size, fitsFrom, at }) =>
        of === null
          ? size > namedFrom
          : at !== null &&
            (hasCircles ? width >= circlesNamedFrom : fitsFrom <= zoom) &&
            isWithin(at, name, width, height),
      ),
    );
    const centres = places.map((place) => ({
      area: place.id,
      name: place.name,
      isNamed: named.includes(place),
      at: place.at,
    }));
    return typeof of === "string"
      ? { lands: archipelagos.filter(({ key }) => key === of), centres: [], path: null }
      : { lands: provinces, centres, path };
  }, [shapes, of, width, height, hasCircles]);
  const { former, inside, kin } = props;
  const dashed = useMemo(() => {
    const { path } = parts;
    if (path === null || inside.length + kin.length === 0) return [];
    const before =
      former?.provinces.features.filter(({ properties }) => inside.includes(properties.id)) ?? [];
    const beside = shapes.provinces.features.filter(({ properties }) => kin.includes(properties.id));
    return [...before, ...beside].map((land) => path(land) ?? "");
  }, [parts, former, shapes, inside, kin]);
  const prefix = `inset-${typeof of === "string" ? of : of === null ? "all" : "part"}`;
  const drawing = useRef<SVGSVGElement>(null);
  usePointer(drawing, props);
  return (
    <figure
      className={
        typeof of === "string" ? "inset" : of === null ? "inset inset-whole" : "inset inset-mainland"
      }
      style={{ width: width + 2 }}
      aria-hidden="true"
    >
      <figcaption>{props.title}</figcaption>
      <svg ref={drawing} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <defs dangerouslySetInnerHTML={insideOf(markPatterns(mapMarks, theme, prefix))} />
        <Lands look={props} lands={parts.lands} prefix={prefix} areIslands={typeof of === "string"} />
        {dashed.map((d) => (
          <g key={d} fill="none" pointerEvents="none">
            <path d={d} stroke={colours.borderLight} strokeWidth={2.8} />
            <path d={d} stroke={colours.borderDark} strokeWidth={1.2} strokeDasharray="3.5 2.5" />
          </g>
        ))}
        {hasCircles ? (
          <Circles
            look={props}
            at={parts.centres.flatMap(({ area, at }) => (at === null ? [] : [{ area, x: at[0], y: at[1] }]))}
          />
        ) : null}
        {parts.centres.map(({ area, name, isNamed, at }) =>
          at === null || !isNamed ? null : (
            <InsetName
              key={`name-${area}`}
              theme={theme}
              area={area}
              name={name}
              x={at[0]}
              y={at[1] + nameBelow(states.get(area)?.radius ?? 0, props)}
              fills={hasCircles ? noFills : fills}
              passing={props.passing}
              resting={states.get(area)}
            />
          ),
        )}
      </svg>
    </figure>
  );
}

/** Names and circles both have room in an inset at least this wide, in CSS pixels. */
const circlesNamedFrom = 130;

/** Provinces at least this large, in square degrees, are named where the whole country is drawn: the others have no room. */
const namedFrom = 0.75;

interface Place {
  readonly name: string;
  readonly size: number;
  readonly at: readonly [number, number] | null;
}

/** Of names in the middle of their places those that touch no other; the smaller province goes first: the larger have room on the map. */
function namesApart<T extends Place>(places: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const place of places.toSorted((a, b) => a.size - b.size))
    if (!kept.some((other) => touch(place, other))) kept.push(place);
  return kept;
}

function touch(a: Place, b: Place): boolean {
  if (a.at === null || b.at === null) return false;
  const isBeside = Math.abs(a.at[0] - b.at[0]) > (widthOf(a.name) + widthOf(b.name)) / 2;
  return !isBeside && Math.abs(a.at[1] - b.at[1]) < lineHeight;
}

/** Whether a name in the middle of `at` is wholly seen. */
function isWithin([x, y]: readonly [number, number], name: string, width: number, height: number): boolean {
  const half = widthOf(name) / 2;
  return x >= half && x <= width - half && y >= lineHeight / 2 && y <= height - lineHeight / 2;
}

/** How far under the middle of a province its name's line stands: on the middle, or under a circle too small to carry it. */
function nameBelow(radius: number, { hasCircles, circlesOverFill }: InsetProps): number {
  const isUnder = hasCircles && (circlesOverFill || (radius > 0 && radius < namedOnFrom));
  return isUnder ? radius + 11 : 4;
}
const noFills: readonly string[] = [];

/** Islands are far smaller than a pixel: each is a disc at its place, as in the exports, in its province's colour and mark. */
const islandRadius = 2.8;

function islandsOf(land: Land): readonly Polygon[] {
  if (land.type === "Polygon") return [land];
  return land.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
}

function disc([x, y]: readonly [number, number], r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

/** Tells which province the pointer is on. Keys and screen readers have the list beside the map instead. */
export function usePointer(
  drawing: RefObject<SVGSVGElement | null>,
  { onHover, onOpen }: DrawnAnswers,
): void {
  const latest = useRef({ onHover, onOpen });
  useEffect(() => {
    latest.current = { onHover, onOpen };
  });
  useEffect(() => {
    const svg = drawing.current;
    if (svg === null) return undefined;
    const over = new AbortController();
    const { signal } = over;
    const areaOf = ({ target }: Event): string | null =>
      target instanceof Element ? target.getAttribute("data-area") : null;
    svg.addEventListener("pointermove", (event) => latest.current.onHover(areaOf(event), null), { signal });
    svg.addEventListener("pointerleave", () => latest.current.onHover(null, null), { signal });
    svg.addEventListener(
      "click",
      (event) => {
        const area = areaOf(event);
        if (area !== null) latest.current.onOpen(area);
      },
      { signal },
    );
    return () => over.abort();
  }, [drawing]);
}

function extent(shapes: MapShapes, of: InsetProps["of"]) {
  if (typeof of === "string") {
    const features = shapes.archipelagos.features.filter(({ properties }) => properties.id === of);
    return { type: "FeatureCollection" as const, features };
  }
  return corners(of ?? shapes.bounds);
}
