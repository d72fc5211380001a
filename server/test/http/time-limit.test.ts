import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";

/** Milliseconds a request may take here. */
const LIMIT = 1_000;
const SLOW = "pg_sleep(20)";
let atlas: Atlas;

beforeAll(async () => {
  atlas = await openAtlas({ environment: { REQUEST_TIMEOUT_MS: String(LIMIT) }, cacheBytes: 0 });
  // Reading the sources takes 20 seconds from here on: a table of the same name stands before the real one.
  await atlas.connection.pool.query("alter table source rename to source_kept");
  await atlas.connection.pool.query(`create view source as select source_kept.* from source_kept, ${SLOW}`);
  await atlas.connection.pool.query(
    "insert into source_kept (dataset_id, code, title, kind) select id, 's1', 't', 'NEWS' from dataset",
  );
});

const QUERY = "{ sources { title } }";

/** Statements that run in this database right now and are slow. */
async function running(): Promise<number> {
  const { rows } = await atlas.connection.pool.query<{ running: number }>(
    `select count(*)::int as running from pg_stat_activity
     where datname = current_database() and state = 'active' and pid <> pg_backend_pid() and query like '%source%'`,
  );
  return rows[0]?.running ?? -1;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("It did not come about.");
    await sleep(10);
  }
}

test("a question that takes too long is given up, and its statement stops in PostgreSQL", async () => {
  const started = performance.now();
  const asking = atlas.ask(QUERY);
  await until(async () => (await running()) === 1);
  const { errors } = await asking;
  expect(errors?.[0]?.extensions).toEqual({ code: "TIMEOUT", field: "Query.sources", argument: "first" });
  expect(errors?.[0]?.message).toContain("Query.sources(first: 1,000)");
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(await running()).toBe(0);
});

test("the connection it ran on is good for the next question", async () => {
  const answers = await Promise.all([1, 2, 3].map(() => atlas.ask("{ dataVersion { id } }")));
  expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
});

test("when the reader goes away, the statement stops too, well before its time is up", async () => {
  const slow = await openSlow();
  const asking = httpRequest({
    ...slow,
    method: "POST",
    path: "/graphql",
    headers: { "content-type": "application/json" },
  });
  asking.on("error", () => undefined);
  asking.end(JSON.stringify({ query: QUERY }));
  await until(async () => (await running()) === 1);
  asking.destroy();
  const left = performance.now();
  await until(async () => (await running()) === 0);
  expect(performance.now() - left).toBeLessThan(LIMIT / 2);
});

async function openSlow(): Promise<{ host: string; port: number }> {
  await atlas.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = atlas.app.server.address() as AddressInfo;
  return { host: "127.0.0.1", port };
}
