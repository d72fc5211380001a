import { sql } from "kysely";
import type { Kysely } from "kysely";

/** Which stocks are what two flows make of them: at the end as many as at the start, and what was added, less what ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table balance (
      stock_id integer primary key references indicator,
      added_id integer not null references indicator, ended_id integer not null references indicator
    )
  `.execute(db);
}
