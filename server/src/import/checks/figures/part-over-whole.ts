import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { ofStaged } from "../staged-families.ts";
import { idsOf, readNames } from "./names.ts";
import type { FigureIds } from "./names.ts";
import { placed, problemOf, whereOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

/**
 * Rule 9 of docs/statistics.md: within one import no part may be larger than its whole. Compares the highest versions of the
 * import; hedged figures only where the hedge leaves no doubt. Names both cells.
 */
export async function findExceeding(tx: Transaction<Database>): Promise<FigureProblem[]> {
  // PostgreSQL takes parts and wholes for a handful and would hold each part against every whole.
  await sql`set local enable_nestloop = off`.execute(tx);
  // A RATIO and its parts are one family.
  const rows = await ofStaged(
    tx,
    (family) => sql<Exceeding>`
    with standing as (
      select distinct on (i.area_id, i.indicator_id, i.period_id, i.breakdown_id, i.source_id) i.*,
        coalesce(b.unit_type_id, 0) as unit_type, coalesce(b.category_id, b.model_id, b.award_level_id) is null as plain,
        (i.dated + interval '1 month' - interval '1 day')::date as last_day
      from incoming i join breakdown b on b.id = i.breakdown_id
      where i.family_id = ${family} and i.indicator_id in (select unnest(array[numerator_id, denominator_id]) from indicator)
      order by i.area_id, i.indicator_id, i.period_id, i.breakdown_id, i.source_id, i.version desc),
    part as materialized (
      select s.*, r.id as ratio_id from standing s join indicator r on r.numerator_id = s.indicator_id
      where s.qualifier is null or s.qualifier = 'AT_LEAST'),
    whole as materialized (
      select s.*, r.id as ratio_id from standing s join indicator r on r.denominator_id = s.indicator_id
      where s.plain and (s.qualifier is null or s.qualifier = 'AT_MOST'))
    select ${placed("n")}, ${idsOf("n")} as part, r.code as ratio, di.code as whole, d.value::text as most,
      jsonb_build_object('line', d.line, 'sheet', d.sheet, 'cell', d.cell) as other
    from part n
    join whole d on d.ratio_id = n.ratio_id and d.area_id = n.area_id and d.unit_type = n.unit_type
      and case when n.dated is null or d.dated is null then n.period_id = d.period_id
        when d.valid_from is null then d.dated = n.dated
        else n.last_day >= d.valid_from and (d.valid_to is null or n.last_day < d.valid_to) end
    join indicator r on r.id = n.ratio_id
    join indicator di on di.id = d.indicator_id
    where n.value > d.value and not (n.known and d.known)
    order by n.nth, d.nth`,
  );
  rows.sort((a, b) => a.nth - b.nth);
  await sql`set local enable_nestloop to default`.execute(tx);
  const names = await readNames(
    tx,
    rows.map(({ part }) => part),
  );
  return rows.map((row) => {
    const args = {
      ratio: names.indicator(row.ratio),
      part: names.figure(row.part),
      whole: names.indicator(row.whole),
      value: row.value ?? "",
      most: row.most,
      other: whereOf(row.other),
    };
    return problemOf(row, { code: "PART_OVER_WHOLE", args }, [row.most]);
  });
}

interface Exceeding extends Placed {
  readonly part: FigureIds;
  readonly ratio: string;
  readonly whole: string;
  readonly most: string;
  readonly other: Pick<Placed, "line" | "sheet" | "cell">;
}
