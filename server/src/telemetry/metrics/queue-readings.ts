import type { Metrics } from "./metrics.ts";
import type { QueueName } from "./names.ts";

/** What a queue says of itself. */
export interface ReadableQueue {
  readonly now: { readonly working: number; readonly waiting: number };
  readonly admitted: number;
  readonly slots: number;
}

/** Says how a queue stands, under a name of ours. */
export function readQueue(metrics: Metrics, queue: QueueName, of: ReadableQueue): void {
  metrics.read("atlas_queue_slots", () => [[{ queue }, of.slots]]);
  metrics.read("atlas_queue_working", () => [[{ queue }, of.now.working]]);
  metrics.read("atlas_queue_waiting", () => [[{ queue }, of.now.waiting]]);
  metrics.read("atlas_queue_admitted_total", () => [[{ queue }, of.admitted]]);
}
