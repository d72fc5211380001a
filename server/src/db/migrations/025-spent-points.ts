import { type Kysely, sql } from "kysely";

/**
 * What callers spent in their minute, told by each server to the others: callers as hashes, for a minute. Unlogged: after a crash of the database it is counted anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table spent_points (
      who bytea primary key,
      spent bigint not null,
      ends_at timestamptz not null
    )
  `.execute(db);
}
