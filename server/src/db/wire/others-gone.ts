import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { WIRE_NAME } from "./open-wire.ts";

/** Milliseconds between two looks. */
const LOOK = 100;

/** Resolves when no other server of the database has its line open any more, or nobody can say. */
export async function othersGone(pool: pg.Pool): Promise<void> {
  for (;;) {
    const others = await pool
      .query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where application_name = $1 and datname = current_database()`,
        [WIRE_NAME],
      )
      .then(({ rows }) => (rows[0]?.count ?? 0) - 1)
      .catch(() => 0);
    if (others <= 0) return;
    await sleep(LOOK, null, { ref: false });
  }
}
