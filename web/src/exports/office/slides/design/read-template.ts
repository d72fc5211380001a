import type { XmlElement as Parsed } from "../../package/read-package.ts";
import {
  asXml,
  elementsIn,
  openPackage,
  readRelations,
  readTypes,
  readXml,
  type OpenedPackage,
} from "../../package/read-package.ts";
import type { Part } from "../../package/part.ts";
import type { XmlElement } from "../../package/xml.ts";
import type { Box } from "../../../../views/drawing/box.ts";
import type { SlideSize } from "../slide.ts";

/** A place that a layout of a template keeps. */
export interface TemplatePlace {
  readonly type: string;
  readonly idx: number | undefined;
  /** Null: neither the layout nor its master says where. */
  readonly box: Box | null;
}

export interface TemplateLayout {
  readonly path: string;
  /** As the template calls it, for people. */
  readonly name: string;
  /** What it is for, as the file says it: `title`, `obj`, `secHead`. */
  readonly type: string;
  readonly places: readonly TemplatePlace[];
  /** Where its master keeps its text: what stays free of decoration; null: it does not say. */
  readonly body: Box | null;
  /** Where it and its master are decorated by shapes and pictures; null: it cannot be told, since a picture lies behind the whole slide. */
  readonly decoration: readonly Box[] | null;
}

/** What an office's template brings. */
export interface Template {
  readonly size: SlideSize;
  readonly masters: readonly { readonly id: number; readonly path: string }[];
  readonly layouts: readonly TemplateLayout[];
  readonly notesMaster: string | null;
  readonly theme: string;
  readonly defaultTextStyle: XmlElement | null;
  /** All parts of masters and what they bring; none of its slides. */
  readonly parts: readonly Part[];
  /** The font of its text. */
  readonly font: string | null;
}

/** Reads a template (.potx) or a presentation (.pptx) to be filled. Throws a RangeError where it is neither. */
export function readTemplate(bytes: Uint8Array): Template {
  const opened = openPackage(bytes);
  const main = targetOf(opened, "", "officeDocument");
  if (main === null || !opened.has(main) || !main.startsWith("ppt/")) throw new RangeError("no presentation");
  const presentation = [...elementsIn(readXml(opened, main))];
  const relations = readRelations(opened, main);
  const masters = presentation.flatMap(({ name, attributes }) => {
    const relation = relations.find(({ id }) => id === attributes["r:id"]);
    return name === "p:sldMasterId" && relation !== undefined
      ? [{ id: Number(attributes["id"]), path: relation.target }]
      : [];
  });
  const [first] = masters;
  if (first === undefined) throw new RangeError("no slide master");
  const size = presentation.find(({ name }) => name === "p:sldSz")?.attributes;
  const style = presentation.find(({ name }) => name === "p:defaultTextStyle");
  const notesMaster = relations.find(({ type }) => type.endsWith("/notesMaster"))?.target ?? null;
  const theme = targetOf(opened, first.path, "theme");
  if (theme === null) throw new RangeError("no theme");
  return {
    size: { width: points(size?.["cx"]), height: points(size?.["cy"]) },
    masters,
    layouts: masters.flatMap(({ path }) => layoutsOf(opened, path)),
    notesMaster,
    theme,
    defaultTextStyle: style === undefined ? null : asXml(style),
    parts: partsFrom(opened, [
      ...masters.map(({ path }) => path),
      ...(notesMaster === null ? [] : [notesMaster]),
    ]),
    font: fontOf(opened, theme),
  };
}

function targetOf(opened: OpenedPackage, path: string, type: string): string | null {
  return readRelations(opened, path).find((one) => one.type.endsWith(`/${type}`))?.target ?? null;
}

/** EMU as points. */
function points(value: string | undefined): number {
  return Number(value ?? 0) / 12700;
}

/** Parts and all they refer to, as they are. */
function partsFrom(opened: OpenedPackage, roots: readonly string[]): readonly Part[] {
  const types = readTypes(opened);
  const found = new Map<string, Part>();
  const open = [...roots];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const content = opened.get(path);
    if (found.has(path) || content === undefined) continue;
    const relations = readRelations(opened, path);
    found.set(path, { path, type: types(path), content, relations });
    open.push(...relations.filter(({ isOutside }) => !isOutside).map(({ target }) => target));
  }
  return [...found.values()];
}

