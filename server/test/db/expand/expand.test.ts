import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrate } from "../../../src/db/migrate.ts";
import { migrations } from "../../../src/db/migrations/index.ts";
import { openTestDatabase } from "../../database.ts";
import { connectionTo, migratedDatabase } from "../test-database.ts";
import { breaksBetween, shapeOf } from "./breaks.ts";

/** The newest migration from before the rule: two versions never ran beside each other over those. */
const FIRST_RELEASE = "021-import-sheets";

/**
 * What a migration may break all the same, by its name: with the reason, and which release stopped using what is taken away. A contraction
 * comes at the earliest one release after the program stopped using it.
 */
const CONTRACTIONS: Readonly<Record<string, string>> = {};

test("a program of the version before can work with the tables of this one", async () => {
  const at = migrations.findIndex(({ name }) => name === FIRST_RELEASE);
  expect(at).toBeGreaterThanOrEqual(0);
  const { pool } = connectionTo(await openTestDatabase());
  await migrate(pool, migrations.slice(0, at + 1));
  for (let next = at + 1; next < migrations.length; next++) {
    const before = await shapeOf(pool);
    await migrate(pool, migrations.slice(0, next + 1));
    const { name = "" } = migrations[next] ?? {};
    const breaks = breaksBetween(before, await shapeOf(pool));
    expect([name, ...(Object.hasOwn(CONTRACTIONS, name) ? [] : breaks)]).toEqual([name]);
  }
});

test.each([
  ["alter table area drop column other_names", "area.other_names is gone"],
  ["alter table area rename column other_names to names", "area.other_names is gone"],
  ["drop table kept_document", "kept_document.title is gone"],
  ["alter table label alter column name type varchar(9)", "label.name was text and is character varying(9)"],
  ["alter table source alter column note set not null", "source.note must be given now"],
  [
    "alter table source add column page int not null",
    "source.page must be given, and nobody before gives it",
  ],
  [
    "alter table model add check (code <> 'x')",
    "a new rule for what is written: model: CHECK ((code <> 'x'::text))",
  ],
  [
    "create unique index once on label (name)",
    "a new rule for what is written: label: CREATE UNIQUE INDEX once ON public.label USING btree (name)",
  ],
  [
    "alter table cube alter column value type double precision",
    "cube is written anew, and who reads it waits for that",
  ],
])("%s is found to break it", async (statement, says) => {
  const { db, pool } = await migratedDatabase();
  const before = await shapeOf(pool);
  await sql.raw(statement).execute(db);
  expect(breaksBetween(before, await shapeOf(pool))).toContain(says);
});

test("tables, columns that may be left out, and indexes can be added", async () => {
  const { db, pool } = await migratedDatabase();
  const before = await shapeOf(pool);
  for (const statement of [
    "create table tomorrow (id int primary key, area_id int not null references area check (area_id > 0))",
    "alter table cube add column doubt text",
    "alter table observation add column page int not null default 0",
    "create index label_by_name on label (name)",
  ])
    await sql.raw(statement).execute(db);
  expect(breaksBetween(before, await shapeOf(pool))).toEqual([]);
});
