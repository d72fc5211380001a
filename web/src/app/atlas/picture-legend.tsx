import { lazy, Suspense, type ReactNode } from "react";
import type { Figure, Theme } from "../../figure/figure.ts";
import { Legend } from "../../views/map/legend.tsx";
import type { View } from "../../views/view.ts";

const DrawnLegend = lazy(async () => ({
  default: (await import("../../views/drawn-legend.tsx")).DrawnLegend,
}));

interface PictureLegendProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly view: View["id"];
  /** Radius of the largest circle on the map beside it, in CSS pixels. */
  readonly largestCircle: number;
}

/** What colours, circles, lines and marks of the picture shown mean. */
export function PictureLegend(props: PictureLegendProps): ReactNode {
  return props.view === "map" ? (
    <Legend figure={props.figure} theme={props.theme} largestCircle={props.largestCircle} />
  ) : (
    <Suspense fallback={null}>
      <DrawnLegend figure={props.figure} theme={props.theme} view={props.view} />
    </Suspense>
  );
}
