import type { Metrics } from "./metrics.ts";

/** How it stands with the backups that are made by schedule. */
export interface BackupFacts {
  readonly newest: Date | null;
  readonly last: { readonly seconds: number; readonly bytes: number } | null;
  readonly failure: object | null;
}

/**
 * Says how old the newest backup is and whether the last attempt failed.
 *
 * @param every seconds between two
 */
export function readBackups(metrics: Metrics, every: number, state: () => BackupFacts): void {
  metrics.read("atlas_backup_interval_seconds", () => [[{}, every]]);
  metrics.read("atlas_backup_newest_timestamp_seconds", () => {
    const { newest } = state();
    return newest === null ? [] : [[{}, newest.getTime() / 1_000]];
  });
  metrics.read("atlas_backup_duration_seconds", () => some(state().last?.seconds));
  metrics.read("atlas_backup_size_bytes", () => some(state().last?.bytes));
  metrics.read("atlas_backup_failing", () => some(state().failure === null ? 0 : 1));
}

function some(value: number | undefined): readonly (readonly [Record<never, string>, number])[] {
  return value === undefined ? [] : [[{}, value]];
}
