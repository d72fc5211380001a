import { join } from "node:path";
import { connect, type Connection } from "../../src/db/connect.ts";
import { readPassword } from "../../src/embedded/postgres/cluster.ts";
import { connectionTo } from "../../src/embedded/postgres/connection.ts";
import { readPostmaster } from "../../src/embedded/postgres/postmaster.ts";

/** The address of the database that runs on a data directory. */
export function addressOf(dataDir: string): string {
  const port = readPostmaster(join(dataDir, "postgres"))?.port ?? 0;
  return connectionTo(port, readPassword(dataDir), "atlas");
}

/** Does something with the database that runs on a data directory, on connections of its own. */
export async function withDatabaseOf<T>(
  dataDir: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = connect({ connectionString: addressOf(dataDir), max: 2 });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
