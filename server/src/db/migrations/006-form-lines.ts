import { sql } from "kysely";
import type { Kysely } from "kysely";

/**
 * The lines of a dataset's forms: the members of breakdowns that it asks an indicator for. An indicator without lines is asked for
 * whatever member; a line without members asks for the total alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table form_line (
      dataset_id integer not null references dataset, indicator_id integer not null references indicator,
      category_id integer references category, model_id integer references model,
      unit_type_id integer references unit_type, award_level_id integer references award_level
    )
  `.execute(db);
  await sql`
    create unique index on form_line
      (dataset_id, indicator_id, coalesce(category_id, 0), coalesce(model_id, 0), coalesce(unit_type_id, 0), coalesce(award_level_id, 0))
  `.execute(db);
}
