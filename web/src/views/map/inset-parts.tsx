import { memo, type ReactNode } from "react";
import type { Theme } from "../../figure/figure.ts";
import { palette } from "../theme.ts";
import type { AreaState } from "./map-style.ts";
import { usePassingState, type PassingStates } from "./use-passing-states.ts";

interface InsetPartProps {
  readonly theme: Theme;
  readonly area: string;
  readonly passing: PassingStates;
  readonly resting: AreaState | undefined;
}

interface InsetLandProps extends InsetPartProps {
  readonly d: string;
  /** What ids of patterns begin with. */
  readonly prefix: string;
  readonly fills: readonly string[];
  readonly isLit: boolean;
  readonly isIsland: boolean;
}

/** One province in an inset: its class, its mark, its border. */
export const InsetLand = memo(function InsetLand(props: InsetLandProps): ReactNode {
  const { theme, area, d, prefix, fills, isLit, isIsland } = props;
  const { step, mark } = usePassingState(props.passing, area, props.resting);
  const colours = palette(theme);
  return (
    <g>
      <path d={d} data-area={area} fill={fills[step] ?? colours.land} />
      {mark === "none" ? null : <path d={d} data-area={area} fill={`url(#${prefix}-${mark})`} />}
      <path
        d={d}
        fill="none"
        stroke={isLit ? colours.ground : colours.borderLight}
        strokeWidth={isLit ? 5 : isIsland ? 0 : 1.7}
        pointerEvents="none"
      />
      <path
        d={d}
        fill="none"
        stroke={isLit || isIsland ? colours.ink : colours.borderDark}
        strokeWidth={isLit ? 2.4 : isIsland ? 1 : 0.7}
        pointerEvents="none"
      />
    </g>
  );
});

interface InsetCircleProps extends InsetPartProps {
  readonly x: number;
  readonly y: number;
  readonly circleFills: readonly string[];
  readonly isOverFill: boolean;
}

/** One province's circle in an inset; none where it has no value. */
export const InsetCircle = memo(function InsetCircle(props: InsetCircleProps): ReactNode {
  const { theme, area, x, y, circleFills, isOverFill } = props;
  const { step, radius } = usePassingState(props.passing, area, props.resting);
  const colours = palette(theme);
  if (radius === 0) return null;
  return (
    <circle
      data-area={area}
      cx={x}
      cy={y}
      r={radius}
      fill={circleFills[step] ?? (isOverFill ? colours.circleOverFill : colours.circle)}
      fillOpacity={0.86}
      stroke={isOverFill ? colours.circleOverFillStroke : colours.circleStroke}
      strokeWidth={1.2}
    />
  );
});
