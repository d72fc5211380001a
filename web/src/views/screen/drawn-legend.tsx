import { useMemo, type ReactNode } from "react";
import type { Figure, Theme } from "../../figure/figure.ts";
import { words } from "../../i18n/words.ts";
import { screenScale } from "../drawing/draw-picture.ts";
import { viewOf, type ViewId } from "../catalogue.ts";
import { largest } from "../map/drawing/draw-circles.ts";
import { useDrawing } from "./use-drawing.ts";
import { Legend } from "./legend.tsx";
import { n } from "../drawing/svg.ts";
import { fontFamily } from "../theme.ts";

interface DrawnLegendProps {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly view: ViewId;
  /** The province lit elsewhere on the page. */
  readonly hovered: string | null;
  /** Beside the title of the classes: the way to change them. */
  readonly tools: ReactNode;
}

const width = 262;
const scale = 0.8;

/** What a drawn picture's colours, lines and marks mean: of the Figure as the picture classes it. */
export function DrawnLegend({ figure, theme, view, hovered, tools }: DrawnLegendProps): ReactNode {
  const loaded = useDrawing(view);
  const composed = useMemo(
    () => loaded?.compose(figure, { width, height: 800, theme, boundaries: null, areas: [] }) ?? null,
    [loaded, figure, theme],
  );
  if (composed === null) return null;
  const { figure: shown, matter } = composed;
  if (viewOf(view).classed !== "never")
    return (
      <Legend
        figure={shown}
        theme={theme}
        largestCircle={largest * screenScale}
        hovered={hovered}
        tools={tools}
      />
    );
  const column = matter.column(width, scale);
  if (column.height === 0) return null;
  return (
    <section className="legend" aria-label={words(figure.locale).page.legend.title}>
      <h2 className="visually-hidden">{words(figure.locale).page.legend.title}</h2>
      <svg
        width={width}
        height={n(column.height)}
        fontFamily={`"${fontFamily}", sans-serif`}
        dangerouslySetInnerHTML={{ __html: `<defs>${matter.defs}</defs>${column.draw(0, 0)}` }}
      />
    </section>
  );
}
