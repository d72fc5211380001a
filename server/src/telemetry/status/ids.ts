/** What is told of the state, in the order it is told. */
export const GROUPS = [
  "program",
  "data",
  "database",
  "memory",
  "mainThread",
  "queues",
  "cache",
  "threads",
  "imports",
  "backups",
  "limits",
] as const;
export type GroupId = (typeof GROUPS)[number];

/** What is told in the groups, apart from queues, threads and limits. */
export type LineId =
  | "version"
  | "node"
  | "startedAt"
  | "dataVersion"
  | "committedAt"
  | "followers"
  | "size"
  | "connections"
  | "inUse"
  | "waitingForConnection"
  | "lag"
  | "replicas"
  | "replicaBehind"
  | "readFromReplicas"
  | "resident"
  | "heap"
  | "external"
  | "openFiles"
  | "diskFree"
  | "backupDiskFree"
  | "delay"
  | "longestDelay"
  | "processor"
  | "waiting"
  | "hits"
  | "kept"
  | "keptBytes"
  | "evictions"
  | "lost"
  | "reading"
  | "waitingToBeRead"
  | "awaitingReview"
  | "booklets"
  | "newestBackup"
  | "backupSize"
  | "backupSeconds"
  | "backupsBySchedule"
  | "lastAttemptFailed";
