import { sql } from "kysely";
import type { Kysely } from "kysely";

/**
 * The keys of the big tables begin with the family of indicators (a RATIO with its parts), as which they are worked out and could be spread
 * over machines. A map is one range of the cube's key; what one area reported on an indicator is one of the observations'.
 *
 * The cube is written anew in the order of its key, which is faster than changing every row of it where it stands, and leaves it compact.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Of this transaction alone: enough to put a million answers in order in memory.
  await sql`set local work_mem = '256MB'`.execute(db);
  await sql`set local maintenance_work_mem = '256MB'`.execute(db);
  for (const statement of [...families, ...observations, ...cube]) {
    await sql.raw(statement).execute(db);
  }
}

/** A family is known by the least id of its members. */
const families = [
  `alter table indicator add column family_id integer`,
  `with recursive part as (
      select id as a, numerator_id as b from indicator where numerator_id is not null
      union select id, denominator_id from indicator where denominator_id is not null
    ), link as (select a, b from part union select b, a from part union select id, id from indicator
    ), reached as (select a, b from link union select r.a, l.b from reached r join link l on l.a = r.b
    )
    update indicator i set family_id = f.family_id
    from (select a as id, min(b) as family_id from reached group by a) f where f.id = i.id`,
  `alter table indicator alter column family_id set not null`,
];

const observations = [
  `alter table observation drop constraint observation_pkey`,
  `alter table observation add column family_id integer`,
  `update observation o set family_id = i.family_id from indicator i where i.id = o.indicator_id`,
  `alter table observation alter column family_id set not null`,
  `alter table observation add primary key
    (family_id, dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id, version)`,
  `analyze observation`,
];

const COLUMNS = `dataset_id, indicator_id, breakdown_id, period_id, area_id, known_from, known_to, reporting, expected, dated,
  series_break, disputed, status, value, qualifier, numerator, denominator, lower, upper, missing, sources, discrepancy, reason`;

const cube = [
  `alter table cube rename to cube_by_area`,
  `alter table cube_by_area rename constraint cube_pkey to cube_by_area_pkey`,
  `alter index cube_current rename to cube_by_area_current`,
  `create table cube (
    known_from timestamptz(3) not null,
    known_to timestamptz(3) check (known_to > known_from),
    family_id integer not null,
    dataset_id integer not null,
    indicator_id integer not null,
    breakdown_id integer not null,
    period_id integer not null,
    area_id integer not null,
    reporting integer not null,
    expected integer not null,
    dated date,
    series_break boolean not null,
    disputed boolean not null,
    status text not null
      check (status in ('REPORTED', 'ESTIMATED', 'PROVISIONAL', 'AGGREGATED', 'PARTIAL', 'NOT_APPLICABLE', 'WITHHELD',
        'NOT_COMPARABLE')),
    value numeric,
    qualifier text check (qualifier in ('AT_LEAST', 'AT_MOST', 'ABOUT')),
    numerator numeric, denominator numeric, lower numeric, upper numeric,
    missing integer[] not null,
    sources integer[] not null,
    discrepancy numeric[] check (cardinality(discrepancy) = 2),
    reason jsonb,
    check ((value is null) = (status in ('NOT_APPLICABLE', 'WITHHELD', 'NOT_COMPARABLE'))))`,
  `insert into cube (family_id, ${COLUMNS})
    select i.family_id, ${COLUMNS} from cube_by_area c join indicator i on i.id = c.indicator_id
    order by i.family_id, dataset_id, indicator_id, breakdown_id, period_id, area_id, known_from`,
  `drop table cube_by_area`,
  `alter table cube add primary key
    (family_id, dataset_id, indicator_id, breakdown_id, period_id, area_id, known_from)`,
  // A cell has one current answer. Period last: the course of one area is one range of it, as a map is one of the key.
  `create unique index cube_current on cube (family_id, dataset_id, indicator_id, breakdown_id, area_id, period_id)
    where known_to is null`,
  `analyze cube`,
];
