import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type pg from "pg";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";

let atlas: Atlas;
let gate: pg.PoolClient | null = null;
beforeAll(async () => {
  // A busy machine may need long for a worker to begin; only one test is about time.
  atlas = await openAtlas({ cacheBytes: 0, environment: { WORKERS: "2", REQUEST_TIMEOUT_MS: "100000" } });
  await ask(SMALL, "10.0.0.1");
  // Held at the same time, both workers have begun, and read the reference data once the gate is opened.
  await closeGate();
  const both = [ask(LARGE, "10.0.0.1"), ask(LARGE, "10.0.0.2")];
  await untilHeld(2);
  await openGate();
  await Promise.all(both);
});

beforeEach(closeGate);
afterEach(openGate);

/** Whoever reads the sources waits until it is opened. */
async function closeGate(): Promise<void> {
  gate = await atlas.connection.pool.connect();
  await gate.query("begin");
  await gate.query("lock table source in access exclusive mode");
}

/** Can be called twice. */
async function openGate(): Promise<void> {
  const held = gate;
  gate = null;
  await held?.query("rollback");
  held?.release();
}

/** Reads the sources, and costs more than a small question may. */
const LARGE = "{ sources(first: 2000) { title } }";
const SMALL = '{ area(id: "nam-dinh") { id } }';

/** Asks at once: what inject gives is sent only when it is waited for. */
const ask = async (query: string, remoteAddress: string, from = atlas) => {
  const response = await from.app.inject({
    method: "POST",
    url: "/graphql",
    remoteAddress,
    payload: { query },
  });
  return response;
};

/** Statements that stand before the gate. */
async function held(): Promise<number> {
  // Not on the gate's connection: within a transaction this view stands still.
  const { rows } = await atlas.connection.pool.query<{ held: number }>(
    `select count(*)::int as held from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and wait_event_type = 'Lock'`,
  );
  return rows[0]?.held ?? -1;
}

/** As soon as it holds; the test's own time limit says when it never did. */
async function untilHeld(count: number): Promise<void> {
  while ((await held()) !== count) await sleep(5);
}

test("while large questions of one caller are held, small ones of it and large ones of others go on", async () => {
  const flood = Array.from({ length: 6 }, () => ask(LARGE, "10.0.0.1"));
  await untilHeld(1);
  for (const address of ["10.0.0.1", "10.0.0.2"]) {
    const small = await ask(SMALL, address);
    expect(small.json().data).toEqual({ area: { id: "nam-dinh" } });
  }
  const other = ask(LARGE, "10.0.0.2");
  await untilHeld(2);
  await openGate();
  const answers = await Promise.all([...flood, other]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(7).fill(200));
  for (const answer of answers) expect(answer.json()).toMatchObject({ data: { sources: expect.any(Array) } });
});

test("a caller with too many large questions waiting is told so, with when to come back", async () => {
  const flood = Array.from({ length: 34 }, () => ask(LARGE, "10.0.0.1"));
  const refused = await Promise.race(flood);
  expect(refused.statusCode).toBe(429);
  expect(refused.headers).toMatchObject({ "retry-after": "80", "cache-control": "no-store" });
  expect(refused.json().errors[0].extensions).toEqual({ code: "RATE_LIMITED", retryAfter: 80 });
  await openGate();
  const statuses = (await Promise.all(flood)).map(({ statusCode }) => statusCode);
  expect(statuses.filter((status) => status === 200)).toHaveLength(33);
});

test("at its deadline a large question is given up, and its statement ends in PostgreSQL", async () => {
  const types = "{ __schema { types { fields { args { type { ofType { name } } } } } } }";
  // The worker is there before the time counts; on a busy machine that takes longer than a request may.
  let [short, isThere] = [atlas, false];
  for (let limit = 1_500; !isThere; limit *= 2) {
    short = await openAtlas({
      cacheBytes: 0,
      environment: { REQUEST_TIMEOUT_MS: String(limit) },
      db: atlas.connection.db,
      database: atlas.connection.options,
    });
    isThere = (await ask(types, "::1", short)).json().errors === undefined;
  }
  const answer = await ask(LARGE, "10.0.0.1", short);
  expect(answer.json().errors[0].extensions.code).toBe("TIMEOUT");
  await untilHeld(0);
});

test("when the reader goes away, the statement ends too", async () => {
  await atlas.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = atlas.app.server.address() as AddressInfo;
  const headers = { "content-type": "application/json" };
  const asking = httpRequest({ host: "127.0.0.1", port, method: "POST", path: "/graphql", headers });
  asking.on("error", () => undefined);
  asking.end(JSON.stringify({ query: LARGE }));
  await untilHeld(1);
  asking.destroy();
  await untilHeld(0);
  expect(atlas.log.join("\n")).not.toContain("a request failed");
});

test("rows that have to be put in order count too: one such question is answered away from the small ones", async () => {
  const byValue = `{ statistics(indicators: ["model_points", "model_members"], kind: MONTH, from: "2010-01", to: "2024-12", boundaries: "VN-2008",
    orderBy: [{ by: VALUE }], first: 1) { totalCount } }`;
  const answer = await ask(byValue, "10.0.0.3");
  expect(answer.json().data.statistics.totalCount).toBeGreaterThan(10_000);
  const many = Array.from({ length: 12 }, (_, index) => `a${index}: ${byValue.slice(1, -1)}`).join(" ");
  const refused = await ask(`{ ${many} }`, "10.0.0.3");
  expect(refused.json().errors[0]).toMatchObject({
    extensions: { code: "QUERY_TOO_COSTLY", limit: 200_000 },
  });
});

test("an answer of many values is large, whatever it costs: aliases of long texts are answered away from the small ones", async () => {
  const titles = (aliases: number): string =>
    `{ sources(first: 400) { ${Array.from({ length: aliases }, (_, index) => `t${index}: title`).join(" ")} } }`;
  // Were they small, both would be held, or the third would wait for its turn behind them.
  const large = [ask(titles(16), "10.0.0.4"), ask(titles(17), "10.0.0.4")];
  await untilHeld(1);
  expect((await ask(SMALL, "10.0.0.4")).statusCode).toBe(200);
  expect(await held()).toBe(1);
  await openGate();
  for (const { statusCode } of await Promise.all(large)) expect(statusCode).toBe(200);
});
