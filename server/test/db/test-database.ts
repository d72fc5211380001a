import { connect } from "../../src/db/connect.ts";
import type { Connection } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { atEnd } from "../at-end.ts";
import { openCopy } from "../template-database.ts";

/** A connection to an empty database of the calling test's own, with the schema in it; closed after its last test. */
export async function migratedDatabase(): Promise<Connection> {
  return connectionTo(await openCopy("migrated", (url) => fill(url, ({ pool }) => migrate(pool))));
}

/** A connection for the calling test, closed after its last test. */
export function connectionTo(connectionString: string, max = 4): Connection {
  const connection = connect({ connectionString, max });
  atEnd(() => connection.close());
  return connection;
}

/** Does something with the database at a connection string, and leaves it. */
export async function fill(
  connectionString: string,
  work: (connection: Connection) => Promise<unknown>,
): Promise<void> {
  const connection = connect({ connectionString, max: 4 });
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}
