import { type Catalogue, latestKnown } from "../catalogue/catalogue.ts";
import { beginningOfDay, endOfDay, isDay } from "../model/days.ts";
import type { Instant } from "../model/types.ts";
import { InputError } from "./request.ts";

/**
 * An instant up to the last commit, with milliseconds; null: the one the catalogue is pinned to, or now. A plain day of Viet Nam is its end (its beginning where it is one `since`
 * which something is asked), or the last commit where that comes before. Throws InputError.
 */
export function resolveKnownAt(
  catalogue: Catalogue,
  knownAt: string | null,
  argument = "knownAt",
): Instant | null {
  return knownAt === null ? catalogue.knownAt : resolveInstant(catalogue, knownAt, argument);
}

/** Nothing is asked before it: PostgreSQL knows no year 0. */
const FIRST = "0001-01-01T00:00:00.000Z";

/** See {@link resolveKnownAt}. */
export function resolveInstant(catalogue: Catalogue, written: string, argument: string): Instant {
  const committedAt = latestKnown(catalogue);
  const noInstant = (): InputError =>
    new InputError(argument, {
      code: "NOT_AN_INSTANT",
      args: { written: JSON.stringify(written.slice(0, 80)), meant: null },
    });
  if (isDay(written)) {
    const at = argument === "since" ? beginningOfDay(written) : endOfDay(written);
    if (at < FIRST) throw noInstant();
    return at < committedAt ? at : committedAt;
  }
  const time = /^\d{4}-\d\d-\d\dT/.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(time)) throw noInstant();
  const instant = new Date(time).toISOString();
  if (instant < FIRST) throw noInstant();
  if (instant <= committedAt) return instant;
  const args = { argument, instant, committedAt };
  throw new InputError(argument, { code: "AFTER_LAST_COMMIT", args }, [committedAt]);
}
