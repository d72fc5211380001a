import type pg from "pg";
import { LEFT_OUT, quoted, tablesInOrder } from "../../src/backup/tables.ts";

/** What each table of a database holds, as one hash, whatever the order its rows lie in; what no backup holds is left out. */
export async function contentOf(pool: pg.Pool): Promise<Record<string, string>> {
  const client = await pool.connect();
  try {
    const content: Record<string, string> = {};
    for (const { name } of await tablesInOrder(client)) {
      if (Object.hasOwn(LEFT_OUT, name)) continue;
      const { rows } = await client.query<{ content: string }>(
        `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as content from ${quoted(name)} t`,
      );
      content[name] = rows[0]?.content ?? "";
    }
    return content;
  } finally {
    client.release();
  }
}
