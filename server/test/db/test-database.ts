import { connect } from "../../src/db/connect.ts";
import type { Connection } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { atEnd } from "../at-end.ts";
import { openTestDatabase } from "../database.ts";

/** A connection to an empty database of the calling test's own, with the schema in it; closed after its last test. */
export async function migratedDatabase(): Promise<Connection> {
  const connection = connect({ connectionString: await openTestDatabase(), max: 4 });
  atEnd(() => connection.close());
  await migrate(connection.pool);
  return connection;
}
