import { Migrator } from "kysely/migration";
import type { Migration } from "kysely/migration";
import type pg from "pg";
import { migrations } from "./migrations/index.ts";
import { kyselyOn } from "./transaction.ts";

/** Any number will do, as long as every version of the program uses the same. */
const LOCK = 4_020_261_101;

/**
 * Brings the schema up to date and names the migrations it ran; none when it already was. Two processes that start together
 * wait for one another. Throws what PostgreSQL said if a migration fails; a failed one leaves nothing.
 */
export async function migrate(pool: pg.Pool, upTo: typeof migrations = migrations): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const migrator = migratorOn(client, upTo);
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [LOCK]).catch(() => undefined);
    await client.query("reset statement_timeout").catch(() => undefined);
    client.release();
  }
}

/** Names of migrations that have not run yet; empty when the schema is up to date. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    const all = await migratorOn(client, migrations).getMigrations();
    return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
  } finally {
    client.release();
  }
}

function migratorOn(client: pg.PoolClient, upTo: typeof migrations): Migrator {
  const entries = upTo.map(({ name, up }): [string, Migration] => [name, { up }]);
  const provider = { getMigrations: async () => Object.fromEntries(entries) };
  // Those made side by side come into a database in the order they were finished in.
  return new Migrator({ db: kyselyOn(client), provider, allowUnorderedMigrations: true });
}
