import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import type { Metrics } from "./metrics.ts";

/** How late the main thread came to what was due, in seconds. */
interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Milliseconds between two looks of the clock; it is late by what it took longer. */
const RESOLUTION = 20;
const PART = 15_000;
/** Parts of the minute that is told. */
const PARTS = 4;
const NANOSECONDS = 1e9;

/**
 * Watches how late the main thread comes to what is due. The worst of the last minute is told, so that a look each half minute
 * misses nothing. Returns what ends it.
 */
export function watchEventLoop(metrics: Metrics): () => void {
  const clock = monitorEventLoopDelay({ resolution: RESOLUTION });
  clock.enable();
  const parts: Delay[] = [];
  const part = (): Delay => ({
    p50: late(clock.percentile(50)),
    p99: late(clock.percentile(99)),
    max: late(clock.max),
  });
  const timer = setInterval(() => {
    parts.push(part());
    if (parts.length > PARTS) parts.shift();
    clock.reset();
  }, PART).unref();
  const stop = [
    metrics.read("atlas_event_loop_delay_seconds", () => {
      const all = [...parts, part()];
      const worst = (of: keyof Delay): number => Math.max(...all.map((each) => each[of]));
      return (["p50", "p99", "max"] as const).map((quantile) => [{ quantile }, worst(quantile)] as const);
    }),
    metrics.read("atlas_event_loop_busy_seconds_total", () => [
      [{}, performance.eventLoopUtilization().active / 1_000],
    ]),
  ];
  return () => {
    clearInterval(timer);
    clock.disable();
    for (const end of stop) end();
  };
}

/** The clock counts the time it meant to wait as well; before its first look it knows nothing. */
function late(nanoseconds: number): number {
  return Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION / 1_000) : 0;
}
