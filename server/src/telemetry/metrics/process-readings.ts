import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { getHeapStatistics } from "node:v8";
import type { NameOf } from "./definitions.ts";
import type { Metrics } from "./metrics.ts";

/** What is known of this process without asking anybody. */
export function readProcess(metrics: Metrics, version: string): void {
  const one = (
    name: Extract<NameOf<"counter" | "gauge">, `process_${string}` | `nodejs_${string}`>,
    read: () => number | null,
  ): void => {
    metrics.read(name, () => {
      const value = read();
      return value === null ? [] : [[{}, value]];
    });
  };
  metrics.read("atlas_build_info", () => [[{ version, node: process.versions.node }, 1]]);
  one("process_cpu_seconds_total", () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  one("process_resident_memory_bytes", () => process.memoryUsage.rss());
  const began = (Date.now() - process.uptime() * 1_000) / 1_000;
  one("process_start_time_seconds", () => began);
  one("process_open_fds", openFiles);
  const most = mostFiles();
  one("process_max_fds", () => most);
  one("nodejs_heap_size_used_bytes", () => getHeapStatistics().used_heap_size);
  one("nodejs_heap_size_limit_bytes", () => getHeapStatistics().heap_size_limit);
  one("nodejs_external_memory_bytes", () => getHeapStatistics().external_memory);
}

function openFiles(): number | null {
  try {
    return readdirSync("/proc/self/fd").length;
  } catch {
    return null;
  }
}

function mostFiles(): number | null {
  try {
    const limit = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "latin1"))?.[1];
    return limit === undefined ? null : Number(limit);
  } catch {
    return null;
  }
}
