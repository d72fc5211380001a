import type { BriefingDocument } from "../../../briefing/document/briefing-document.ts";
import { plain } from "../../../exports/file-name.ts";

/** A briefing as a file that opens again here and with `atlas brief --template`. */
export function documentFile(document: BriefingDocument): File {
  return textFile(`${JSON.stringify(document, null, 2)}\n`, document.title);
}

/** A text that should be a briefing and is none, as a file. */
export function textFile(text: string, title: string): File {
  return new File([text], `${plain(title) || "briefing"}.briefing.json`, { type: "application/json" });
}
