import type { Exporter } from "./exporter.ts";
import { svgWithFonts } from "./svg.ts";

/** Sizes pictures are offered in. */
export const pictureSizes = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;

/** The drawing in pixels. */
export const pngExporter: Exporter = {
  id: "png",
  extension: "png",
  mime: "image/png",
  isPicture: true,
  make: (figure, settings, tools) =>
    tools.rasterise(svgWithFonts(figure, settings, tools), settings.width, settings.height),
};
