import type { Day } from "../../statistics/model/types.ts";
import type { CodedArea } from "./codebook.ts";

/** Whether an area exists on a day. */
export function isAlive(area: CodedArea | undefined, day: Day): boolean {
  return area !== undefined && area.validFrom <= day && (area.validTo === null || day < area.validTo);
}
