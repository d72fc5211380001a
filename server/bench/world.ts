import { resolve } from "node:path";
import type pg from "pg";
import { connect, type Connection } from "../src/db/connect.ts";
import { migrate } from "../src/db/migrate.ts";
import { inTransaction } from "../src/db/transaction.ts";
import { seed } from "../src/import/seed.ts";

const SEEDS = resolve(import.meta.dirname, "../../seeds");
const PROVINCES = 63;
const MONTHS = 126;

/** A database of so many made-up observations, each with its answer in the cube, beside the real reference data. */
export interface World {
  readonly connection: Connection;
  readonly connectionString: string;
  readonly observations: number;
  readonly answers: number;
}

/**
 * Fills a new database: the 63 provinces of before July 2025, 2015-01 to 2025-06, month by month, one figure for every
 * indicator and model that fits into `wanted`. Answers are written straight into the cube, one for each figure and one for the
 * nation: what is measured is reading, and the import would take longer than everything else here together.
 */
export async function createWorld(server: string, name: string, wanted: number): Promise<World> {
  const connectionString = await emptyDatabase(server, name);
  const connection = connect({ connectionString, max: 10 });
  await migrate(connection.pool);
  await seed(connection.pool, { folder: SEEDS, datasets: [] });
  const series = Math.max(1, Math.round(wanted / (PROVINCES * MONTHS)));
  await inTransaction(connection.pool, async ({ client }) => {
    for (const statement of fill(series)) {
      await client.query(statement);
    }
  });
  await connection.pool.query("vacuum analyze");
  const observations = await count(connection.pool, "observation");
  return { connection, connectionString, observations, answers: await count(connection.pool, "cube") };
}

/** The address of a new database. */
export async function emptyDatabase(server: string, name: string): Promise<string> {
  const admin = connect({ connectionString: server, max: 1 });
  await admin.pool.query(`create database ${name}`);
  await admin.close();
  return addressOf(server, name);
}

/** The address of a database that may be there already; where it is not, it is made. */
export async function databaseCalled(server: string, name: string): Promise<string> {
  const admin = connect({ connectionString: server, max: 1 });
  const { rowCount } = await admin.pool.query("select from pg_database where datname = $1", [name]);
  await admin.close();
  return rowCount === 0 ? emptyDatabase(server, name) : addressOf(server, name);
}

function addressOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function count(pool: pg.Pool, table: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

/** Those that are asked for come first: a small world has them, whatever ids the catalogue gave. */
const INDICATORS = "array['model_points', 'model_points_new', 'model_members', 'model_points_removed']";

/** A number that looks made by chance and is the same everywhere. */
const CHANCE = "(('x' || substr(md5(concat_ws('/', a.id, p.id, s.n)), 1, 6))::bit(24)::int % 1000)";

function fill(series: number): string[] {
  return [
    `insert into breakdown (model_id) select id from model`,
    // Totals first, so that the map that is asked for is there at any size.
    `create temporary table series on commit drop as
       select row_number() over (order by b.id, array_position(${INDICATORS}, i.code))::int as n, i.family_id, i.id as indicator_id, b.id as breakdown_id
       from indicator i, breakdown b
       where i.code = any(${INDICATORS})
         and (b.id = 0 or b.model_id is not null)
       order by b.id, array_position(${INDICATORS}, i.code) limit ${series}`,
    `insert into source (dataset_id, code, title, kind) select id, 'bench', 'Made up', 'SYNTHETIC' from dataset where code = 'demo'`,
    `insert into data_commit (dataset_id, committed_at, what) select id, '2025-08-01', 'bench' from dataset where code = 'demo'`,
    `create temporary table cell on commit drop as
       select a.id as area_id, d.id as dataset_id, s.family_id, s.indicator_id, s.breakdown_id, p.id as period_id,
              src.id as source_id, p.first_day as dated, ${CHANCE} as value
       from dataset d join source src on src.dataset_id = d.id, series s, area a, period p
       where d.code = 'demo' and a.level = 'province' and a.valid_from <= '2015-01-01' and coalesce(a.valid_to, '9999-01-01') >= '2025-07-01'
         and p.kind = 'MONTH' and p.first_day >= '2015-01-01' and p.last_day < '2025-07-01'`,
    `insert into observation (recorded, family_id, area_id, dataset_id, indicator_id, period_id, breakdown_id, source_id, version, commit_id,
         dated, decimals, value, status, dated_by)
       select '2025-08-01', family_id, area_id, dataset_id, indicator_id, period_id, breakdown_id, source_id, 1, 1, dated, 0, value, 'REPORTED', 'PERIOD'
       from cell`,
    `insert into cube (known_from, family_id, area_id, dataset_id, indicator_id, breakdown_id, period_id, reporting, expected, dated,
         series_break, disputed, status, value, missing, sources)
       select '2025-08-01', family_id, area_id, dataset_id, indicator_id, breakdown_id, period_id, 1, 1, dated, false, false, 'REPORTED', value,
              '{}', array[source_id] from cell
       order by family_id, dataset_id, indicator_id, breakdown_id, period_id, area_id`,
    `insert into cube (known_from, family_id, area_id, dataset_id, indicator_id, breakdown_id, period_id, reporting, expected,
         series_break, disputed, status, value, missing, sources)
       select '2025-08-01', family_id, (select id from area where level = 'country'), dataset_id, indicator_id, breakdown_id, period_id,
              ${PROVINCES}, ${PROVINCES}, false, false, 'AGGREGATED', sum(value), '{}', array[min(source_id)]
       from cell group by family_id, dataset_id, indicator_id, breakdown_id, period_id`,
    `insert into dataset_period (dataset_id, indicator_id, period_id, figures)
       select dataset_id, indicator_id, period_id, count(*) from cell group by 1, 2, 3`,
    `insert into dataset_member (dataset_id, indicator_id, breakdown_id) select distinct dataset_id, indicator_id, breakdown_id from cell`,
  ];
}
