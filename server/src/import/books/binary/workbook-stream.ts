import type { Streams } from "../guard/compound-file.ts";

/** The stream of a workbook, as versions since 1997 and before call it; null where there is none. */
export function workbookStream(streams: Streams): Buffer | null {
  return streams.get("workbook") ?? streams.get("book") ?? null;
}
