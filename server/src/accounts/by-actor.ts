import type { By } from "../audit/entry.ts";
import type { Actor } from "./may.ts";

/**
 * As whom somebody stands on record.
 *
 * @param role by which they did it, where that is known
 */
export function byActor({ account, isOnlyOne, key }: Actor, role = "signed in"): By {
  const as = isOnlyOne ? "only one" : account === null ? "nobody" : role;
  return { account, as, ...(key !== undefined && { key: key.id }) };
}
