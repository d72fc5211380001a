import pg from "pg";

/** The oldest major version that will do. The tests pass on it: `TEST_POSTGRES=postgres://… npm test -- unit` runs them on another one. */
export const LEAST_POSTGRES = 14;
/** Milliseconds for an answer to the first question. */
const PATIENCE = 5_000;

/** The database answers and lets us in, but we cannot work with it. Its message says why, and what would do. */
export class UnsuitableDatabase extends Error {
  override readonly name = "UnsuitableDatabase";
}

/**
 * Looks whether a PostgreSQL can be used at all, before anything is begun on it.
 *
 * @throws UnsuitableDatabase when it is too old or takes no changes; else what the driver or PostgreSQL said
 */
export async function checkServer(connectionString: string): Promise<void> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    application_name: "movement-atlas",
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const version = await setting(client, "server_version_num");
    if (Math.floor(Number(version) / 10_000) < LEAST_POSTGRES) {
      const told = await setting(client, "server_version");
      throw new UnsuitableDatabase(`It is PostgreSQL ${told}; version ${LEAST_POSTGRES} or newer is needed.`);
    }
    if ((await setting(client, "transaction_read_only")) === "on")
      throw new UnsuitableDatabase(
        "It takes no changes (a standby, or set to read-only); the primary is needed.",
      );
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function setting(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<Record<string, string>>(`show ${name}`);
  return Object.values(rows[0] ?? {})[0] ?? "";
}
