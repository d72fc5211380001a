import { setTimeout as sleep } from "node:timers/promises";
import { Migrator } from "kysely/migration";
import type { Migration } from "kysely/migration";
import type { Kysely } from "kysely";
import type pg from "pg";
import { migrations } from "./migrations/index.ts";
import { layNewTables } from "./spreading/lay-tables.ts";
import type { Database } from "./tables.ts";
import { kyselyOn, type Work } from "./transaction.ts";

/** Any number will do, as long as every version of the program uses the same. */
const LOCK = 4_020_261_101;

/** Milliseconds that a migration waits for a table, and that it then leaves to others; how often it does so. */
const [LOCK_PATIENCE, PAUSE, ATTEMPTS] = [1_000, 500, 40];
const LOCK_NOT_AVAILABLE = "55P03";

/** The database was migrated by a newer program: there is no way back for it, and we do not know its tables. */
export class NewerSchema extends Error {
  override readonly name = "NewerSchema";
  readonly unknown: readonly string[];
  constructor(unknown: readonly string[]) {
    super(`The database was used by a newer version of the program, which ran ${unknown.join(", ")} on it.`);
    this.unknown = unknown;
  }
}

/**
 * Brings the schema up to date and names the migrations it ran; none when it already was, and then nobody is waited for. Two processes that
 * start together wait for one another. Throws what PostgreSQL said if a migration fails; a failed one leaves nothing, and what ran before goes on.
 */
export async function migrate(pool: pg.Pool, upTo: typeof migrations = migrations): Promise<string[]> {
  const client = await pool.connect();
  try {
    if (pending(await ranMigrations(client), upTo).length === 0) return [];
    await client.query("set statement_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    // Somebody else may have done it while we waited, and more.
    pending(await ranMigrations(client), upTo);
    // Over several machines, what changes tables goes to each of them by one connection; without Citus nobody reads the setting.
    await client.query("set citus.multi_shard_modify_mode = 'sequential'");
    const names = await patiently(client, () => run(kyselyOn(client), upTo));
    await patiently(client, () => layNewTables(client));
    return names;
  } finally {
    await client.query("select pg_advisory_unlock_all()").catch(() => undefined);
    await client
      .query("reset statement_timeout; reset lock_timeout; reset citus.multi_shard_modify_mode")
      .catch(() => undefined);
    client.release();
  }
}

/**
 * Work that changes tables which others read: who reads a table waits behind whoever waits to change it, so that waits a moment only, lets them
 * go first, and tries again.
 */
async function patiently<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    // At last it waits as long as it takes: a migration that never runs is no better.
    await client.query(`set lock_timeout = ${attempt < ATTEMPTS ? LOCK_PATIENCE : 0}`);
    try {
      return await work();
    } catch (error) {
      if (Reflect.get(Object(error), "code") !== LOCK_NOT_AVAILABLE) throw error;
      await sleep(PAUSE);
    }
  }
}

/**
 * Runs migrations in a transaction that does more, with nobody else migrating until it ends.
 *
 * @param first done once nobody else migrates, before anything is changed
 */
export async function migrateWithin(
  { tx, client }: Work,
  upTo: typeof migrations,
  first: () => Promise<void> = async () => undefined,
): Promise<string[]> {
  await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
  await first();
  return run(tx, upTo);
}

/** Keeps the schema as it is until this session ends; one that is migrating is waited for. */
export async function keepMigrationsAway(client: pg.ClientBase): Promise<void> {
  await client.query("select pg_advisory_lock_shared($1)", [LOCK]);
}

/** Names of migrations that have not run yet; empty when the schema is up to date. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    const ran = new Set(await ranMigrations(client));
    return migrations.map(({ name }) => name).filter((name) => !ran.has(name));
  } finally {
    client.release();
  }
}

/** Names of migrations that have run, whichever program ran them, in their order. */
export async function ranMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query<{ is: boolean }>(
    "select to_regclass('kysely_migration') is not null as is",
  );
  if (tables[0]?.is !== true) return [];
  const { rows } = await client.query<{ name: string }>("select name from kysely_migration order by name");
  return rows.map(({ name }) => name);
}

/** @throws NewerSchema when some have run that are not ours */
function pending(ran: readonly string[], upTo: typeof migrations): readonly string[] {
  const ours = new Set(upTo.map(({ name }) => name));
  const unknown = ran.filter((name) => !ours.has(name));
  if (unknown.length > 0) throw new NewerSchema(unknown);
  return [...ours].filter((name) => !ran.includes(name));
}

async function run(db: Kysely<Database>, upTo: typeof migrations): Promise<string[]> {
  // Within a transaction of somebody else's the migrator would tell what came of letting go of its lock, not what failed.
  const failed: unknown[] = [];
  const noting =
    (up: Migration["up"]): Migration["up"] =>
    (on) =>
      up(on).catch((error: unknown) => {
        failed.push(error);
        throw error;
      });
  const entries = upTo.map(({ name, up }): [string, Migration] => [name, { up: noting(up) }]);
  const provider = { getMigrations: async () => Object.fromEntries(entries) };
  // Those made side by side come into a database in the order they were finished in.
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
  const { error, results } = await migrator.migrateToLatest().catch((reason: unknown) => ({
    error: reason,
    results: [],
  }));
  if (error !== undefined) throw failed[0] ?? error;
  return (results ?? []).map((result) => result.migrationName);
}
