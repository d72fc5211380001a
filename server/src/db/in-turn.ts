import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";

/** Milliseconds between two attempts. */
const LOOK = 250;

/**
 * Does some work when no other server of the database does work of that number; without a turn where the database cannot be asked for one. A server that is killed gives
 * its turn back with its connection.
 *
 * @param number of the advisory lock
 * @throws what the work throws, and the signal's reason when that is aborted before its turn
 */
export async function inTurnOfAll<T>(
  pool: pg.Pool,
  number: number,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch(() => null);
  if (client === null) return work();
  let fault: boolean | Error = false;
  try {
    for (;;) {
      signal.throwIfAborted();
      const found = await client
        .query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [number])
        .catch((error: Error) => (fault = error));
      if (found instanceof Error || found.rows[0]?.mine === true) break;
      await sleep(LOOK);
    }
    return await work();
  } finally {
    if (fault === false)
      await client.query("select pg_advisory_unlock($1)", [number]).catch((error: Error) => (fault = error));
    client.release(fault);
  }
}
