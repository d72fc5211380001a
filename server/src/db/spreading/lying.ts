import type pg from "pg";
import { LAYOUT, type Lying } from "./layout.ts";

/** How each of our tables lies in a database, as Citus has it. */
export type LyingNow = ReadonlyMap<string, Lying>;

/** Whether the database has the extension Citus. */
export async function hasCitus(client: pg.ClientBase): Promise<boolean> {
  // Where there is none there is no such table to be asked.
  const { rows } = await client.query<{ is: boolean }>(
    "select to_regclass('pg_catalog.pg_dist_partition') is not null as is",
  );
  return rows[0]?.is === true;
}

/** How the tables lie; all at the coordinator where there is no Citus. */
export async function readLying(client: pg.ClientBase): Promise<LyingNow> {
  const { rows } = await client.query<{ name: string; lying: Lying }>(
    (await hasCitus(client))
      ? // A table that Citus knows and has left at the coordinator is "n" too, but no replica of each machine ("t").
        `select c.relname as name, case when d.partmethod = 'h' then 'spread' when d.partmethod = 'n' and d.repmodel = 't' then 'everywhere'
           else 'coordinator' end as lying
         from pg_class c left join pg_dist_partition d on d.logicalrelid = c.oid
         where c.relnamespace = to_regnamespace(quote_ident(current_schema())) and c.relkind in ('r', 'p')`
      : `select relname as name, 'coordinator' as lying from pg_class
         where relnamespace = to_regnamespace(quote_ident(current_schema())) and relkind in ('r', 'p')`,
  );
  return new Map(
    rows.filter(({ name }) => Object.hasOwn(LAYOUT, name)).map(({ name, lying }) => [name, lying]),
  );
}

/** Whether the big tables are spread over machines. */
export const isSpread = (now: LyingNow): boolean => now.get("cube") === "spread";

/** Tables that do not lie as they should, in the order in which they are laid. */
export function tablesLeft(now: LyingNow): readonly string[] {
  return Object.entries(LAYOUT)
    .filter(([table, lying]) => lying !== "coordinator" && now.has(table) && now.get(table) !== lying)
    .map(([table]) => table);
}
