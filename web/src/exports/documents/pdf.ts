import type { DocumentFormat } from "./document-format.ts";

/** Pages to print or to show: cover, contents, tables that go on over pages, and the figures of each page inside as CSV. */
export const pdfFormat: DocumentFormat = {
  id: "pdf",
  extension: "pdf",
  mediaType: "application/pdf",
  name: "PDF",
  shapes: ["a4-upright", "a4-wide", "16:9", "4:3"],
  runsIn: ["browser", "node"],
  write: (briefing, tools, settings) => {
    if (tools.print === undefined) throw new Error("nothing here can print");
    return tools.print(briefing, {
      shape: settings?.shape ?? "a4-upright",
      mark: settings?.mark ?? null,
    });
  },
};
