import { Suspense, type ReactNode } from "react";
import type { Figure, Theme } from "../../../figure/figure.ts";
import { Legend } from "../../../views/screen/legend/legend.tsx";
import { isClassed } from "../../address/unseen.ts";
import { lazily } from "../../../ui/browser/server-reachability.ts";
import type { ViewId } from "../../../views/catalogue.ts";

// Classes of one's own are for those who ask for them: on the first screen there are none to choose.
const ClassTools = lazily(async () => (await import("../classes/class-tools.tsx")).ClassTools);
const DrawnLegend = lazily(
  async () => (await import("../../../views/screen/legend/drawn-legend.tsx")).DrawnLegend,
);

interface PictureLegendProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly view: ViewId;
  /** Radius of the largest circle on the map beside it, in CSS pixels. */
  readonly largestCircle: number;
  /** The province lit elsewhere on the page. */
  readonly hovered?: string | null;
}

/** What colours, circles, lines and marks of the picture shown mean. */
export function PictureLegend(props: PictureLegendProps): ReactNode {
  const { figure, theme, view, hovered = null } = props;
  const tools = isClassed(figure, view) ? (
    <Suspense fallback={null}>
      <ClassTools figure={figure} view={view} />
    </Suspense>
  ) : null;
  return view === "map" ? (
    <Legend
      figure={figure}
      theme={theme}
      largestCircle={props.largestCircle}
      hovered={hovered}
      tools={tools}
    />
  ) : (
    <Suspense fallback={null}>
      <DrawnLegend figure={figure} theme={theme} view={view} hovered={hovered} tools={tools} />
    </Suspense>
  );
}
