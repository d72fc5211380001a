import type { MetricName } from "../metrics/definitions.ts";

/** One picture of the dashboard. */
export interface Panel {
  readonly title: string;
  /** As Grafana names it. */
  readonly unit: "short" | "s" | "bytes" | "percentunit" | "reqps" | "bool_yes_no" | "dateTimeFromNow";
  /** One number instead of a curve. */
  readonly isNumber?: true;
  readonly queries: readonly (readonly [promql: string, legend: string])[];
}

export interface PanelRow {
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** A series of this atlas: `$instance` is chosen above the dashboard. */
function of(name: MetricName, labels = "", part: "" | "_bucket" | "_sum" | "_count" = ""): string {
  return `${name}${part}{instance=~"$instance"${labels && `,${labels}`}}`;
}
function rate(name: MetricName, labels = ""): string {
  return `rate(${of(name, labels)}[$__rate_interval])`;
}
function sum(by: string, of: string): string {
  return `sum by (${by}) (${of})`;
}
function quantile(share: number, name: MetricName, by: string): string {
  return `histogram_quantile(${share}, ${sum(`le${by && `, ${by}`}`, `rate(${of(name, "", "_bucket")}[$__rate_interval])`)})`;
}
function mean(name: MetricName, by: string): string {
  const part = (of_: "_sum" | "_count"): string => sum(by, `rate(${of(name, "", of_)}[$__rate_interval])`);
  return `${part("_sum")} / ${part("_count")}`;
}

/** What whoever runs it wants to see, in the order in which one asks. */
export const PANEL_ROWS: readonly PanelRow[] = [
  {
    title: "Is it well?",
    panels: [
      number("Database answers", "bool_yes_no", `min(${of("atlas_database_up")})`),
      number("Running since", "dateTimeFromNow", `${of("process_start_time_seconds")} * 1000`),
      number("Newest commit", "dateTimeFromNow", `${of("atlas_data_committed_timestamp_seconds")} * 1000`),
      number("Newest backup", "dateTimeFromNow", `${of("atlas_backup_newest_timestamp_seconds")} * 1000`),
      number("Faults of ours, last hour", "short", `sum(increase(${of("atlas_errors_total")}[1h]))`),
      number("Version", "short", of("atlas_build_info"), "{{version}} · Node {{node}}"),
    ],
  },
  {
    title: "Traffic and latency",
    panels: [
      curve("Requests by route", "reqps", [sum("route", rate("atlas_http_requests_total")), "{{route}}"]),
      curve("Requests by status", "reqps", [sum("status", rate("atlas_http_requests_total")), "{{status}}"]),
      curve(
        "Latency of all requests",
        "s",
        [quantile(0.5, "atlas_http_request_duration_seconds", ""), "p50"],
        [quantile(0.95, "atlas_http_request_duration_seconds", ""), "p95"],
        [quantile(0.99, "atlas_http_request_duration_seconds", ""), "p99"],
      ),
      curve("Latency by operation, p95", "s", [
        quantile(0.95, "atlas_graphql_duration_seconds", "operation"),
        "{{operation}}",
      ]),
      curve("Questions by operation", "reqps", [
        sum("operation", `rate(${of("atlas_graphql_duration_seconds", "", "_count")}[$__rate_interval])`),
        "{{operation}}",
      ]),
      curve("Latency by route, mean", "s", [
        mean("atlas_http_request_duration_seconds", "route"),
        "{{route}}",
      ]),
    ],
  },
  {
    title: "Cost, refusals, errors",
    panels: [
      curve("Points spent a second", "short", [sum("instance", rate("atlas_points_spent_total")), "points"]),
      curve("Refused or put off, by reason", "reqps", [
        sum("reason", rate("atlas_http_refused_total")),
        "{{reason}}",
      ]),
      curve("Errors in answers, by code", "reqps", [
        sum("code", rate("atlas_graphql_errors_total")),
        "{{code}}",
      ]),
      curve("Where questions are answered", "reqps", [
        sum("answered", rate("atlas_graphql_answers_total")),
        "{{answered}}",
      ]),
    ],
  },
  {
    title: "Queues and threads",
    panels: [
      curve("Waiting for a turn", "short", [of("atlas_queue_waiting"), "{{queue}}"]),
      curve("Places taken", "percentunit", [
        `${of("atlas_queue_working")} / ${of("atlas_queue_slots")}`,
        "{{queue}}",
      ]),
      curve("Let in a second", "reqps", [sum("queue", rate("atlas_queue_admitted_total")), "{{queue}}"]),
      curve(
        "Threads",
        "short",
        [of("atlas_workers"), "{{pool}}"],
        [of("atlas_workers_busy"), "{{pool}}, busy"],
      ),
      curve(
        "Threads started and lost, an hour",
        "short",
        [`increase(${of("atlas_workers_started_total")}[1h])`, "{{pool}}, started"],
        [`increase(${of("atlas_workers_lost_total")}[1h])`, "{{pool}}, lost"],
      ),
    ],
  },
  {
    title: "Process",
    panels: [
      curve("Main thread late by", "s", [of("atlas_event_loop_delay_seconds"), "{{quantile}}"]),
      curve(
        "Processor",
        "percentunit",
        [rate("process_cpu_seconds_total"), "all threads, of one processor"],
        [rate("atlas_event_loop_busy_seconds_total"), "main thread"],
      ),
      curve(
        "Memory",
        "bytes",
        [of("process_resident_memory_bytes"), "resident"],
        [of("nodejs_heap_size_used_bytes"), "objects"],
        [of("nodejs_heap_size_limit_bytes"), "objects, limit"],
        [of("nodejs_external_memory_bytes"), "beside objects"],
      ),
      curve(
        "Open files and connections",
        "short",
        [of("process_open_fds"), "open"],
        [of("process_max_fds"), "limit"],
      ),
    ],
  },
  {
    title: "Kept answers",
    panels: [
      curve("Found at hand", "percentunit", [
        `${sum("instance", rate("atlas_answer_cache_requests_total", 'result="hit"'))} / ${sum("instance", rate("atlas_answer_cache_requests_total"))}`,
        "share",
      ]),
      curve(
        "Room",
        "bytes",
        [of("atlas_answer_cache_bytes"), "taken"],
        [of("atlas_answer_cache_limit_bytes"), "limit"],
      ),
      curve(
        "Answers",
        "short",
        [of("atlas_answer_cache_entries"), "kept"],
        [`increase(${of("atlas_answer_cache_evictions_total")}[1h])`, "given up, an hour"],
      ),
    ],
  },
  {
    title: "Database",
    panels: [
      curve("Size", "bytes", [of("atlas_database_size_bytes"), "database"]),
      curve(
        "Pool of the main thread",
        "short",
        [of("atlas_database_pool_connections"), "{{pool}}, {{state}}"],
        [of("atlas_database_pool_waiting"), "{{pool}}, waiting"],
      ),
      curve(
        "Connections of the server",
        "short",
        [of("atlas_database_connections"), "taken"],
        [of("atlas_database_max_connections"), "limit"],
      ),
      curve("Standby behind by", "s", [of("atlas_database_replication_lag_seconds"), "lag"]),
      curve("Replicas without the newest data for", "s", [of("atlas_replica_behind_seconds"), "{{replica}}"]),
      curve(
        "Replicas that answer, data version of each",
        "short",
        [of("atlas_replica_up"), "{{replica}}"],
        [of("atlas_replica_data_version"), "{{replica}}, version"],
      ),
      curve(
        "Answers by database, statements that replicas missed",
        "reqps",
        [sum("database", rate("atlas_database_answers_total")), "{{database}}"],
        [sum("reason", rate("atlas_replica_missed_total")), "missed: {{reason}}"],
      ),
      curve("Disks", "percentunit", [
        `1 - ${of("atlas_disk_free_bytes")} / ${of("atlas_disk_size_bytes")}`,
        "{{disk}}, taken",
      ]),
      curve("Commits of data", "short", [of("atlas_data_version"), "newest"]),
    ],
  },
  {
    title: "Files handed in, booklets, backups",
    panels: [
      curve("Files by state", "short", [of("atlas_imports"), "{{state}}"]),
      curve("Being read, waiting for it", "short", [of("atlas_import_jobs"), "{{state}}"]),
      curve("How long a step takes, mean", "s", [
        mean("atlas_import_step_duration_seconds", "step, outcome"),
        "{{step}}, {{outcome}}",
      ]),
      curve("Booklets", "short", [of("atlas_booklets"), "{{state}}"]),
      curve("Pages that follow", "short", [of("atlas_followers"), "pages"]),
      curve(
        "Backups: how long, how far apart",
        "s",
        [of("atlas_backup_duration_seconds"), "the last took"],
        [`time() - ${of("atlas_backup_newest_timestamp_seconds")}`, "age of the newest"],
        [of("atlas_backup_interval_seconds"), "meant to be apart"],
      ),
      curve("Size of the last backup", "bytes", [of("atlas_backup_size_bytes"), "backup"]),
      curve("Backups fail", "bool_yes_no", [of("atlas_backup_failing"), "failing"]),
    ],
  },
];

function number(title: string, unit: Panel["unit"], promql: string, legend = title): Panel {
  return { title, unit, isNumber: true, queries: [[promql, legend]] };
}

function curve(title: string, unit: Panel["unit"], ...queries: Panel["queries"]): Panel {
  return { title, unit, queries };
}
