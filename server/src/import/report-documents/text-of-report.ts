import { Refusal } from "../hand-ins/steps/refusal.ts";
import { MOST_TEXT } from "../report-text/read-report.ts";
import { textOfFile } from "./text-of-file.ts";

/**
 * The text of a report, as it was written or as the file it was sent as.
 *
 * @throws Refusal when there is none, or too much of it
 */
export function textOfReport(report: string | Uint8Array): string {
  const text = typeof report === "string" ? report : textOfFile(report);
  if (text.trim() === "") throw new Refusal(400, { code: "REPORT_EMPTY", args: {} }, "text");
  if (text.length > MOST_TEXT)
    throw new Refusal(413, { code: "REPORT_TOO_LONG", args: { most: MOST_TEXT } }, "text");
  return text;
}
