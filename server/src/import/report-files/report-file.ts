import type { MessageLanguage } from "../../messages/message.ts";
import { told } from "../problem.ts";
import { listBook } from "./list-book.ts";
import { type CheckedFile, validationReport } from "./validation-report.ts";

/** The formats that a report is taken away in. `ess`: the validation report of the European Statistical System. */
export const REPORT_FORMATS = ["xlsx", "json", "ess"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The report of a check as a file. */
export function reportFile(checked: CheckedFile, format: ReportFormat, lang: MessageLanguage): ReportFile {
  const stem = checked.file.replace(/\.[^.]*$/, "");
  const json = (value: unknown, name: string): ReportFile => ({
    name,
    type: "application/json",
    bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
  });
  switch (format) {
    case "xlsx":
      return { name: `${stem}-report.xlsx`, type: XLSX, bytes: listBook(checked.problems, lang) };
    case "json": {
      const { file, dataset, at, counts, problems } = checked;
      const rows = problems.map((problem) => told(problem, lang));
      return json(
        { file, dataset, at, ...counts, lang: lang === "VI" ? "vi" : "en", problems: rows },
        `${stem}-report.json`,
      );
    }
    case "ess":
      return json(validationReport(checked, lang), `${stem}-validation-report.json`);
  }
}
