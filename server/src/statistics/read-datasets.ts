import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import type {
  CatalogueBreakdown,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
  Register,
} from "./catalogue.ts";
import { register } from "./register.ts";
import type { Due } from "./types.ts";

/** Datasets with what is due in them, which periods hold figures, and which breakdowns hold figures or answers. */
export async function readDatasets(
  db: Kysely<Database>,
  indicators: Register<CatalogueIndicator>,
  periods: Register<CataloguePeriod>,
  breakdowns: ReadonlyMap<number, CatalogueBreakdown>,
): Promise<Register<CatalogueDataset>> {
  const rows = await db.selectFrom("dataset").selectAll().orderBy("id").execute();
  const due = await db.selectFrom("due").selectAll().execute();
  const held = await db.selectFrom("dataset_period").selectAll().where("figures", ">", 0).execute();
  const members = await db.selectFrom("dataset_member").selectAll().execute();
  const indicatorId = (key: number): string => indicators.byKey.get(key)?.id ?? "";
  return register(
    rows.map((row): CatalogueDataset => {
      const figures = new Map<string, Map<string, number>>();
      for (const { indicator_id, period_id, figures: count } of held.filter((h) => h.dataset_id === row.id)) {
        const period = periods.byKey.get(period_id);
        if (period === undefined) continue;
        const ofIndicator = figures.get(indicatorId(indicator_id)) ?? new Map<string, number>();
        figures.set(indicatorId(indicator_id), ofIndicator.set(period.id, count));
      }
      const broken = new Map<string, CatalogueBreakdown[]>();
      for (const { indicator_id, breakdown_id } of members.filter((m) => m.dataset_id === row.id)) {
        const breakdown = breakdowns.get(breakdown_id);
        if (breakdown === undefined) continue;
        const ofIndicator = broken.get(indicatorId(indicator_id)) ?? [];
        ofIndicator.push(breakdown);
        broken.set(indicatorId(indicator_id), ofIndicator);
      }
      for (const list of broken.values()) list.sort((a, b) => a.order - b.order);
      return {
        key: row.id,
        id: row.code,
        reporting: row.reporting === "SCHEDULED" ? "SCHEDULED" : "COLLECTED",
        synthetic: row.synthetic,
        calendarFrom: row.calendar_from.slice(0, 7),
        calendarTo: row.calendar_to.slice(0, 7),
        due: new Map(
          due
            .filter((d) => d.dataset_id === row.id)
            .map((d) => [
              indicatorId(d.indicator_id),
              { indicator: indicatorId(d.indicator_id), every: d.every as Due["every"], day: d.day },
            ]),
        ),
        figures,
        members: broken,
      };
    }),
  );
}
