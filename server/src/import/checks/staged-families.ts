import { type RawBuilder, sql, type Transaction } from "kysely";
import { ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";

/** The families of indicators of the rows in `incoming`. */
export async function stagedFamilies(tx: Transaction<Database>): Promise<readonly number[]> {
  const { rows } = await sql<{ family_id: number }>`select distinct family_id from incoming`.execute(tx);
  return rows.map(({ family_id }) => family_id).sort((a, b) => a - b);
}

/** What a statement gives for the rows of each family in `incoming`, together. */
export async function ofStaged<Row>(
  tx: Transaction<Database>,
  statement: (family: number) => RawBuilder<Row>,
): Promise<Row[]> {
  const found = await ofEachFamily(
    await stagedFamilies(tx),
    async (family) => (await statement(family).execute(tx)).rows,
  );
  return found.flat();
}

/** Does something with the rows of each family in `incoming`, one after the other. */
export async function doWithStaged(
  tx: Transaction<Database>,
  statement: (family: number) => RawBuilder<unknown>,
): Promise<void> {
  for (const family of await stagedFamilies(tx)) await statement(family).execute(tx);
}

/** Takes the rows of this transaction out again: they are never committed. */
export async function emptyStaged(tx: Transaction<Database>): Promise<void> {
  await sql`delete from incoming`.execute(tx);
}
