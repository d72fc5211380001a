import { shapes } from "../exporter.ts";
import { pptxExporter } from "../pptx.ts";
import type { DocumentFormat } from "./document-format.ts";

/** Slides: a cover, then each page. */
export const pptxFormat: DocumentFormat = {
  id: pptxExporter.id,
  extension: pptxExporter.extension,
  mediaType: pptxExporter.mediaType,
  name: pptxExporter.name,
  shapes,
  runsIn: ["browser", "node"],
  write: async (briefing, tools, settings) => {
    const [{ pptxOf }, { slideSizes }] = await Promise.all([
      import("../office/slides/pptx.ts"),
      import("../office/slides/slide.ts"),
    ]);
    const size = slideSizes[settings?.shape ?? "16:9"];
    return pptxOf(briefing, tools, { size, mark: settings?.mark ?? null });
  },
};
