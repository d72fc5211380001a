import type pg from "pg";

/** One column, and whether a row can be written without it. */
interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNeeded: boolean;
}

export interface Shape {
  readonly columns: readonly Column[];
  /** Checks, keys and references, by table and name. */
  readonly constraints: readonly { readonly table: string; readonly definition: string }[];
  /** Which file each table lies in: another one when all its rows were written anew. */
  readonly files: readonly { readonly table: string; readonly file: number }[];
}

/** What of a schema those rest on who read and write it. */
export async function shapeOf(pool: pg.Pool): Promise<Shape> {
  const ours =
    "c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'";
  const columns = await pool.query<Column>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull and not a.atthasdef and a.attidentity = '' as "isNeeded"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where ${ours}`);
  const constraints = await pool.query<{ table: string; definition: string }>(`
    select c.relname as table, pg_get_constraintdef(k.oid) as definition from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype <> 'n' and ${ours}
    union all select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and not i.indisprimary and ${ours}`);
  const files = await pool.query<{ table: string; file: number }>(
    `select c.relname as table, pg_relation_filenode(c.oid)::int as file from pg_class c where ${ours}`,
  );
  return { columns: columns.rows, constraints: constraints.rows, files: files.rows };
}

/** Tables that are too large to be written anew while somebody waits for them. */
const LARGE = ["observation", "cube"];

/**
 * What a program of the version before could no longer do after a migration, one sentence each: it goes on reading and writing while a
 * server of the new version is started beside it.
 */
export function breaksBetween(before: Shape, after: Shape): string[] {
  const tables = new Set(before.columns.map(({ table }) => table));
  const key = ({ table, column }: Column): string => `${table}.${column}`;
  const now = new Map(after.columns.map((column) => [key(column), column]));
  const old = new Map(before.columns.map((column) => [key(column), column]));
  const said = (constraints: Shape["constraints"]): Set<string> =>
    new Set(constraints.map(({ table, definition }) => `${table}: ${definition}`));
  const knownBefore = said(before.constraints);
  return [
    ...[...old].flatMap(([name, column]) => {
      const found = now.get(name);
      if (found === undefined) return [`${name} is gone`];
      if (found.type !== column.type) return [`${name} was ${column.type} and is ${found.type}`];
      return found.isNeeded && !column.isNeeded ? [`${name} must be given now`] : [];
    }),
    ...[...now].flatMap(([name, column]) =>
      tables.has(column.table) && !old.has(name) && column.isNeeded
        ? [`${name} must be given, and nobody before gives it`]
        : [],
    ),
    ...[...said(after.constraints)]
      .filter((line) => !knownBefore.has(line) && tables.has(line.slice(0, line.indexOf(":"))))
      .map((line) => `a new rule for what is written: ${line}`),
    ...LARGE.filter((table) => {
      const [was, is] = [before, after].map(({ files }) => files.find((each) => each.table === table)?.file);
      return was !== undefined && was !== is;
    }).map((table) => `${table} is written anew, and who reads it waits for that`),
  ];
}
