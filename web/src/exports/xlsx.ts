import { documentOfPicture } from "./documents/document-of-picture.ts";
import type { Exporter } from "./exporter.ts";

/** A workbook: the rows with true numbers, a chart that goes along with them, what is to be known of them. */
export const xlsxExporter: Exporter = {
  id: "xlsx",
  extension: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  kind: "table",
  name: "XLSX",
  sizes: null,
  runsIn: ["browser", "node"],
  write: async (figure, settings) => {
    const { xlsxOf } = await import("./office/sheets/xlsx.ts");
    return xlsxOf(documentOfPicture(figure, settings));
  },
};
