import { type Kysely, sql } from "kysely";

/**
 * The tables that an import and a recompute work in, beside the big ones and with their key: the rows of a file, the figures that are touched, answers that
 * were worked out anew, and which answers end. Rows in them are never committed: whoever writes some takes them out again in the same
 * transaction, so nobody sees another's, and after a crash there are none. Unlogged: they cost no log, and replicas, which only read, do not have them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
}

const TABLES = [
  `create unlogged table incoming (
    nth integer not null, line integer not null, sheet text, cell text, recorded timestamptz(3),
    family_id integer not null, area_id integer not null, indicator_id integer not null, period_id integer not null,
    breakdown_id integer not null, source_id integer not null, version integer not null, statement_id integer,
    dated date, valid_from date, valid_to date, decimals smallint not null, value numeric, status text not null,
    qualifier text, dated_by text, exhaustive_over text, origin text, note text, names text[],
    stated boolean not null default false, known boolean not null default false, was numeric, was_status text,
    was_recorded timestamptz(3))`,
  `create unlogged table touched_figure (
    family_id integer not null, area_id integer not null, indicator_id integer not null, period_id integer not null,
    breakdown_id integer not null)`,
  `create unlogged table cube_fresh (like cube)`,
  `create index cube_fresh_family on cube_fresh (family_id)`,
  `create unlogged table cube_ended (
    family_id integer not null, dataset_id integer not null, indicator_id integer not null, breakdown_id integer not null,
    period_id integer not null, area_id integer not null, at timestamptz(3) not null)`,
  // They grow and are emptied within one transaction: what is left of that is to be gone before the next.
  ...["incoming", "touched_figure", "cube_fresh", "cube_ended"].map(
    (table) =>
      `alter table ${table} set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
  ),
];
