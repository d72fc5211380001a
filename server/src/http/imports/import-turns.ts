import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import { readQueue } from "../../telemetry/metrics/queue-readings.ts";
import { FairQueue } from "../admission/fair-queue.ts";

/** Where callers wait for their turn with files. */
export function importTurns(metrics: Metrics) {
  // The database lets one write at a time; each of these has a thread.
  const oneByOne = { slots: 1, slotsPerCaller: 1, waiting: 32, waitingPerCaller: 4, patience: 60_000 };
  const turns = {
    uploads: new FairQueue({ ...oneByOne, slots: 4, waiting: 16, waitingPerCaller: 2 }),
    writes: new FairQueue(oneByOne),
    documents: new FairQueue(oneByOne),
  };
  readQueue(metrics, "files handed in", turns.uploads);
  readQueue(metrics, "publishing", turns.writes);
  readQueue(metrics, "reports and marked files", turns.documents);
  return turns;
}
