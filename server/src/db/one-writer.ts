import type pg from "pg";

/** The number of the lock that whoever commits data holds. */
export const WRITER_LOCK = 4_020_261_102;

/** Keeps data as they are until the transaction ends; whoever writes is waited for. */
export async function keepWritersAway(client: pg.ClientBase): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1)", [WRITER_LOCK]);
}
