import type { Metrics } from "./metrics.ts";
import type { ThreadsName } from "./names.ts";

/** What a pool of threads says of itself. */
export interface ReadablePool {
  /** Threads there are. */
  readonly threads: { readonly length: number };
  /** Threads that were started so far, and those that ended before they had answered. */
  readonly started: number;
  readonly lost: number;
}

/** Says how a pool of threads stands, under a name of ours. */
export function readThreads(metrics: Metrics, pool: ThreadsName, of: ReadablePool, busy: () => number): void {
  metrics.read("atlas_workers", () => [[{ pool }, of.threads.length]]);
  metrics.read("atlas_workers_busy", () => [[{ pool }, busy()]]);
  metrics.read("atlas_workers_started_total", () => [[{ pool }, of.started]]);
  metrics.read("atlas_workers_lost_total", () => [[{ pool }, of.lost]]);
}
