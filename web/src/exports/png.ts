import type { Exporter } from "./exporter.ts";
import { svgWithFonts } from "./svg.ts";

/** The drawing in pixels. */
export const pngExporter: Exporter = {
  id: "png",
  extension: "png",
  mediaType: "image/png",
  kind: "picture",
  name: "PNG",
  sizes: [
    { width: 1920, height: 1080 },
    { width: 3840, height: 2160 },
  ],
  runsIn: ["browser", "node"],
  write: async (figure, settings, tools) =>
    tools.rasterise(await svgWithFonts(figure, settings, tools), settings.width, settings.height),
};
