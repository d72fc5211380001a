import { type Kysely, sql } from "kysely";
import type pg from "pg";
import type { DatabaseWatch } from "../../db/database-watch.ts";
import type { Database } from "../../db/tables.ts";
import { LookedUp } from "../looked-up.ts";
import type { Metrics } from "./metrics.ts";

/** What PostgreSQL says of itself. */
interface ServerFacts {
  readonly version: string;
  readonly connections: number;
  readonly most: number;
  /** Seconds; null where there is no standby. */
  readonly lag: number | null;
  /** The newest commit of data; null where there is none. */
  readonly commit: { readonly id: number; readonly at: string } | null;
  readonly imports: readonly { readonly state: string; readonly files: number }[];
}

const [FRESH_FOR, SIZE_FRESH_FOR, PATIENCE] = [5_000, 60_000, 2_000];

/**
 * What the database says, asked at most each few seconds however many look, and its size once a minute. While the database is away
 * nobody waits for it, and what only it knows is left out.
 *
 * @returns its version as of the last look
 */
export function readDatabase(
  metrics: Metrics,
  db: Kysely<Database>,
  watch: DatabaseWatch,
): () => string | null {
  const facts = new LookedUp({ look: () => lookAt(db), freshFor: FRESH_FOR, patience: PATIENCE });
  const size = new LookedUp({ look: () => sizeOf(db), freshFor: SIZE_FRESH_FOR, patience: PATIENCE });
  const known = (): ServerFacts | null => (watch.away === null ? facts.last : null);
  metrics.prepare(async () => {
    if (watch.away === null) await Promise.all([facts.refresh(), size.refresh()]);
  });
  metrics.read("atlas_database_up", () => [[{}, watch.away === null ? 1 : 0]]);
  metrics.read("atlas_database_size_bytes", () => some(size.last));
  metrics.read("atlas_database_connections", () => some(known()?.connections));
  metrics.read("atlas_database_max_connections", () => some(known()?.most));
  metrics.read("atlas_database_replication_lag_seconds", () => some(known()?.lag));
  metrics.read("atlas_data_version", () => some(facts.last?.commit?.id));
  metrics.read("atlas_data_committed_timestamp_seconds", () => {
    const at = facts.last?.commit?.at;
    return some(at === undefined ? null : Date.parse(at) / 1_000);
  });
  metrics.read("atlas_imports", () =>
    (known()?.imports ?? []).map(({ state, files }) => [{ state }, files] as const),
  );
  return () => facts.last?.version ?? null;
}

/** Says how a pool of the main thread is used. Returns what ends that. */
export function readPool(metrics: Metrics, pool: string, connections: pg.Pool): () => void {
  const ends = [
    metrics.read("atlas_database_pool_connections", () => [
      [{ pool, state: "in use" }, connections.totalCount - connections.idleCount],
      [{ pool, state: "idle" }, connections.idleCount],
    ]),
    metrics.read("atlas_database_pool_waiting", () => [[{ pool }, connections.waitingCount]]),
  ];
  return () => ends.forEach((end) => end());
}

function some(value: number | null | undefined): readonly (readonly [Record<never, string>, number])[] {
  return value === null || value === undefined ? [] : [[{}, value]];
}

async function lookAt(db: Kysely<Database>): Promise<ServerFacts> {
  const server = sql<Omit<ServerFacts, "commit" | "imports">>`
    select current_setting('server_version') as version,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections,
      current_setting('max_connections')::int as most,
      case when pg_is_in_recovery()
        then extract(epoch from now() - pg_last_xact_replay_timestamp())::float8
        else (select max(extract(epoch from coalesce(replay_lag, interval '0')))::float8 from pg_stat_replication)
      end as lag`.execute(db);
  const commit = db
    .selectFrom("data_commit")
    .select(["id", "committed_at as at"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const imports = db
    .selectFrom("import")
    .select(({ fn }) => ["state", fn.countAll<number>().as("files")])
    .groupBy("state")
    .orderBy("state")
    .execute();
  const [{ rows }, newest, states] = await Promise.all([server, commit, imports]);
  const [row] = rows;
  if (row === undefined) throw new Error("PostgreSQL says nothing of itself.");
  return { ...row, commit: newest ?? null, imports: states };
}

async function sizeOf(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(
    db,
  );
  return rows[0]?.bytes ?? 0;
}
