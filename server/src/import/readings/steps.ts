import { setImmediate } from "node:timers/promises";

/** Work that may be laid down between its steps. */
export type Steps<T> = Generator<undefined, T>;

/** So many cells take a few milliseconds. */
const CELLS_A_STEP = 1_000;

/** Makes one thing of each of many. */
export function* inSteps<T, R>(all: readonly T[], make: (each: T, at: number) => R): Steps<R[]> {
  const made: R[] = [];
  for (const [at, each] of all.entries()) {
    made.push(make(each, at));
    if (at % CELLS_A_STEP === CELLS_A_STEP - 1) yield;
  }
  return made;
}

/** Does it all at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Does it so that other requests are answered meanwhile, until `signal` says to stop. */
export async function inTurns<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await setImmediate();
    signal.throwIfAborted();
  }
}
