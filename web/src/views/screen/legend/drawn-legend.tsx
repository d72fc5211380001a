import { useMemo, type ReactNode } from "react";
import type { Figure, Theme } from "../../../figure/figure.ts";
import { words } from "../../../i18n/words.ts";
import { screenScale } from "../../drawing/draw-picture.ts";
import { viewOf, type ViewId } from "../../catalogue.ts";
import { largest } from "../../map/drawing/draw-circles.ts";
import { useDrawing } from "../use-drawing.ts";
import { Legend } from "./legend.tsx";
import { insideOf } from "../../drawing/svg/serialise.ts";
import { element } from "../../drawing/svg/tree.ts";
import { fontFamily } from "../../theme.ts";

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
  const composed = useMemo(() => {
    if (loaded === null) return null;
    const options = { width, height: 800, theme, boundaries: null, areas: [] };
    const { figure: shown, matter } = loaded.compose(figure, options);
    const column = matter.column(width, scale);
    const inside = insideOf([element("defs", {}, matter.defs), column.draw(0, 0)]);
    return { shown, height: column.height, inside };
  }, [loaded, figure, theme]);
  if (composed === null) return null;
  const { shown, height, inside } = composed;
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
  if (height === 0) return null;
  return (
    <section className="legend" aria-label={words(figure.locale).page.legend.title}>
      <h2 className="visually-hidden">{words(figure.locale).page.legend.title}</h2>
      <svg
        width={width}
        height={Math.round(height * 100) / 100}
        fontFamily={`"${fontFamily}", sans-serif`}
        dangerouslySetInnerHTML={inside}
      />
    </section>
  );
}
