import type pg from "pg";

/** What came of adding figures of communes up, and of comparing that with the answers of provinces and the nation. */
export interface Conservation {
  readonly months: number;
  readonly figures: number;
  /** Answers of the nation, of the provinces of the old map and of the new one that were compared. */
  readonly nation: number;
  readonly old: number;
  readonly current: number;
  /** Of them, and of sums without an answer, those that are not the sum of their communes. */
  readonly differences: number;
  /** Answers of the reform's communes for months before it: what is certain of them is added up within each province … */
  readonly carried: number;
  /** … and is more than the province has. */
  readonly excesses: number;
}

/** The day of the reform, from which on there are the communes and provinces of today. */
const REFORM = "2025-07-01";

/** Figures of each month, by whom, as they stand: each the newest of its versions. */
const LEAVES = `
  figures as (
    select distinct on (o.indicator_id, o.breakdown_id, o.period_id, o.area_id)
      o.indicator_id, o.breakdown_id, o.period_id, o.area_id, o.value, o.status
    from observation o
    join dataset d on d.id = o.dataset_id and d.code = $1
    join period p on p.id = o.period_id and p.kind = 'MONTH'
    join indicator i on i.id = o.indicator_id and i.over_areas = 'sum'
    order by o.indicator_id, o.breakdown_id, o.period_id, o.area_id, o.version desc),
  leaves as (
    select f.indicator_id, f.breakdown_id, f.period_id, f.value, l.province_id
    from figures f join place l on l.id = f.area_id
    where f.status <> 'WITHDRAWN' and f.value is not null),
  -- A province is part of itself and of what it became whole.
  part as (
    select id as of_id, id as area_id from area where level = 'province'
    union all select from_id, to_id from lineage where transfer = 'exact' and on_date = '${REFORM}'),
  sums as (
    select l.indicator_id, l.breakdown_id, l.period_id, p.area_id, sum(l.value) as value
    from leaves l join part p on p.of_id = l.province_id group by 1, 2, 3, 4
    union all
    select l.indicator_id, l.breakdown_id, l.period_id, a.id, sum(l.value)
    from leaves l, area a where a.level = 'country' group by 1, 2, 3, 4)`;

/** Every answer of the same cells that stands now. */
const ANSWERS = `
  answers as (
    select c.indicator_id, c.breakdown_id, c.period_id, c.area_id, c.value, c.lower
    from cube c join dataset d on d.id = c.dataset_id and d.code = $1
    where c.known_to is null
      and (c.indicator_id, c.breakdown_id, c.period_id) in (select indicator_id, breakdown_id, period_id from leaves))`;

/**
 * Adds the figures of communes up for every month, indicator and breakdown of a dataset that are added over areas, by the database alone, and compares the sums with the stored
 * answers of the nation, of the provinces of before the reform and of those since.
 */
export async function checkConservation(
  pool: pg.Pool | pg.PoolClient,
  dataset: string,
): Promise<Conservation> {
  const { rows } = await pool.query<Omit<Conservation, "carried" | "excesses">>(
    `with ${LEAVES}, ${ANSWERS},
     compared as (
       select s.area_id as summed, a.area_id as answered, s.value as sum, a.value,
         coalesce(s.area_id, a.area_id) as area_id
       from sums s
       full join (select answers.* from answers join area on area.id = area_id where answers.value is not null) a
         on (a.indicator_id, a.breakdown_id, a.period_id, a.area_id) = (s.indicator_id, s.breakdown_id, s.period_id, s.area_id))
     select (select count(distinct period_id)::int from leaves) as months, (select count(*)::int from leaves) as figures,
       count(*) filter (where level = 'country')::int as nation,
       count(*) filter (where level = 'province' and valid_to = '${REFORM}')::int as old,
       count(*) filter (where level = 'province' and valid_to is null)::int as current,
       count(*) filter (where summed is null or answered is null or sum is distinct from value::numeric)::int as differences
     from compared join area on area.id = compared.area_id`,
    [dataset],
  );
  const carried = await pool.query<Pick<Conservation, "carried" | "excesses">>(
    `with ${LEAVES}, ${ANSWERS},
     -- Those of the first day: some changed their kind since, and have the figures of before once more.
     certain as (
       select a.indicator_id, a.breakdown_id, a.period_id, l.province_id, count(*) as communes, sum(coalesce(a.value, a.lower))::numeric as value
       from answers a join place l on l.id = a.area_id and l.level = 'commune' and l.valid_from = '${REFORM}'
       join period p on p.id = a.period_id and p.last_day < '${REFORM}'
       where coalesce(a.value, a.lower) is not null
       group by 1, 2, 3, 4)
     select coalesce(sum(communes), 0)::int as carried,
       count(*) filter (where s.value is null or c.value > s.value)::int as excesses
     from certain c left join sums s
       on (s.indicator_id, s.breakdown_id, s.period_id, s.area_id) = (c.indicator_id, c.breakdown_id, c.period_id, c.province_id)`,
    [dataset],
  );
  const [sums] = rows;
  const [certain] = carried.rows;
  if (sums === undefined || certain === undefined) throw new Error("Nothing was added up.");
  return { ...sums, ...certain };
}
