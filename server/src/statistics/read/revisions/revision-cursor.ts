import type { Instant } from "../../model/types.ts";
import { decodeCursor, encodeCursor } from "../../request/cursor.ts";
import type { CellPlace } from "./build-changed-cells-query.ts";

/** The end of the span that the pages before were of, and the last cell looked at there. */
export interface RevisionCursor {
  readonly until: Instant;
  readonly place: CellPlace;
}

/** Names the cell, not its number: whatever else is recorded, the next page begins after it. */
export function encodeRevisionCursor({ until, place }: RevisionCursor): string {
  const { moment, indicator_id, period_id, area_id, breakdown_id } = place;
  const list = ["moved", Date.parse(until), Date.parse(moment), indicator_id, period_id, area_id].join("_");
  return encodeCursor(list, breakdown_id);
}

/** Null for what {@link encodeRevisionCursor} cannot have written. */
export function decodeRevisionCursor(cursor: string): RevisionCursor | null {
  const found = decodeCursor(cursor);
  const parts = /^moved_(-?\d{1,14})_(-?\d{1,14})_(\d{1,9})_(\d{1,9})_(\d{1,9})$/.exec(found?.list ?? "");
  if (found === null || parts === null) return null;
  const [until = 0, moment = 0, indicator_id = 0, period_id = 0, area_id = 0] = parts.slice(1).map(Number);
  const instant = (time: number): Instant => new Date(time).toISOString();
  return {
    until: instant(until),
    place: { moment: instant(moment), indicator_id, period_id, area_id, breakdown_id: found.index },
  };
}
