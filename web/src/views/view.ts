import type { Topology } from "topojson-specification";
import type { PictureTraits } from "../figure/compare/presented-figure.ts";
import type { DrawOptions, Figure } from "../figure/figure.ts";
import type { Words } from "../i18n/words.ts";
import type { Box } from "./drawing/box.ts";
import type { Drawn } from "./drawing/svg/tree.ts";

/** What a drawing takes: size and theme, and what it cannot know by itself. */
export interface ViewOptions extends DrawOptions {
  /** The boundary file of `figure.vintage`; null where there is none: the map then says so. */
  readonly boundaries: Topology | null;
  /** Areas whose lines stand out in a trend, at most six. */
  readonly areas: readonly string[];
  /** The period a slope begins with; absent or null: the one it finds. */
  readonly from?: string | null;
  /** Where the same is seen in the atlas, said at the foot of a whole document; absent or null: no address that others could follow. */
  readonly link?: string | null;
  /** Areas whose names must stand on a map, as what is beside it speaks of them: they choose their places first. */
  readonly named?: readonly string[];
  /** Drawn for a screen: type is kept large enough to read in a small box, and areas answer to a pointer. */
  readonly screen?: boolean;
  /** Type is kept as large as for a screen, but nothing answers: for slides. */
  readonly legible?: boolean;
}

/** Whether type is kept large enough to read in a small box. */
export function isLegible({ screen, legible }: ViewOptions): boolean {
  return screen === true || legible === true;
}

/** Part of the left column that a drawing brings, under the words: its legend. */
export interface ColumnPart {
  readonly height: number;
  readonly draw: (x: number, y: number) => Drawn;
}

/** What a drawing gives to the frame. */
export interface FrameMatter {
  /** What the drawing refers to, such as the patterns of marks. */
  readonly defs: Drawn;
  /** The legend, made for a column of this width. */
  readonly column: (width: number, scale: number) => ColumnPart;
  /** The drawing itself, in the box left for it. */
  readonly content: (box: Box) => Drawn;
  /** Said in the foot beside the sources, such as where boundaries come from. */
  readonly attribution: string | null;
}

/** A Figure made ready to be drawn: on paper in a frame with its words, on screen alone. */
export interface Composed {
  /** The Figure as this view classes and counts it: what its legend says. */
  readonly figure: Figure;
  readonly matter: FrameMatter;
}

/** How a Figure is drawn: pure, no DOM. */
export interface Drawing {
  /** What is to be drawn. `drawView` makes a whole document of it, `drawPicture` the picture alone. */
  readonly compose: (figure: Figure, options: ViewOptions) => Composed;
  /** The least size at which every name and value of it can be read in a box of a width, in the drawing's units; absent: any. */
  readonly least?: (
    figure: Figure,
    width: number,
    options: ViewOptions,
  ) => { readonly width: number; readonly height: number };
}

/** What of a Figure decides whether a view can be made of it. */
export type Drawable = Pick<Figure, "of" | "kind" | "vintage" | "rows" | "encoding">;

/** A reason why a view cannot be made of a Figure, by its key in the words of the languages. */
export type WhyNot = keyof Words["views"]["whyNot"];

/** All that the rest of the program asks of a view: address, menus, legends, lists, exports and the tool follow from it. */
export interface ViewDescriptor extends PictureTraits {
  /** Its name in addresses, commands and file names; the key of its label in every language. */
  readonly id: string;
  /** The sign beside its label: an SVG path, drawn with lines in a square of 14. */
  readonly sign: string;
  /** What it shows of the land, for which it gets the boundary file: the outlines of provinces, only where they lie, or nothing. */
  readonly land: "outlines" | "places" | null;
  /** Whether its colours are classes of values: always, where the Figure is filled and not drawn with circles, or never – it then brings a key of lines. */
  readonly classed: "always" | "by-figure" | "never";
  /** It is of one area, not of all: files and cards have it, the page of all areas does not offer it. */
  readonly ofOneArea?: boolean;
  /** Its lines stand out when they are chosen. */
  readonly highlights?: boolean;
  /** What a click opens is of the period at the pointer. */
  readonly opensPeriod?: boolean;
  /** Why it cannot be made of a Figure that has the periods and the land it needs; null: it can. */
  readonly whyNot?: (figure: Drawable) => WhyNot | null;
  /** Its code, which comes when it is first drawn. */
  readonly load: () => Promise<{ readonly drawing: Drawing }>;
}
