import { Client } from "pg";

/** Any number, as long as nobody else in the tests takes it. */
const LOCK = 63_34;

/** Makes a database of a name, if nobody has; who asks while it is being made waits for it.
 *
 * @param postgres the server, and a database on it
 * @param make fills the empty database at a connection string, and has closed all its connections to it when it returns
 */
export async function makeOnce(
  postgres: string,
  name: string,
  make: (url: string) => Promise<void>,
): Promise<void> {
  const server = new Client({ connectionString: postgres });
  await server.connect();
  try {
    await server.query("select pg_advisory_lock($1, hashtext($2))", [LOCK, name]);
    const { rowCount } = await server.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) {
      await server.query(`drop database if exists making_${name} with (force)`);
      await server.query(`create database making_${name}`);
      const url = new URL(postgres);
      url.pathname = `/making_${name}`;
      await make(url.href);
      await server.query(`alter database making_${name} rename to ${name}`);
    }
  } finally {
    // The lock goes with the connection: copies can be made side by side.
    await server.end();
  }
}