/** The layouts of a master in its order. */
function layoutsOf(opened: OpenedPackage, master: string): readonly TemplateLayout[] {
  const relations = readRelations(opened, master);
  const own = placesIn(opened, master, []);
  return [...elementsIn(readXml(opened, master))].flatMap(({ name, attributes }): TemplateLayout[] => {
    const path = relations.find(({ id }) => id === attributes["r:id"])?.target;
    if (name !== "p:sldLayoutId" || path === undefined || !opened.has(path)) return [];
    const elements = [...elementsIn(readXml(opened, path))];
    return [
      {
        path,
        name: elements.find((one) => one.name === "p:cSld")?.attributes["name"] ?? "",
        type: elements.find((one) => one.name === "p:sldLayout")?.attributes["type"] ?? "",
        places: placesIn(opened, path, own),
        decoration: decorationIn([readXml(opened, master), readXml(opened, path)]),
        body: largest(own.flatMap(({ type, box }) => (kind(type) === "body" && box !== null ? [box] : []))),
      },
    ];
  });
}

/** The boxes of shapes and pictures that keep no place. */
function decorationIn(roots: readonly Parameters<typeof elementsIn>[0][]): readonly Box[] | null {
  const elements = roots.flatMap((root) => [...elementsIn(root)]);
  const hasPictureBehind = elements.some(
    (one) => one.name === "p:bg" && [...elementsIn(one)].some(({ name }) => name === "a:blip"),
  );
  // Of a theme's own grounds the first is a plain one; the others may be pictures too.
  const hasGround = elements.some(
    ({ name, attributes }) => name === "p:bgRef" && attributes["idx"] !== "1001",
  );
  if (hasPictureBehind || hasGround) return null;
  return elements.flatMap((one) => {
    if (!["p:sp", "p:pic", "p:grpSp", "p:cxnSp", "p:graphicFrame"].includes(one.name)) return [];
    const inner = [...elementsIn(one)];
    const box = inner.some(({ name }) => name === "p:ph") ? null : boxIn(inner);
    return box === null ? [] : [box];
  });
}

function largest(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  if (first === undefined) return null;
  return rest.reduce((most, box) => (box.width * box.height > most.width * most.height ? box : most), first);
}

/** The places of a layout or a master; where one does not say where it stands, the master's of its kind does. */
function placesIn(
  opened: OpenedPackage,
  path: string,
  of: readonly TemplatePlace[],
): readonly TemplatePlace[] {
  return [...elementsIn(readXml(opened, path))].flatMap((shape): TemplatePlace[] => {
    if (shape.name !== "p:sp") return [];
    const inner = [...elementsIn(shape)];
    const place = inner.find(({ name }) => name === "p:ph")?.attributes;
    if (place === undefined) return [];
    const type = place["type"] ?? "obj";
    const inherited = of.find((one) => kind(one.type) === kind(type))?.box ?? null;
    return [
      {
        type,
        idx: place["idx"] === undefined ? undefined : Number(place["idx"]),
        box: boxIn(inner) ?? inherited,
      },
    ];
  });
}

/** Kinds of places that a master has one of. */
function kind(type: string): string {
  if (type === "ctrTitle") return "title";
  return type === "subTitle" || type === "obj" ? "body" : type;
}

function boxIn(elements: readonly Parsed[]): Box | null {
  const at = elements.find(({ name }) => name === "a:off")?.attributes;
  const size = elements.find(({ name }) => name === "a:ext")?.attributes;
  if (at === undefined || size?.["cx"] === undefined) return null;
  return { x: points(at["x"]), y: points(at["y"]), width: points(size["cx"]), height: points(size["cy"]) };
}

function fontOf(opened: OpenedPackage, theme: string): string | null {
  const minor = [...elementsIn(readXml(opened, theme))].find(({ name }) => name === "a:minorFont");
  const latin =
    minor === undefined ? undefined : [...elementsIn(minor)].find(({ name }) => name === "a:latin");
  return latin?.attributes["typeface"] ?? null;
}
