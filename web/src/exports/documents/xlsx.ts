import { xlsxExporter } from "../xlsx.ts";
import type { DocumentFormat } from "./document-format.ts";

/** A workbook: the numbers of each page in sheets of their own. */
export const xlsxFormat: DocumentFormat = {
  id: xlsxExporter.id,
  extension: xlsxExporter.extension,
  mediaType: xlsxExporter.mediaType,
  name: xlsxExporter.name,
  runsIn: ["browser", "node"],
  write: async (briefing) => {
    const { xlsxOf } = await import("../office/sheets/xlsx.ts");
    return xlsxOf(briefing);
  },
  writeBooklet: async (booklet) => {
    const { xlsxOfBooklet } = await import("../office/sheets/xlsx.ts");
    return xlsxOfBooklet(booklet);
  },
};
