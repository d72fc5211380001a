import type { ReactNode } from "react";
import type { palette } from "../../../views/theme.ts";
import type { LocatorShapes } from "./locator-shapes.ts";

interface CountryMapProps {
  readonly shapes: LocatorShapes;
  readonly names: ReadonlyMap<string, string>;
  readonly colors: ReturnType<typeof palette>;
  readonly fill: (area: string) => string;
}

/** The whole country with its archipelagos; says nothing that the close map and the words beside it do not. */
export function CountryMap({ shapes, names, colors, fill }: CountryMapProps): ReactNode {
  return (
    <>
      <g aria-hidden="true">
        {shapes.far.map(({ id, path }) => (
          <path key={id} d={path} fill={fill(id)} stroke={colors.hairline} strokeWidth={0.4} />
        ))}
      </g>
      {shapes.archipelagos.map(({ id, name, province, box, discs }) => (
        <g key={id} aria-hidden="true">
          <text x={box.x} y={box.y - 18} fontSize={10.5} fontWeight={500} fill={colors.ink}>
            {name}
          </text>
          <text x={box.x} y={box.y - 5} fontSize={10} fill={colors.ink2}>
            ({names.get(province) ?? province})
          </text>
          <rect {...box} fill={colors.sea} stroke={colors.hairline} />
          {discs.map(([x, y]) => (
            <circle
              key={`${x}/${y}`}
              cx={x}
              cy={y}
              r={3}
              fill={fill(province)}
              stroke={colors.ink}
              strokeWidth={0.8}
            />
          ))}
        </g>
      ))}
    </>
  );
}
