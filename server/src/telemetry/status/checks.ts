import type { Metrics } from "../metrics/metrics.ts";
import type { RecentError } from "../logs/recent-errors.ts";

/** What a number of a check is of. */
export type Measure = "share" | "seconds" | "count" | "times";

/** What a check looks at. */
export interface Seen {
  readonly metrics: Metrics;
  readonly errors: readonly RecentError[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Something that has to be well: one number, the larger the worse. */
export interface Check {
  readonly measure: Measure;
  /** Null: there is nothing of the kind here. */
  readonly value: (seen: Seen) => number | null;
  /** The same in Prometheus's language, for the alert of the same name. */
  readonly promql: string;
  /** Seconds for which it has to last before an alert tells of it. */
  readonly lasts: number;
  /** From these on it is to be looked at, and to be mended now; infinite: never that urgent. */
  readonly attention: number;
  readonly unwell: number;
}

const HOUR = 3_600_000;

/** A part of a whole; null where either is not known. */
function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** Everything that is looked at to say whether the atlas is well: on the page of its status, and by the alert rules, which are made of this. */
export const CHECKS = {
  database: {
    measure: "count",
    value: ({ metrics }) => 1 - (metrics.value("atlas_database_up") ?? 0),
    promql: "1 - atlas_database_up",
    lasts: 60,
    attention: 1,
    unwell: 1,
  },
  backups: {
    measure: "times",
    value: ({ metrics, now }) => {
      // Where there is none yet, there was time for one since the start.
      const since =
        metrics.value("atlas_backup_newest_timestamp_seconds") ?? metrics.value("process_start_time_seconds");
      return share(
        since === null ? null : now / 1_000 - since,
        metrics.value("atlas_backup_interval_seconds"),
      );
    },
    promql:
      "(time() - (atlas_backup_newest_timestamp_seconds or process_start_time_seconds)) / atlas_backup_interval_seconds",
    lasts: 300,
    attention: 1.5,
    unwell: 3,
  },
  backupAttempts: {
    measure: "count",
    value: ({ metrics }) => metrics.value("atlas_backup_failing"),
    promql: "atlas_backup_failing",
    lasts: 300,
    attention: 1,
    unwell: Number.POSITIVE_INFINITY,
  },
  disk: {
    measure: "share",
    value: ({ metrics }) => {
      const sizes = metrics.samples("atlas_disk_size_bytes");
      const shares = sizes.map(({ labels, value }) => {
        const free = metrics.value("atlas_disk_free_bytes", { disk: labels["disk"] ?? "" });
        return 1 - (share(free, value) ?? 1);
      });
      return shares.length === 0 ? null : Math.max(...shares);
    },
    promql: "1 - atlas_disk_free_bytes / atlas_disk_size_bytes",
    lasts: 300,
    attention: 0.85,
    unwell: 0.95,
  },
  connections: {
    measure: "share",
    value: ({ metrics }) =>
      share(metrics.value("atlas_database_connections"), metrics.value("atlas_database_max_connections")),
    promql: "atlas_database_connections / atlas_database_max_connections",
    lasts: 120,
    attention: 0.8,
    unwell: 0.95,
  },
  standby: {
    measure: "seconds",
    value: ({ metrics }) => metrics.value("atlas_database_replication_lag_seconds"),
    promql: "atlas_database_replication_lag_seconds",
    lasts: 120,
    attention: 60,
    unwell: 600,
  },
  replicas: {
    measure: "seconds",
    value: ({ metrics }) => {
      const behind = metrics.samples("atlas_replica_behind_seconds").map(({ value }) => value);
      return behind.length === 0 ? null : Math.max(...behind);
    },
    promql: "max by (instance) (atlas_replica_behind_seconds)",
    lasts: 60,
    attention: 60,
    unwell: Number.POSITIVE_INFINITY,
  },
  mainThread: {
    measure: "seconds",
    value: ({ metrics }) => metrics.value("atlas_event_loop_delay_seconds", { quantile: "p99" }),
    promql: 'atlas_event_loop_delay_seconds{quantile="p99"}',
    lasts: 120,
    attention: 0.5,
    unwell: 2,
  },
  memory: {
    measure: "share",
    value: ({ metrics }) =>
      share(metrics.value("nodejs_heap_size_used_bytes"), metrics.value("nodejs_heap_size_limit_bytes")),
    promql: "nodejs_heap_size_used_bytes / nodejs_heap_size_limit_bytes",
    lasts: 600,
    attention: 0.85,
    unwell: 0.95,
  },
  openFiles: {
    measure: "share",
    value: ({ metrics }) => share(metrics.value("process_open_fds"), metrics.value("process_max_fds")),
    promql: "process_open_fds / process_max_fds",
    lasts: 120,
    attention: 0.8,
    unwell: 0.95,
  },
  waiting: {
    measure: "count",
    value: ({ metrics }) => metrics.value("atlas_queue_waiting"),
    promql: "sum by (instance) (atlas_queue_waiting)",
    lasts: 120,
    attention: 50,
    unwell: 500,
  },
  imports: {
    measure: "count",
    value: ({ metrics }) => metrics.value("atlas_import_jobs", { state: "waiting" }),
    promql: 'atlas_import_jobs{state="waiting"}',
    lasts: 1_800,
    attention: 20,
    unwell: 200,
  },
  threads: {
    measure: "count",
    value: ({ metrics }) => metrics.value("atlas_workers_lost_total"),
    promql: "sum by (instance) (increase(atlas_workers_lost_total[1h]))",
    lasts: 0,
    attention: 1,
    unwell: 20,
  },
  errors: {
    measure: "count",
    value: ({ errors, now }) => errors.filter(({ at }) => now - Date.parse(at) < HOUR).length,
    promql: "increase(atlas_errors_total[1h])",
    lasts: 0,
    attention: 1,
    unwell: 20,
  },
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;
export const CHECK_IDS = Object.keys(CHECKS) as readonly CheckId[];

export const STATES = ["well", "attention", "unwell"] as const;
export type State = (typeof STATES)[number];

export interface Finding {
  readonly id: CheckId;
  readonly state: State;
  readonly value: number;
}

/** What each check finds; those that have nothing to look at find nothing. */
export function findings(seen: Seen): readonly Finding[] {
  return CHECK_IDS.flatMap((id) => {
    const { value: look, attention, unwell }: Check = CHECKS[id];
    const value = look(seen);
    if (value === null) return [];
    const state = value >= unwell ? "unwell" : value >= attention ? "attention" : "well";
    return [{ id, state, value }];
  });
}

/** The worst of all. */
export function worstOf(states: readonly State[]): State {
  return STATES.findLast((state) => states.includes(state)) ?? "well";
}
