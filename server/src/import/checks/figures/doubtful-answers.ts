import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { Instant } from "../../../statistics/model/types.ts";
import { ofStaged } from "../staged-families.ts";
import { idsOf, readNames } from "./names.ts";
import type { FigureIds } from "./names.ts";
import { placed, problemOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

/**
 * Answers that came into doubt with this import: what is reported is not what its parts, areas or shorter periods make where those are
 * complete, or a part came to exceed its whole (rules 1 and 9 of docs/statistics.md). Told of the row whose cell it is, else of the
 * first row that it can come from. Call after the cube is recomputed.
 */
export async function findDoubtful(
  tx: Transaction<Database>,
  datasetId: number,
  committedAt: Instant,
): Promise<FigureProblem[]> {
  const rows = await ofStaged(
    tx,
    (family) => sql<Doubtful>`
    with doubtful as materialized (
      select c.indicator_id, c.area_id, c.period_id, c.breakdown_id, c.discrepancy, c.reason, i.numerator_id, i.denominator_id
      from cube c join indicator i on i.id = c.indicator_id
      where c.family_id = ${family} and c.dataset_id = ${datasetId}
        and c.known_from = ${committedAt} and c.known_to is null
        and (c.discrepancy is not null or c.reason ->> 'code' = 'EXCEEDS_WHOLE')
        and not exists (select from cube b where b.family_id = ${family} and b.dataset_id = c.dataset_id
          and b.indicator_id = c.indicator_id and b.breakdown_id = c.breakdown_id and b.period_id = c.period_id
          and b.area_id = c.area_id and b.known_to = c.known_from
          and (b.discrepancy is not null or b.reason ->> 'code' = 'EXCEEDS_WHOLE')))
    -- one figure can move many answers: the one nearest to it is told
    select distinct on (i.nth, d.discrepancy is null) ${placed("i")}, ${idsOf("d")} as figure, d.discrepancy[1]::text as reported, d.discrepancy[2]::text as derived,
      d.reason -> 'args' ->> 'numerator' as numerator, d.reason -> 'args' ->> 'denominator' as denominator,
      (select code from indicator where id = d.numerator_id) as part, (select code from indicator where id = d.denominator_id) as whole
    from doubtful d
    cross join lateral (
      select * from incoming i
      where i.family_id = ${family} and not i.known and i.indicator_id in (d.indicator_id, d.numerator_id, d.denominator_id)
      order by i.indicator_id = d.indicator_id and i.area_id = d.area_id and i.period_id = d.period_id and i.breakdown_id = d.breakdown_id desc,
        i.area_id = d.area_id and i.period_id = d.period_id desc, i.area_id = d.area_id desc, i.period_id = d.period_id desc, i.nth
      limit 1) as i
    join period p on p.id = d.period_id
    order by i.nth, d.discrepancy is null, d.area_id = i.area_id desc, d.breakdown_id = i.breakdown_id desc, d.period_id = i.period_id desc,
      p.last_day - p.first_day, d.area_id, d.breakdown_id`,
  );
  rows.sort((a, b) => a.nth - b.nth);
  if (rows.length === 0) return [];
  const names = await readNames(
    tx,
    rows.map(({ figure }) => figure),
  );
  return rows.map((row) => {
    const figure = names.figure(row.figure);
    const { reported, derived, numerator, denominator } = row;
    if (reported !== null && derived !== null)
      return problemOf(row, { code: "TOTAL_DIFFERS", args: { figure, reported, derived } }, [], "WARNING");
    const args = {
      ratio: figure,
      part: names.indicator(row.part ?? ""),
      whole: names.indicator(row.whole ?? ""),
      value: numerator ?? "",
      most: denominator ?? "",
    };
    return problemOf(row, { code: "SHARE_OVER_100", args }, [], "WARNING");
  });
}

interface Doubtful extends Placed {
  readonly figure: FigureIds;
  readonly reported: string | null;
  readonly derived: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly part: string | null;
  readonly whole: string | null;
}
