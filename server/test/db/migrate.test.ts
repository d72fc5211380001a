import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "../../src/db/connect.ts";
import type { Connection } from "../../src/db/connect.ts";
import { migrate, pendingMigrations } from "../../src/db/migrate.ts";
import { migrations } from "../../src/db/migrations/index.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { openTestDatabase } from "../database.ts";
import { schemaOf } from "./upgrades/schema-of.ts";

const all = migrations.map(({ name }) => name);

let connectionString: string;
let database: Connection;
beforeEach(async () => {
  connectionString = await openTestDatabase();
  database = connect({ connectionString });
});
afterEach(() => database.close());

test("an empty database is migrated, and a second time nothing is left to do", async () => {
  expect(all[0]).toBe("001-tables");
  expect(all).toEqual(all.toSorted());
  expect(await pendingMigrations(database.pool)).toEqual(all);
  expect(await migrate(database.pool)).toEqual(all);
  expect(await migrate(database.pool)).toEqual([]);
  expect(await pendingMigrations(database.pool)).toEqual([]);
});

test("two processes that start together migrate once", async () => {
  const other = connect({ connectionString });
  const ran = await Promise.all([migrate(database.pool), migrate(other.pool)]);
  await other.close();
  expect(ran.flat()).toEqual(all);
});

const next = (name: string, ...statements: readonly string[]): (typeof migrations)[number] => ({
  name,
  up: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

test("a migration that fails leaves the tables as they were, and who has them open goes on", async () => {
  await migrate(database.pool);
  const before = await schemaOf(database.pool);
  // A server of the version before, in the middle of its work.
  const server = connect({ connectionString, max: 2 });
  const ask = () => server.db.selectFrom("area").select(["id", "other_names"]).execute();
  expect(await ask()).toEqual([]);
  const failing = [
    ...migrations,
    next("900-well", "alter table area drop column other_names", "create table tomorrow (id int)"),
    next("901-fails", "update breakdown set id = null"),
  ];
  const asked: unknown[] = [];
  const migrated = migrate(database.pool, failing).catch((error: unknown) => error);
  for (let n = 0; n < 20; n++) asked.push(await ask());
  expect(String(await migrated)).toMatch(/null value in column "id"/);
  expect(asked).toEqual(asked.map(() => []));
  expect(await ask()).toEqual([]);
  expect(await schemaOf(database.pool)).toEqual(before);
  expect(await pendingMigrations(server.pool)).toEqual([]);
  await server.close();
});

test("a migration lets those go first who read a table that it is to change", async () => {
  await migrate(database.pool);
  const reader = await connect({ connectionString, max: 1 }).pool.connect();
  await reader.query("begin; select from area");
  const other = connect({ connectionString, max: 1 });
  const migrating = migrate(other.pool, [
    ...migrations,
    next("900-wider", "alter table area add column wide int"),
  ]);
  const waits = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and query like 'alter table area add%'`;
  const waiting = async (): Promise<number> =>
    (await database.pool.query<{ n: number }>(waits)).rows[0]?.n ?? 0;
  // It waits, and after a while it does not: then others read at once, though the first has not ended.
  await expect.poll(waiting, { timeout: 60_000 }).toBe(1);
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0);
  await reader.query("commit");
  reader.release(true);
  expect(await migrating).toEqual(["900-wider"]);
  await other.close();
});

test("days are text, instants are UTC with milliseconds, numeric and bigint are numbers", async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select date '2025-07-01' as day, timestamptz '2025-07-01 07:00:00.5+07' as instant, 12.50::numeric as "numeric",
      9007199254740991::bigint as "bigint", null::numeric as nothing, '{1.5,2}'::numeric[] as pair
  `.execute(database.db);
  expect(rows).toEqual([
    {
      day: "2025-07-01",
      instant: "2025-07-01T00:00:00.500Z",
      numeric: 12.5,
      bigint: 9007199254740991,
      nothing: null,
      pair: [1.5, 2],
    },
  ]);
});

test("a transaction that fails leaves nothing, and holds no connection", async () => {
  await migrate(database.pool);
  const failing = inTransaction(database.pool, async ({ tx, client }) => {
    await tx.insertInto("category").values({ id: 1, code: "safety" }).execute();
    await client.query("insert into category values (2, 'traffic')");
    throw new Error("the file is bad");
  });
  await expect(failing).rejects.toThrow("the file is bad");
  expect(await database.db.selectFrom("category").selectAll().execute()).toEqual([]);
  expect(database.pool.idleCount).toBe(database.pool.totalCount);
});

test("the schema holds no triggers of ours and no materialized views, and big keys begin with the family of indicators", async () => {
  await migrate(database.pool);
  const { rows } = await sql<{ kind: string; n: number }>`
    select 'trigger' as kind, count(*) as n from pg_trigger where not tgisinternal
    union all select 'matview', count(*) from pg_matviews
  `.execute(database.db);
  expect(rows).toEqual([
    { kind: "trigger", n: 0 },
    { kind: "matview", n: 0 },
  ]);
  const keys = await sql<{ name: string; first: string }>`
    select c.relname as name, a.attname as first from pg_index i
    join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indisprimary and c.relname in ('observation', 'cube') order by 1
  `.execute(database.db);
  expect(keys.rows).toEqual([
    { name: "cube", first: "family_id" },
    { name: "observation", first: "family_id" },
  ]);
});
