import type { Topology } from "topojson-specification";
import { useMemo, type ReactNode } from "react";
import type { ReportingWords } from "../../i18n/keeping/reporting-words.ts";
import {
  archipelagosOf,
  projectionFor,
  provincesOf,
  type Shape,
  shapeOf,
} from "../../views/map/drawing/draw-geometry.ts";
import { pathText } from "../../views/drawing/svg/serialise.ts";
import { useBoundaries } from "../../views/map/screen/use-boundaries.ts";
import type { AreaReturn } from "./return-state.ts";

const [WIDTH, HEIGHT] = [480, 640];
/** The land stands on the left, the insets beside its south. */
const LAND = 350;

interface ReportingMapProps {
  /** The boundary file of the period; null: there is none. */
  readonly vintage: string | null;
  readonly returns: readonly AreaReturn[];
  readonly text: ReportingWords;
  /** What is said of a return in a sentence. */
  readonly say: (one: AreaReturn) => string;
  /** Areas whose return came while the page was open. */
  readonly fresh: ReadonlySet<string>;
}

/** The country, each province as its return stands. All of it is in the table beside, so it is one picture for who cannot see it. */
export function ReportingMap({ vintage, returns, text, say, fresh }: ReportingMapProps): ReactNode {
  const boundaries = useBoundaries(vintage) ?? null;
  const land = useMemo(() => (boundaries === null ? null : laidOut(boundaries)), [boundaries]);
  const byArea = new Map(returns.map((one) => [one.area.id, one]));
  return (
    <svg className="reporting-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text.mapLabel}>
      {land?.shapes.map(({ id, path }) => {
        const one = byArea.get(id);
        return (
          <path
            key={id}
            d={pathText(path)}
            className={`return-land return-${one?.state ?? "NOBODY"} ${fresh.has(id) ? "return-fresh" : ""}`}
          >
            <title>{one === undefined ? text.asksNothing : say(one)}</title>
          </path>
        );
      })}
      {land?.archipelagos.map(({ id, name, province, islands }, index) => {
        const one = byArea.get(province);
        const [x, y] = [WIDTH - 116, 250 + index * 130];
        return (
          <g key={id} transform={`translate(${x} ${y})`}>
            <rect width={112} height={104} className="reporting-inset" />
            <text x={6} y={16} className="reporting-inset-name">
              {name}
            </text>
            {placed(islands).map(([dx, dy]) => (
              <circle
                key={`${dx} ${dy}`}
                cx={dx}
                cy={dy}
                r={3}
                className={`return-land return-${one?.state ?? "NOBODY"}`}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

interface Land {
  readonly shapes: readonly Shape[];
  readonly archipelagos: ReturnType<typeof archipelagosOf>;
}

function laidOut(boundaries: Topology): Land {
  const provinces = provincesOf(boundaries);
  const projection = projectionFor(provinces, { x: 8, y: 8, width: LAND, height: HEIGHT - 16 });
  return {
    shapes: provinces.flatMap((outline) => shapeOf(outline, projection) ?? []),
    archipelagos: archipelagosOf(boundaries),
  };
}

/** Islands within their inset. */
function placed(islands: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const [lon, lat] = [islands.map(([x = 0]) => x), islands.map(([, y = 0]) => y)];
  const [west, east] = [Math.min(...lon), Math.max(...lon)];
  const [south, north] = [Math.min(...lat), Math.max(...lat)];
  const scale = Math.min(96 / Math.max(east - west, 0.1), 70 / Math.max(north - south, 0.1));
  return islands.map(([x = 0, y = 0]) => [8 + (x - west) * scale, 26 + (north - y) * scale] as const);
}
