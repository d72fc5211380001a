import { lazy, useSyncExternalStore, type ComponentType } from "react";

const key = "movement-atlas:reloaded";
/** Milliseconds within which a page is not loaded anew twice. */
const pause = 60_000;
/** Milliseconds between two looks whether the server answers again: first and longest. */
const [shortest, longest] = [3_000, 30_000];

let waiting = 0;
const listeners = new Set<() => void>();

function count(by: 1 | -1): void {
  waiting += by;
  for (const listener of listeners) listener();
}

/** Whether a part of the page waits for a server that does not answer. */
export function useServerUnreachable(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting > 0,
  );
}

async function answers(): Promise<boolean> {
  return fetch("/healthz", { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Calls `then` once the browser has a network again, or after some time. What is given back ends the wait. */
export function whenOnline(then: () => void, milliseconds: number): () => void {
  const timer = setTimeout(() => over(then), milliseconds);
  const online = (): void => over(then);
  const over = (act: () => void): void => {
    clearTimeout(timer);
    removeEventListener("online", online);
    act();
  };
  addEventListener("online", online);
  return () => over(() => undefined);
}

/**
 * A part of the program, fetched. One that the server has no more, because the atlas was renewed while the page stayed open, loads the page anew
 * at the same address, once; where that does not help, and where no server answers, it fails.
 */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if (!(await answers())) throw cause;
  }
  try {
    return await load();
  } catch (cause) {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < pause) throw cause;
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
    // Nothing is shown of a page that is about to go.
    return new Promise(() => undefined);
  }
}

/** The same, but where no server answers it waits until one does: nothing on the page goes away for it. */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  const first = await fetched(load).then(
    (value) => ({ value }),
    () => null,
  );
  if (first !== null) return first.value;
  count(1);
  try {
    for (let wait = shortest; ; wait = Math.min(longest, 2 * wait)) {
      await new Promise<void>((resolve) => {
        whenOnline(resolve, wait);
      });
      if (await answers()) return await fetched(load);
    }
  } finally {
    count(-1);
  }
}

/** A component whose code comes when it is first drawn. Without a network, what stands in its place stays until there is one. */
export function lazily<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await patiently(load) }));
}
