import type { BriefingDocument } from "../../../briefing/document/briefing-document.ts";
import { readDocument, type DocumentFault } from "../../../briefing/document/read-document.ts";
import type { ComposeWords } from "../../../i18n/briefing/compose-words.ts";

/** Sixty pages of text are far less. */
const mostBytes = 5_000_000;

/** What a file holds: a briefing, or all that keeps it from being one, each with its place. */
export type ReadFile =
  | { readonly is: "document"; readonly document: BriefingDocument }
  | { readonly is: "faults"; readonly faults: readonly DocumentFault[] };

/**
 * Reads a briefing document from a file: its own JSON, or the written briefing that the tool and the pages give as JSON, which says what it was made from. Never throws for what
 * stands in the file.
 */
export async function readBriefingFile(file: File, text: ComposeWords["list"]): Promise<ReadFile> {
  if (file.size > mostBytes) return { is: "faults", faults: [{ at: "", message: text.tooLarge }] };
  let given: unknown;
  try {
    given = JSON.parse(await file.text());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { is: "faults", faults: [{ at: "", message: text.notJson(why) }] };
  }
  return readDocument(madeFrom(given) ?? given);
}

/** What a written briefing was made from; undefined: it is none. */
function madeFrom(given: unknown): unknown {
  const provenance = field(given, "provenance");
  return provenance === undefined ? undefined : field(provenance, "madeFrom");
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
