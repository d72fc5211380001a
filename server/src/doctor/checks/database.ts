import type pg from "pg";
import { type Finding, found } from "../finding.ts";

/** Seconds: of a transaction that is left open, of one that waits for another, of a standby, of clocks. */
const [LONG, WAITING, LAG, SKEW] = [600, 30, 60, 2];
/** MiB of its log that a database keeps for somebody who does not fetch it. */
const MUCH_KEPT = 1_024;
/** Transactions after which PostgreSQL takes no more of them is two thousand million; it is told long before. */
const OLD_TRANSACTIONS = 1_000_000_000;

/** What a setting has to be for nothing to be lost, and what it costs when it is not. */
const WANTED: readonly { readonly name: string; readonly value: string; readonly level: "note" | "ill" }[] = [
  { name: "fsync", value: "on", level: "ill" },
  { name: "full_page_writes", value: "on", level: "ill" },
  { name: "synchronous_commit", value: "on", level: "note" },
  { name: "server_encoding", value: "UTF8", level: "ill" },
];

interface Server {
  readonly version: string;
  readonly bytes: number;
  readonly used: number;
  readonly most: number;
  readonly oldest: number;
  readonly now: Date;
}

/** The database server: whether it is safe, has room for us, is on time, and nobody holds up anybody. */
export async function lookAtDatabase(pool: pg.Pool, connectionsWanted: number): Promise<Finding[]> {
  const began = performance.now();
  await pool.query("select 1");
  const milliseconds = Math.ceil(performance.now() - began);
  const asked = Date.now();
  const { rows } = await pool.query<Server>(
    `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
       (select count(*) from pg_stat_activity where backend_type = 'client backend') as used,
       current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most,
       (select age(datfrozenxid) from pg_database where datname = current_database()) as oldest,
       to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
  );
  const [server] = rows;
  if (server === undefined) return [];
  const { version, bytes, used, most, oldest } = server;
  const between = (asked + Date.now()) / 2;
  const seconds = Math.abs(new Date(server.now).getTime() - between) / 1_000;
  return [
    found("well", "DATABASE", { version, mebibytes: Math.round(bytes / 1_048_576), milliseconds }),
    ...(await lookAtSettings(pool)),
    found(most - used < connectionsWanted ? "note" : "well", "CONNECTIONS", {
      used,
      most,
      wanted: connectionsWanted,
    }),
    ...(oldest > OLD_TRANSACTIONS ? [found("ill", "WRAPAROUND", { transactions: oldest })] : []),
    found(seconds > SKEW ? "ill" : "well", "CLOCK", { seconds: Math.round(seconds) }),
    ...(await lookAtActivity(pool)),
    ...(await lookAtStandbys(pool)),
    ...(await lookAtArchives(pool)),
  ];
}

async function lookAtSettings(pool: pg.Pool): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, value: wanted, level } of WANTED) {
    const { rows } = await pool.query<{ value: string }>("select current_setting($1) as value", [name]);
    const value = rows[0]?.value ?? "";
    if (value !== wanted) findings.push(found(level, "DATABASE_SETTING", { name, value, wanted }));
  }
  return findings;
}

async function lookAtActivity(pool: pg.Pool): Promise<Finding[]> {
  const { rows } = await pool.query<{ program: string; pid: number; open: number; waiting: number | null }>(
    `select application_name as program, pid, floor(extract(epoch from clock_timestamp() - xact_start))::int as open,
       case when wait_event_type = 'Lock' then floor(extract(epoch from clock_timestamp() - state_change))::int end as waiting
     from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and xact_start is not null`,
  );
  return [
    ...rows
      .filter(({ open }) => open > LONG)
      .map(({ open, program, pid }) => found("note", "LONG_TRANSACTION", { seconds: open, program, pid })),
    ...rows.flatMap(({ waiting, program }) =>
      waiting !== null && waiting > WAITING
        ? [found("note", "WAITING_FOR_LOCK", { seconds: waiting, program })]
        : [],
    ),
  ];
}

/** What follows us, as far as we may see it. */
async function lookAtStandbys(pool: pg.Pool): Promise<Finding[]> {
  const { rows } = await pool.query<{ name: string; seconds: number | null }>(
    "select application_name as name, extract(epoch from replay_lag)::float8 as seconds from pg_stat_replication where state = 'streaming'",
  );
  return rows.map(({ name, seconds }) =>
    found((seconds ?? 0) > LAG ? "ill" : "well", "STANDBY_LAG", { name, seconds: Math.round(seconds ?? 0) }),
  );
}

/** What keeps the log of changes elsewhere (docs/operating/point-in-time.md), and whether this server takes changes at all. */
async function lookAtArchives(pool: pg.Pool): Promise<Finding[]> {
  const { rows: slots } = await pool.query<{ name: string; mebibytes: number }>(
    `select slot_name as name, coalesce(pg_wal_lsn_diff(
         case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end, restart_lsn) / 1048576, 0)::float8 as mebibytes
     from pg_replication_slots where not active order by 1`,
  );
  const { rows: failed } = await pool.query<{ file: string; seconds: number }>(
    `select last_failed_wal as file, extract(epoch from clock_timestamp() - last_failed_time)::float8 as seconds
     from pg_stat_archiver where last_failed_time > coalesce(last_archived_time, '-infinity')`,
  );
  const { rows } = await pool.query<{ is: boolean }>("select pg_is_in_recovery() as is");
  return [
    ...slots.map(({ name, mebibytes }) =>
      found(mebibytes > MUCH_KEPT ? "ill" : "note", "SLOT_LEFT", { name, mebibytes: Math.round(mebibytes) }),
    ),
    ...failed.map(({ file, seconds }) =>
      found("ill", "ARCHIVE_FAILS", { file, seconds: Math.round(seconds) }),
    ),
    ...(rows[0]?.is === true ? [found("ill", "DATABASE_READ_ONLY", {})] : []),
  ];
}
