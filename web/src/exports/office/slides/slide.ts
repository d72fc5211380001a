import type { Box } from "../../../views/drawing/box.ts";
import type { OfficeChart } from "../chart/chart.ts";
import type { OfficeShape, PlacedParagraph } from "../shapes/shape.ts";
import type { Shape } from "../../exporter.ts";
import type { OfficeTable } from "../shapes/table.ts";

/** A chart where it stands. */
export interface ChartFrame {
  readonly is: "chart";
  readonly name: string;
  readonly description: string;
  readonly box: Box;
  readonly chart: OfficeChart;
}

/** What stands on a slide beside its title. `Picture` is what a picture is in whatever shows the slide: in a file a chart, else it is made of shapes. */
export type ObjectOf<Picture> = OfficeShape | OfficeTable | Picture;
export type SlideObject = ObjectOf<ChartFrame>;

/** Text in a place that the layout keeps for it. */
export interface PlacedText {
  readonly role: "title" | "subtitle" | "words" | "foot";
  readonly name: string;
  readonly paragraphs: readonly PlacedParagraph[];
  /** Where it stands; null: where the layout says. */
  readonly box: Box | null;
}

/** A slide before it is written, or shown. */
export interface SlideOf<Picture> {
  readonly layout: LayoutName;
  readonly texts: readonly PlacedText[];
  readonly objects: readonly ObjectOf<Picture>[];
  /** A paragraph each. */
  readonly notes: readonly string[];
}

/** A slide of a file. */
export type Slide = SlideOf<ChartFrame>;

export type LayoutName = "cover" | "content" | "section";

/** Width and height in points. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** What PowerPoint offers, by the shapes of pictures. */
export const slideSizes: Readonly<Record<Shape, SlideSize>> = {
  "16:9": { width: 960, height: 540 },
  "4:3": { width: 720, height: 540 },
  "a4-wide": { width: 780, height: 540 },
  "a4-upright": { width: 540, height: 780 },
};
