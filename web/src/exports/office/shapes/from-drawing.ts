import type { Theme } from "../../../figure/figure.ts";
import { within, type Box } from "../../../views/drawing/box.ts";
import type { PathData } from "../../../views/drawing/svg/path.ts";
import { flat, type Drawn, type ElementOf, type SvgElement } from "../../../views/drawing/svg/tree.ts";
import { elementsOf } from "../../../views/drawing/svg/walk.ts";
import { textWidth } from "../../../views/drawing/text.ts";
import { bare, fillOf, inherit, lineOf, over, type Inherited } from "./painting.ts";
import { circleOutline, clipped, outlineBox, outlineOf } from "./outline.ts";
import {
  boxAround,
  type DrawnShape,
  type OfficeShape,
  type OutlineStep,
  type Spot,
  type TextShape,
} from "./shape.ts";

/** Where a drawing stands on a page: its origin in points, and points per unit. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly theme: Theme;
  /** Names of areas, so that shapes are named for people too. */
  readonly names: ReadonlyMap<string, string>;
}

/** Arial's, of its size: where letters stand over their baseline, and how high a line is. */
const ascent = 0.905;
const lineHeight = 1.15;

/**
 * A drawing as shapes that an office program can recolour and move: the same tree as the picture, so the same places and classes. What is painted
 * several times over (a fill, its mark, its border) becomes one shape; what is cut out is cut; letters become text.
 */
export function shapesOf(drawn: readonly Drawn[], placed: Placed): readonly OfficeShape[] {
  const tops = flat(drawn).flatMap((one) => (typeof one === "string" ? [] : [one]));
  const paths = new Map<string, PathData>();
  const clips = new Map<string, Box>();
  for (const top of tops)
    for (const one of elementsOf(top)) {
      if (one.name === "path" && one.attributes.id !== undefined)
        paths.set(one.attributes.id, one.attributes.d);
      if (one.name === "clipPath" && one.attributes.id !== undefined)
        for (const child of one.children)
          if (typeof child !== "string" && child.name === "rect") clips.set(one.attributes.id, boxOf(child));
    }
  const painter = new Painter(placed, paths, clips);
  for (const top of tops) painter.walk(top, bare);
  return painter.shapes.map(({ shape }) => shape);
}

/** Several shapes as one that can be moved whole; null: there are none. */
export function grouped(
  name: string,
  description: string,
  members: readonly OfficeShape[],
): OfficeShape | null {
  if (members.length === 0) return null;
  return { is: "group", name, description, box: boxAround(members.map(({ box }) => box)), members };
}

function boxOf({ attributes: { x = 0, y = 0, width, height } }: ElementOf<"rect">): Box {
  return { x, y, width, height };
}

class Painter {
  /** `key` says which outline a shape has: what is painted on the same one is the same shape. */
  readonly shapes: { readonly key: string | null; shape: OfficeShape }[] = [];
  private readonly placed: Placed;
  private readonly paths: ReadonlyMap<string, PathData>;
  private readonly clips: ReadonlyMap<string, Box>;

  constructor(placed: Placed, paths: ReadonlyMap<string, PathData>, clips: ReadonlyMap<string, Box>) {
    this.placed = placed;
    this.paths = paths;
    this.clips = clips;
  }

  walk(one: SvgElement, from: Inherited): void {
    switch (one.name) {
      case "defs":
      case "pattern":
      case "clipPath":
      case "style":
      case "title":
      case "desc":
      case "metadata":
        return;
      case "svg":
      case "g": {
        const own = inherit(one, from, this.placed.names);
        const clip = one.name === "g" ? one.attributes["clip-path"] : undefined;
        const inner = clip === undefined ? own : { ...own, clip: this.clips.get(clip.id) ?? own.clip };
        for (const child of one.children) if (typeof child !== "string") this.walk(child, inner);
        return;
      }
      case "text":
        this.letter(one, inherit(one, from, this.placed.names));
        return;
      case "use": {
        const path = this.paths.get(one.attributes.href.id);
        if (path !== undefined)
          this.paint(path, one.attributes.href.id, inherit(one, from, this.placed.names), "outline");
        return;
      }
      case "path":
        this.paint(one.attributes.d, null, inherit(one, from, this.placed.names), "path");
        return;
      case "rect": {
        const { x, y, width, height } = boxOf(one);
        if (width <= 0 || height <= 0) return;
        const d: PathData = ["M", x, y, "H", x + width, "V", y + height, "H", x, "Z"];
        this.paint(
          d,
          `rect ${x} ${y} ${width} ${height}`,
          inherit(one, from, this.placed.names),
          "rectangle",
        );
        return;
      }
      case "circle": {
        const { cx, cy, r } = one.attributes;
        this.circle(cx, cy, r, inherit(one, from, this.placed.names));
      }
    }
  }

  private readonly at = (x: number, y: number): Spot => {
    const { x: left, y: top, scale } = this.placed;
    return [left + x * scale, top + y * scale];
  };

