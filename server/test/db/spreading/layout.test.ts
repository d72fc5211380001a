import { expect, test } from "vitest";
import { layingStatements } from "../../../src/db/spreading/lay-tables.ts";
import { KEY, LAYOUT, tablesLying } from "../../../src/db/spreading/layout.ts";
import { isSpread, readLying, tablesLeft } from "../../../src/db/spreading/lying.ts";
import { migratedDatabase } from "../test-database.ts";

const { pool } = await migratedDatabase();

test("every table says where it lies when the database is spread, and none does that is not there", async () => {
  const { rows } = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')",
  );
  expect(Object.keys(LAYOUT).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

test("what is spread has the key in each row, and at the beginning of whatever has to be unique", async () => {
  const { rows: columns } = await pool.query<{ name: string }>(
    `select attrelid::regclass::text as name from pg_attribute where attrelid = any($1::regclass[]) and attname = $2 and attnotnull`,
    [tablesLying("spread"), KEY],
  );
  expect(columns.map(({ name }) => name).toSorted()).toEqual(tablesLying("spread").toSorted());
  const { rows: unique } = await pool.query<{ name: string; first: string }>(
    `select i.indexrelid::regclass::text as name, a.attname as first from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
     where i.indisunique and i.indrelid = any($1::regclass[])`,
    [tablesLying("spread")],
  );
  expect(unique.length).toBeGreaterThanOrEqual(4);
  expect(unique.filter(({ first }) => first !== KEY)).toEqual([]);
});

test("what lies on every machine refers to nothing that does not", async () => {
  const { rows } = await pool.query<{ from: string; to: string }>(
    "select distinct conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f'",
  );
  const wrong = rows.filter(
    ({ from, to }) =>
      LAYOUT[to] === "spread" || (LAYOUT[from] !== "coordinator" && LAYOUT[to] !== "everywhere"),
  );
  expect(wrong).toEqual([]);
});

test("without Citus all lies at the coordinator, and what would lay it elsewhere drops and adds again its foreign keys", async () => {
  const client = await pool.connect();
  try {
    const now = await readLying(client);
    expect(isSpread(now)).toBe(false);
    const left = tablesLeft(now);
    expect(left).toEqual([...tablesLying("spread"), ...tablesLying("everywhere")]);
    await client.query(
      "insert into data_commit (committed_at, what) values ('2026-01-01', 'a'), ('2026-01-02', 'b')",
    );
    const statements = await layingStatements(client, now, left, 16);
    const at = (begin: string): number => statements.findIndex((statement) => statement.startsWith(begin));
    expect(statements.filter((statement) => /foreign key/i.test(statement))).toHaveLength(1);
    expect(at("alter table observation drop constraint")).toBeLessThan(at("select create_distributed_table"));
    expect(at("select create_reference_table('vintage')")).toBeLessThan(
      at("alter table observation add constraint"),
    );
    expect(statements).toContain(
      "select create_distributed_table('cube', 'family_id', colocate_with => 'observation')",
    );
    // What comes next gets the number after the last.
    expect(statements.at(-1)).toMatch(
      /^select setval\(pg_get_serial_sequence\('data_commit', 'id'\), greatest\(2, /,
    );
  } finally {
    client.release();
  }
});

test("a table that came later is laid beside those that lie already", async () => {
  const client = await pool.connect();
  try {
    const now = new Map(Object.entries(LAYOUT)).set("cube_ended", "coordinator").set("place", "coordinator");
    const left = tablesLeft(now);
    expect(left).toEqual(["cube_ended", "place"]);
    expect(await layingStatements(client, now, left, 16)).toEqual([
      "set local citus.multi_shard_modify_mode = 'sequential'",
      "select create_distributed_table('cube_ended', 'family_id', colocate_with => 'observation')",
      "select create_reference_table('place')",
      "select truncate_local_data_after_distributing_table('cube_ended')",
      "select truncate_local_data_after_distributing_table('place')",
    ]);
  } finally {
    client.release();
  }
});
