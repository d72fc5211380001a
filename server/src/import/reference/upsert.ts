import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { ReferenceDataError } from "./reference-error.ts";

/** Tables whose rows have an id of ours and a code of the files. */
export type Coded =
  | "area"
  | "indicator"
  | "topic"
  | "category"
  | "model"
  | "unit_type"
  | "award_level"
  | "dataset";

/** Ids by code: those there are, and the next ones for codes that are new. */
export async function idsOf(
  tx: Transaction<Database>,
  table: Coded,
  codes: readonly string[],
): Promise<(code: string) => number> {
  const known = await tx.selectFrom(table).select(["id", "code"]).execute();
  const ids = new Map(known.map((row): [string, number] => [row.code, row.id]));
  let next = 1 + Math.max(0, ...ids.values());
  for (const code of codes) if (!ids.has(code)) ids.set(code, next++);
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new ReferenceDataError(`There is no ${table} "${code}".`);
    return id;
  };
}

/** Inserts rows, or updates those whose key is there. */
export async function upsert(
  tx: Transaction<Database>,
  table: Coded,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    const updates = columns.filter((c) => c !== "id").map((c) => sql`${sql.ref(c)} = excluded.${sql.ref(c)}`);
    await sql`
      insert into ${sql.table(table)} (${sql.join(columns.map((c) => sql.ref(c)))})
      values (${sql.join(Object.values(row))}) on conflict (id) do update set ${sql.join(updates)}
    `.execute(tx);
  }
}
