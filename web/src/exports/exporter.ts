import type { Topology } from "topojson-specification";
import type { WrittenBriefing } from "../briefing/page.ts";
import type { DrawOptions, Figure } from "../figure/figure.ts";
import type { FigureWords } from "../i18n/words.ts";
import type { ViewId } from "../views/catalogue.ts";
import { shapes, type Shape } from "../briefing/document/page-shapes.ts";

/** A whole TrueType file of Be Vietnam Pro. */
export interface FontFile {
  readonly weight: 400 | 500 | 600;
  readonly bytes: Uint8Array;
}

/** What to take away. */
export interface ExportSettings extends DrawOptions {
  readonly view: ViewId;
  /** Areas whose lines stand out in a trend, at most six. */
  readonly areas: readonly string[];
  /** The period that a slope begins with; absent or null: the one it finds. */
  readonly from?: string | null;
  /** Where the same is seen in the atlas; absent or null: no address that others could follow. */
  readonly link?: string | null;
}

/** What an exporter cannot bring itself: boundaries, fonts, and how pixels are made where it runs. */
export interface ExportTools {
  readonly boundaries: Topology | null;
  /** The whole fonts, read when they are wanted. Throws where one cannot be had. */
  readonly fonts: () => Promise<readonly FontFile[]>;
  /** A PNG of an SVG (with its fonts embedded) at its own size in pixels. */
  readonly rasterise: (svg: string, width: number, height: number) => Promise<Uint8Array>;
  /** Sets the pages of a briefing as PDF; absent: not here. */
  readonly print?: (briefing: WrittenBriefing, settings: PrintSettings) => Promise<Uint8Array>;
}

/** How a PDF is laid out: as pages to show and print, or as the report that an office sends, which is A4 upright. */
export const printLayouts = ["pages", "report"] as const;
export type PrintLayout = (typeof printLayouts)[number];

/** What a printed briefing is told besides itself. */
export interface PrintSettings {
  readonly shape: Shape;
  /** Absent: as pages. */
  readonly layout?: PrintLayout;
  /** Over each page, such as "lưu hành nội bộ"; absent or null: nothing. */
  readonly mark?: string | null;
}

/** Pixels of a picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export { shapes, type Shape };

/** The shape that a width and a height are nearest to. */
export function shapeOf(width: number, height: number): Shape {
  const ratios: Readonly<Record<Shape, number>> = {
    "16:9": 16 / 9,
    "4:3": 4 / 3,
    "a4-wide": Math.SQRT2,
    "a4-upright": Math.SQRT1_2,
  };
  const far = (shape: Shape): number => Math.abs(Math.log(width / height / ratios[shape]));
  return shapes.reduce((best, one) => (far(one) < far(best) ? one : best));
}

/** A size in which a picture is offered. */
export interface OfferedSize extends PictureSize {
  readonly shape: Shape;
}

/**
 * One file format: all that the rest of the program asks of it. The page's menu, the tool's `--format` with its help, and file names follow from
 * it. What an exporter needs of a large library it imports when it writes.
 */
export interface Exporter {
  /** Its name in commands. */
  readonly id: string;
  /** Without the dot; a command finds the format by it. */
  readonly extension: string;
  readonly mediaType: string;
  /** What kind of file it is, which is said with its name in every language: a new kind is a label per language. */
  readonly kind: keyof FigureWords["export"]["kinds"];
  /** What it is called in any language. */
  readonly name: string;
  /** Sizes it is offered in, the usual of each shape first; null: it has none, and width, height and theme do not matter. A command may say any size. */
  readonly sizes: readonly OfferedSize[] | null;
  /** Where it can be written. */
  readonly runsIn: readonly ("browser" | "node")[];
  /** Whether a file can be made of a Figure as it is shown; absent: of any. */
  readonly isFor?: (figure: Figure, view: ViewId) => boolean;
  /** The file's bytes. Throws where a tool fails. */
  readonly write: (figure: Figure, settings: ExportSettings, tools: ExportTools) => Promise<Uint8Array>;
}
