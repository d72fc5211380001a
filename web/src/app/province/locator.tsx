import { useMemo, type ReactNode } from "react";
import type { Feature } from "geojson";
import { words } from "../../i18n/words.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { formatNumber } from "../../figure/format/format.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import {
  archipelagosOf,
  projectionFor,
  provincesOf,
  shapeOf,
} from "../../views/map/drawing/draw-geometry.ts";
import { palette } from "../../views/theme.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { useBoundaries } from "../atlas/data/use-boundaries.ts";
import { home } from "../address/url-state.ts";
import { formatPlace } from "../address/url-state.ts";
import { goTo } from "../address/use-place.ts";
import { labelSpots } from "./label-spots.ts";
import { usePrinting } from "../../ui/browser/use-printing.ts";

interface LocatorProps {
  readonly area: ProfileAreaQuery["area"];
  readonly vintage: string | null;
  /** What areas are called. */
  readonly names: ReadonlyMap<string, string>;
  readonly neighbours: readonly string[];
}

const near = { x: 6, y: 6, width: 268, height: 268 };
const whole = { x: 292, y: 6, width: 116, height: 268 };
const islands = [
  { x: 418, y: 40, width: 98, height: 96 },
  { x: 418, y: 172, width: 98, height: 96 },
];

/** Where a province lies: itself and its neighbours close by, each a way to its page; and in the whole country, with its archipelagos. */
export function Locator({ area, vintage, names, neighbours }: LocatorProps): ReactNode {
  const { place, locale, theme: shown, words: text } = useAtlas();
  const theme = usePrinting() ? "light" : shown;
  const p = palette(theme);
  const boundaries = useBoundaries(vintage);
  const drawn = useMemo(() => {
    if (!boundaries) return null;
    const provinces = provincesOf(boundaries);
    const own = provinces.filter(({ id }) => id === area.id);
    const fitted: Feature[] = own.length === 0 ? [...provinces] : [...own];
    const close = projectionFor(fitted, {
      x: near.x + 66,
      y: near.y + 66,
      width: near.width - 132,
      height: near.height - 132,
    });
    close.clipExtent([
      [near.x, near.y],
      [near.x + near.width, near.y + near.height],
    ]);
    const far = projectionFor(provinces, whole);
    const shapes = (projection: typeof close) =>
      provinces.flatMap((outline) => {
        const shape = shapeOf(outline, projection);
        return shape === null ? [] : [{ ...shape, name: names.get(shape.id) ?? shape.id }];
      });
    const around = shapes(close);
    return {
      close: around,
      spots: labelSpots(around, near),
      far: shapes(far),
      archipelagos: archipelagosOf(boundaries).map((one, at) => {
        const box = islands[at % islands.length] ?? near;
        const projection = projectionFor(
          [
            {
              type: "Feature",
              properties: {},
              geometry: { type: "MultiPoint", coordinates: [...one.islands] },
            },
          ],
          { x: box.x + 14, y: box.y + 14, width: box.width - 28, height: box.height - 28 },
        );
        return {
          ...one,
          box,
          discs: one.islands.map((position) => projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0]),
        };
      }),
    };
  }, [boundaries, names, area.id]);
  if (vintage === null) return null;
  if (drawn === null)
    return (
      <div className="locator-room">
        <Skeleton lines={6} label={text.page.loadingMap} />
      </div>
    );
  const label =
    neighbours.length === 0
      ? profileWords(locale).province.locatorAlone(area.name)
      : profileWords(locale).province.locator(area.name, formatNumber(neighbours.length, locale));
  const fill = (id: string): string =>
    id === area.id ? p.accent : neighbours.includes(id) ? (p.sequential[1] ?? p.land) : p.land;
  return (
    <figure className="locator">
      <svg viewBox="0 0 522 280" role="group" aria-label={label}>
        <clipPath id="locator-near">
          <rect {...near} />
        </clipPath>
        <rect {...near} fill={p.sea} />
        <g clipPath="url(#locator-near)">
          {drawn.close.map(({ id, path, name }) => {
            const outline = (
              <path d={path} fill={fill(id)} stroke={p.ink2} strokeWidth={id === area.id ? 1.4 : 0.8}>
                <title>{name}</title>
              </path>
            );
            if (!neighbours.includes(id)) return <g key={id}>{outline}</g>;
            const to = {
              ...home,
              page: "province" as const,
              lang: place.lang,
              dataset: place.dataset,
              area: id,
            };
            return (
              // The same links stand in words beside the map.
              <a
                key={id}
                href={formatPlace(to)}
                tabIndex={-1}
                aria-label={name}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  goTo(to);
                  scrollTo({ top: 0 });
                }}
              >
                {outline}
              </a>
            );
          })}
          {drawn.close.map(({ id, name }) => {
            const [x, y] = drawn.spots.get(id) ?? [];
            if (x === undefined || y === undefined || (id !== area.id && !neighbours.includes(id)))
              return null;
            return (
              <text
                key={id}
                x={Math.min(Math.max(x, near.x + 36), near.x + near.width - 36)}
                y={y + 4}
                textAnchor="middle"
                fontSize={id === area.id ? 12.5 : 11}
                fontWeight={id === area.id ? 600 : 400}
                fill={p.ink}
                stroke={p.ground}
                strokeWidth={3}
                paintOrder="stroke"
                strokeLinejoin="round"
                pointerEvents="none"
                aria-hidden="true"
              >
                {name}
              </text>
            );
          })}
        </g>
        <rect {...near} fill="none" stroke={p.hairline} />
        <g aria-hidden="true">
          {drawn.far.map(({ id, path }) => (
            <path key={id} d={path} fill={fill(id)} stroke={p.hairline} strokeWidth={0.4} />
          ))}
        </g>
        {drawn.archipelagos.map(({ id, name, province, box, discs }) => (
          <g key={id} aria-hidden="true">
            <text x={box.x} y={box.y - 18} fontSize={10.5} fontWeight={500} fill={p.ink}>
              {name}
            </text>
            <text x={box.x} y={box.y - 5} fontSize={10} fill={p.ink2}>
              ({names.get(province) ?? province})
            </text>
            <rect {...box} fill={p.sea} stroke={p.hairline} />
            {discs.map(([x, y]) => (
              <circle
                key={`${x}/${y}`}
                cx={x}
                cy={y}
                r={3}
                fill={fill(province)}
                stroke={p.ink}
                strokeWidth={0.8}
              />
            ))}
          </g>
        ))}
      </svg>
      <figcaption className="note">
        {text.page.attribution} {words(locale).map.attribution}
      </figcaption>
    </figure>
  );
}
