import { documentOfPicture, documentTools } from "./documents/document-of-picture.ts";
import { shapeOf, type Exporter } from "./exporter.ts";

/** A slide that PowerPoint can edit: charts with their numbers, the map as shapes, notes for whoever speaks. */
export const pptxExporter: Exporter = {
  id: "pptx",
  extension: "pptx",
  mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  kind: "slide",
  name: "PPTX",
  sizes: [
    { shape: "16:9", width: 1920, height: 1080 },
    { shape: "4:3", width: 1440, height: 1080 },
    { shape: "a4-wide", width: 1600, height: 1132 },
    { shape: "a4-upright", width: 1132, height: 1600 },
  ],
  runsIn: ["browser", "node"],
  write: async (figure, settings, tools) => {
    const [{ pptxOf }, { slideSizes }] = await Promise.all([
      import("./office/slides/pptx.ts"),
      import("./office/slides/slide.ts"),
    ]);
    const size = slideSizes[shapeOf(settings.width, settings.height)];
    return pptxOf(documentOfPicture(figure, settings), documentTools(tools), { size });
  },
};
