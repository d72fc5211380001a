import pg from "pg";
import { type Finding, found } from "../finding.ts";

/** Milliseconds for a replica to answer. */
const PATIENCE = 5_000;
/** Seconds that a replica may be behind what was committed. */
const LAG = 60;

interface Seen {
  readonly cluster: string;
  readonly stands_by: boolean;
  readonly feedback: string;
  /** Seconds since the newest change it has was made; 0 when it has all that it was sent. Null: it was sent none yet. */
  readonly age: number | null;
  readonly version: number;
}

const LOOK = `
  select (select system_identifier::text from pg_control_system()) as cluster, pg_is_in_recovery() as stands_by,
    current_setting('hot_standby_feedback') as feedback,
    case when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
      else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 end as age,
    (select coalesce(max(id), 0) from data_commit) as version`;

/** The databases that answers are read from (READ_DATABASE_URL): whether each is a replica of this one, has what was published, and can keep a long reading. */
export async function lookAtReplicas(primary: pg.Pool, addresses: readonly string[]): Promise<Finding[]> {
  if (addresses.length === 0) return [];
  const { rows } = await primary.query<Seen>(LOOK);
  const [own] = rows;
  if (own === undefined) return [];
  return (await Promise.all(addresses.map((address) => lookAtReplica(address, own)))).flat();
}

async function lookAtReplica(address: string, primary: Seen): Promise<Finding[]> {
  const url = URL.parse(address);
  const name = url === null ? "READ_DATABASE_URL" : `${url.host}${url.pathname}`;
  const client = new pg.Client({
    connectionString: address,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    application_name: "movement-atlas",
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Seen>(LOOK);
    const [seen] = rows;
    if (seen === undefined) return [];
    if (seen.cluster !== primary.cluster) return [found("ill", "REPLICA_OTHER", { name })];
    if (!seen.stands_by) return [found("ill", "REPLICA_NONE", { name })];
    const [commits, seconds] = [Math.max(0, primary.version - seen.version), Math.round(seen.age ?? 0)];
    return [
      found(commits > 0 || seconds > LAG ? "ill" : "well", "REPLICA", { name, commits, seconds, most: LAG }),
      ...(seen.feedback === "on" ? [] : [found("note", "REPLICA_FEEDBACK", { name })]),
    ];
  } catch (error) {
    return [
      found("ill", "REPLICA_UNREACHED", {
        name,
        why: error instanceof Error ? error.message : String(error),
      }),
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}
