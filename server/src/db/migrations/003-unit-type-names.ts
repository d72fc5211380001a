import { sql } from "kysely";
import type { Kysely } from "kysely";

/** What a type of unit is called from a day on, where it was reorganised; `valid_from` null: from the beginning. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unit_type_name (
      unit_type_id integer not null references unit_type, valid_from date, name_vi text not null, name_en text not null
    )
  `.execute(db);
  await sql`
    create unique index on unit_type_name (unit_type_id, coalesce(valid_from, '-infinity'::date))
  `.execute(db);
}
