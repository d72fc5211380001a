import type { Topology } from "topojson-specification";
import type { DrawOptions, Figure } from "../figure/figure.ts";

/** What a drawing takes: size and theme, and what it cannot know by itself. */
export interface ViewOptions extends DrawOptions {
  /** The boundary file of `figure.vintage`; null where there is none: the map then says so. */
  readonly boundaries: Topology | null;
  /** Areas a trend is drawn for, at most six; empty: the country, or the first area that has values. */
  readonly areas: readonly string[];
}

/** One way to draw a Figure. */
export interface View {
  readonly id:
    | "map"
    | "circles"
    | "tile-grid"
    | "ranking"
    | "trend"
    | "small-multiples"
    | "slope"
    | "heat-table";
  /** A whole SVG document with title, sentence, legend, sources and date: pure, no DOM. */
  readonly draw: (figure: Figure, options: ViewOptions) => string;
}
