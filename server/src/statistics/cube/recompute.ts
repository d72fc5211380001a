import { type Kysely, sql } from "kysely";
import type { PoolClient } from "pg";
import type { Database } from "../../db/tables.ts";
import { breakdownKey } from "../model/cell-key.ts";
import { breakdownIds, COLUMNS, copyVersions, type RowKeys } from "./cube-rows.ts";
import { Evaluation } from "../evaluate/evaluation.ts";
import { type Family, loadWorld, type LoadedWorld } from "./load-world.ts";
import { firstDay, lastDay, period } from "../model/periods.ts";
import { affectedMonths, isNewTerm, type Touched } from "./affected-months.ts";
import { type Version, versions } from "../evaluate/timelines.ts";
import type { Cell } from "../model/types.ts";

export type { Touched } from "./affected-months.ts";

/** One transaction: kysely, and the very connection it runs on, for COPY. */
export interface Work {
  readonly tx: Kysely<Database>;
  readonly client: PoolClient;
}

export interface Recomputed {
  /** Answers worked out, each with the span of instants it was known in. */
  readonly rows: number;
  readonly removed: number;
  readonly added: number;
}

type Progress = (done: number, total: number) => void;

/**
 * Works out the cells that figures touch, and all above them, over all instants, and makes the cube say exactly that. The
 * only writer of the cube: first load, correction, withdrawal and check are this. Run in the transaction of the import.
 *
 * @param touched figures as printed, or "all" for everything in the dataset
 */
export async function recompute(
  work: Work,
  datasetId: number,
  touched: readonly Touched[] | "all",
  progress: Progress = () => undefined,
): Promise<Recomputed> {
  const some = touched === "all" || (await isNewTerm(work.tx, datasetId, touched)) ? null : touched;
  const families = await familiesOf(work.tx, datasetId, some);
  let total: Recomputed = { rows: 0, removed: 0, added: 0 };
  for (const [index, family] of families.entries()) {
    // What is withheld may hide figures anywhere around it, not above it alone.
    const here = some === null || (await isGuarded(work.tx, datasetId, family)) ? null : some;
    const one = (done: number, of: number): void => progress(index + done / Math.max(of, 1), families.length);
    const made = await recomputeFamily(work, datasetId, family, here, one);
    total = {
      rows: total.rows + made.rows,
      removed: total.removed + made.removed,
      added: total.added + made.added,
    };
  }
  progress(families.length, families.length);
  return total;
}

/** How the kept cube differs from a full recompute; changes nothing. */
export async function checkCube(work: Work, datasetId: number, progress: Progress = () => undefined) {
  const differences: { readonly kept: boolean; readonly cell: string; readonly answer: string }[] = [];
  let compared = 0;
  let count = 0;
  const families = await familiesOf(work.tx, datasetId, null);
  for (const [index, family] of families.entries()) {
    compared += await fresh(work, datasetId, family, null, (done, of) =>
      progress(index + done / Math.max(of, 1), families.length),
    );
    const found = await compare(work.tx, datasetId, family);
    count += found.count;
    differences.push(...found.examples);
  }
  progress(families.length, families.length);
  return { compared, count, examples: differences.slice(0, 20) };
}

async function recomputeFamily(
  work: Work,
  datasetId: number,
  family: Family,
  touched: readonly Touched[] | null,
  progress: Progress,
): Promise<Recomputed> {
  if (touched === null && (await holdsNothing(work.tx, datasetId, family))) {
    // Nothing to compare with: the answers go where they belong at once.
    const added = await fresh(work, datasetId, family, null, progress, "cube");
    return { rows: added, removed: 0, added };
  }
  const rows = await fresh(work, datasetId, family, touched, progress);
  const columns = sql.raw(COLUMNS.join(", "));
  const same = sql.raw(COLUMNS.map((column) => `c.${column} is not distinct from f.${column}`).join(" and "));
  const cell = sql`c.family_id = f.family_id and c.dataset_id = f.dataset_id and c.indicator_id = f.indicator_id
    and c.breakdown_id = f.breakdown_id and c.period_id = f.period_id and c.area_id = f.area_id and c.known_from = f.known_from`;
  const target =
    touched === null
      ? sql`c.family_id = ${family.id} and c.dataset_id = ${datasetId}`
      : sql`exists (select from cube_target t where t.indicator_id = c.indicator_id and t.breakdown_id = c.breakdown_id
          and t.period_id = c.period_id and t.area_id = c.area_id) and c.family_id = ${family.id} and c.dataset_id = ${datasetId}`;
  const removed = await sql`delete from cube c where ${target} and not exists
    (select from cube_fresh f where ${cell} and ${same})`.execute(work.tx);
  const added = await sql`insert into cube (${columns}) select ${columns} from cube_fresh f where not exists
    (select from cube c where ${cell})`.execute(work.tx);
  return { rows, removed: Number(removed.numAffectedRows ?? 0), added: Number(added.numAffectedRows ?? 0) };
}

