import type { MetricDefinition } from "./metric-definition.ts";

/** What is measured of the database, and of its replicas. */
export const DATABASE_METRICS = {
  atlas_database_up: {
    type: "gauge",
    help: "Whether the database answers.",
    labels: [],
  },
  atlas_database_pool_connections: {
    type: "gauge",
    help: "Connections of the main thread, by pool, in use or idle.",
    labels: ["pool", "state"],
  },
  atlas_database_pool_waiting: {
    type: "gauge",
    help: "Statements of the main thread that wait for a connection.",
    labels: ["pool"],
  },
  atlas_database_connections: {
    type: "gauge",
    help: "Connections to the database server, whoever has them.",
    labels: [],
  },
  atlas_database_max_connections: {
    type: "gauge",
    help: "Connections that the database server lets in.",
    labels: [],
  },
  atlas_database_size_bytes: {
    type: "gauge",
    help: "Size of the database, looked at once a minute.",
    labels: [],
  },
  atlas_database_replication_lag_seconds: {
    type: "gauge",
    help: "How far a standby is behind: the slowest of this server's, or this server itself where it is one; absent where there is none.",
    labels: [],
  },
  atlas_database_answers_total: {
    type: "counter",
    help: "Answers whose figures were read from a database, by the database: the primary, or a replica.",
    labels: ["database"],
  },
  atlas_replica_up: {
    type: "gauge",
    help: "Whether a replica answers and is one of this database.",
    labels: ["replica"],
  },
  atlas_replica_data_version: {
    type: "gauge",
    help: "The newest commit of data that a replica was seen to have.",
    labels: ["replica"],
  },
  atlas_replica_behind_seconds: {
    type: "gauge",
    help: "For how long a replica has not been able to answer with the newest data, because it is behind or away.",
    labels: ["replica"],
  },
  atlas_replica_missed_total: {
    type: "counter",
    help: "Statements that the primary was asked because a replica did not answer them, by reason.",
    labels: ["reason"],
  },
} as const satisfies Record<string, MetricDefinition>;
