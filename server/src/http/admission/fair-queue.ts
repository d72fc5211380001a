import { GivenUpError, RateLimitedError, TooBusyError } from "../../graphql/errors.ts";

export interface FairQueueOptions {
  /** Questions worked on at a time. */
  readonly slots: number;
  /** Of these, most of one caller while others ask too. */
  readonly slotsPerCaller: number;
  /** Most of a caller while nobody else asks; as otherwise when not given. */
  readonly slotsAlone?: number;
  /** Questions that wait, over all callers; whoever comes after them is told TOO_BUSY. */
  readonly waiting: number;
  /** Of these, most of one caller; its next one is told RATE_LIMITED. */
  readonly waitingPerCaller: number;
  /** Milliseconds a question waits before it is told TOO_BUSY. */
  readonly patience: number;
}

/** Milliseconds for which a caller counts as asking after its last question. */
const RECENT = 2_000;

/** Ends the work that a slot was taken for. Can be called twice. */
export type Leave = () => void;

interface Waiter {
  readonly begin: (leave: Leave) => void;
}

interface Line {
  working: number;
  /** In the order they came. */
  readonly waiters: Set<Waiter>;
}

/**
 * Slots for work, shared out caller by caller: each free slot goes to the next caller in turn that has a question waiting, so
 * that one who asks much waits for itself and not others for it. Of one caller, first come, first served.
 */
export class FairQueue {
  readonly #options: FairQueueOptions;
  /** Callers with work or questions waiting; whoever was served last stands last. */
  readonly #lines = new Map<string, Line>();
  /** Whoever asked last, and the last one who was somebody else. */
  #last: { readonly caller: string; readonly at: number } | null = null;
  #lastOther: { readonly caller: string; readonly at: number } | null = null;
  #working = 0;
  #waiting = 0;
  #admitted = 0;

  constructor(options: FairQueueOptions) {
    this.#options = options;
  }

  /** Questions worked on, and waiting. */
  get now(): { readonly working: number; readonly waiting: number } {
    return { working: this.#working, waiting: this.#waiting };
  }

  /** Questions that were given a slot so far. */
  get admitted(): number {
    return this.#admitted;
  }

  /** Questions that can be worked on at a time. */
  get slots(): number {
    return this.#options.slots;
  }

  /**
   * Waits for a slot. Rejects with TOO_BUSY or RATE_LIMITED as the options say, and with the signal's reason when that is
   * aborted first.
   */
  async enter(caller: string, signal: AbortSignal): Promise<Leave> {
    if (signal.aborted) throw reasonOf(signal);
    const { slots, waiting, waitingPerCaller, patience } = this.#options;
    if (this.#last !== null && this.#last.caller !== caller) this.#lastOther = this.#last;
    this.#last = { caller, at: performance.now() };
    const line = this.#lines.get(caller) ?? { working: 0, waiters: new Set<Waiter>() };
    if (line.waiters.size === 0 && this.#working < slots && line.working < this.#slotsPerCaller()) {
      return this.#begin(caller, line);
    }
    if (line.waiters.size >= waitingPerCaller)
      throw new RateLimitedError(
        (seconds) => ({ code: "TOO_MANY_WAITING", args: { seconds } }),
        patience / 1_000,
      );
    if (this.#waiting >= waiting) throw new TooBusyError(patience / 1_000);
    this.#lines.set(caller, line);
    this.#waiting += 1;
    const { promise, resolve, reject } = Promise.withResolvers<Leave>();
    const waiter: Waiter = { begin: resolve };
    const giveUp = (why: Error): void => {
      // Whoever has begun is no longer waiting.
      if (!line.waiters.delete(waiter)) return;
      this.#waiting -= 1;
      this.#forget(caller, line);
      reject(why);
    };
    const aborted = (): void => giveUp(reasonOf(signal));
    const timer = setTimeout(() => giveUp(new TooBusyError(patience / 1_000)), patience);
    signal.addEventListener("abort", aborted, { once: true });
    line.waiters.add(waiter);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", aborted);
    }
  }

  #slotsPerCaller(): number {
    const { slotsPerCaller, slotsAlone = slotsPerCaller } = this.#options;
    const isAlone = this.#lastOther === null || performance.now() - this.#lastOther.at > RECENT;
    return isAlone ? slotsAlone : slotsPerCaller;
  }

  #begin(caller: string, line: Line): Leave {
    this.#working += 1;
    this.#admitted += 1;
    line.working += 1;
    this.#putLast(caller, line);
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#working -= 1;
      line.working -= 1;
      this.#putLast(caller, line);
      this.#forget(caller, line);
      // Not at once: what has arrived meanwhile is read first, so that no caller keeps the thread by asking without end.
      setImmediate(() => this.#callUp());
    };
  }

  #callUp(): void {
    const most = this.#slotsPerCaller();
    while (this.#working < this.#options.slots) {
      const next = [...this.#lines].find(([, { working, waiters }]) => waiters.size > 0 && working < most);
      if (next === undefined) return;
      const [caller, line] = next;
      for (const waiter of line.waiters) {
        line.waiters.delete(waiter);
        this.#waiting -= 1;
        waiter.begin(this.#begin(caller, line));
        break;
      }
    }
  }

  #putLast(caller: string, line: Line): void {
    this.#lines.delete(caller);
    this.#lines.set(caller, line);
  }

  #forget(caller: string, line: Line): void {
    if (line.working === 0 && line.waiters.size === 0) this.#lines.delete(caller);
  }
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new GivenUpError("the request is over");
}
