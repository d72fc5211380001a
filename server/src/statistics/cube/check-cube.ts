import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Work } from "../../db/transaction.ts";
import { COLUMNS } from "./cube-rows.ts";
import { type Family, readReference } from "./read-reference.ts";
import { familiesHeld } from "./which-families.ts";
import { emptyFresh } from "./rows/copy-rows.ts";
import { wholeJobs } from "./whole-jobs.ts";
import { workOut } from "./work-out.ts";

export interface CheckOptions {
  readonly progress?: (done: number, total: number) => void;
  /** Which of the families that hold anything; without it, all. */
  readonly choose?: (families: readonly Family[]) => readonly Family[];
  /** Figures that are worked out at a time; as usual when not given. */
  readonly most?: number | undefined;
}

/** How the kept cube differs from a full recompute; changes nothing. */
export async function checkCube(
  work: Work,
  datasetId: number,
  { progress = () => undefined, choose = (families) => families, most }: CheckOptions = {},
) {
  const differences: { readonly kept: boolean; readonly cell: string; readonly answer: string }[] = [];
  let count = 0;
  const reference = await readReference(work.tx, datasetId);
  const families = choose(await familiesHeld(work.tx, reference));
  const jobs = await wholeJobs(work.tx, reference, families, "cube_fresh", most);
  const { rows: compared } = await workOut(work, reference, jobs, null, (done) =>
    progress(done, families.length),
  );
  await sql`analyze cube_fresh`.execute(work.tx);
  for (const family of families) {
    const found = await compare(work.tx, datasetId, family);
    await emptyFresh(work.tx, family.id);
    count += found.count;
    differences.push(...found.examples);
  }
  progress(families.length, families.length);
  return { compared, count, examples: differences.slice(0, 20) };
}

async function compare(db: Kysely<Database>, datasetId: number, family: Family) {
  const columns = sql.raw(COLUMNS.join(", "));
  const kept = sql`select ${columns} from cube where family_id = ${family.id} and dataset_id = ${datasetId}`;
  const made = sql`select ${columns} from cube_fresh where family_id = ${family.id}`;
  const { rows } = await sql<{ kept: boolean; cell: string; answer: string; count: number }>`
    with d as (
      select true as kept, * from (${kept} except ${made}) k union all select false, * from (${made} except ${kept}) m)
    select d.kept, i.code || ' ' || a.code || ' ' || p.code || ' breakdown ' || d.breakdown_id || ' from ' || d.known_from as cell,
      d.status || coalesce(' ' || d.value, '') as answer, count(*) over () as count
    from d join any_area a on a.id = d.area_id join indicator i on i.id = d.indicator_id join period p on p.id = d.period_id
    order by cell, kept limit 20`.execute(db);
  return {
    count: rows[0]?.count ?? 0,
    examples: rows.map(({ kept: k, cell, answer }) => ({ kept: k, cell, answer })),
  };
}
