import { beforeAll, expect, test } from "vitest";
import { connect, type Connection } from "../../../src/db/connect.ts";
import { DatabaseAwayError } from "../../../src/db/database-away.ts";
import type { DatabaseWatch } from "../../../src/db/database-watch.ts";
import { Replicas } from "../../../src/db/reading/replicas.ts";
import { Metrics } from "../../../src/telemetry/metrics/metrics.ts";
import { atEnd } from "../../at-end.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { workedQuestions } from "../../graphql/worked-questions.ts";
import { openSeededDatabase } from "../../seeded-database.ts";

/** A copy of the database takes the part of its replica: what is committed to the one is committed to the other when the test says so. */
let atlas: Atlas;
let replica: Connection;
let replicas: Replicas;
const metrics = new Metrics();
beforeAll(async () => {
  const connectionString = await openSeededDatabase(true);
  replica = connect({ connectionString, max: 2 });
  replicas = new Replicas({
    addresses: [connectionString],
    cluster: null,
    max: 4,
    statementTimeout: 100_000,
  });
  atEnd(async () => {
    await replicas.close();
    await replica.close();
  });
  atlas = await openAtlas({ published: true, replicas, metrics, cacheBytes: 0 });
});

/** Until the replica has been looked at, and found to have all that it was asked for. */
async function serving(): Promise<void> {
  await expect.poll(() => replicas.list[0]?.behind, { timeout: 20_000 }).toBe(0);
}

const publish = ({ pool }: Connection, value: number) =>
  pool.query(`
    insert into data_commit (committed_at, what)
      select max(committed_at) + interval '1 second', 'units' from data_commit;
    update cube set value = ${value} where value is not null`);

let asked = 0;
/** The number of communes, and which databases said it. */
async function units(): Promise<{ value: number; by: Record<string, number> }> {
  const before = counts();
  const { statistics } = await atlas.data<{ statistics: { nodes: { value: number }[] } }>(
    `{ v${(asked += 1)}: dataVersion { id } statistics(indicators: ["units_eligible"], areas: ["viet-nam"], where: { unitTypes: ["commune"] }, periods: ["2025-06"]) { nodes { value } } }`,
  );
  const after = counts();
  const by = Object.fromEntries(
    Object.entries(after).flatMap(([name, count]) => {
      const more = count - (before[name] ?? 0);
      return more === 0 ? [] : [[name, more]];
    }),
  );
  return { value: statistics.nodes[0]?.value ?? 0, by };
}

const counts = (): Record<string, number> =>
  Object.fromEntries([
    ...metrics
      .samples("atlas_database_answers_total")
      .map(({ labels, value }) => [labels["database"] === "primary" ? "primary" : "replica", value] as const),
    ...metrics
      .samples("atlas_replica_missed_total")
      .map(({ labels, value }) => [labels["reason"] ?? "", value] as const),
  ]);

test("answers are read from the replica while it has what was published, from the primary until it has it, and nobody sees the old figure", async () => {
  await serving();
  // Asked twice each: as a new document and as a known one.
  expect(await units()).toEqual({ value: 10_035, by: { replica: 2 } });
  await publish(atlas.connection, 1);
  const late = await units();
  expect(late).toEqual({ value: 1, by: { primary: 2, BEHIND: 1 } });
  await publish(replica, 1);
  await serving();
  expect(await units()).toEqual({ value: 1, by: { replica: 2 } });
});

test("a statement that the replica ends, or cannot do, is asked of the primary", async () => {
  await replica.pool.query("alter table cube rename to cube_away");
  expect(await units()).toEqual({ value: 1, by: { primary: 2, FAILED: 2 } });
  await replica.pool.query("alter table cube_away rename to cube");
  // Connections that are ended, as a restart ends them.
  await replica.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  expect(await units()).toMatchObject({ value: 1 });
});

