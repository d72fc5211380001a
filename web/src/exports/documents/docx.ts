import type { DocumentFormat } from "./document-format.ts";

/** The report that an office sends, for Word: in the layout of Decree 30/2020/NĐ-CP. */
export const docxFormat: DocumentFormat = {
  id: "docx",
  extension: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  name: "Word",
  layouts: ["report"],
  runsIn: ["browser", "node"],
  write: async (briefing, tools) => {
    const { writeReport } = await import("../office/report/write-report.ts");
    return writeReport(briefing, tools);
  },
  writeBooklet: async (booklet, tools) => {
    const { writeReportOfBooklet } = await import("../office/report/write-report.ts");
    return writeReportOfBooklet(booklet, tools);
  },
};
