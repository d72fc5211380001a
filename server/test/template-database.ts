import { Client } from "pg";
import { inject } from "vitest";
import { openTestDatabase } from "./database.ts";

/** Any number, as long as nobody else in the tests takes it. */
const LOCK = 63_34;

/**
 * A database of the calling test file's own, a copy of one that is made once in a run: whoever asks first makes it, and all
 * get copies, which takes a moment.
 *
 * @param name of what is in it; the same name, the same content
 * @param make fills the empty database at a connection string, and has closed all its connections to it when it returns
 * @returns its connection string
 */
export async function openCopy(name: string, make: (url: string) => Promise<void>): Promise<string> {
  const server = new Client({ connectionString: inject("postgres") });
  await server.connect();
  try {
    await server.query("select pg_advisory_lock($1, hashtext($2))", [LOCK, name]);
    const { rowCount } = await server.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) {
      await server.query(`drop database if exists making_${name} with (force)`);
      await server.query(`create database making_${name}`);
      const url = new URL(inject("postgres"));
      url.pathname = `/making_${name}`;
      await make(url.href);
      await server.query(`alter database making_${name} rename to ${name}`);
    }
  } finally {
    // The lock goes with the connection: copies can be made side by side.
    await server.end();
  }
  return openTestDatabase(name);
}
