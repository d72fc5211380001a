import { useSyncExternalStore } from "react";

/** What somebody is asked before a file is theirs. */
export interface AskedReason {
  /** What the dataset is called. */
  readonly dataset: string;
  readonly answer: (reason: string) => void;
  /** Nothing is said, and no file taken. */
  readonly close: () => void;
}

let asked: AskedReason | null = null;
const listeners = new Set<() => void>();

function show(next: AskedReason | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** What is asked now; null: nothing. */
export function useAskedReason(): AskedReason | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}

/** Asks whoever sits here for what figures of a dataset are taken away; null where they say nothing. Another question that is open is closed. */
export function askReason(dataset: string): Promise<string | null> {
  asked?.close();
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const end = (reason: string | null): void => {
    show(null);
    resolve(reason);
  };
  show({ dataset, answer: end, close: () => end(null) });
  return promise;
}
