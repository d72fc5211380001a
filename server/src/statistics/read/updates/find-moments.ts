import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { Instant } from "../../model/types.ts";

/** An instant at which something of a dataset may have come to say something else. */
export interface Moment {
  readonly at: Instant;
  /** Whether figures were recorded. */
  readonly recorded: boolean;
  /** Whether rules or reference data were changed. */
  readonly rules: boolean;
}

/**
 * So many instants after one and before another at which figures of a dataset were recorded, answers came or went, or rules were changed: the newest
 * first. Each is stepped to by an index, on whichever machines figures lie, however much was recorded at it. A statement for each.
 */
export async function findMoments(
  db: Kysely<Database>,
  dataset: number,
  since: Instant,
  before: Instant,
  most: number,
): Promise<readonly Moment[]> {
  const moments: Moment[] = [];
  for (let end = before; moments.length < most;) {
    const { rows } = await buildMomentQuery(dataset, since, end).execute(db);
    const [next] = rows;
    if (next === undefined || next.at === null) break;
    const { recorded, rules } = next;
    end = new Date(next.at).toISOString();
    moments.push({ at: end, recorded, rules });
  }
  return moments;
}

/** The newest such instant; null: there is none. */
function buildMomentQuery(
  dataset: number,
  since: Instant,
  before: Instant,
): RawBuilder<{ readonly at: Instant | null; readonly recorded: boolean; readonly rules: boolean }> {
  const newest = (
    table: string,
    column: string,
  ) => sql`(select max(${sql.ref(column)}) as at from ${sql.table(table)}
    where dataset_id = ${dataset} and ${sql.ref(column)} > ${since} and ${sql.ref(column)} < ${before})`;
  return sql<{ at: Instant | null; recorded: boolean; rules: boolean }>`
    select m.at, coalesce(m.recorded = m.at, false) as recorded, coalesce(m.ruled = m.at, false) as rules
    from (
      select o.at as recorded, r.at as ruled, greatest(o.at, f.at, t.at, r.at) as at
      from ${newest("observation", "recorded")} o, ${newest("cube", "known_from")} f, ${newest("cube", "known_to")} t, (
        select max(committed_at) as at from data_commit
        where (dataset_id is null or dataset_id = ${dataset}) and committed_at > ${since} and committed_at < ${before}
          and (what in ('reference data', 'recompute') or what like 'catalogue: %')) r
    ) m`;
}
