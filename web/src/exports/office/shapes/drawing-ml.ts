import { keptXml, xml, type XmlElement } from "../package/xml.ts";
import type { Box } from "../../../views/drawing/box.ts";
import type { Colour, DrawnShape, OutlineStep, ShapeFill, ShapeLine, Spot } from "./shape.ts";

/** Steps of an outline whose text is worth remembering. */
const longOutline = 24;

export const drawingNs = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Points as the whole units (EMU) of office files. */
export function emu(points: number): number {
  return Math.round(points * 12700);
}

/** A colour, with how much of it shows. */
export function solidFill({ hex, alpha }: Colour): XmlElement {
  return xml("a:solidFill", {}, colour(hex, alpha));
}

function colour(hex: string, alpha = 1): XmlElement {
  // By its name in the theme.
  if (!hex.startsWith("#")) return xml("a:schemeClr", { val: hex });
  const whole = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/giu, "$&$&") : hex;
  return xml(
    "a:srgbClr",
    { val: whole.slice(1).toUpperCase() },
    alpha >= 1 ? null : xml("a:alpha", { val: Math.round(alpha * 100000) }),
  );
}

export function fillXml(fill: ShapeFill): XmlElement {
  if (fill === null) return xml("a:noFill");
  if ("hex" in fill) return solidFill(fill);
  return xml(
    "a:pattFill",
    { prst: fill.preset },
    xml("a:fgClr", {}, colour(fill.fore)),
    xml("a:bgClr", {}, colour(fill.ground)),
  );
}

export function lineXml(line: ShapeLine | null): XmlElement {
  if (line === null) return xml("a:ln", {}, xml("a:noFill"));
  return xml(
    "a:ln",
    { w: Math.max(1, emu(line.width)) },
    solidFill(line.colour),
    line.dash === null ? null : xml("a:prstDash", { val: line.dash }),
    xml("a:round"),
  );
}

/** Where a shape stands. `degrees` turns it clockwise. */
export function placeXml(name: string, box: Box, degrees = 0): XmlElement {
  return xml(
    name,
    { rot: degrees === 0 ? undefined : Math.round((((degrees % 360) + 360) % 360) * 60000) },
    ...boundsXml(box),
  );
}

function boundsXml({ x, y, width, height }: Box): readonly [XmlElement, XmlElement] {
  return [
    xml("a:off", { x: emu(x), y: emu(y) }),
    xml("a:ext", { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  ];
}

/** Where a group stands: what is in it is placed on the page, not in the group. */
export function groupPlaceXml(box: Box): XmlElement {
  const { x, y, width, height } = box;
  return xml(
    "a:xfrm",
    {},
    ...boundsXml(box),
    xml("a:chOff", { x: emu(x), y: emu(y) }),
    xml("a:chExt", { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  );
}

/** The outline of a shape: a form that every program has, or its own. */
export function geometryXml({ form, box }: Pick<DrawnShape, "form" | "box">): XmlElement {
  if (form === "rectangle" || form === "ellipse")
    return xml("a:prstGeom", { prst: form === "ellipse" ? "ellipse" : "rect" }, xml("a:avLst"));
  const known = geometries.get(form);
  if (known?.box === box) return known.geometry;
  const geometry = ownGeometry(form, box);
  geometries.set(form, { box, geometry });
  return geometry;
}

/** Outlines of land are the same on many slides. */
const geometries = new WeakMap<
  readonly OutlineStep[],
  { readonly box: Box; readonly geometry: XmlElement }
>();

function ownGeometry(outline: readonly OutlineStep[], box: Box): XmlElement {
  const geometry = xml(
    "a:custGeom",
    {},
    xml("a:avLst"),
    xml("a:gdLst"),
    xml("a:ahLst"),
    xml("a:cxnLst"),
    xml("a:rect", { l: "0", t: "0", r: "r", b: "b" }),
    xml("a:pathLst", {}, pathXml(outline, box)),
  );
  return outline.length > longOutline ? keptXml(geometry) : geometry;
}

function pathXml(outline: readonly OutlineStep[], box: Box): XmlElement {
  const left = emu(box.x);
  const top = emu(box.y);
  const point = ([x, y]: Spot) => xml("a:pt", { x: emu(x) - left, y: emu(y) - top });
  return xml(
    "a:path",
    { w: Math.max(1, emu(box.width)), h: Math.max(1, emu(box.height)) },
    outline.map((step) => {
      if (step.is === "close") return xml("a:close");
      if (step.is === "curve") return xml("a:cubicBezTo", {}, step.to.map(point));
      return xml(step.is === "move" ? "a:moveTo" : "a:lnTo", {}, point(step.to));
    }),
  );
}
