import { sql } from "kysely";
import type { Kysely, RawBuilder, Selectable } from "kysely";
import type { Database, SourceTable } from "../../db/tables.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { InputError } from "../request/request.ts";
import { resolveDataset } from "../request/resolve-members.ts";
import type { Instant, SourceKind } from "../model/types.ts";

/** A report that figures were taken from. */
export interface SourceRow {
  /** Database id, as in StatisticRow.sources. */
  readonly key: number;
  /** Stable id within its dataset. */
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly note: string | null;
}

const MOST = 10_000;

/** Reports by database id, in one statement; unknown ids are simply absent. */
export async function findSources(
  db: Kysely<Database>,
  catalogue: Catalogue,
  keys: readonly number[],
): Promise<ReadonlyMap<number, SourceRow>> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return new Map();
  // One array, not one parameter each: the statement's text stays the same, and there may be thousands.
  const rows = await db
    .selectFrom("source")
    .selectAll()
    .where("id", "=", sql<number>`any(${wanted}::int[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, sourceRow(catalogue, row)]));
}

/**
 * The reports of a dataset, newest first, undated last. A year counts as its last day, so that a report known by its year
 * alone stands before those of that year. With `ids` only these. As known at an instant those of which a figure had come by then. Throws InputError on an unknown dataset, an unknown id or a
 * wrong `first`.
 */
export async function listSources(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: string,
  written: readonly string[] | null,
  first: number,
  argument = "ids",
): Promise<readonly SourceRow[]> {
  const ids = written && [...new Set(written)];
  const { key } = resolveDataset(catalogue, dataset);
  if (!Number.isInteger(first) || first < 1 || first > MOST)
    throw new InputError("first", {
      code: "WHOLE_NUMBER",
      args: { argument: "first", least: 1, most: MOST, given: first },
    });
  if (ids !== null) await checkSources(db, key, dataset, ids, argument);
  let query = db.selectFrom("source").selectAll().where("dataset_id", "=", key);
  if (ids !== null) query = query.where("code", "=", sql<string>`any(${ids}::text[])`);
  if (catalogue.knownAt !== null) query = query.where(hadFigures(catalogue.knownAt));
  const rows = await query
    .orderBy(sql`rpad(published, 10, '~') collate "C"`, (order) => order.desc().nullsLast())
    .orderBy("id")
    .limit(first)
    .execute();
  return rows.map((row) => sourceRow(catalogue, row));
}

/** Whether a figure of a source had come by an instant. */
function hadFigures(knownAt: Instant): RawBuilder<boolean> {
  return sql`exists (select from observation o where o.source_id = source.id and o.recorded <= ${knownAt}::timestamptz)`;
}

/** Throws InputError where a dataset has no report of an id. */
async function checkSources(
  db: Kysely<Database>,
  key: number,
  dataset: string,
  ids: readonly string[],
  argument: string,
): Promise<void> {
  const rows = await db
    .selectFrom("source")
    .select("code")
    .where("dataset_id", "=", key)
    // PostgreSQL takes no text with a NUL in it.
    .where("code", "=", sql<string>`any(${ids.filter((id) => !id.includes("\0"))}::text[])`)
    .execute();
  const known = new Set(rows.map(({ code }) => code));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  const args = { written: unknown.slice(0, 80), dataset };
  throw new InputError(argument, { code: "UNKNOWN_SOURCE", args });
}

/** How many observations that stood at an instant, null: now, were taken from each report; 0 is in the map too. One statement. */
export async function countFiguresOfSources(
  db: Kysely<Database>,
  keys: readonly number[],
  knownAt: Instant | null,
): Promise<ReadonlyMap<number, number>> {
  const wanted = [...new Set(keys)];
  const counts = new Map(wanted.map((key) => [key, 0]));
  if (wanted.length === 0) return counts;
  const { rows } = await sql<{ source_id: number; figures: number }>`
    select source_id, count(*) filter (where status <> 'WITHDRAWN')::int as figures
    from (
      select distinct on (family_id, area_id, dataset_id, indicator_id, period_id, breakdown_id, source_id) source_id, status
      from observation
      where source_id = any(${wanted}::int[]) and recorded <= ${knownAt ?? "infinity"}::timestamptz
      order by family_id, area_id, dataset_id, indicator_id, period_id, breakdown_id, source_id, version desc) standing
    group by source_id`.execute(db);
  for (const row of rows) counts.set(row.source_id, row.figures);
  return counts;
}

function sourceRow(catalogue: Catalogue, row: Selectable<SourceTable>): SourceRow {
  const { id: key, code: id, dataset_id, title, publisher, published, url, note } = row;
  const kind = row.kind as SourceKind;
  const dataset = catalogue.datasets.byKey.get(dataset_id)?.id ?? "";
  return { key, id, dataset, title, publisher, published, url, kind, note };
}
