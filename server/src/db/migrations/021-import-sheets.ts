import { sql } from "kysely";
import type { Kysely } from "kysely";

/** The sheets of a file handed in, to be looked at while it is on its way: in bands of rows, so that whoever looks asks for what is seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [sheets, bands]) await sql.raw(statement).execute(db);
}

const sheets = `create table import_sheet (
  import_id text not null references import on delete cascade,
  number integer not null,
  name text not null,
  row_count integer not null,
  column_count integer not null,
  is_hidden boolean not null,
  is_whole boolean not null,
  merges jsonb not null,
  hidden_rows jsonb not null,
  hidden_columns jsonb not null,
  primary key (import_id, number))`;

const bands = `create table import_sheet_band (
  import_id text not null,
  number integer not null,
  band integer not null,
  cells jsonb not null,
  primary key (import_id, number, band),
  foreign key (import_id, number) references import_sheet on delete cascade)`;
