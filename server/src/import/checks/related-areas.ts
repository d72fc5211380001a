import type { Day } from "../../statistics/model/types.ts";
import { isAlive } from "../rows/area-life.ts";
import type { Codebook, CodedArea } from "../rows/codebook.ts";

/** Areas alive on a day that share territory with an area that was not: whom a figure of that day could be about. */
export function relatedAreasAlive(area: CodedArea, day: Day, book: Codebook): string[] {
  const seen = new Set([area.code]);
  const queue = [area.code];
  for (const code of queue) {
    for (const { from, to } of book.lineage) {
      const other = from === code ? to : to === code ? from : null;
      if (other === null || seen.has(other)) continue;
      // Only along one direction of time: a sibling that went into the same successor shares no territory.
      const older = to === code;
      if (older !== day < area.validFrom) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  seen.delete(area.code);
  return [...seen].filter((code) => isAlive(book.areas.get(code), day)).toSorted();
}
