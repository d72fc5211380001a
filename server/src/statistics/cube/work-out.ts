import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Work } from "../../db/transaction.ts";
import { Evaluation } from "../evaluate/evaluation.ts";
import { versions } from "../evaluate/timelines.ts";
import type { Instant } from "../model/types.ts";
import { CONTINUED_TABLE, continuedLine, copyContinued, copyVersions } from "./cube-rows.ts";
import { loadWorld, type Slice } from "./load-world.ts";
import type { Reference } from "./read-reference.ts";
import { rowKeys } from "./row-keys.ts";

/** Makes the tables, empty, that answers stand in beside the cube: gone with the transaction. */
export async function openTables(db: Kysely<Database>): Promise<void> {
  await sql`create temporary table if not exists cube_fresh (like cube) on commit drop`.execute(db);
  await sql`create temporary table if not exists ${sql.raw(CONTINUED_TABLE)} on commit drop`.execute(db);
  await sql`truncate cube_fresh, cube_continued`.execute(db);
}

/**
 * Works out the answers of some indicators and copies them into a table; gives how many. Of those begun in the middle
 * (`since`) it notes in `cube_continued` which cells they are of, and until when what they answered before holds.
 */
export async function workOut(
  { tx, client }: Work,
  reference: Reference,
  slice: Slice,
  since: Instant | null,
  table: "cube" | "cube_fresh",
  progress: (done: number, total: number) => void,
): Promise<number> {
  const world = await loadWorld(tx, reference, slice);
  const evaluation = new Evaluation(world, { within: slice.within, since });
  const keys = await rowKeys(tx, reference, slice.family.id, evaluation);
  const continued: string[] = [];
  const found = versions(evaluation, (one) => continued.push(continuedLine(one, keys)), progress);
  const rows = await copyVersions(client, table, found, keys);
  if (since !== null) await copyContinued(client, continued);
  return rows;
}