/** Whether any figure of some indicators was ever withheld. */
async function isGuarded(db: Kysely<Database>, datasetId: number, family: Family): Promise<boolean> {
  const { rows } =
    await sql`select from observation where family_id = ${family.id} and dataset_id = ${datasetId}
    and status = 'WITHHELD' limit 1`.execute(db);
  return rows.length > 0;
}

async function holdsNothing(db: Kysely<Database>, datasetId: number, family: Family): Promise<boolean> {
  const { rows } =
    await sql`select from cube where family_id = ${family.id} and dataset_id = ${datasetId} limit 1`.execute(
      db,
    );
  return rows.length === 0;
}

/** Fills `cube_fresh` with all answers of the cells asked, and `cube_target` with the cells when only some are. */
async function fresh(
  { tx, client }: Work,
  datasetId: number,
  family: Family,
  touched: readonly Touched[] | null,
  progress: Progress,
  table: "cube_fresh" | "cube" = "cube_fresh",
): Promise<number> {
  await sql`create temporary table if not exists cube_fresh (like cube) on commit drop`.execute(tx);
  await sql`create temporary table if not exists cube_target
    (area_id int, indicator_id int, breakdown_id int, period_id int) on commit drop`.execute(tx);
  await sql`truncate cube_fresh, cube_target`.execute(tx);
  const mine = touched?.filter((t) => family.indicators.includes(t.indicatorId)) ?? null;
  const within = mine === null ? null : await affectedMonths(tx, datasetId, mine);
  const loaded = await loadWorld(tx, datasetId, { family, within });
  const evaluation = new Evaluation(loaded.world, within);
  const wanted = mine === null ? null : evaluation.cellsAbove(mine, loaded.keys);
  const keys = await rowKeys(tx, datasetId, family, loaded, evaluation);
  if (wanted !== null) await copyTargets(tx, wanted, keys);
  const isWanted =
    wanted === null
      ? undefined
      : (indicator: number, key: number) => wanted.get(indicator)?.has(key) ?? false;
  const made: Iterable<Version> = versions(evaluation, isWanted, progress);
  const rows = await copyVersions(client, table, made, keys);
  if (table === "cube") return rows;
  await sql`create index if not exists cube_fresh_cell on cube_fresh (area_id, indicator_id, breakdown_id, period_id, known_from)`.execute(
    tx,
  );
  await sql`analyze cube_fresh`.execute(tx);
  return rows;
}

async function compare(db: Kysely<Database>, datasetId: number, family: Family) {
  const columns = sql.raw(COLUMNS.join(", "));
  const kept = sql`select ${columns} from cube where family_id = ${family.id} and dataset_id = ${datasetId}`;
  const made = sql`select ${columns} from cube_fresh`;
  const { rows } = await sql<{ kept: boolean; cell: string; answer: string; count: number }>`
    with d as (
      select true as kept, * from (${kept} except ${made}) k union all select false, * from (${made} except ${kept}) m)
    select d.kept, i.code || ' ' || a.code || ' ' || p.code || ' breakdown ' || d.breakdown_id || ' from ' || d.known_from as cell,
      d.status || coalesce(' ' || d.value, '') as answer, count(*) over () as count
    from d join area a on a.id = d.area_id join indicator i on i.id = d.indicator_id join period p on p.id = d.period_id
    order by cell, kept limit 20`.execute(db);
  return {
    count: rows[0]?.count ?? 0,
    examples: rows.map(({ kept: k, cell, answer }) => ({ kept: k, cell, answer })),
  };
}

