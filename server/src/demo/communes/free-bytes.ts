import { statfs } from "node:fs/promises";
import type pg from "pg";

/** What is free on the disk of a database; null where that is on another machine, or does not say. */
export async function freeBytes(pool: pg.Pool): Promise<number | null> {
  try {
    const { rows } = await pool.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    );
    const { bavail, bsize } = await statfs(rows[0]?.folder ?? "");
    return bavail * bsize;
  } catch {
    return null;
  }
}
