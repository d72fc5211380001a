import type { Box } from "../../../views/drawing/box.ts";

// What stands on a slide or a sheet of paper, before it is written: in points, whatever the program that opens it calls it.

/** A whole colour, `#RRGGBB` or its name in the theme (`tx1`), and how much of it shows: 0 … 1. */
export interface Colour {
  readonly hex: string;
  readonly alpha: number;
}

/** What a shape is filled with; null: nothing. Patterns are those that every office program has. */
export type ShapeFill = Colour | Pattern | null;

export interface Pattern {
  /** Its name in DrawingML: `wdUpDiag`. */
  readonly preset: string;
  readonly fore: string;
  readonly ground: string;
}

export interface ShapeLine {
  readonly colour: Colour;
  /** Points. */
  readonly width: number;
  /** Its name in DrawingML; null: solid. */
  readonly dash: string | null;
}

/** A step of an outline, in points on the page. */
export type OutlineStep =
  | { readonly is: "move" | "line"; readonly to: Spot }
  | { readonly is: "curve"; readonly to: readonly [Spot, Spot, Spot] }
  | { readonly is: "close" };

export type Spot = readonly [x: number, y: number];

interface Named {
  /** By which it is found again; unique on its page. */
  readonly name: string;
  /** What it shows in words; null: it says nothing that is not said elsewhere. */
  readonly description: string | null;
  readonly box: Box;
}

export interface DrawnShape extends Named {
  readonly is: "shape";
  readonly form: "rectangle" | "ellipse" | readonly OutlineStep[];
  readonly fill: ShapeFill;
  readonly line: ShapeLine | null;
}

/** A run of letters set alike. */
export interface Run {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Where it leads; absent: nowhere. */
  readonly link?: string;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** Points over it. */
  readonly before?: number;
}

/** A run in a place of a layout, which says what is not said here. */
export type PlacedRun = Pick<Run, "text"> & Partial<Run>;

export interface PlacedParagraph {
  readonly runs: readonly PlacedRun[];
  /** Points over it. */
  readonly before?: number;
}

export interface TextShape extends Named {
  readonly is: "text";
  readonly paragraphs: readonly Paragraph[];
  readonly align: "left" | "middle" | "right";
  /** Where the lines stand in the box. */
  readonly anchor: "top" | "middle" | "bottom";
  /** Whether lines are broken at the box's width. */
  readonly wraps: boolean;
  /** Turned clockwise about its middle. */
  readonly degrees?: number;
  readonly alpha?: number;
  readonly fill?: Colour;
  /** Points between the box and its letters. */
  readonly inset?: number;
}

export interface ShapeGroup extends Named {
  readonly is: "group";
  readonly members: readonly OfficeShape[];
}

export type OfficeShape = DrawnShape | TextShape | ShapeGroup;

/** The box round several. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = boxes.reduce((least, box) => Math.min(least, box.x), Infinity);
  const y = boxes.reduce((least, box) => Math.min(least, box.y), Infinity);
  const right = boxes.reduce((most, box) => Math.max(most, box.x + box.width), -Infinity);
  const bottom = boxes.reduce((most, box) => Math.max(most, box.y + box.height), -Infinity);
  return { x, y, width: right - x, height: bottom - y };
}
