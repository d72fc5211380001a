import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { Day } from "../../../statistics/model/types.ts";
import { ofStaged } from "../staged-families.ts";
import { placed, problemOf } from "./placed.ts";
import type { FigureProblem, Placed } from "./placed.ts";

/**
 * Figures of periods that are not over on a day, or have not even begun. A STOCK or share is of the month it stands in; one that stands
 * where its source was published claims no end of a month.
 */
export async function findNotOver(tx: Transaction<Database>, today: Day): Promise<FigureProblem[]> {
  const rows = await ofStaged(
    tx,
    (family) => sql<NotOver>`
    select * from (
      select ${placed("i")}, p.code as period, coalesce(i.dated, p.first_day)::text as begins,
        coalesce((i.dated + interval '1 month' - interval '1 day')::date, p.last_day)::text as ends
      from incoming i join period p on p.id = i.period_id
      where i.family_id = ${family} and not i.known and i.valid_from is null and i.dated_by is distinct from 'PUBLICATION' and i.value is not null) as i
    where ends >= ${today}`,
  );
  rows.sort((a, b) => a.nth - b.nth);
  return rows.map((row) => {
    const { period, begins, ends } = row;
    return begins > today
      ? problemOf(row, { code: "PERIOD_TO_COME", args: { period, begins } })
      : problemOf(row, { code: "PERIOD_NOT_OVER", args: { period, ends } }, [], "WARNING");
  });
}

interface NotOver extends Placed {
  readonly period: string;
  readonly begins: Day;
  readonly ends: Day;
}
