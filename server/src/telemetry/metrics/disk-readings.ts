import { type StatsFs, statfsSync } from "node:fs";
import type { Metrics } from "./metrics.ts";

/** Says how much room there is where a folder lies; nothing while it is not there. */
export function readDisk(metrics: Metrics, disk: "data" | "backups", folder: string): void {
  const told = (
    of: (stats: StatsFs) => number,
  ): readonly (readonly [{ readonly disk: string }, number])[] => {
    try {
      const stats = statfsSync(folder);
      return [[{ disk }, of(stats) * stats.bsize]];
    } catch {
      return [];
    }
  };
  metrics.read("atlas_disk_free_bytes", () => told(({ bavail }) => bavail));
  metrics.read("atlas_disk_size_bytes", () => told(({ blocks }) => blocks));
}