test("a large question and a file are of what was published, too, whoever reads them", async () => {
  await publish(atlas.connection, 2);
  const many = await atlas.data<{ statistics: { nodes: { value: number | null }[] } }>(
    '{ statistics(indicators: ["units_eligible"], level: PROVINCE, boundaries: "VN-2008", where: { unitTypes: ["commune"] }, kind: YEAR, from: "2008", to: "2025", first: 2000) { nodes { value } } }',
  );
  const values = new Set(many.statistics.nodes.map(({ value }) => value));
  expect([...values].filter((value) => value !== null)).toEqual([2]);
  const file = await atlas.app.inject(
    "/data/published.csv?indicators=units_eligible&areas=viet-nam&periods=2025-06&where.unitTypes=commune",
  );
  expect([file.statusCode, /,2,/.test(file.body)]).toEqual([200, true]);
});

test("a database that is no replica is not read, and the primary answers", async () => {
  const connectionString = String(replica.options.connectionString);
  const lines: string[] = [];
  const strangers = new Replicas(
    { addresses: [connectionString], cluster: "another", max: 1, statementTimeout: 0 },
    (line) => void lines.push(line),
  );
  atEnd(() => strangers.close());
  await expect.poll(() => lines.length, { timeout: 20_000 }).toBe(1);
  expect(lines[0]).toContain("a database of its own, not a replica");
  expect(lines[0]).not.toContain("postgres:");
  expect(strangers.having(1)).toBeNull();
});

test("while the primary is away readers are answered from the replica what it has, and it is said so", async () => {
  const gone = new AbortController();
  const watch: DatabaseWatch = {
    get away() {
      return gone.signal.aborted ? new DatabaseAwayError() : null;
    },
    signal: gone.signal,
    close: () => undefined,
  };
  const primary = connect({ connectionString: await openSeededDatabase(true), max: 2 }, watch);
  atEnd(() => primary.close());
  const following = await follower();
  const { app, ask } = await openAtlas({ db: primary.db, watch, published: true, replicas: following });
  const units = (period: string): string =>
    `{ statistics(indicators: ["units_eligible"], areas: ["viet-nam"], where: { unitTypes: ["commune"] }, periods: ["${period}"]) { nodes { value } } }`;
  expect((await ask(units("2025-06"))).errors).toBeUndefined();
  gone.abort(new DatabaseAwayError());
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: units("2026-06") },
  });
  expect(response.json().data.statistics.nodes).toEqual([{ value: 3_321 }]);
  expect(response.headers["cache-status"]).toBe("movement-atlas; fwd=miss; detail=primary-away");
  // What the primary committed last, before anybody here knew of it.
  await publish(following.list[0]?.connection ?? replica, 3);
  expect((await ask<{ statistics: object }>(`query New ${units("2025-06")}`)).data.statistics).toEqual({
    nodes: [{ value: 3 }],
  });
  // What only the primary has is told to be away.
  const imports = await app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: "{ imports { totalCount } }" },
  });
  expect([imports.statusCode, imports.json().errors[0].extensions.reason]).toEqual([503, "DATABASE_AWAY"]);
});

test("reading needs no writing: every worked question and a file are answered by a database that takes no changes", async () => {
  const own = new Metrics();
  const { ask, app } = await openAtlas({ published: true, replicas: await follower("on"), metrics: own });
  for (const [name, query] of workedQuestions)
    if (!query.includes('"demo"')) expect([name, (await ask(query)).errors]).toEqual([name, undefined]);
  expect((await app.inject("/data/published.csv")).statusCode).toBe(200);
  expect(own.value("atlas_database_answers_total", { database: "primary" })).toBeNull();
  expect(own.value("atlas_replica_missed_total")).toBeNull();
  expect(own.value("atlas_database_answers_total")).toBeGreaterThan(10);
});

/** A replica of nobody's, as it was first. */
async function follower(isReadOnly: "on" | "off" = "off"): Promise<Replicas> {
  const address = await openSeededDatabase(true);
  const opened = connect({ connectionString: address, max: 1 });
  const { pathname } = new URL(address);
  await opened.pool.query(
    `alter database ${pathname.slice(1)} set default_transaction_read_only = ${isReadOnly}`,
  );
  await opened.close();
  const own = new Replicas({ ...replicas.settings, addresses: [address] });
  atEnd(() => own.close());
  await expect.poll(() => own.list[0]?.isThere, { timeout: 20_000 }).toBe(true);
  return own;
}
