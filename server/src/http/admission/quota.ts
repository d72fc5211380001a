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
  /** Here, and on other servers as far as that is known. */
  spent: number;
  /** Of this, what other servers have not been told, and what they are just being told. */
  untold: number;
  onItsWay: number;
  endsAt: number;
}

/** The share of a limit that a caller may spend on one server before others are told of it. */
const SLICE = 1 / 20;

/** Tells other servers what callers spent here, and brings what they spent there. */
export interface Sharing {
  /** Soon, with what else is to be told; at once where that is asked. Resolves when it is done, or could not be. */
  exchange(isUrgent: boolean): Promise<void>;
}

/**
 * Points that each caller may spend a minute. A window begins with a caller's first question and is over after a minute, whatever
 * was spent. Counted in this process, and bounded however many callers come; where there are other servers, what is spent is shared with them (shared-points.ts).
 */
export class Quota {
  readonly #limit: number;
  readonly #usedUp: UsedUp;
  readonly #now: () => number;
  readonly #ownLimit: (caller: string) => number | undefined;
  readonly #windows = new LRUCache<string, Window>({ max: CALLERS });
  /** Callers of whom others are to be told something. */
  readonly #untold = new Set<string>();
  #sharing: Sharing | null = null;

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
    const window = this.#windowOf(caller) ?? {
      spent: 0,
      untold: 0,
      onItsWay: 0,
      endsAt: this.#now() + WINDOW * 1_000,
    };
    window.spent = Math.max(0, window.spent + points);
    this.#windows.set(caller, window);
    if (this.#sharing !== null) {
      window.untold += points;
      this.#untold.add(caller);
      void this.#sharing.exchange(window.untold >= this.#slice(caller));
    }
    return this.left(caller);
  }

  /** From now on what is spent is shared. */
  share(sharing: Sharing): void {
    this.#sharing = sharing;
  }

  /** Null where a caller may spend more before others know of it; else resolves when they do, and what they know is known here. */
  settled(caller: string): Promise<void> | null {
    if (this.#sharing === null) return null;
    const { untold = 0, onItsWay = 0 } = this.#windowOf(caller) ?? {};
    return untold + onItsWay < this.#slice(caller) ? null : this.#sharing.exchange(true);
  }

  /** What others are to be told, of so many callers at most: points by caller. Whoever takes it tells it. */
  takeUntold(most: number): Map<string, number> {
    const taken = new Map<string, number>();
    for (const caller of this.#untold) {
      if (taken.size >= most) break;
      this.#untold.delete(caller);
      const window = this.#windowOf(caller);
      if (window === undefined || window.untold === 0) continue;
      taken.set(caller, window.untold);
      window.onItsWay += window.untold;
      window.untold = 0;
    }
    return taken;
  }

  /** What was taken has been told. */
  told(taken: ReadonlyMap<string, number>): void {
    for (const [caller, points] of taken) {
      const window = this.#windowOf(caller);
      if (window !== undefined) window.onItsWay -= points;
    }
  }

  /** What was taken could not be told: it is told another time. */
  putBack(taken: ReadonlyMap<string, number>): void {
    this.told(taken);
    for (const [caller, points] of taken) {
      const window = this.#windowOf(caller);
      if (window === undefined) continue;
      window.untold += points;
      this.#untold.add(caller);
    }
  }

  /** What a caller spent on all servers, of which they were told, and in how many milliseconds it is whole again. */
  learn(caller: string, spent: number, left: number): void {
    const { untold = 0, onItsWay = 0 } = this.#windowOf(caller) ?? {};
    const endsAt = this.#now() + Math.min(left, WINDOW * 1_000);
    this.#windows.set(caller, { spent: Math.max(0, spent + untold), untold, onItsWay, endsAt });
  }

  #slice(caller: string): number {
    return Math.max(1, this.#limitOf(caller) * SLICE);
  }

  /** What a caller spent in this window, as far as it is known here. */
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
