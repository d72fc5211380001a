import type { Topology } from "topojson-specification";
import type { DrawOptions, Figure } from "../figure/figure.ts";
import type { View } from "../views/view.ts";

/** A whole TrueType file of Be Vietnam Pro. */
export interface FontFile {
  readonly weight: 400 | 500 | 600;
  readonly bytes: Uint8Array;
}

/** What to take away. */
export interface ExportSettings extends DrawOptions {
  readonly view: View["id"];
  /** Areas whose lines stand out in a trend, at most six. */
  readonly areas: readonly string[];
  /** The period that a slope begins with; absent or null: the one it finds. */
  readonly from?: string | null;
}

/** What an exporter cannot bring itself: boundaries, fonts, and how pixels are made where it runs. */
export interface ExportTools {
  readonly boundaries: Topology | null;
  readonly fonts: readonly FontFile[];
  /** A PNG of an SVG (with its fonts embedded) at its own size in pixels. */
  readonly rasterise: (svg: string, width: number, height: number) => Promise<Uint8Array>;
}

/** One file format. */
export interface Exporter {
  readonly id: "svg" | "png" | "csv";
  readonly extension: string;
  readonly mime: string;
  /** Whether it is a picture of a size; otherwise width, height and theme do not matter. */
  readonly isPicture: boolean;
  readonly make: (figure: Figure, settings: ExportSettings, tools: ExportTools) => Promise<Uint8Array>;
}
