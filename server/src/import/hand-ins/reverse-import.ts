import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Connection } from "../../db/connect.ts";
import { allFamilies, ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import { inTransaction } from "../../db/transaction.ts";
import { append } from "../../audit/append.ts";
import { type Commit, oneWriterAtATime } from "../commit.ts";
import { commitStaged } from "../commit-staged.ts";
import { findExceeding } from "../checks/figures/part-over-whole.ts";
import { IdAllocator } from "../staging/allocate-ids.ts";
import { doWithStaged, emptyStaged } from "../checks/staged-families.ts";
import { StagingTable } from "../staging/staging-table.ts";
import { type MovedStatistics, NOTHING_MOVED, readMoved } from "../moved.ts";
import { takeStep } from "./steps/take-step.ts";
import { byOf, type Doer } from "./steps/who-may.ts";

/** What became of the rows of an import that was taken back. */
export interface Reversed {
  readonly counts: {
    /** They say what they said before, or nothing where nothing was known. */
    readonly reversed: number;
    /** Somebody has corrected them since: that stands. */
    readonly kept: number;
    /** Taking them back would leave a part greater than its whole. */
    readonly refused: number;
  };
  /** Null: there was nothing to take back. */
  readonly commit: Commit | null;
  readonly moved: MovedStatistics;
}

const KEY = ["family_id", "indicator_id", "area_id", "period_id", "breakdown_id", "source_id"] as const;
const CONTENT = `decimals, value, status, qualifier, dated, dated_by, valid_from, valid_to, exhaustive_over, statement_id, origin, note, names`;
const same = (a: string, b: string) =>
  sql.raw(KEY.map((column) => `${a}.${column} = ${b}.${column}`).join(" and "));

/**
 * Takes a whole import back, in one transaction: of each figure that it brought, the version before is written as the next one, so that nothing is lost and a
 * corrected file can follow. Figures that somebody corrected since stay as they are.
 *
 * @throws Refusal, NotAllowed
 */
export async function reverseImport(
  { pool }: Connection,
  id: string,
  doer: Doer,
  { now, reason }: { readonly now: () => string; readonly reason: string | null },
): Promise<Reversed> {
  return inTransaction(pool, async (work) => {
    const { tx, client } = work;
    await oneWriterAtATime(tx);
    const held = await takeStep(tx, id, "REVERSE", doer, { reason });
    const { datasetId } = held;
    const table = StagingTable.open(client, await IdAllocator.open(tx, datasetId));
    await table.close();
    await stageBefore(tx, datasetId, id);
    await refuseExceeding(tx);
    await sql`delete from incoming where known`.execute(tx);
    const counts = await keepOutcomes(tx, datasetId, id);
    const onRecord = {
      kind: "REVERSE",
      by: byOf(doer, "REVERSE"),
      about: { import: id, ...counts },
    } as const;
    const commit =
      counts.reversed === 0
        ? null
        : await commitStaged(work, {
            datasetId,
            what: `reverse import ${id}`,
            at: now(),
            origin: { act: "REVERSED", importId: id, reason },
            onRecord,
          });
    // There may have been nothing to take back: that it was is on record too.
    if (commit === null) await append(tx, "data", onRecord);
    const moved = commit === null ? NOTHING_MOVED : await readMoved(tx, datasetId, commit.committedAt);
    await emptyStaged(tx);
    await sql`
      update import_event set counts = ${JSON.stringify(counts)}::jsonb
      where id = (select max(id) from import_event where import_id = ${id} and kind = 'REVERSE')
    `.execute(tx);
    return { counts, commit, moved };
  });
}

/**
 * Puts what was known before each figure into `incoming`, as its next version; withdrawn where nothing was. Figures that stand beside it already come along as
 * `known`, so that parts are held against wholes.
 */
async function stageBefore(tx: Transaction<Database>, datasetId: number, id: string): Promise<void> {
  const key = sql.raw(KEY.join(", "));
  const content = sql.raw(CONTENT);
  const of = (table: string) =>
    sql.raw(
      CONTENT.split(", ")
        .map((column) => `${table}.${column}`)
        .join(", "),
    );
  for (const family of await allFamilies(tx))
    await sql`
    insert into incoming (nth, line, sheet, cell, ${key}, version, ${content}, known)
    with mine as materialized (
      select o.*, g.number, g.sheet as at_sheet, g.cell as at_cell
      from observation_origin g join observation o on o.family_id = ${family} and ${same("o", "g")} and o.dataset_id = g.dataset_id and o.version = g.version
      where g.family_id = ${family} and g.import_id = ${id} and g.act = 'PUBLISHED' and g.dataset_id = ${datasetId})
    select m.number, m.number, m.at_sheet, m.at_cell, ${sql.raw(KEY.map((column) => `m.${column}`).join(", "))}, s.version + 1,
      case when p.version is null then 0 else p.decimals end, p.value, coalesce(p.status, 'WITHDRAWN'), p.qualifier,
      coalesce(p.dated, m.dated), coalesce(p.dated_by, m.dated_by),
      case when p.version is null then m.valid_from else p.valid_from end, case when p.version is null then m.valid_to else p.valid_to end,
      case when p.version is null then m.exhaustive_over else p.exhaustive_over end, p.statement_id, p.origin, p.note, p.names, false
    from mine m
    join lateral (select max(o.version) as version from observation o where o.family_id = ${family} and ${same("o", "m")} and o.dataset_id = ${datasetId}) s
      on s.version = m.version
    left join lateral (select * from observation o where o.family_id = ${family} and ${same("o", "m")} and o.dataset_id = ${datasetId} and o.version < m.version
      order by o.version desc limit 1) p on true
  `.execute(tx);
  await doWithStaged(
    tx,
    (family) => sql`
    insert into incoming (nth, line, ${key}, version, ${content}, known)
    select -row_number() over (), 0, ${sql.raw(KEY.map((column) => `o.${column}`).join(", "))}, o.version, ${of("o")}, true
    from (select distinct on (${key}) * from observation o
      where o.family_id = ${family} and o.dataset_id = ${datasetId}
        and o.area_id in (select area_id from incoming where family_id = ${family} and not known)
        and o.indicator_id in (select unnest(array[numerator_id, denominator_id]) from indicator)
      order by ${key}, version desc) o
    where not exists (select from incoming i where i.family_id = ${family} and ${same("i", "o")})`,
  );
}

/** Rule 9 of docs/statistics.md: what would leave a part greater than its whole is not taken back, with all of its area that it is held against. */
async function refuseExceeding(tx: Transaction<Database>): Promise<void> {
  for (;;) {
    const found = (await findExceeding(tx)).map(({ nth }) => nth);
    if (found.length === 0) return;
    await doWithStaged(
      tx,
      (family) => sql`
      delete from incoming where family_id = ${family} and not known and area_id in
        (select area_id from incoming where family_id = ${family} and nth = any(${found}::int[]))`,
    );
  }
}

/** What became of each row, in `import_row`, and how many of each there are. */
async function keepOutcomes(
  tx: Transaction<Database>,
  datasetId: number,
  id: string,
): Promise<Reversed["counts"]> {
  type Outcome = { number: number; reversal: "REVERSED" | "KEPT" | "REFUSED" };
  const found = await ofEachFamily(await allFamilies(tx), async (family) => {
    const { rows } = await sql<Outcome>`
      select g.number, case when i.nth is not null then 'REVERSED' when s.version > g.version then 'KEPT' else 'REFUSED' end as reversal
      from observation_origin g
      join lateral (select max(version) as version from observation o where o.family_id = ${family} and ${same("o", "g")} and o.dataset_id = ${datasetId}) s
        on true
      left join incoming i on i.family_id = ${family} and i.nth = g.number
      where g.family_id = ${family} and g.import_id = ${id} and g.act = 'PUBLISHED' and g.dataset_id = ${datasetId}`.execute(
      tx,
    );
    return rows;
  });
  const outcomes = found.flat();
  await sql`update import_row r set reversal = m.reversal
    from unnest(${outcomes.map((one) => one.number)}::int[], ${outcomes.map((one) => one.reversal)}::text[]) as m (number, reversal)
    where r.import_id = ${id} and r.number = m.number`.execute(tx);
  const of = (reversal: string): number => outcomes.filter((one) => one.reversal === reversal).length;
  return { reversed: of("REVERSED"), kept: of("KEPT"), refused: of("REFUSED") };
}
