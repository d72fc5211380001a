import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import { step as tracedStep } from "../../telemetry/traces/steps.ts";

/** What takes long of what is done with a file. */
export type TimedStep = "read" | "check" | "publish" | "reverse";

/** Takes the time that a step with a file takes, also of one that fails. */
export async function timedStep<T>(metrics: Metrics, step: TimedStep, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  let outcome = "failed";
  try {
    // Part of the request that waits for it, where one does.
    const done = await tracedStep(`import: ${step}`, work);
    outcome = "done";
    return done;
  } finally {
    const seconds = (performance.now() - began) / 1_000;
    metrics.observe("atlas_import_step_duration_seconds", { step, outcome }, seconds);
  }
}
