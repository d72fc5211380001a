import { sql, type Transaction } from "kysely";
import type { Database } from "../db/tables.ts";
import { type Act, type ChainName, type Head, seal } from "./entry.ts";

/**
 * Puts something on record, in the transaction that does it: both count, or neither. The head of the chain is held until that ends, so whoever
 * appends does it last; nobody else does meanwhile, and no number is given twice or left out.
 */
export async function append(tx: Transaction<Database>, chain: ChainName, act: Act): Promise<Head> {
  const held = await tx
    .selectFrom("audit_chain")
    .where("name", "=", chain)
    .select(["count", "head as hash", sql<string>`clock_timestamp()::timestamptz(3)`.as("now")])
    .forUpdate()
    .executeTakeFirstOrThrow();
  const sealed = seal(chain, held, { ...act, at: act.at ?? held.now });
  const { number, text, hash } = sealed;
  await tx.insertInto("audit_entry").values({ chain, number, entry: text, hash }).execute();
  await tx.updateTable("audit_chain").set({ count: number, head: hash }).where("name", "=", chain).execute();
  return { count: number, hash };
}
