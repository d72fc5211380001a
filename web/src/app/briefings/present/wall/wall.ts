/** What a wall needs of the world, so that tests have a clock of their own. */
export interface WallWorld<Show> {
  /** Calls after some milliseconds; what is given back ends the wait. */
  readonly later: (milliseconds: number, then: () => void) => () => void;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
  /** How many slides are shown now, and which of them. */
  readonly shown: () => { readonly at: number; readonly count: number };
  readonly turn: (to: number) => void;
  /** What there is to show by now, drawn as far as it must be; null: nothing newer. Rejects where it cannot be had. */
  readonly renew: (signal: AbortSignal) => Promise<Show | null>;
  /** Shows what was renewed, from its beginning. */
  readonly replace: (show: Show) => void;
}

/** Milliseconds between two questions for newer data: least, and most after failures. */
export const [leastBetween, mostBetween] = [60_000, 30 * 60_000];
/** Milliseconds that a question for newer data may take. */
export const patience = 5 * 60_000;

/**
 * Turns the slides of a wall by itself, round after round. Newer data is asked for in the last slide's time, and only shown where a round begins, whole; while it is not
 * here, or cannot be had, what is there goes on. Failures are asked again less and less often, and never shown.
 */
export class Wall<Show> {
  readonly #world: WallWorld<Show>;
  readonly #milliseconds: number;
  #end: (() => void) | null = null;
  #asking: AbortController | null = null;
  #ready: Show | null = null;
  #failures = 0;
  #askAfter: number;

  constructor(seconds: number, world: WallWorld<Show>) {
    this.#milliseconds = seconds * 1000;
    this.#world = world;
    this.#askAfter = world.now() + leastBetween;
  }

  /** Begins the time of the slide that is shown: also when somebody turned it by hand. */
  restart(): void {
    this.#end?.();
    this.#end = this.#world.later(this.#milliseconds, () => this.#turn());
    const { at, count } = this.#world.shown();
    if (at >= count - 1) void this.#ask();
  }

  /** Stands still; `restart` goes on. */
  pause(): void {
    this.#end?.();
    this.#end = null;
  }

  /** Ends for good. */
  stop(): void {
    this.pause();
    this.#asking?.abort();
    this.#ready = null;
  }

  #turn(): void {
    const { at, count } = this.#world.shown();
    if (at < count - 1) this.#world.turn(at + 1);
    else if (this.#ready === null) this.#world.turn(0);
    else {
      const show = this.#ready;
      this.#ready = null;
      this.#world.replace(show);
    }
    this.restart();
  }

  async #ask(): Promise<void> {
    const { now, later, renew } = this.#world;
    if (this.#asking !== null || this.#ready !== null || now() < this.#askAfter) return;
    const asking = new AbortController();
    this.#asking = asking;
    const endPatience = later(patience, () => asking.abort(new Error("no answer")));
    try {
      const show = await settled(renew(asking.signal), asking.signal);
      this.#failures = 0;
      if (this.#end !== null) this.#ready = show;
    } catch {
      this.#failures += 1;
    } finally {
      endPatience();
      this.#asking = null;
      this.#askAfter = now() + Math.min(mostBetween, leastBetween * 2 ** Math.min(this.#failures, 10));
    }
  }
}

/** The same, but over when it is aborted, whoever does not listen. */
function settled<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted", { cause: signal.reason })), {
      once: true,
    });
    asked.then(resolve, reject);
  });
}
