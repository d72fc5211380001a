import type { Topology } from "topojson-specification";
import type { DrawOptions, Figure } from "../figure/figure.ts";
import type { Box } from "./drawing/svg.ts";

/** What a drawing takes: size and theme, and what it cannot know by itself. */
export interface ViewOptions extends DrawOptions {
  /** The boundary file of `figure.vintage`; null where there is none: the map then says so. */
  readonly boundaries: Topology | null;
  /** Areas whose lines stand out in a trend, at most six. */
  readonly areas: readonly string[];
  /** The period a slope begins with; absent or null: the one it finds. */
  readonly from?: string | null;
  /** Areas whose names must stand on a map, as what is beside it speaks of them: they choose their places first. */
  readonly named?: readonly string[];
  /** Drawn for a screen: type is kept large enough to read in a small box, and areas answer to a pointer. */
  readonly screen?: boolean;
}

/** Part of the left column that a drawing brings, under the words: its legend. */
export interface ColumnPart {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

/** What a drawing gives to the frame. */
export interface FrameMatter {
  readonly defs: string;
  /** The legend, made for a column of this width. */
  readonly column: (width: number, scale: number) => ColumnPart;
  /** The drawing itself, in the box left for it. */
  readonly content: (box: Box) => string;
  /** Said in the foot beside the sources, such as where boundaries come from. */
  readonly attribution: string | null;
}

/** A Figure made ready to be drawn: on paper in a frame with its words, on screen alone. */
export interface Composed {
  /** The Figure as this view classes and counts it: what its legend says. */
  readonly figure: Figure;
  readonly matter: FrameMatter;
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
    | "heat-table"
    | "fact";
  /** What is to be drawn: pure, no DOM. `drawView` makes a whole document of it, `drawPicture` the picture alone. */
  readonly compose: (figure: Figure, options: ViewOptions) => Composed;
  /** The least size at which every name and value of it can be read in a box of a width, in the drawing's units; absent: any. */
  readonly least?: (
    figure: Figure,
    width: number,
    options: ViewOptions,
  ) => { readonly width: number; readonly height: number };
}
