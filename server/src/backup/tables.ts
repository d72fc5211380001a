import pg from "pg";
import { BackupFault } from "./backup-fault.ts";

/**
 * What no backup holds, and why. All other tables are in it, also those that come later: they are found in the database, there is
 * no list of them.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  kysely_migration: "which migrations had run stands in the header; restoring runs them",
  kysely_migration_lock: "belongs to the running of migrations",
  session: "people sign in again: a session that was ended since must not come back",
  account_link: "a link is for once and for a day; a new one is printed by: npm run atlas -- user link",
  spent_points: "points of the last minute; counted anew",
  incoming: "holds nothing that was committed",
  touched_figure: "holds nothing that was committed",
  cube_fresh: "holds nothing that was committed",
  cube_ended: "holds nothing that was committed",
  sign_in_failure: "attempts of the last minutes; counted anew",
};

/** What can be worked out from the rest, and is most of it. */
export const ANSWERS = "cube";
export const ANSWERS_LEFT_OUT = "worked out anew from the figures when it is restored";

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** On the disk, without indexes: roughly what its rows are as text. */
  readonly bytes: number;
}

/** One name within a statement. */
export const quoted = (name: string): string => pg.escapeIdentifier(name);

/** Every table of the schema that is ours, each after those it refers to. */
export async function tablesInOrder(client: pg.ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `select c.relname as name, pg_table_size(c.oid)::float8 as bytes,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c
     where c.relnamespace = to_regnamespace(quote_ident(current_schema())) and c.relkind in ('r', 'p') and not c.relispartition
     order by 1`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select distinct f.relname as from, t.relname as to
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.conrelid <> k.confrelid and k.connamespace = to_regnamespace(quote_ident(current_schema()))`,
  );
  const ordered: Table[] = [];
  let rest = tables;
  while (rest.length > 0) {
    const names = new Set(rest.map(({ name }) => name));
    const waits = new Set(references.filter(({ to }) => names.has(to)).map(({ from }) => from));
    const ready = rest.filter(({ name }) => !waits.has(name));
    if (ready.length === 0) throw new BackupFault({ code: "NO_ORDER", args: { tables: [...names] } });
    ordered.push(...ready);
    rest = rest.filter(({ name }) => waits.has(name));
  }
  return ordered;
}

/**
 * Where each sequence of the schema stands. Read after the snapshot was taken it is past every number in the snapshot.
 *
 * @param which those that gave a number, or all: of one that gave none `last` is 0
 */
export async function sequencesOf(
  client: pg.ClientBase,
  which: "used" | "all" = "used",
): Promise<{ name: string; last: string }[]> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, coalesce(last_value, 0)::text as last from pg_sequences
     where schemaname = current_schema() and (last_value is not null or $1) order by 1`,
    [which === "all"],
  );
  return rows;
}
