import { printLayouts, type PrintSettings } from "../exporter.ts";
import type { DocumentFormat, DocumentSettings } from "./document-format.ts";

/** Pages to print or to show: cover, contents, tables that go on over pages, and the figures of each page inside as CSV. */
export const pdfFormat: DocumentFormat = {
  id: "pdf",
  extension: "pdf",
  mediaType: "application/pdf",
  name: "PDF",
  layouts: printLayouts,
  shapes: ["a4-upright", "a4-wide", "16:9", "4:3"],
  runsIn: ["browser", "node"],
  write: (briefing, tools, settings) => {
    if (tools.print === undefined) throw new Error("nothing here can print");
    return tools.print(briefing, printSettings(settings));
  },
  writeBooklet: (booklet, tools, settings) => {
    if (tools.printBooklet === undefined) throw new Error("nothing here can print");
    return tools.printBooklet(booklet, printSettings(settings));
  },
};

function printSettings(settings: DocumentSettings | undefined): PrintSettings {
  return {
    shape: settings?.shape ?? "a4-upright",
    mark: settings?.mark ?? null,
    layout: settings?.layout ?? "pages",
  };
}
