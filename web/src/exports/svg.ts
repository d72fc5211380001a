import type { Figure } from "../figure/figure.ts";
import { drawView } from "../views/drawing/draw-view.ts";
import { loadView } from "../views/index.ts";
import { fontFamily } from "../views/theme.ts";
import type { Exporter, ExportSettings, ExportTools, FontFile } from "./exporter.ts";
import { subsetFont } from "./subset-font.ts";

/** The drawing as an SVG document that brings its fonts: it shows Vietnamese on a machine without them. */
export const svgExporter: Exporter = {
  id: "svg",
  extension: "svg",
  mediaType: "image/svg+xml",
  kind: "drawing",
  name: "SVG",
  sizes: [{ width: 1920, height: 1080 }],
  runsIn: ["browser", "node"],
  write: async (figure, settings, tools) =>
    new TextEncoder().encode(await svgWithFonts(figure, settings, tools)),
};

/** The drawing with the letters it uses of each weight embedded. */
export async function svgWithFonts(
  figure: Figure,
  settings: ExportSettings,
  tools: ExportTools,
): Promise<string> {
  const { view, width, height, theme, areas, from = null } = settings;
  const svg = drawView(await loadView(view), figure, {
    width,
    height,
    theme,
    areas,
    from,
    boundaries: tools.boundaries,
  });
  return embedFonts(svg, await tools.fonts());
}

function embedFonts(svg: string, fonts: readonly FontFile[]): string {
  const faces = fonts.flatMap(({ weight, bytes }) => {
    const letters = lettersOf(svg, weight);
    if (letters === "") return [];
    const data = base64(subsetFont(bytes, letters));
    return [
      `@font-face{font-family:"${fontFamily}";font-weight:${weight};src:url(data:font/ttf;base64,${data}) format("truetype")}`,
    ];
  });
  return faces.length === 0 ? svg : svg.replace("<defs>", `<defs><style>${faces.join("")}</style>`);
}

/** The letters a drawing sets in a weight, each once. */
function lettersOf(svg: string, weight: number): string {
  const letters = new Set<string>();
  for (const [, text = ""] of svg.matchAll(
    new RegExp(`<text[^>]* font-weight="${weight}"[^>]*>([^<]*)</text>`, "gu"),
  ))
    for (const letter of text) letters.add(letter);
  // Escaped characters stand in the text as entities.
  return letters.size === 0 ? "" : [...letters].join("") + '&<>"';
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
