import type { Kysely } from "kysely";
import type { Actor } from "../../accounts/may.ts";
import type { Database } from "../../db/tables.ts";
import { decodeCursor, encodeCursor } from "../../statistics/request/cursor.ts";
import { columnNames } from "../rows/columns.ts";
import type { FoundImport } from "./find-imports.ts";

/** A row of an import, as it was read. */
export interface FoundRow {
  readonly number: number;
  readonly row: number;
  readonly sheet: string | null;
  readonly outcome: "NEW" | "CHANGED" | "SAME" | "REFUSED" | null;
  readonly reversal: string | null;
  readonly before: number | null;
  readonly cells: readonly { readonly column: string; readonly cell: string | null; readonly text: string }[];
}

export interface RowPage {
  readonly nodes: readonly FoundRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Rows of an import, in order; none for whoever does not see it. */
export async function findRows(
  db: Kysely<Database>,
  { id, isSeen }: FoundImport,
  asked: { readonly outcome: string | null; readonly first: number; readonly after: string | null },
): Promise<RowPage> {
  if (!isSeen) return { nodes: [], totalCount: 0, hasNextPage: false, endCursor: null };
  const { outcome, first, after } = asked;
  const from = after === null ? 0 : (decodeCursor(after)?.index ?? 0);
  let all = db.selectFrom("import_row").where("import_id", "=", id);
  if (outcome !== null) all = all.where("outcome", "=", outcome);
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await all
    .select(["number", "line", "sheet", "outcome", "reversal", "before", "cells", "places"])
    .where("number", ">", from)
    .orderBy("number")
    .limit(first + 1)
    .execute();
  const nodes = rows.slice(0, first).map(({ line, cells, places, outcome: found, ...row }) => ({
    ...row,
    row: line,
    // Kept by keepRows alone.
    outcome: found as FoundRow["outcome"],
    cells: columnNames.flatMap((column) => {
      const text = cells[column];
      return text === undefined ? [] : [{ column, cell: places[column] ?? null, text }];
    }),
  }));
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount: total,
    hasNextPage: rows.length > first,
    endCursor: last === undefined ? null : encodeCursor("rows", last.number),
  };
}

/** What was done with an import, oldest first. */
export async function findEvents(
  db: Kysely<Database>,
  { id, isSeen }: FoundImport,
  actor: Actor,
  most: number,
) {
  const rows = await db
    .selectFrom("import_event")
    .select(["kind", "at", "role", "account_id", "reason", "counts"])
    .where("import_id", "=", id)
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(({ account_id, counts, reason, kind, ...event }) => ({
    ...event,
    kind,
    isMine: account_id !== null ? account_id === actor.account : actor.isOnlyOne && event.role === "only one",
    // Why it was published or taken back is everybody's matter; what was said before is not.
    reason: isSeen || kind === "PUBLISH" || kind === "REVERSE" ? reason : null,
    counts: Object.entries(counts ?? {}).map(([name, count]) => ({ name, count })),
  }));
}

/** What was remarked on an import, oldest first. */
export async function findRemarks(db: Kysely<Database>, { id, isSeen }: FoundImport, most: number) {
  if (!isSeen) return [];
  return db
    .selectFrom("import_remark")
    .select(["sheet", "cell", "text", "at"])
    .where("import_id", "=", id)
    .orderBy("id")
    .limit(most)
    .execute();
}
