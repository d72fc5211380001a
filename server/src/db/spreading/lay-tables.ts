import pg from "pg";
import { FIRST, KEY, LAYOUT } from "./layout.ts";
import { isSpread, type LyingNow, readLying, tablesLeft } from "./lying.ts";

/** Whoever writes both to parts of a table and to what all machines hold does so by one connection to each. */
export const ONE_CONNECTION = "set local citus.multi_shard_modify_mode = 'sequential'";
/** Lists of a statement have not more of this than Citus makes of a table where nothing else is said. */
export const USUAL_PARTS = 32;

/**
 * The statements that lay some tables as they should lie, to be run in one transaction. Nothing is changed by asking for them.
 *
 * @param left names of the tables, as `tablesLeft` gives them
 * @param parts into how many parts families are put, where nothing is spread yet
 */
export async function layingStatements(
  client: pg.ClientBase,
  now: LyingNow,
  left: readonly string[],
  parts: number,
): Promise<readonly string[]> {
  if (left.length === 0) return [];
  const spread = left.filter((table) => LAYOUT[table] === "spread");
  const everywhere = left.filter((table) => LAYOUT[table] === "everywhere");
  const keys = await foreignKeysOf(client, spread);
  const beside = now.get(FIRST) === "spread" ? spread : spread.filter((table) => table !== FIRST);
  return [
    ONE_CONNECTION,
    // Foreign keys lead from what is spread to what lies everywhere, which cannot be laid first either: dropped, and added again in the end.
    ...keys.map(({ drop }) => drop),
    ...(beside.length < spread.length
      ? [
          `select create_distributed_table('${FIRST}', '${KEY}', colocate_with => 'none', shard_count => ${parts})`,
        ]
      : []),
    ...beside.map(
      (table) => `select create_distributed_table('${table}', '${KEY}', colocate_with => '${FIRST}')`,
    ),
    ...everywhere.map((table) => `select create_reference_table('${table}')`),
    ...keys.map(({ add }) => add),
    // What the coordinator held of them is no longer seen, and would lie on its disk for ever.
    ...[...spread, ...everywhere].map(
      (table) => `select truncate_local_data_after_distributing_table('${table}')`,
    ),
    // The numbers of what comes next go on where they were.
    ...(await sequencesOf(client, left)),
  ];
}

/** Lays what a migration has added to a database that is spread; names of the tables. */
export async function layNewTables(client: pg.ClientBase): Promise<readonly string[]> {
  const now = await readLying(client);
  const left = isSpread(now) ? tablesLeft(now) : [];
  if (left.length === 0) return left;
  await client.query("begin");
  try {
    for (const statement of await layingStatements(client, now, left, USUAL_PARTS))
      await client.query(statement);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
  return left;
}

/** Foreign keys of some tables, as statements that drop them and add them again. */
async function foreignKeysOf(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<readonly { readonly drop: string; readonly add: string }[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `select format('alter table %I drop constraint %I', c.relname, k.conname) as drop,
       format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as add
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace = to_regnamespace(quote_ident(current_schema())) and c.relname = any($1)
     order by c.relname, k.conname`,
    [tables],
  );
  return rows;
}

/** Identity columns begin anew when their table is laid elsewhere: statements that set them to where they stand now. */
async function sequencesOf(client: pg.ClientBase, tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string; column: string; last: string | null }>(
    `select c.relname as table, a.attname as column, s.last_value::text as last
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     join pg_sequences s on format('%I.%I', s.schemaname, s.sequencename)::regclass =
       pg_get_serial_sequence(format('%I.%I', current_schema(), c.relname), a.attname)::regclass
     where a.attidentity <> '' and not a.attisdropped and c.relnamespace = to_regnamespace(quote_ident(current_schema())) and c.relname = any($1)
     order by 1, 2`,
    [tables],
  );
  // One that has given no number yet gives the first next.
  return rows.flatMap(({ table, column, last }) =>
    last === null
      ? []
      : [
          `select setval(pg_get_serial_sequence('${table}', '${column}'), greatest(${last}, coalesce(max(${pg.escapeIdentifier(column)}), 0))) from ${pg.escapeIdentifier(table)}`,
        ],
  );
}
