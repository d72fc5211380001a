import { type Kysely, sql } from "kysely";
import type { Database } from "../../db/tables.ts";
import { firstDayOfMonth, lastDayOfMonth, type Span } from "../model/periods.ts";
import type { Observation, World } from "../model/types.ts";
import { type Family, missing, type Reference } from "./read-reference.ts";

/** The part of a dataset to load: a family of indicators, and what can answer cells within some months; null: all. */
export interface Slice {
  readonly family: Family;
  readonly within: readonly Span[] | null;
}

/** Reads what the statistics of a dataset are made from, in the words of types.ts. */
export async function loadWorld(db: Kysely<Database>, reference: Reference, slice: Slice): Promise<World> {
  const { codes, breakdowns, places } = reference;
  const chosen = new Set(slice.family.indicators.map((id) => codes.indicators.get(id)));
  const rows = await observationRows(db, reference.datasetId, slice).execute();
  return {
    ...reference.world,
    indicators: reference.world.indicators.filter(({ id }) => chosen.has(id)),
    observations: rows.map((o): Observation => ({
      ...(breakdowns.get(o.breakdown_id) ?? missing("breakdown", o.breakdown_id)),
      id: o.id,
      indicator: codes.indicators.get(o.indicator_id) ?? missing("indicator", o.indicator_id),
      area: codes.areas.get(o.area_id) ?? missing("area", o.area_id),
      period: codes.periods.get(o.period_id) ?? missing("period", o.period_id),
      source: places.get(o.source_id) ?? missing("source", o.source_id),
      version: o.version,
      recorded: o.recorded,
      value: o.value,
      decimals: o.decimals,
      qualifier: o.qualifier as Observation["qualifier"],
      status: o.status as Observation["status"],
      dated: o.dated === null ? null : o.dated.slice(0, 7),
      validFrom: o.valid_from,
      validTo: o.valid_to,
      exhaustiveOver: o.exhaustive_over as Observation["exhaustiveOver"],
    })),
  };
}

function observationRows(db: Kysely<Database>, datasetId: number, { family, within }: Slice) {
  const rows = db
    .selectFrom("observation as o")
    .select([
      "o.id",
      "o.indicator_id",
      "o.area_id",
      "o.period_id",
      "o.breakdown_id",
      "o.source_id",
      "o.version",
    ])
    .select([
      "o.recorded",
      "o.value",
      "o.decimals",
      "o.qualifier",
      "o.status",
      "o.dated",
      "o.valid_from",
      "o.valid_to",
    ])
    .select("o.exhaustive_over")
    .where("o.family_id", "=", family.id)
    .where("o.dataset_id", "=", datasetId);
  if (within === null) return rows;
  const first = within.map((span) => firstDayOfMonth(span.first));
  const last = within.map((span) => lastDayOfMonth(span.last));
  const figure = (row: string) =>
    sql.raw(["indicator", "area", "period", "breakdown", "source"].map((id) => `${row}.${id}_id`).join(", "));
  // All versions of a figure of which any speaks of these months: another one may be what stands.
  return rows.where(
    sql<boolean>`(${figure("o")}) in (
      select ${figure("v")} from observation v join period p on p.id = v.period_id
        join unnest(${first}::date[], ${last}::date[]) as s (first, last)
          on (p.first_day >= s.first and p.last_day <= s.last) or v.dated between s.first and s.last
            or (v.valid_from <= s.last and (v.valid_to is null or v.valid_to > s.first))
      where v.family_id = ${family.id} and v.dataset_id = ${datasetId})`,
  );
}
