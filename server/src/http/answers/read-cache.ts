import type { Metrics } from "../../telemetry/metrics/metrics.ts";
import type { AnswerCache } from "./answer-cache.ts";

/** Says how the kept answers serve. */
export function readCache(metrics: Metrics, cache: AnswerCache): void {
  metrics.read("atlas_answer_cache_requests_total", () => [
    [{ result: "hit" }, cache.now.hits],
    [{ result: "miss" }, cache.now.misses],
  ]);
  metrics.read("atlas_answer_cache_evictions_total", () => [[{}, cache.now.evictions]]);
  metrics.read("atlas_answer_cache_entries", () => [[{}, cache.now.entries]]);
  metrics.read("atlas_answer_cache_bytes", () => [[{}, cache.now.bytes]]);
  metrics.read("atlas_answer_cache_limit_bytes", () => [[{}, cache.now.limit]]);
}
