import { type RawBuilder, sql } from "kysely";
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
 * first. Each is stepped to by an index, however much was recorded at it.
 */
export function buildMomentsQuery(
  dataset: number,
  since: Instant,
  before: Instant,
  most: number,
): RawBuilder<Moment> {
  const steps = (name: string, table: string, column: string) => sql`${sql.raw(name)} (at, n) as (
      select (${newest(table, column, dataset, since, sql`${before}::timestamptz`)}), 1
      union all
      select (${newest(table, column, dataset, since, sql`s.at`)}), n + 1 from ${sql.raw(name)} s where s.at is not null and n <= ${most}
    )`;
  return sql<Moment>`
    with recursive ${steps("recorded", "observation", "recorded")},
    ${steps("came", "cube", "known_from")},
    ${steps("went", "cube", "known_to")},
    moments as (
      select at, true as recorded, false as rules from recorded
      union all select at, false, false from came
      union all select at, false, false from went
      union all
      select committed_at, false, true from data_commit
      where (dataset_id is null or dataset_id = ${dataset}) and committed_at > ${since} and committed_at < ${before}
        and (what in ('reference data', 'recompute') or what like 'catalogue: %')
    )
    select at, bool_or(recorded) as recorded, bool_or(rules) as rules
    from moments where at is not null
    group by at order by at desc limit ${sql.lit(most)}`;
}

/** The newest instant of a column after one and before another. */
function newest(
  table: string,
  column: string,
  dataset: number,
  since: Instant,
  before: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const name = sql.ref(`t.${column}`);
  return sql`select max(${name}) from ${sql.table(table)} t
    where t.dataset_id = ${dataset} and ${name} > ${since} and ${name} < ${before}`;
}