/** The families of indicators to work out: those that hold figures, or were touched. */
async function familiesOf(
  db: Kysely<Database>,
  datasetId: number,
  touched: readonly Touched[] | null,
): Promise<Family[]> {
  const asked = new Set(
    touched === null ? await indicatorsHeld(db, datasetId) : touched.map((t) => t.indicatorId),
  );
  const all = await db.selectFrom("indicator").select(["id", "family_id"]).orderBy("id").execute();
  return [...Map.groupBy(all, (row) => row.family_id)]
    .map(([id, members]) => ({ id, indicators: members.map((row) => row.id) }))
    .filter(({ indicators }) => indicators.some((id) => asked.has(id)));
}

async function indicatorsHeld(db: Kysely<Database>, datasetId: number): Promise<number[]> {
  // Whether an indicator holds anything takes one look at the key.
  const { rows } = await sql<{ id: number }>`select id from indicator i
    where exists (select from observation o where o.family_id = i.family_id and o.dataset_id = ${datasetId} and o.indicator_id = i.id)
      or exists (select from cube c where c.family_id = i.family_id and c.dataset_id = ${datasetId} and c.indicator_id = i.id)`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

async function rowKeys(
  db: Kysely<Database>,
  datasetId: number,
  family: Family,
  { keys }: LoadedWorld,
  evaluation: Evaluation,
): Promise<RowKeys> {
  const breakdowns = new Map<string, number>();
  for (const b of evaluation.allBreakdowns()) {
    breakdowns.set(breakdownKey(b), await breakdownId(db, breakdownIds(b, keys)));
  }
  const codes = evaluation.allPeriods();
  const known = await db.selectFrom("period").select(["id", "code"]).execute();
  const periods = new Map(known.map((row) => [row.code, row.id]));
  const lacking = codes.filter((code) => !periods.has(code)).map(period);
  if (lacking.length > 0) {
    const rows = lacking.map((p) => ({
      code: p.code,
      kind: p.kind,
      first_day: firstDay(p),
      last_day: lastDay(p),
    }));
    const added = await db.insertInto("period").values(rows).returning(["id", "code"]).execute();
    for (const row of added) periods.set(row.code, row.id);
  }
  return { ...keys, familyId: family.id, datasetId, periods, breakdowns };
}

async function breakdownId(db: Kysely<Database>, b: ReturnType<typeof breakdownIds>): Promise<number> {
  const found = await db
    .selectFrom("breakdown")
    .select("id")
    .where("category_id", "is not distinct from", b.category_id)
    .where("model_id", "is not distinct from", b.model_id)
    .where("unit_type_id", "is not distinct from", b.unit_type_id)
    .where("award_level_id", "is not distinct from", b.award_level_id)
    .executeTakeFirst();
  return (
    found?.id ?? (await db.insertInto("breakdown").values(b).returning("id").executeTakeFirstOrThrow()).id
  );
}

async function copyTargets(
  db: Kysely<Database>,
  wanted: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  keys: RowKeys,
): Promise<void> {
  const columns: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const cells of wanted.values())
    for (const cell of cells.values()) {
      columns[0].push(keys.areas.get(cell.area) ?? 0);
      columns[1].push(keys.indicators.get(cell.indicator) ?? 0);
      columns[2].push(keys.breakdowns.get(breakdownKey(cell)) ?? 0);
      columns[3].push(keys.periods.get(cell.period) ?? 0);
    }
  const [areas, indicators, breakdowns, periods] = columns;
  await sql`insert into cube_target select * from unnest(${areas}::int[], ${indicators}::int[], ${breakdowns}::int[], ${periods}::int[])`.execute(
    db,
  );
  await sql`create index if not exists cube_target_cell on cube_target (area_id, indicator_id, breakdown_id, period_id)`.execute(
    db,
  );
  await sql`analyze cube_target`.execute(db);
}
