import type { Figure } from "../figure/figure.ts";
import { drawView } from "../views/drawing/draw-view.ts";
import { svgDocument } from "../views/drawing/svg/serialise.ts";
import { element, type ElementOf, type SvgElement } from "../views/drawing/svg/tree.ts";
import { elementsOf } from "../views/drawing/svg/walk.ts";
import { loadView } from "../views/index.ts";
import { originOfPicture } from "./documents/document-of-picture.ts";
import type { Exporter, ExportSettings, ExportTools, FontFile } from "./exporter.ts";
import { fontFace } from "./font-face.ts";

/** The drawing as an SVG document that brings its fonts: it shows Vietnamese on a machine without them. */
export const svgExporter: Exporter = {
  id: "svg",
  extension: "svg",
  mediaType: "image/svg+xml",
  kind: "drawing",
  name: "SVG",
  sizes: [
    { shape: "16:9", width: 1920, height: 1080 },
    { shape: "4:3", width: 1440, height: 1080 },
    // As large as the sheet where a CSS pixel is 1/96 of an inch.
    { shape: "a4-wide", width: 1123, height: 794 },
    { shape: "a4-upright", width: 794, height: 1123 },
  ],
  runsIn: ["browser", "node"],
  write: async (figure, settings, tools) =>
    new TextEncoder().encode(
      await svgWithFonts(figure, settings, tools, JSON.stringify(originOfPicture(figure, settings))),
    ),
};

/** The drawing with the letters it uses of each weight embedded. `origin`: where it comes from, for programs; null: that is said elsewhere. */
export async function svgWithFonts(
  figure: Figure,
  settings: ExportSettings,
  tools: ExportTools,
  origin: string | null = null,
): Promise<string> {
  const { view, width, height, theme, areas, from = null, link = null } = settings;
  const svg = drawView(await loadView(view), figure, {
    width,
    height,
    theme,
    areas,
    from,
    link,
    boundaries: tools.boundaries,
  });
  const whole = embedFonts(svg, await tools.fonts());
  return svgDocument(
    origin === null
      ? whole
      : { ...whole, children: [element("metadata", { id: "provenance" }, origin), ...whole.children] },
  );
}

function embedFonts(svg: ElementOf<"svg">, fonts: readonly FontFile[]): ElementOf<"svg"> {
  const letters = lettersOf(svg);
  const faces = fonts.flatMap((font) => {
    const used = letters.get(font.weight);
    return used === undefined ? [] : [fontFace(font, [...used].join(""))];
  });
  if (faces.length === 0) return svg;
  const style = element("style", {}, faces.join(""));
  return {
    ...svg,
    children: svg.children.map((child) =>
      typeof child !== "string" && child.name === "defs"
        ? element("defs", child.attributes, [style], ...child.children)
        : child,
    ),
  };
}

/** The letters a drawing sets in each weight. */
function lettersOf(svg: SvgElement): ReadonlyMap<number, ReadonlySet<string>> {
  const letters = new Map<number, Set<string>>();
  for (const { name, attributes, children } of elementsOf(svg)) {
    if (name !== "text") continue;
    const ofWeight = letters.get(attributes["font-weight"]) ?? new Set();
    letters.set(attributes["font-weight"], ofWeight);
    for (const child of children) if (typeof child === "string") for (const one of child) ofWeight.add(one);
  }
  return letters;
}
