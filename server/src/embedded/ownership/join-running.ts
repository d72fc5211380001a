import type { Release } from "../embedded.ts";
import { findOwned } from "./find-running.ts";
import { registerAsSuccessor } from "./successors.ts";
import { type Holder, holderOf, type OwnerLock } from "./owner-lock.ts";
import type { Running } from "../postgres/server-process.ts";

export interface JoinOptions {
  /** Tries to become the owner. */
  readonly take: () => OwnerLock | Holder;
  /** Has become the owner of this server. */
  readonly own: (lock: OwnerLock, running: Running) => Release;
}

/** Milliseconds between two looks whether the owner has let go. */
const LOOK = 200;

/**
 * Uses the server that another living process of ours looks after, as its successor: when that one ends, by itself or killed, this
 * one looks after the server.
 *
 * @returns null when that other one has let go meanwhile: then there is nobody to join
 * @throws EmbeddedError when its server does not become ready
 */
export async function joinRunning(
  dataDir: string,
  holder: Holder,
  { take, own }: JoinOptions,
): Promise<{ readonly running: Running; readonly release: Release } | null> {
  const unregister = registerAsSuccessor(dataDir);
  const isThere = (): boolean => {
    const now = holderOf(dataDir);
    return now !== null && now.heldBy === holder.heldBy && !now.isEnding;
  };
  let running: Running | null;
  try {
    running = isThere() ? await findOwned(dataDir, holder.heldBy, isThere) : null;
  } catch (error) {
    unregister();
    throw error;
  }
  if (running === null) {
    unregister();
    return null;
  }
  const server = running;
  let owned: Release | null = null;
  const timer = setInterval(() => {
    const lock = take();
    if ("heldBy" in lock) return;
    clearInterval(timer);
    unregister();
    owned = own(lock, server);
  }, LOOK);
  timer.unref();
  const letGo = (): void => {
    clearInterval(timer);
    unregister();
  };
  return {
    running,
    release: {
      announceStop: () => owned?.announceStop(),
      async stop(fast) {
        letGo();
        await owned?.stop(fast);
      },
      async leave() {
        letGo();
        await owned?.leave();
      },
    },
  };
}
