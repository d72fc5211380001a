import { geoMercator, geoPath } from "d3-geo";
import { useMemo, useRef, type ReactNode } from "react";
import type { Size } from "../../../ui/browser/use-size.ts";
import { markPatterns } from "../../drawing/marks.ts";
import { insideOf } from "../../drawing/svg/serialise.ts";
import { Circles, Lands, type DrawnLook } from "./inset-parts.tsx";
import { usePointer, type DrawnAnswers } from "./inset.tsx";
import { corners, mapPadding } from "../geometry/map-fit.ts";
import { mapMarks } from "../maplibre/map-style.ts";
import type { MapShapes } from "../geometry/shapes.ts";

interface MapSketchProps extends DrawnLook, DrawnAnswers {
  readonly shapes: MapShapes;
  readonly hasCircles: boolean;
  readonly size: Size;
  /** Space to leave free on the right, in CSS pixels: for the insets. */
  readonly room: number;
}

const prefix = "sketch";

/** The map's provinces where the map will draw them, in the same colours and without names: what is seen until its library has come. */
export function MapSketch(props: MapSketchProps): ReactNode {
  const { shapes, size, room, hasCircles, theme } = props;
  const { width, height } = size;
  const { lands, circles } = useMemo(() => {
    const { top, right, bottom, left } = mapPadding(shapes, { width, height }, { room, hasCircles });
    const box: [[number, number], [number, number]] = [
      [left, top],
      [Math.max(left + 1, width - right), Math.max(top + 1, height - bottom)],
    ];
    const projection = geoMercator().fitExtent(box, corners(shapes.bounds));
    const path = geoPath(projection);
    return {
      lands: shapes.provinces.features.map((land) => ({
        area: land.properties.id,
        key: land.properties.id,
        d: path(land) ?? "",
      })),
      circles: !hasCircles
        ? []
        : shapes.centres.features.flatMap(({ properties, geometry }) => {
            const [x, y] = path.centroid(geometry);
            return x === undefined || y === undefined ? [] : [{ area: properties.id, x, y }];
          }),
    };
  }, [shapes, width, height, room, hasCircles]);
  const drawing = useRef<SVGSVGElement>(null);
  usePointer(drawing, props);
  return (
    <svg
      ref={drawing}
      className="map-sketch"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <defs dangerouslySetInnerHTML={insideOf(markPatterns(mapMarks, theme, prefix))} />
      <Lands look={props} lands={lands} prefix={prefix} areIslands={false} />
      <Circles look={props} at={circles} />
    </svg>
  );
}
