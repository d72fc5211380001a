import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "../../src/db/connect.ts";
import type { Connection } from "../../src/db/connect.ts";
import { migrate } from "../../src/db/migrate.ts";
import { migrations } from "../../src/db/migrations/index.ts";
import { familiesOf } from "../../src/statistics/model/indicator-families.ts";
import { openTestDatabase } from "../database.ts";

const NAME = "011-spread-by-family";
const at = migrations.findIndex(({ name }) => name === NAME);

let database: Connection;
beforeEach(async () => {
  database = connect({ connectionString: await openTestDatabase() });
  await migrate(database.pool, migrations.slice(0, at));
});
afterEach(() => database.close());

/** Two RATIOs with a denominator in common and their parts, one whose numerator is one of these RATIOs' parts, and one alone. */
const PARTS = [
  { id: 1, numerator_id: null, denominator_id: null },
  { id: 2, numerator_id: null, denominator_id: null },
  { id: 3, numerator_id: null, denominator_id: null },
  { id: 4, numerator_id: 2, denominator_id: 3 },
  { id: 5, numerator_id: 6, denominator_id: 3 },
  { id: 6, numerator_id: null, denominator_id: null },
  { id: 7, numerator_id: 6, denominator_id: 8 },
  { id: 8, numerator_id: null, denominator_id: null },
];
const FAMILIES = [1, 2, 2, 2, 2, 2, 2, 2];

/** What a database of the version before holds: figures and answers of every indicator, an answer that was superseded among them. */
async function fillAsBefore(): Promise<void> {
  const kind = sql.raw("case when p.n is null then 'STOCK' else 'RATIO' end");
  await sql`
    insert into indicator (id, code, kind, breakdowns, numerator_id, denominator_id, rankable)
    select p.id, 'i' || p.id, ${kind}, '{}', p.n, p.d, true
    from unnest(${PARTS.map(({ id }) => id)}::int[], ${PARTS.map((p) => p.numerator_id)}::int[],
      ${PARTS.map((p) => p.denominator_id)}::int[]) p (id, n, d)`.execute(database.db);
  for (const statement of [
    `insert into dataset values (1, 'd', 'COLLECTED', false, '2020-01-01', '2021-01-01')`,
    `insert into source (dataset_id, code, title, kind) values (1, 's', 'S', 'OTHER')`,
    `insert into observation (recorded, area_id, dataset_id, indicator_id, period_id, breakdown_id, source_id, version, commit_id,
       decimals, value, status, note, names)
     select '2020-02-01', a, 1, i.id, p, 0, 1, 1, 1, 0, 100 * a + i.id, 'REPORTED', 'kept', '{example}'
     from indicator i, generate_series(1, 2) a, generate_series(1, 3) p`,
    `insert into cube (known_from, known_to, area_id, dataset_id, indicator_id, breakdown_id, period_id, reporting, expected, dated,
       series_break, disputed, status, value, missing, sources, discrepancy, reason)
     select f, t, a, 1, i.id, 0, p, 1, 2, '2020-01-01', true, false, 'PARTIAL', 100 * a + p, '{7}', '{1}', '{1.5,2}', '{"code": "x"}'
     from indicator i, generate_series(1, 2) a, generate_series(1, 3) p,
       (values ('2020-02-01'::timestamptz, '2020-03-01'::timestamptz), ('2020-03-01', null)) k (f, t)`,
  ])
    await database.pool.query(statement);
}

/** All that a table holds but the family and what later versions added, in an order of its own. */
async function contentOf(table: "observation" | "cube"): Promise<string[]> {
  const { rows } = await database.pool.query<{ row: string }>(
    `select (to_jsonb(t) - 'family_id' - 'missing_count')::text as row from ${table} t order by 1`,
  );
  return rows.map(({ row }) => row);
}

test("a database of the version before keeps every figure and every answer, each in its indicator's family", async () => {
  await fillAsBefore();
  const before = [await contentOf("observation"), await contentOf("cube")];
  expect(before.map(({ length }) => length)).toEqual([48, 96]);
  expect(await migrate(database.pool)).toContain(NAME);
  expect([await contentOf("observation"), await contentOf("cube")]).toEqual(before);
  for (const table of ["indicator", "observation", "cube"]) {
    const { rows } = await database.pool.query<{ id: number; family_id: number }>(
      `select distinct ${table === "indicator" ? "id" : "indicator_id"} as id, family_id from ${table} order by 1`,
    );
    expect([table, ...rows.map(({ family_id }) => family_id)]).toEqual([table, ...FAMILIES]);
  }
});

test("figures go on being numbered, and a cell still has one current answer", async () => {
  await fillAsBefore();
  await migrate(database.pool);
  const { rows } = await database.pool.query<{ id: number }>(
    `insert into observation (recorded, family_id, area_id, dataset_id, indicator_id, period_id, breakdown_id, source_id, version,
       commit_id, decimals, value, status)
     values ('2020-02-01', 1, 9, 1, 1, 1, 0, 1, 1, 1, 0, 5, 'REPORTED') returning id`,
  );
  expect(rows).toEqual([{ id: 49 }]);
  const twice = database.pool.query(
    `insert into cube select (r).* from (select jsonb_populate_record(c, '{"known_from": "2021-01-01"}') r from cube c
       where known_to is null limit 1) again`,
  );
  await expect(twice).rejects.toThrow("cube_current");
});

test("families are what the migration found them to be", () => {
  expect(PARTS.map(({ id }) => familiesOf(PARTS).get(id))).toEqual(FAMILIES);
});
