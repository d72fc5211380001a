import { readFileSync } from "node:fs";
import type { BriefingDocument } from "../briefing/document/briefing-document.ts";
import type { OfficeDetails } from "../briefing/document/office-details.ts";
import { type DocumentFault, readDocument, readOffice } from "../briefing/document/read-document.ts";
import { templates } from "../briefing/ready-made/wish.ts";
import { AskError } from "./ask.ts";

/** Reads what an office says of itself. Throws with every fault in it. */
export function readOfficeFile(path: string): OfficeDetails {
  const read = readOffice(parseFile(path));
  if (read.is === "office") return read.office;
  throw new AskError(faultsText(`${path} cannot be used`, read.faults));
}

function faultsText(what: string, faults: readonly DocumentFault[]): string {
  const lines = faults.map(({ at, message }) => `  ${at === "" ? "" : `${at}: `}${message}`);
  return [`${what}:`, ...lines].join("\n");
}

/** Reads a document of one's own. Throws with every fault in it. */
export function readOwn(path: string): BriefingDocument {
  const read = readDocument(parseFile(path));
  if (read.is === "document") return read.document;
  throw new AskError(faultsText(`${path} is no briefing`, read.faults));
}

function parseFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new AskError(`"${path}" is no template (${templates.join(", ")}) and cannot be read as a file.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AskError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
