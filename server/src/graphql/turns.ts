import { GivenUpError, TooBusyError } from "./errors.ts";

export interface TurnsOptions {
  /** Rows of large questions worked on at a time. One that asks for more than that is worked on alone. */
  readonly rowsAtOnce: number;
  /** Milliseconds a question waits for its turn before it is refused. */
  readonly patience: number;
}

/** A question of up to so many rows is small. */
const SMALL = 1_000;
/** Rows of small questions worked on at a time: a little memory, and never one that a large question takes. */
const SMALL_ROWS_AT_ONCE = 20_000;
/** Questions that wait in each line; whoever comes after them is refused at once. */
const LARGE_WAITING = 32;
const SMALL_WAITING = 1_000;

/**
 * Bounds the rows that are worked on at a time over all requests, so that many large answers side by side take turns instead
 * of memory. Small and large questions stand in lines of their own, each first come, first served: neither waits for the other.
 * Our own, because queues at hand either do not weigh what waits or cannot let it leave when its reader has gone.
 */
export class Turns {
  readonly #small: Line;
  readonly #large: Line;

  constructor({ rowsAtOnce, patience }: TurnsOptions) {
    this.#small = new Line(SMALL_ROWS_AT_ONCE, SMALL_WAITING, patience);
    this.#large = new Line(rowsAtOnce, LARGE_WAITING, patience);
  }

  /** The turn of one request, which has not asked for any rows yet. */
  next(): Turn {
    return new Turn((rows) => (rows <= SMALL ? this.#small : this.#large).enter(rows));
  }

  /** Rows being worked on, and questions waiting. */
  get now(): { readonly rows: number; readonly waiting: number } {
    return {
      rows: this.#small.rows + this.#large.rows,
      waiting: this.#small.waiting + this.#large.waiting,
    };
  }
}

/** What one request has asked for so far. Whoever made it calls {@link leave} when the request is over, however it ended. */
export class Turn {
  readonly #enter: (rows: number) => Place;
  #asked = 0;
  #granted = 0;
  #place: Place | null = null;
  #entering: Promise<void> | null = null;
  #over = false;
  #refusedFor: number | null = null;

  constructor(enter: (rows: number) => Place) {
    this.#enter = enter;
  }

  /**
   * Waits until so many rows more may be worked on. What the fields of a request ask at the same time is waited for as one.
   * Throws TOO_BUSY when it would take too long, GivenUpError when the request is over.
   */
  take(rows: number): Promise<void> {
    this.#asked += Math.max(0, rows);
    this.#entering ??= this.#enterAll().finally(() => (this.#entering = null));
    return this.#entering;
  }

  /** Seconds after which to ask again, once it has been refused. */
  get refusedFor(): number | null {
    return this.#refusedFor;
  }

  /** Gives everything back, and the place in the line where it still waits. */
  leave(): void {
    this.#over = true;
    this.#place?.leave();
    this.#place = null;
  }

  async #enterAll(): Promise<void> {
    // The other fields of the same level ask before this goes on.
    await Promise.resolve();
    if (this.#over) throw new GivenUpError("the request is over");
    while (this.#granted < this.#asked) {
      // Who wants more gives back what it has and asks for all of it: if it kept a part while it waited, two could wait for
      // each other.
      this.#place?.leave();
      const asked = this.#asked;
      try {
        this.#place = this.#enter(asked);
        // oxlint-disable-next-line no-await-in-loop -- more may be asked meanwhile
        await this.#place.granted;
      } catch (error) {
        if (error instanceof TooBusyError) this.#refusedFor = error.retryAfter;
        throw error;
      }
      if (this.#over) throw new GivenUpError("the request is over");
      this.#granted = asked;
    }
  }
}

interface Place {
  /** Rejects when the place was left or the wait was too long. */
  readonly granted: Promise<void>;
  /** Can be repeated. */
  leave(): void;
}

interface Waiter {
  readonly rows: number;
  readonly begin: () => void;
}

class Line {
  readonly #most: number;
  readonly #places: number;
  readonly #patience: number;
  /** In the order they came. */
  readonly #waiters = new Set<Waiter>();
  #rows = 0;

  constructor(most: number, places: number, patience: number) {
    this.#most = most;
    this.#places = places;
    this.#patience = patience;
  }

  get rows(): number {
    return this.#rows;
  }

  get waiting(): number {
    return this.#waiters.size;
  }

  /** Throws TOO_BUSY when the line is too long. */
  enter(wanted: number): Place {
    const rows = Math.min(wanted, this.#most);
    if (this.#waiters.size === 0 && this.#fits(rows)) {
      this.#rows += rows;
      return { granted: Promise.resolve(), leave: this.#giveBack(rows) };
    }
    if (this.#waiters.size >= this.#places) throw new TooBusyError(this.#patience);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let leave = (): void => drop(new GivenUpError("the request is over"));
    const waiter: Waiter = {
      rows,
      begin: () => {
        clearTimeout(timer);
        leave = this.#giveBack(rows);
        resolve();
      },
    };
    const drop = (why: Error): void => {
      clearTimeout(timer);
      reject(why);
      // Those behind may be smaller.
      if (this.#waiters.delete(waiter)) this.#callUp();
    };
    const timer = setTimeout(() => drop(new TooBusyError(this.#patience)), this.#patience);
    this.#waiters.add(waiter);
    return { granted: promise, leave: () => leave() };
  }

  #fits(rows: number): boolean {
    return this.#rows + rows <= this.#most;
  }

  #callUp(): void {
    for (const waiter of this.#waiters) {
      if (!this.#fits(waiter.rows)) return;
      this.#waiters.delete(waiter);
      this.#rows += waiter.rows;
      waiter.begin();
    }
  }

  #giveBack(rows: number): () => void {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#rows -= rows;
      this.#callUp();
    };
  }
}
