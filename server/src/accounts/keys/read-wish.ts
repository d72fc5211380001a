import type { FieldFault } from "../fields.ts";
import { type Actor, may, SCOPES, isScope } from "../may.ts";
import { type KeyWish, LONGEST_OVERLAP } from "./keys.ts";

/** A key as it is wished for, before it is looked at. */
export interface GivenKey {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly territories: readonly string[];
  readonly days: number;
  readonly pointsAMinute: number | null;
}

const LONGEST_NAME = 100;

/**
 * What is wished for, looked at: a key may no more than whoever makes it.
 *
 * @param owner whose key it will be
 * @param mostDays how long a key lives at most
 */
export function readKeyWish(
  given: GivenKey,
  owner: Actor,
  mostDays: number,
  covers: (territory: string, area: string) => boolean,
): { readonly wish: KeyWish } | { readonly fault: FieldFault } {
  const { name, days, territories, pointsAMinute } = given;
  const fault = (argument: string, said: FieldFault["said"]) => ({ fault: { argument, said } });
  const isName = name.trim() !== "" && Array.from(name).length <= LONGEST_NAME && !/\p{Cc}/u.test(name);
  if (!isName) return fault("name", { code: "KEY_NAME_WRONG", args: { most: LONGEST_NAME } });
  const scopes = [...new Set(given.scopes)].filter(isScope);
  if (scopes.length === 0 || scopes.length < new Set(given.scopes).size)
    return fault("scopes", { code: "KEY_SCOPE_WRONG", args: { accepted: SCOPES } });
  const handsIn = scopes.includes("import");
  if (handsIn && territories.length === 0)
    return fault("territories", { code: "KEY_NEEDS_TERRITORY", args: {} });
  for (const territory of handsIn ? territories : [])
    if (!may(owner, "HAND_IN", { area: territory }, covers).may)
      return fault("territories", { code: "KEY_TERRITORY_NOT_YOURS", args: { territory } });
  if (!Number.isInteger(days) || days < 1 || days > mostDays)
    return fault("days", { code: "KEY_DAYS_WRONG", args: { most: mostDays } });
  const isPoints =
    pointsAMinute === null ||
    (Number.isInteger(pointsAMinute) && pointsAMinute >= 1 && pointsAMinute < 2 ** 31);
  if (!isPoints) return fault("pointsAMinute", { code: "KEY_POINTS_WRONG", args: {} });
  const held = handsIn ? [...new Set(territories)].toSorted() : [];
  return { wish: { name, scopes, territories: held, days, pointsAMinute } };
}

/** What is wrong with the hours for which the old key stays good; null when nothing is. */
export function overlapFault(hours: number): FieldFault | null {
  const isRight = Number.isInteger(hours) && hours >= 0 && hours <= LONGEST_OVERLAP;
  return isRight
    ? null
    : { argument: "overlapHours", said: { code: "KEY_OVERLAP_WRONG", args: { most: LONGEST_OVERLAP } } };
}
