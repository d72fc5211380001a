import type { Figure, FigureRow, Theme } from "../../../figure/figure.ts";
import { circleRadius, type Paint } from "../../drawing/paint.ts";
import { inkOn } from "../../drawing/ink-on.ts";
import { overlaps, type Box } from "../../drawing/box.ts";
import { markFill } from "../../drawing/marks.ts";
import type { PathData } from "../../drawing/svg/path.ts";
import { element, type Drawn, type Fill } from "../../drawing/svg/tree.ts";
import { hint, textLine } from "../../drawing/text-line.ts";
import { palette, type Palette } from "../../theme.ts";
import type { Shape } from "./draw-geometry.ts";
import { placeLabels, type LabelWish, type PlacedLabel } from "./draw-labels.ts";

/** What all parts of one map share. */
export interface MapSetting {
  readonly figure: Figure;
  readonly theme: Theme;
  readonly paints: ReadonlyMap<string, Paint>;
  readonly rows: ReadonlyMap<string, FigureRow>;
  readonly names: ReadonlyMap<string, string>;
  /** Prefix of pattern ids. */
  readonly prefix: string;
  /** Radius of the greatest circle. */
  readonly largest: number;
  /** Whether circles have the colour of their class. */
  readonly hasClassedCircles: boolean;
  /** Drawn for a screen. */
  readonly screen: boolean | undefined;
}

/** Fills and marks of provinces, then their borders: light casing under a dark core, so that they stand against any fill. */
export function drawAreas(
  shapes: readonly Shape[],
  setting: MapSetting,
  attribute: "data-area" | "data-inset-area",
): Drawn {
  const p = palette(setting.theme);
  const key = (id: string) => `${attribute}-${id}`;
  const filled = (id: string, fill: Fill) => element("use", { href: { id: key(id) }, fill });
  const outlines = shapes.map(({ id, path }) => element("path", { id: key(id), d: path }));
  const fills = shapes.map(({ id }) => {
    const paint = setting.paints.get(id) ?? { fill: null, mark: "blank" as const, circle: null };
    const row = setting.rows.get(id);
    const label = `${setting.names.get(id) ?? id}: ${row?.text ?? ""}`;
    const isCircle = setting.figure.encoding === "circle" && paint.fill !== null;
    const fill = isCircle ? p.land : (paint.fill ?? markFill(paint.mark, setting.prefix));
    // With circles, the mark of a caution belongs to the circle.
    const over =
      paint.fill === null || paint.mark === "none" || isCircle
        ? null
        : filled(id, markFill(paint.mark, setting.prefix));
    return element(
      "g",
      { [attribute]: id, "data-status": row?.status ?? "", "data-mark": paint.mark },
      hint(label, setting.screen),
      filled(id, fill),
      over,
    );
  });
  const borders = (
    [
      [p.borderLight, 2.4],
      [p.borderDark, 0.7],
    ] as const
  ).map(([colour, width]) =>
    element(
      "g",
      { fill: "none", stroke: colour, "stroke-width": width, "stroke-linejoin": "round" },
      shapes.map(({ id }) => element("use", { href: { id: key(id) } })),
    ),
  );
  return [element("defs", {}, outlines), fills, borders];
}

/** Proportional circles, small ones above large ones. */
export function drawCircles(shapes: readonly Shape[], setting: MapSetting): Drawn {
  const p = palette(setting.theme);
  const over = setting.figure.encoding === "circle-and-fill";
  return circlesOf(shapes, setting)
    .toSorted((a, b) => b.r - a.r)
    .map(({ shape, r, paint }) => {
      const [x, y] = shape.anchor;
      // A true zero is drawn as a small empty ring: known, and none.
      const at = { cx: x, cy: y, r: r === 0 ? 2.5 : r };
      const plain = setting.hasClassedCircles ? (paint.fill ?? p.circle) : p.circle;
      const fill = r === 0 ? "none" : over ? p.circleOverFill : plain;
      const stroke = over ? p.circleOverFillStroke : r === 0 ? p.circle : p.circleStroke;
      return [
        element("circle", {
          ...at,
          fill,
          "fill-opacity": 0.88,
          stroke,
          "stroke-width": 1.2,
          "data-circle": shape.id,
        }),
        paint.mark === "none"
          ? null
          : element("circle", { ...at, fill: markFill(paint.mark, setting.prefix) }),
      ];
    });
}

