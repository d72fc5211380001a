import pg from "pg";

/** Only one backup of a database is made at a time, whichever server or tool makes it. */
const BACKUP_LOCK = 4_020_261_111;

/** Text of every value must mean the same wherever it is read in again, and nothing that takes minutes is given up. */
const SETTINGS = [
  "timezone=UTC",
  "datestyle=ISO,YMD",
  "intervalstyle=postgres",
  "extra_float_digits=1",
  "bytea_output=hex",
  "statement_timeout=0",
  "lock_timeout=0",
  "idle_in_transaction_session_timeout=0",
];

/** Lends a connection of its own to work that takes long, and closes it, which also ends whatever was not ended. */
export async function withSession<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: "movement-atlas-backup",
    options: SETTINGS.map((setting) => `-c ${setting}`).join(" "),
  });
  // Its loss is told by the statement that fails.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether this session is now the one that makes the backup; until it ends. */
export async function isOnlyBackup(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [
    BACKUP_LOCK,
  ]);
  return rows[0]?.mine === true;
}
