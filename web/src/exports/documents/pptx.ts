import { shapes } from "../exporter.ts";
import { pptxExporter } from "../pptx.ts";
import type { DocumentFormat, DocumentSettings } from "./document-format.ts";

/** Slides: a cover, then each page. */
export const pptxFormat: DocumentFormat = {
  id: pptxExporter.id,
  extension: pptxExporter.extension,
  mediaType: pptxExporter.mediaType,
  name: pptxExporter.name,
  shapes,
  runsIn: ["browser", "node"],
  write: async (briefing, tools, settings) => {
    const { pptxOf, ...of } = await writer(settings);
    return pptxOf(briefing, tools, of.settings);
  },
  writeBooklet: async (booklet, tools, settings) => {
    const { pptxOfBooklet, ...of } = await writer(settings);
    return pptxOfBooklet(booklet, tools, of.settings);
  },
};

async function writer(settings: DocumentSettings | undefined) {
  const [{ pptxOf, pptxOfBooklet }, { slideSizes }] = await Promise.all([
    import("../office/slides/pptx.ts"),
    import("../office/slides/slide.ts"),
  ]);
  const size = slideSizes[settings?.shape ?? "16:9"];
  return { pptxOf, pptxOfBooklet, settings: { size, mark: settings?.mark ?? null } };
}
