import type { DocumentFormat } from "./document-format.ts";

/** The written briefing itself, for other programs. */
export const jsonFormat: DocumentFormat = {
  id: "json",
  extension: "json",
  mediaType: "application/json",
  name: "JSON",
  runsIn: ["browser", "node"],
  write: (briefing) => Promise.resolve(new TextEncoder().encode(`${JSON.stringify(briefing, null, 2)}\n`)),
};
