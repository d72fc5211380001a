import { join, resolve } from "node:path";
import { connect } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { demoSeed } from "../../src/demo/demo-seed.ts";
import { seed } from "../../src/import/seed.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");

let filled: Promise<string> | null = null;

/** A database with the whole synthetic dataset on a server, filled the first time it is wanted. */
export function demoDatabase(server: string): Promise<string> {
  return (filled ??= fill(server));
}

async function fill(server: string): Promise<string> {
  const admin = connect({ connectionString: server, max: 1 });
  await admin.pool.query("create database bench_steps");
  await admin.close();
  const url = new URL(server);
  url.pathname = "/bench_steps";
  const connection = connect({ connectionString: url.href, max: 4 });
  await migrate(connection.pool);
  const folder = join(PROJECT, "seeds");
  await seed(connection.pool, { folder, datasets: [demoSeed(folder)] });
  await connection.close();
  return url.href;
}
