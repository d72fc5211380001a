import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "../../src/db/connect.ts";
import type { Connection } from "../../src/db/connect.ts";
import { migrate, pendingMigrations } from "../../src/db/migrate.ts";
import { migrations } from "../../src/db/migrations/index.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { openTestDatabase } from "../database.ts";

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
