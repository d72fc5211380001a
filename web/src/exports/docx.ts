import { documentOfPicture, documentTools } from "./documents/document-of-picture.ts";
import type { Exporter } from "./exporter.ts";

/** A picture in a document, with its words, to go on writing in. */
export const docxExporter: Exporter = {
  id: "docx",
  extension: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  kind: "document",
  name: "DOCX",
  sizes: null,
  runsIn: ["browser", "node"],
  write: async (figure, settings, tools) => {
    const { docxOf } = await import("./office/document/docx.ts");
    return docxOf(documentOfPicture(figure, settings), documentTools(tools));
  },
};
