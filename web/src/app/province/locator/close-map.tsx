import { useId, type ReactNode } from "react";
import type { palette } from "../../../views/theme.ts";
import type { Address } from "../../address/address.ts";
import { formatAddress } from "../../address/url-state.ts";
import { fromHere } from "../../address/from-here.ts";
import { goTo } from "../../address/use-address.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { closeBox, type LocatorShape, type LocatorShapes } from "./locator-shapes.ts";

interface CloseMapProps {
  readonly shapes: LocatorShapes;
  readonly area: string;
  readonly neighbours: readonly string[];
  readonly colors: ReturnType<typeof palette>;
  readonly fill: (area: string) => string;
}

/** A province and its neighbours, each of these a way to its page. */
export function CloseMap({ shapes, area, neighbours, colors, fill }: CloseMapProps): ReactNode {
  const { address } = useAtlas();
  const clip = useId();
  return (
    <>
      <clipPath id={clip}>
        <rect {...closeBox} />
      </clipPath>
      <rect {...closeBox} fill={colors.sea} />
      <g clipPath={`url(#${clip})`}>
        {shapes.close.map((shape) => {
          const { id, path, name } = shape;
          const outline = (
            <path d={path} fill={fill(id)} stroke={colors.ink2} strokeWidth={id === area ? 1.4 : 0.8}>
              <title>{name}</title>
            </path>
          );
          if (!neighbours.includes(id)) return <g key={id}>{outline}</g>;
          return (
            <NeighbourLink
              key={id}
              name={name}
              to={{ ...fromHere(address), page: "province", dataset: address.dataset, area: id }}
            >
              {outline}
            </NeighbourLink>
          );
        })}
        {shapes.close.map((shape) =>
          shape.id === area || neighbours.includes(shape.id) ? (
            <AreaName
              key={shape.id}
              shape={shape}
              spot={shapes.spots.get(shape.id)}
              isOwn={shape.id === area}
              colors={colors}
            />
          ) : null,
        )}
      </g>
      <rect {...closeBox} fill="none" stroke={colors.hairline} />
    </>
  );
}

interface NeighbourLinkProps {
  readonly name: string;
  readonly to: Address;
  readonly children: ReactNode;
}

/** The same links stand in words beside the map, so the keyboard passes these by. */
function NeighbourLink({ name, to, children }: NeighbourLinkProps): ReactNode {
  return (
    <a
      href={formatAddress(to)}
      tabIndex={-1}
      aria-label={name}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        goTo(to);
        scrollTo({ top: 0 });
      }}
    >
      {children}
    </a>
  );
}

interface AreaNameProps {
  readonly shape: LocatorShape;
  readonly spot: readonly [number, number] | undefined;
  readonly isOwn: boolean;
  readonly colors: ReturnType<typeof palette>;
}

function AreaName({ shape, spot, isOwn, colors }: AreaNameProps): ReactNode {
  if (spot === undefined) return null;
  const [x, y] = spot;
  return (
    <text
      x={Math.min(Math.max(x, closeBox.x + 36), closeBox.x + closeBox.width - 36)}
      y={y + 4}
      textAnchor="middle"
      fontSize={isOwn ? 12.5 : 11}
      fontWeight={isOwn ? 600 : 400}
      fill={colors.ink}
      stroke={colors.ground}
      strokeWidth={3}
      paintOrder="stroke"
      strokeLinejoin="round"
      pointerEvents="none"
      aria-hidden="true"
    >
      {shape.name}
    </text>
  );
}
