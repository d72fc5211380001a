import type { StatusMark, Theme } from "../../../figure/figure.ts";
import type { Box } from "../../../views/drawing/box.ts";
import type { Fill, SvgElement } from "../../../views/drawing/svg/tree.ts";
import { markPattern } from "./mark-patterns.ts";
import type { ShapeFill, ShapeLine } from "./shape.ts";

/** How what is in a group is painted where it does not say so itself. */
export interface Inherited {
  readonly fill: Fill | undefined;
  readonly fillOpacity: number;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
  readonly strokeOpacity: number;
  readonly dash: readonly number[] | undefined;
  readonly clip: Box | null;
  readonly name: string | null;
  readonly description: string | null;
}

type Painted = SvgElement["attributes"] & {
  readonly fill?: Fill;
  readonly "fill-opacity"?: number;
  readonly stroke?: string;
  readonly "stroke-width"?: number;
  readonly "stroke-opacity"?: number;
  readonly "stroke-dasharray"?: readonly number[];
  readonly opacity?: number;
};

/** Nothing is said yet. */
export const bare: Inherited = {
  fill: undefined,
  fillOpacity: 1,
  stroke: undefined,
  strokeWidth: 1,
  strokeOpacity: 1,
  dash: undefined,
  clip: null,
  name: null,
  description: null,
};

/** What an element says itself, and what it has of the group it is in. */
export function inherit(one: SvgElement, from: Inherited, names: ReadonlyMap<string, string>): Inherited {
  const said: Painted = one.attributes;
  const opacity = said.opacity ?? 1;
  const title = one.children.find((child) => typeof child !== "string" && child.name === "title");
  const words =
    title === undefined || typeof title === "string"
      ? null
      : title.children.filter((child) => typeof child === "string").join("");
  return {
    fill: said.fill ?? from.fill,
    fillOpacity: (said["fill-opacity"] ?? 1) * opacity * from.fillOpacity,
    stroke: said.stroke ?? from.stroke,
    strokeWidth: said["stroke-width"] ?? from.strokeWidth,
    strokeOpacity: (said["stroke-opacity"] ?? 1) * opacity * from.strokeOpacity,
    dash: said["stroke-dasharray"] ?? from.dash,
    clip: from.clip,
    name: nameOf(one, names) ?? from.name,
    description: words ?? from.description,
  };
}

/** What an element is called in a file: the words by which tests and pointers find it on the drawing. */
const called = [
  ["data-area", "area"],
  ["data-inset-area", "inset"],
  ["data-circle", "circle"],
  ["data-island", "island"],
  ["data-label", "label"],
  ["data-row", "row"],
  ["data-value", "value"],
  ["data-series", "series"],
  ["data-role", ""],
  ["data-part", ""],
] as const;

function nameOf({ attributes }: SvgElement, names: ReadonlyMap<string, string>): string | null {
  const said: Readonly<Record<string, unknown>> = { ...attributes };
  for (const [attribute, word] of called) {
    const value = said[attribute];
    if (typeof value !== "string") continue;
    const name = names.get(value);
    // A province is named by its id and its name alone: that is what a map is searched for.
    const own = name === undefined ? value : `${value} ${name}`;
    return word === "" || word === "area" ? own : `${word} ${own}`;
  }
  return null;
}

/** What a shape is filled with; a mark over a colour has that as its ground. */
export function fillOf({ fill, fillOpacity }: Inherited, under: string | null, theme: Theme): ShapeFill {
  if (fill === "none" || fill === undefined) return null;
  if (typeof fill === "string") return { hex: fill, alpha: fillOpacity };
  return markPattern(markOf(fill.id), under, theme);
}

function markOf(id: string): StatusMark {
  const marks = ["diagonals", "dots", "hatch", "sparse-dots", "dashes", "cross", "veil", "wave"] as const;
  return (
    marks.find((mark) => id.endsWith(`-${mark}`) && !(mark === "dots" && id.endsWith("-sparse-dots"))) ??
    "blank"
  );
}

/** A fill painted over another: a mark takes the colour under it as its ground. */
export function over(under: ShapeFill, fill: ShapeFill, theme: Theme): ShapeFill {
  if (fill === null) return under;
  const ground = under !== null && "hex" in under ? under.hex : null;
  if (!("preset" in fill) || ground === null) return fill;
  for (const mark of ["diagonals", "dots"] as const) {
    const alone = markPattern(mark, null, theme);
    if (alone !== null && "preset" in alone && alone.preset === fill.preset) return { ...fill, ground };
  }
  return fill;
}

/** The edge of a shape. */
export function lineOf(
  { stroke, strokeWidth, strokeOpacity, dash }: Inherited,
  scale: number,
): ShapeLine | null {
  if (stroke === undefined || stroke === "none" || strokeWidth === 0) return null;
  return {
    colour: { hex: stroke, alpha: strokeOpacity },
    width: strokeWidth * scale,
    dash: dash === undefined || dash.length === 0 ? null : dashOf(dash, strokeWidth),
  };
}

function dashOf(dash: readonly number[], width: number): string {
  const first = (dash[0] ?? 0) / width;
  if (dash.length > 2) return "dashDot";
  return first < 1.6 ? "sysDot" : first < 3 ? "sysDash" : first < 6 ? "dash" : "lgDash";
}