function circlesOf(shapes: readonly Shape[], setting: MapSetting) {
  return shapes.flatMap((shape) => {
    const paint = setting.paints.get(shape.id);
    if (paint === undefined || paint.circle === null) return [];
    return [{ shape, paint, r: circleRadius(paint.circle, setting.largest) }];
  });
}

/** Places labels of shapes within bounds, clear of circles and obstacles. */
export function labelsOf(
  shapes: readonly Shape[],
  wanted: readonly Shape[],
  setting: MapSetting,
  bounds: Box,
  obstacles: readonly Box[],
  size: number,
  named: readonly string[] = [],
): readonly PlacedLabel[] {
  const circles = circlesOf(shapes, setting);
  const radius = new Map(circles.map(({ shape, r }) => [shape.id, Math.max(r, 2.5)]));
  const wishes = wanted.map((shape): LabelWish => {
    const row = setting.rows.get(shape.id);
    return {
      shape,
      name: setting.names.get(shape.id) ?? shape.id,
      value: row?.short ?? "",
      size,
      share: setting.figure.encoding === "circle" ? 0.6 : 0.9,
      radius: radius.get(shape.id) ?? 0,
      isFirst: named.includes(shape.id),
    };
  });
  const boxes = circles.map(({ shape: { anchor }, r }) => ({
    x: anchor[0] - r,
    y: anchor[1] - r,
    width: 2 * r,
    height: 2 * r,
  }));
  return placeLabels(wishes, { shapes, bounds, obstacles: [...obstacles, ...boxes] });
}

/** Labels as text; on a fill in the ink that reads best, with an outline of the fill's colour over patterns. */
export function drawLabels(labels: readonly PlacedLabel[], setting: MapSetting): Drawn {
  const p = palette(setting.theme);
  return labels.map(({ wish, box, lines, leader }) => {
    const { id } = wish.shape;
    const paint = setting.paints.get(id);
    const onLand = setting.figure.encoding === "circle" ? p.land : (paint?.fill ?? p.unknownGround);
    const ground = leader === null ? onLand : p.ground;
    const fill = leader === null ? inkOn(ground, setting.theme) : p.ink;
    const text = lines.map((line, i) =>
      textLine(
        box.x + box.width / 2,
        box.y + wish.size * (1.16 * i + 0.95),
        line,
        { size: wish.size, fill, weight: i === 0 ? 500 : 600, anchor: "middle", halo: ground },
        { "data-label": id },
      ),
    );
    return element(
      "g",
      { "data-box": [box.x, box.y, box.width, box.height] },
      leader === null ? null : drawLeader(leader, wish.radius > 0, p),
      text,
    );
  });
}

/** From a place to its label beside the country; it begins with a dot, but where it begins at a circle. */
function drawLeader([from, to]: NonNullable<PlacedLabel["leader"]>, isAtCircle: boolean, p: Palette): Drawn {
  const d: PathData = ["M", ...from, "L", ...to];
  const [cx, cy] = from;
  return [
    element("path", { d, fill: "none", stroke: p.ground, "stroke-width": 2, "stroke-opacity": 0.75 }),
    element("path", { d, fill: "none", stroke: p.ink2, "stroke-width": 0.9 }),
    isAtCircle
      ? null
      : element("circle", { cx, cy, r: 1.8, fill: p.ink, stroke: p.ground, "stroke-width": 0.6 }),
  ];
}

/** Whether a shape lies wholly or mostly in a box. */
export function liesIn(shape: Shape, box: Box): boolean {
  const [x, y] = shape.anchor;
  return overlaps({ x, y, width: 0.01, height: 0.01 }, box);
}
