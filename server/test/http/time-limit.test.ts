import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { atEnd } from "../at-end.ts";
import { type Answer, type Atlas, openAtlas } from "../graphql/atlas.ts";

/** Milliseconds a request may take here. */
const LIMIT = 1_000;
/** Whoever reads the sources waits for this lock, which this file holds to its end: such a statement ends only when it is stopped. */
const GATE = 7_201;
let atlas: Atlas;

beforeAll(async () => {
  atlas = await openAtlas({ environment: { REQUEST_TIMEOUT_MS: String(LIMIT) }, cacheBytes: 0 });
  const { pool } = atlas.connection;
  const gate = await pool.connect();
  await gate.query("select pg_advisory_lock($1)", [GATE]);
  atEnd(() => gate.release(true));
  // A table of the same name stands before the real one.
  await pool.query("alter table source rename to source_kept");
  await pool.query("create sequence begun");
  await pool.query(
    `create view source as select source_kept.* from source_kept,
       (select nextval('begun') as begun, pg_advisory_lock(${GATE}) offset 0) as gate`,
  );
  await pool.query(
    "insert into source_kept (dataset_id, code, title, kind) select id, 's1', 't', 'NEWS' from dataset",
  );
});

const QUERY = "{ sources { title } }";

/** How many statements have come to read the sources so far, whatever became of them: a sequence counts on when a transaction does not. */
async function begun(): Promise<number> {
  const { rows } = await atlas.connection.pool.query<{ begun: number }>(
    "select case when is_called then last_value else 0 end::int as begun from begun",
  );
  return rows[0]?.begun ?? -1;
}

/** Statements that wait for the gate right now. */
async function waiting(): Promise<number> {
  const { rows } = await atlas.connection.pool.query<{ waiting: number }>(
    "select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event = 'advisory'",
  );
  return rows[0]?.waiting ?? -1;
}

/** As soon as it holds; the test's own time limit says when it never did. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(10);
}

test("a question that takes too long is given up, and its statement stops in PostgreSQL", async () => {
  let error: NonNullable<Answer["errors"]>[number] | undefined;
  // On a busy machine the time may be over before the question has come as far as PostgreSQL: such a time says nothing of it.
  do {
    const response = await atlas.app.inject({ method: "POST", url: "/graphql", payload: { query: QUERY } });
    error = response.json<Answer>().errors?.[0];
    expect(error?.extensions["code"]).toBe("TIMEOUT");
  } while ((await begun()) === 0);
  expect(error?.extensions).toEqual({ code: "TIMEOUT", field: "Query.sources", argument: "first" });
  expect(error?.message).toContain("Query.sources(first: 1,000)");
  await until(async () => (await waiting()) === 0);
});

test("the connection it ran on is good for the next statement", async () => {
  // At the same time, so that each connection there is gets one.
  const { pool } = atlas.connection;
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => pool.query("select 1 as one from pg_sleep(0.05)")),
  );
  expect(answers.map(({ rows }) => rows)).toEqual(Array(4).fill([{ one: 1 }]));
});

test("when the reader goes away, the statement stops too, however much time it still had", async () => {
  const { db, options } = atlas.connection;
  const patient = await openAtlas({
    environment: { REQUEST_TIMEOUT_MS: "600000" },
    cacheBytes: 0,
    db,
    database: options,
  });
  await patient.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = patient.app.server.address() as AddressInfo;
  const asking = httpRequest({
    host: "127.0.0.1",
    port,
    method: "POST",
    path: "/graphql",
    headers: { "content-type": "application/json" },
  });
  asking.on("error", () => undefined);
  asking.end(JSON.stringify({ query: QUERY }));
  await until(async () => (await waiting()) === 1);
  asking.destroy();
  await expect.poll(waiting, { timeout: 600_000 }).toBe(0);
});
