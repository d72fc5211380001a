import type { Limits } from "../../config.ts";
import { type GroupId, GROUPS, type LineId } from "./ids.ts";
import { QUEUES, THREADS } from "../metrics/names.ts";
import type { NameOf } from "../metrics/definitions.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { StatusWords } from "./words/matter.ts";

/** A value as it is told; whoever shows it writes it as its reader does. */
export type Value =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "count" | "bytes" | "seconds" | "share"; readonly number: number }
  | { readonly is: "part"; readonly number: number; readonly whole: number; readonly unit: "count" | "bytes" }
  | { readonly is: "instant"; readonly at: string };

export interface Line {
  readonly label: string;
  readonly value: Value;
}

export interface Group {
  readonly id: GroupId;
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Facts {
  readonly metrics: Metrics;
  readonly databaseVersion: string | null;
  readonly limits: Limits;
}

/** The environment's names of the limits. */
const LIMITS: Readonly<Record<keyof Limits, readonly [name: string, is: "count" | "bytes" | "seconds"]>> = {
  bodyBytes: ["MAX_BODY_BYTES", "bytes"],
  depth: ["MAX_DEPTH", "count"],
  tokens: ["MAX_TOKENS", "count"],
  aliases: ["MAX_ALIASES", "count"],
  rootFields: ["MAX_ROOT_FIELDS", "count"],
  cost: ["MAX_COST", "count"],
  rows: ["MAX_ROWS", "count"],
  answerBytes: ["MAX_ANSWER_BYTES", "bytes"],
  timeout: ["REQUEST_TIMEOUT_MS", "seconds"],
  pointsAMinute: ["POINTS_A_MINUTE", "count"],
  checksAMinute: ["CHECKS_A_MINUTE", "count"],
};

type Readable = NameOf<"counter" | "gauge">;

/** All that is told of the state, in groups; what is not known is left out. */
export function statusLines(facts: Facts, words: StatusWords): readonly Group[] {
  const { metrics } = facts;
  const line = (id: LineId, value: Value | null): Line[] =>
    value === null ? [] : [{ label: words.lines[id], value }];
  const of = (is: "count" | "bytes" | "seconds", name: Readable, labels: object = {}): Value | null => {
    const number = metrics.value(name, labels);
    return number === null ? null : { is, number };
  };
  const part = (
    unit: "count" | "bytes",
    name: Readable,
    whole: Readable,
    labels: object = {},
  ): Value | null => {
    const [number, all] = [metrics.value(name, labels), metrics.value(whole, labels)];
    return number === null || all === null ? null : { is: "part", unit, number, whole: all };
  };
  const instant = (name: Readable): Value | null => {
    const seconds = metrics.value(name);
    return seconds === null ? null : { is: "instant", at: new Date(seconds * 1_000).toISOString() };
  };
  const text = (said: string | null | undefined): Value | null =>
    said === null || said === undefined ? null : { is: "text", text: said };
  const [build] = metrics.samples("atlas_build_info");
  const hits = metrics.value("atlas_answer_cache_requests_total", { result: "hit" }) ?? 0;
  const looked = metrics.value("atlas_answer_cache_requests_total") ?? 0;
  const failing = metrics.value("atlas_backup_failing");
  const replicas = metrics.samples("atlas_replica_up");
  const serving = replicas.reduce((sum, { value }) => sum + value, 0);
  const behind = Math.max(...metrics.samples("atlas_replica_behind_seconds").map(({ value }) => value));
  const read = metrics.value("atlas_database_answers_total") ?? 0;
  const ofPrimary = metrics.value("atlas_database_answers_total", { database: "primary" }) ?? 0;

  const lines: Readonly<Record<GroupId, readonly Line[]>> = {
    program: [
      ...line("version", text(build?.labels["version"])),
      ...line("node", text(build?.labels["node"])),
      ...line("startedAt", instant("process_start_time_seconds")),
    ],
    data: [
      ...line("dataVersion", of("count", "atlas_data_version")),
      ...line("committedAt", instant("atlas_data_committed_timestamp_seconds")),
      ...line("followers", of("count", "atlas_followers")),
    ],
    database: [
      ...line("version", text(facts.databaseVersion)),
      ...line("size", of("bytes", "atlas_database_size_bytes")),
      ...line("connections", part("count", "atlas_database_connections", "atlas_database_max_connections")),
      ...line("inUse", of("count", "atlas_database_pool_connections", { state: "in use" })),
      ...line("waitingForConnection", of("count", "atlas_database_pool_waiting")),
      ...line("lag", of("seconds", "atlas_database_replication_lag_seconds")),
      ...(replicas.length === 0
        ? []
        : [
            ...line("replicas", { is: "part", unit: "count", number: serving, whole: replicas.length }),
            ...line("replicaBehind", { is: "seconds", number: behind }),
            ...line("readFromReplicas", read === 0 ? null : { is: "share", number: 1 - ofPrimary / read }),
          ]),
    ],
    memory: [
      ...line("resident", of("bytes", "process_resident_memory_bytes")),
      ...line("heap", part("bytes", "nodejs_heap_size_used_bytes", "nodejs_heap_size_limit_bytes")),
      ...line("external", of("bytes", "nodejs_external_memory_bytes")),
      ...line("openFiles", part("count", "process_open_fds", "process_max_fds")),
      ...line("diskFree", part("bytes", "atlas_disk_free_bytes", "atlas_disk_size_bytes", { disk: "data" })),
      ...line(
        "backupDiskFree",
        part("bytes", "atlas_disk_free_bytes", "atlas_disk_size_bytes", { disk: "backups" }),
      ),
    ],
    mainThread: [
      ...line("delay", of("seconds", "atlas_event_loop_delay_seconds", { quantile: "p99" })),
      ...line("longestDelay", of("seconds", "atlas_event_loop_delay_seconds", { quantile: "max" })),
      ...line("processor", of("seconds", "process_cpu_seconds_total")),
    ],
    queues: [
      ...line("waiting", of("count", "atlas_queue_waiting")),
      ...QUEUES.flatMap((queue) => {
        const value = part("count", "atlas_queue_working", "atlas_queue_slots", { queue });
        return value === null ? [] : [{ label: words.queues[queue], value }];
      }),
    ],
    cache: [
      ...line("hits", looked === 0 ? null : { is: "share", number: hits / looked }),
      ...line("kept", of("count", "atlas_answer_cache_entries")),
      ...line("keptBytes", part("bytes", "atlas_answer_cache_bytes", "atlas_answer_cache_limit_bytes")),
      ...line("evictions", of("count", "atlas_answer_cache_evictions_total")),
    ],
    threads: [
      ...THREADS.flatMap((pool) => {
        const value = part("count", "atlas_workers_busy", "atlas_workers", { pool });
        return value === null ? [] : [{ label: words.threads[pool], value }];
      }),
      ...line("lost", of("count", "atlas_workers_lost_total")),
    ],
    imports: [
      ...line("reading", of("count", "atlas_import_jobs", { state: "working" })),
      ...line("waitingToBeRead", of("count", "atlas_import_jobs", { state: "waiting" })),
      ...line("awaitingReview", of("count", "atlas_imports", { state: "IN_REVIEW" })),
      ...line("booklets", of("count", "atlas_booklets", { state: "working" })),
    ],
    backups: [
      ...line("backupsBySchedule", text(failing === null ? words.no : words.yes)),
      ...line("newestBackup", instant("atlas_backup_newest_timestamp_seconds")),
      ...line("backupSize", of("bytes", "atlas_backup_size_bytes")),
      ...line("backupSeconds", of("seconds", "atlas_backup_duration_seconds")),
      ...line("lastAttemptFailed", failing === null ? null : text(failing > 0 ? words.yes : words.no)),
    ],
    limits: Object.entries(LIMITS).map(([limit, [label, is]]) => {
      const number = facts.limits[limit as keyof Limits];
      return { label, value: { is, number: is === "seconds" ? number / 1_000 : number } };
    }),
  };
  return GROUPS.map((id) => ({ id, title: words.groups[id], lines: lines[id] }));
}
