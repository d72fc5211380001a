import { DATABASE_METRICS } from "./database-definitions.ts";
import type { MetricDefinition } from "./metric-definition.ts";

export type { MetricDefinition } from "./metric-definition.ts";

/** From what is at hand to what is given up. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Files take from a moment to many minutes. */
const WORK_SECONDS = [0.1, 0.5, 1, 5, 15, 60, 300, 1_200];

/**
 * Every metric there is, in the order in which they are told: names as Prometheus wants them, with units of its own (seconds, bytes).
 * Labels have values that we choose, never what a stranger sends.
 */
export const METRICS = {
  atlas_build_info: {
    type: "gauge",
    help: "Always 1; the version of the program and of Node.",
    labels: ["version", "node"],
  },
  atlas_http_requests_total: {
    type: "counter",
    help: "Requests that were answered, by route and class of status.",
    labels: ["route", "method", "status"],
  },
  atlas_http_request_duration_seconds: {
    type: "histogram",
    help: "How long requests took, by route; streams that stay open are left out.",
    labels: ["route"],
    buckets: ANSWER_SECONDS,
  },
  atlas_http_refused_total: {
    type: "counter",
    help: "Requests that were refused or put off, by reason.",
    labels: ["reason"],
  },
  atlas_graphql_duration_seconds: {
    type: "histogram",
    help: "How long questions took, by operation of our own pages; all others are `other`.",
    labels: ["operation"],
    buckets: ANSWER_SECONDS,
  },
  atlas_graphql_answers_total: {
    type: "counter",
    help: "Questions by where they were answered: kept (the answer was at hand), here, worker, refused.",
    labels: ["answered"],
  },
  atlas_graphql_errors_total: {
    type: "counter",
    help: "Answers that hold an error of this code.",
    labels: ["code"],
  },
  atlas_points_spent_total: {
    type: "counter",
    help: "Points that questions and files were charged.",
    labels: [],
  },
  atlas_queue_working: {
    type: "gauge",
    help: "Places of a queue that are taken.",
    labels: ["queue"],
  },
  atlas_queue_slots: {
    type: "gauge",
    help: "Places of a queue.",
    labels: ["queue"],
  },
  atlas_queue_waiting: {
    type: "gauge",
    help: "Callers' questions that wait for a place of a queue.",
    labels: ["queue"],
  },
  atlas_queue_admitted_total: {
    type: "counter",
    help: "Questions that were given a place of a queue.",
    labels: ["queue"],
  },
  atlas_workers: {
    type: "gauge",
    help: "Threads there are, by pool: answers (large questions), files.",
    labels: ["pool"],
  },
  atlas_workers_busy: {
    type: "gauge",
    help: "Threads that have something to do.",
    labels: ["pool"],
  },
  atlas_workers_started_total: {
    type: "counter",
    help: "Threads that were started, the first ones among them.",
    labels: ["pool"],
  },
  atlas_workers_lost_total: {
    type: "counter",
    help: "Threads that ended before they had answered: out of memory, broken, or deaf when told to stop.",
    labels: ["pool"],
  },
  atlas_answer_cache_requests_total: {
    type: "counter",
    help: "Questions looked for among the answers that are kept.",
    labels: ["result"],
  },
  atlas_answer_cache_bytes: {
    type: "gauge",
    help: "Bytes of answers that are kept.",
    labels: [],
  },
  atlas_answer_cache_limit_bytes: {
    type: "gauge",
    help: "Bytes of answers that may be kept.",
    labels: [],
  },
  atlas_answer_cache_entries: {
    type: "gauge",
    help: "Answers that are kept.",
    labels: [],
  },
  atlas_answer_cache_evictions_total: {
    type: "counter",
    help: "Answers that were given up to make room for others.",
    labels: [],
  },
  atlas_imports: {
    type: "gauge",
    help: "Files handed in, by the state they are in.",
    labels: ["state"],
  },
  atlas_import_jobs: {
    type: "gauge",
    help: "Files being read and checked (working), and waiting for it.",
    labels: ["state"],
  },
  atlas_import_step_duration_seconds: {
    type: "histogram",
    help: "How long a step with a file took: reading (with checking), checking again, publishing, reversing.",
    labels: ["step", "outcome"],
    buckets: WORK_SECONDS,
  },
  atlas_booklets: {
    type: "gauge",
    help: "Booklets there are, by state.",
    labels: ["state"],
  },
  atlas_followers: {
    type: "gauge",
    help: "Pages that follow what is committed.",
    labels: [],
  },
  atlas_event_loop_delay_seconds: {
    type: "gauge",
    help: "How late the main thread came to what was due, within the last minute: p50, p99, max.",
    labels: ["quantile"],
  },
  atlas_event_loop_busy_seconds_total: {
    type: "counter",
    help: "Seconds for which the main thread was at work.",
    labels: [],
  },
  process_cpu_seconds_total: {
    type: "counter",
    help: "Seconds of the processors that the process used, its threads among them.",
    labels: [],
  },
  process_resident_memory_bytes: {
    type: "gauge",
    help: "Memory that the process holds, its threads among them.",
    labels: [],
  },
  process_start_time_seconds: {
    type: "gauge",
    help: "When the process began, in seconds since 1970.",
    labels: [],
  },
  process_open_fds: {
    type: "gauge",
    help: "Files and connections that are open; only on Linux.",
    labels: [],
  },
  process_max_fds: {
    type: "gauge",
    help: "Files and connections that may be open; only on Linux.",
    labels: [],
  },
  nodejs_heap_size_used_bytes: {
    type: "gauge",
    help: "Objects of the main thread.",
    labels: [],
  },
  nodejs_heap_size_limit_bytes: {
    type: "gauge",
    help: "What the objects of the main thread may take.",
    labels: [],
  },
  nodejs_external_memory_bytes: {
    type: "gauge",
    help: "Bytes beside the objects of the main thread: answers that are kept, files on their way.",
    labels: [],
  },
  ...DATABASE_METRICS,
  atlas_data_version: {
    type: "gauge",
    help: "The newest commit of data.",
    labels: [],
  },
  atlas_data_committed_timestamp_seconds: {
    type: "gauge",
    help: "When the newest commit of data was made, in seconds since 1970.",
    labels: [],
  },
  atlas_disk_free_bytes: {
    type: "gauge",
    help: "Bytes that can still be written where the data (DATA_DIR) and backups (BACKUP_DIR) lie.",
    labels: ["disk"],
  },
  atlas_disk_size_bytes: {
    type: "gauge",
    help: "Size of the disk where the data and backups lie.",
    labels: ["disk"],
  },
  atlas_backup_interval_seconds: {
    type: "gauge",
    help: "How often a backup is made by schedule (BACKUP_EVERY); absent where none are made.",
    labels: [],
  },
  atlas_backup_newest_timestamp_seconds: {
    type: "gauge",
    help: "When the newest backup in BACKUP_DIR was begun, in seconds since 1970; absent where none are made or there is none.",
    labels: [],
  },
  atlas_backup_duration_seconds: {
    type: "gauge",
    help: "How long the last backup took that this server made.",
    labels: [],
  },
  atlas_backup_size_bytes: {
    type: "gauge",
    help: "Size of the last backup that this server made.",
    labels: [],
  },
  atlas_backup_failing: {
    type: "gauge",
    help: "1 while the last attempt to make a backup failed, else 0; absent where none are made.",
    labels: [],
  },
  atlas_errors_total: {
    type: "counter",
    help: "Lines of the log that tell an error of ours.",
    labels: [],
  },
} as const satisfies Record<string, MetricDefinition>;

export type MetricName = keyof typeof METRICS;
/** The values of a metric's labels. */
export type LabelsOf<Name extends MetricName> = {
  readonly [Label in (typeof METRICS)[Name]["labels"][number]]: string;
};
export type NameOf<Type extends MetricDefinition["type"]> = {
  [Name in MetricName]: (typeof METRICS)[Name]["type"] extends Type ? Name : never;
}[MetricName];
export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[];