  private circle(cx: number, cy: number, r: number, own: Inherited): void {
    const box = { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r };
    // A mark may lie in the edge of what it marks.
    const key = `circle ${cx} ${cy}`;
    if (own.clip !== null && !within(box, own.clip)) {
      const outline = clipped(circleOutline(cx, cy, r), own.clip);
      if (outline.length > 0) this.put(key, this.shape(outlineOf(pathOf(outline), this.at), own));
      return;
    }
    const [x, y] = this.at(box.x, box.y);
    const side = 2 * r * this.placed.scale;
    this.put(key, { ...this.shape([], own), form: "ellipse", box: { x, y, width: side, height: side } });
  }

  private paint(
    path: PathData,
    key: string | null,
    own: Inherited,
    form: "outline" | "path" | "rectangle",
  ): void {
    const placed = placedOutline(path, own.clip, this.placed);
    if (placed === null) return;
    const shape = this.shapeIn(placed, own);
    this.put(key, form === "rectangle" && !placed.isCut ? { ...shape, form: "rectangle" } : shape);
  }

  private shape(outline: readonly OutlineStep[], own: Inherited): DrawnShape {
    return this.shapeIn({ outline, box: outlineBox(outline) }, own);
  }

  private shapeIn({ outline, box }: Pick<PlacedOutline, "outline" | "box">, own: Inherited): DrawnShape {
    return {
      is: "shape",
      name: own.name ?? "shape",
      description: own.description,
      box,
      form: outline,
      fill: fillOf(own, null, this.placed.theme),
      line: lineOf(own, this.placed.scale),
    };
  }

  /** A shape, or what is painted over one of the same outline. */
  private put(key: string | null, shape: DrawnShape): void {
    const at = key === null ? -1 : this.shapes.findLastIndex((one) => one.key === key);
    const before = this.shapes[at]?.shape;
    // A frame stays over what lies in it.
    const isOver = shape.fill !== null && "preset" in shape.fill;
    if (before?.is === "shape" && (isOver || key?.startsWith("rect ") !== true)) {
      const fill = over(before.fill, shape.fill, this.placed.theme);
      this.shapes[at] = { key, shape: { ...before, fill, line: shape.line ?? before.line } };
      return;
    }
    if (shape.fill === null && shape.line === null) return;
    this.shapes.push({ key, shape });
  }

  private letter(one: ElementOf<"text">, own: Inherited): void {
    const said = one.children.filter((child) => typeof child === "string").join("");
    if (said === "") return;
    const {
      x,
      y,
      "font-size": size,
      "font-weight": weight,
      "text-anchor": anchor = "start",
    } = one.attributes;
    if (own.clip !== null && !within({ x, y, width: 0, height: 0 }, own.clip)) return;
    const { scale } = this.placed;
    const wide = textWidth(said, size, weight) * scale;
    const [left, base] = this.at(x, y);
    const points = size * scale;
    const shift = anchor === "middle" ? wide / 2 : anchor === "end" ? wide : 0;
    const shape: TextShape = {
      is: "text",
      name: own.name ?? "text",
      description: null,
      box: { x: left - shift, y: base - ascent * points, width: wide, height: lineHeight * points },
      paragraphs: [
        {
          runs: [
            {
              text: said,
              size: points,
              colour: typeof own.fill === "string" ? own.fill : "#000000",
              isBold: weight >= 600,
            },
          ],
        },
      ],
      align: anchor === "middle" ? "middle" : anchor === "end" ? "right" : "left",
      anchor: "top",
      wraps: false,
    };
    this.shapes.push({ key: null, shape });
  }
}

/** A path as it stands on a page, cut where something cuts it. */
interface PlacedOutline {
  readonly outline: readonly OutlineStep[];
  readonly box: Box;
  readonly isCut: boolean;
}

/** What was last made of a path: land is the same on the slides of a booklet. */
const known = new WeakMap<PathData, { readonly at: string; readonly placed: PlacedOutline | null }>();

/** Null: nothing is left of it. */
function placedOutline(path: PathData, clip: Box | null, placed: Placed): PlacedOutline | null {
  const { x, y, scale } = placed;
  const at = [x, y, scale, ...(clip === null ? [] : [clip.x, clip.y, clip.width, clip.height])].join(" ");
  const last = known.get(path);
  if (last?.at === at) return last.placed;
  const made = placeOutline(path, clip, placed);
  known.set(path, { at, placed: made });
  return made;
}

function placeOutline(path: PathData, clip: Box | null, { x, y, scale }: Placed): PlacedOutline | null {
  const still = (left: number, top: number): Spot => [left, top];
  const cut = clip === null ? null : clipped(outlineOf(path, still), clip);
  if (cut?.length === 0) return null;
  const outline = outlineOf(cut === null ? path : pathOf(cut), (left, top) => [
    x + left * scale,
    y + top * scale,
  ]);
  return { outline, box: outlineBox(outline), isCut: cut !== null };
}

/** Steps as a path again, to be moved. */
function pathOf(outline: readonly OutlineStep[]): PathData {
  return outline.flatMap((step): PathData => {
    if (step.is === "close") return ["Z"];
    if (step.is === "curve") return ["C", ...step.to.flat()];
    return [step.is === "move" ? "M" : "L", ...step.to];
  });
}
