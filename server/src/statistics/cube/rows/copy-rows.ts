import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Kysely, sql } from "kysely";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Database } from "../../../db/tables.ts";
import type { Work } from "../../../db/transaction.ts";
import { COLUMNS } from "../cube-rows.ts";

/** Copies answers into a table: lines of {@link answerLine}. */
export async function copyLines(
  client: PoolClient,
  table: "cube" | "cube_fresh" | "cube_ended",
  lines: Uint8Array,
): Promise<void> {
  const columns = table === "cube_ended" ? "" : ` (${COLUMNS.join(", ")})`;
  await pipeline(Readable.from([lines]), client.query(copyFrom(`copy ${table}${columns} from stdin`)));
}

/** Ends the current answers of cells of one family: lines of {@link endedLine}. */
export async function endAnswers({ tx, client }: Work, family: number, lines: Uint8Array): Promise<void> {
  await copyLines(client, "cube_ended", lines);
  await sql`update cube c set known_to = e.at from cube_ended e
    where c.family_id = ${family} and e.family_id = ${family} and c.dataset_id = e.dataset_id and c.indicator_id = e.indicator_id
      and c.breakdown_id = e.breakdown_id and c.period_id = e.period_id and c.area_id = e.area_id and c.known_to is null`.execute(
    tx,
  );
  await sql`delete from cube_ended where family_id = ${family}`.execute(tx);
}

/** Takes the answers of a family out of `cube_fresh` again: what was written there in a transaction is never committed. */
export async function emptyFresh(tx: Kysely<Database>, family: number): Promise<void> {
  await sql`delete from cube_fresh where family_id = ${family}`.execute(tx);
}
