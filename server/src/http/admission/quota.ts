import { LRUCache } from "lru-cache";
import { RateLimitedError } from "../../graphql/errors.ts";

/** Seconds after which a caller's points are whole again. */
export const WINDOW = 60;
/** Callers remembered; beyond, the one that has not asked for longest begins anew. About a megabyte. */
const CALLERS = 10_000;

/** How a caller stands. */
export interface QuotaLeft {
  /** Points a minute; 0: not counted. */
  readonly limit: number;
  /** Points left in this window. */
  readonly remaining: number;
  /** When they are whole again, in milliseconds since 1970. */
  readonly resetAt: number;
}

/** Points are what answers cost; checks are questions that were not answered, one each. */
type UsedUp = "POINTS_USED_UP" | "CHECKS_USED_UP";

interface Window {
  spent: number;
  readonly endsAt: number;
}

/**
 * Points that each caller may spend a minute. A window begins with a caller's first question and is over after a minute, whatever
 * was spent. Kept in this process alone, and bounded however many callers come.
 */
export class Quota {
  readonly #limit: number;
  readonly #usedUp: UsedUp;
  readonly #now: () => number;
  readonly #ownLimit: (caller: string) => number | undefined;
  readonly #windows = new LRUCache<string, Window>({ max: CALLERS });

  /**
   * @param limit points a minute; 0: nothing is counted
   * @param usedUp what is told to whom has none left
   * @param ownLimit of callers that have fewer than others; undefined: as everybody
   */
  constructor(
    limit: number,
    usedUp: UsedUp = "POINTS_USED_UP",
    now: () => number = Date.now,
    ownLimit: (caller: string) => number | undefined = () => undefined,
  ) {
    this.#limit = limit;
    this.#usedUp = usedUp;
    this.#now = now;
    this.#ownLimit = ownLimit;
  }

  /**
   * Takes points off what a caller has left. Throws RATE_LIMITED, and takes nothing, when that is less; a whole window is enough
   * for any one question.
   */
  spend(caller: string, points: number): QuotaLeft {
    const { limit, remaining, resetAt } = this.left(caller);
    const isWhole = remaining === limit;
    if (points > remaining && !isWhole)
      throw new RateLimitedError(
        (seconds) => ({
          code: "POINTS_TOO_FEW",
          args: { points, limit, remaining, seconds },
        }),
        (resetAt - this.#now()) / 1_000,
      );
    return this.charge(caller, points);
  }

  /** Throws RATE_LIMITED when a caller has nothing left. */
  check(caller: string): void {
    const { limit, remaining, resetAt } = this.left(caller);
    if (limit > 0 && remaining === 0)
      throw new RateLimitedError(
        (seconds) => ({ code: this.#usedUp, args: { limit, seconds } }),
        (resetAt - this.#now()) / 1_000,
      );
  }

  /** As {@link spend} for what has been done already: never refuses. Negative points are given back. */
  charge(caller: string, points: number): QuotaLeft {
    if (this.#limitOf(caller) === 0 || points === 0) return this.left(caller);
    const window = this.#windowOf(caller) ?? { spent: 0, endsAt: this.#now() + WINDOW * 1_000 };
    window.spent = Math.max(0, window.spent + points);
    this.#windows.set(caller, window);
    return this.left(caller);
  }

  /** What a caller spent in this window, in this process. */
  spent(caller: string): number {
    return this.#windowOf(caller)?.spent ?? 0;
  }

  left(caller: string): QuotaLeft {
    const window = this.#windowOf(caller);
    const limit = this.#limitOf(caller);
    return {
      limit,
      remaining: Math.max(0, limit - (window?.spent ?? 0)),
      resetAt: window?.endsAt ?? this.#now() + WINDOW * 1_000,
    };
  }

  #limitOf(caller: string): number {
    const own = this.#ownLimit(caller);
    if (own === undefined) return this.#limit;
    return this.#limit === 0 ? own : Math.min(own, this.#limit);
  }

  #windowOf(caller: string): Window | undefined {
    const window = this.#windows.get(caller);
    if (window === undefined) return undefined;
    const left = window.endsAt - this.#now();
    // One that would last longer than a window does was begun before the clock was set back.
    return left > 0 && left <= WINDOW * 1_000 ? window : undefined;
  }
}
