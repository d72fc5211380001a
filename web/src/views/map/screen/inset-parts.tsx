import { memo, useRef, type ReactNode } from "react";
import type { Theme } from "../../../figure/figure.ts";
import { inkOn } from "../../drawing/ink-on.ts";
import { palette } from "../../theme.ts";
import type { AreaState } from "../maplibre/map-style.ts";
import { atRestState, usePassingDrawing, type PlaybackStates } from "./use-playback-states.ts";

interface InsetPartProps {
  readonly theme: Theme;
  readonly area: string;
  readonly passing: PlaybackStates;
  readonly resting: AreaState | undefined;
}

interface InsetLandProps extends InsetPartProps {
  readonly d: string;
  readonly prefix: string;
  readonly fills: readonly string[];
  readonly isLit: boolean;
  readonly isIsland: boolean;
}

/** How provinces look that are drawn as plain shapes. */
export interface DrawnLook {
  readonly theme: Theme;
  /** Colours of the fills' classes, by step; empty: no fills. */
  readonly fills: readonly string[];
  /** Colours of circles by step; empty: all circles have one colour. */
  readonly circleFills: readonly string[];
  readonly circlesOverFill: boolean;
  readonly states: ReadonlyMap<string, AreaState>;
  readonly passing: PlaybackStates;
  readonly lit: readonly (string | null)[];
}

interface LandsProps {
  readonly look: DrawnLook;
  readonly lands: readonly { readonly area: string; readonly key: string; readonly d: string }[];
  /** What ids of patterns begin with. */
  readonly prefix: string;
  readonly areIslands: boolean;
}

/** Provinces, or islands of them, as shapes. */
export function Lands({ look, lands, prefix, areIslands }: LandsProps): ReactNode {
  return lands.map(({ area, key, d }) => (
    <InsetLand
      key={key}
      theme={look.theme}
      area={area}
      d={d}
      prefix={prefix}
      fills={look.fills}
      passing={look.passing}
      resting={look.states.get(area)}
      isLit={look.lit.includes(area)}
      isIsland={areIslands}
    />
  ));
}

interface CirclesProps {
  readonly look: DrawnLook;
  readonly at: readonly { readonly area: string; readonly x: number; readonly y: number }[];
}

/** A circle for each place, large ones under small ones. */
export function Circles({ look, at }: CirclesProps): ReactNode {
  const radius = (area: string): number => look.states.get(area)?.radius ?? 0;
  return at
    .toSorted((a, b) => radius(b.area) - radius(a.area))
    .map(({ area, x, y }) => (
      <InsetCircle
        key={area}
        theme={look.theme}
        area={area}
        x={x}
        y={y}
        circleFills={look.circleFills}
        isOverFill={look.circlesOverFill}
        passing={look.passing}
        resting={look.states.get(area)}
      />
    ));
}

/** One province: its class, its mark, its border. */
const InsetLand = memo(function InsetLand(props: InsetLandProps): ReactNode {
  const { theme, area, d, prefix, fills, isLit, isIsland } = props;
  const colours = palette(theme);
  const fillOf = ({ step }: AreaState): string => fills[step] ?? colours.land;
  const patternOf = ({ mark }: AreaState): string => (mark === "none" ? "none" : `url(#${prefix}-${mark})`);
  const land = useRef<SVGPathElement>(null);
  const pattern = useRef<SVGPathElement>(null);
  usePassingDrawing(props.passing, area, props.resting, (state) => {
    setAttribute(land.current, "fill", fillOf(state));
    setAttribute(pattern.current, "fill", patternOf(state));
  });
  const resting = atRestState(props.resting);
  return (
    <g>
      <path ref={land} d={d} data-area={area} fill={fillOf(resting)} />
      <path ref={pattern} d={d} data-area={area} fill={patternOf(resting)} />
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

interface InsetNameProps extends InsetPartProps {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Colours under the name, by step; empty: it stands on the plain land or ground. */
  readonly fills: readonly string[];
}

/** A province's name, in the ink that reads best on its class. */
export const InsetName = memo(function InsetName(props: InsetNameProps): ReactNode {
  const { theme, area, fills } = props;
  const colours = palette(theme);
  const inkOf = ({ step }: AreaState): string => inkOn(fills[step] ?? colours.ground, theme);
  const haloOf = ({ step }: AreaState): string => fills[step] ?? colours.ground;
  const name = useRef<SVGTextElement>(null);
  usePassingDrawing(props.passing, area, props.resting, (state) => {
    setAttribute(name.current, "fill", inkOf(state));
    setAttribute(name.current, "stroke", haloOf(state));
  });
  const resting = atRestState(props.resting);
  return (
    <text
      ref={name}
      x={props.x}
      y={props.y}
      textAnchor="middle"
      fontSize="11"
      fill={inkOf(resting)}
      stroke={haloOf(resting)}
      strokeWidth="3"
      paintOrder="stroke"
      strokeLinejoin="round"
      pointerEvents="none"
    >
      {props.name}
    </text>
  );
});

interface InsetCircleProps extends InsetPartProps {
  readonly x: number;
  readonly y: number;
  readonly circleFills: readonly string[];
  readonly isOverFill: boolean;
}

/** One province's circle; none where it has no value. */
const InsetCircle = memo(function InsetCircle(props: InsetCircleProps): ReactNode {
  const { theme, area, x, y, circleFills, isOverFill } = props;
  const colours = palette(theme);
  const fillOf = ({ step }: AreaState): string =>
    circleFills[step] ?? (isOverFill ? colours.circleOverFill : colours.circle);
  const circle = useRef<SVGCircleElement>(null);
  usePassingDrawing(props.passing, area, props.resting, (state) => {
    setAttribute(circle.current, "fill", fillOf(state));
    // A circle without radius is not drawn at all.
    setAttribute(circle.current, "r", String(state.radius));
  });
  const resting = atRestState(props.resting);
  return (
    <circle
      ref={circle}
      data-area={area}
      cx={x}
      cy={y}
      r={resting.radius}
      fill={fillOf(resting)}
      fillOpacity={0.86}
      stroke={isOverFill ? colours.circleOverFillStroke : colours.circleStroke}
      strokeWidth={1.2}
    />
  );
});

/** Sets what differs: a browser styles and paints anew what is set, even to the same. */
function setAttribute(element: Element | null, name: string, value: string): void {
  if (element !== null && element.getAttribute(name) !== value) element.setAttribute(name, value);
}
