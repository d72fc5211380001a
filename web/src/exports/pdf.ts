import { documentOfPicture } from "./documents/document-of-picture.ts";
import { shapeOf, type Exporter } from "./exporter.ts";

/** A sheet to print, or a page for a screen: text that stays text, for archives and for whoever does not see it, with its figures inside. */
export const pdfExporter: Exporter = {
  id: "pdf",
  extension: "pdf",
  mediaType: "application/pdf",
  kind: "page",
  name: "PDF",
  // Points.
  sizes: [
    { shape: "a4-upright", width: 595, height: 842 },
    { shape: "a4-wide", width: 842, height: 595 },
    { shape: "16:9", width: 960, height: 540 },
    { shape: "4:3", width: 720, height: 540 },
  ],
  runsIn: ["browser", "node"],
  write: (figure, settings, tools) => {
    if (tools.print === undefined) throw new Error("nothing here can print");
    const shape = shapeOf(settings.width, settings.height);
    return tools.print(documentOfPicture(figure, settings), { shape });
  },
};
