import type pg from "pg";

/** The number of the lock that whoever commits data holds. */
export const WRITER_LOCK = 4_020_261_102;

/** Keeps data as they are while some work is done, which may be several transactions; whoever writes is waited for, and waits. */
export async function whileNobodyWrites<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query("select pg_advisory_lock_shared($1)", [WRITER_LOCK]);
  try {
    return await work();
  } finally {
    // Of a connection that is lost it is gone.
    await client.query("select pg_advisory_unlock_shared($1)", [WRITER_LOCK]).catch(() => undefined);
  }
}

/** Keeps data as they are until the transaction ends; whoever writes is waited for. */
export async function keepWritersAway(client: pg.ClientBase): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1)", [WRITER_LOCK]);
}
