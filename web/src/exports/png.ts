import { originOfPicture } from "./documents/document-of-picture.ts";
import type { Exporter } from "./exporter.ts";
import { originKeyword, withPngText } from "./png/png-text.ts";
import { svgWithFonts } from "./svg.ts";

/** The drawing in pixels. */
export const pngExporter: Exporter = {
  id: "png",
  extension: "png",
  mediaType: "image/png",
  kind: "picture",
  name: "PNG",
  sizes: [
    { shape: "16:9", width: 1920, height: 1080 },
    { shape: "16:9", width: 3840, height: 2160 },
    { shape: "4:3", width: 2048, height: 1536 },
    // 300 dots an inch.
    { shape: "a4-wide", width: 3508, height: 2480 },
    { shape: "a4-upright", width: 2480, height: 3508 },
  ],
  runsIn: ["browser", "node"],
  write: async (figure, settings, tools) => {
    const { width, height } = settings;
    const pixels = await tools.rasterise(await svgWithFonts(figure, settings, tools), width, height);
    return withPngText(pixels, originKeyword, JSON.stringify(originOfPicture(figure, settings)));
  },
};
