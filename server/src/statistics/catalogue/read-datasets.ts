import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type {
  CatalogueBreakdown,
  CatalogueDataset,
  CatalogueIndicator,
  CataloguePeriod,
} from "./catalogue.ts";
import type { MemberIndex } from "./member-index.ts";
import { indexMembers } from "./member-index.ts";
import type { Breakdown, Due, ReportedLevel } from "../model/types.ts";

/** Datasets with what is due in them, which periods hold figures, and which breakdowns hold figures or answers. */
export async function readDatasets(
  db: Kysely<Database>,
  indicators: MemberIndex<CatalogueIndicator>,
  periods: MemberIndex<CataloguePeriod>,
  breakdowns: ReadonlyMap<number, CatalogueBreakdown>,
  areaIds: ReadonlyMap<number, string>,
): Promise<MemberIndex<CatalogueDataset>> {
  const rows = await db.selectFrom("dataset").selectAll().orderBy("id").execute();
  const due = await db.selectFrom("due").selectAll().execute();
  const held = await db.selectFrom("dataset_period").selectAll().where("figures", ">", 0).execute();
  const members = await db.selectFrom("dataset_member").selectAll().execute();
  const lines = await formLines(db);
  const reporters = await db.selectFrom("reporter").selectAll().execute();
  const indicatorId = (key: number): string => indicators.byKey.get(key)?.id ?? "";
  return indexMembers(
    rows.map((row): CatalogueDataset => {
      const figures = new Map<string, Map<string, number>>();
      for (const { indicator_id, period_id, figures: count } of held.filter((h) => h.dataset_id === row.id)) {
        const period = periods.byKey.get(period_id);
        if (period === undefined) continue;
        const ofIndicator = figures.get(indicatorId(indicator_id)) ?? new Map<string, number>();
        figures.set(indicatorId(indicator_id), ofIndicator.set(period.id, count));
      }
      const below = new Map<string, Map<string, number>>();
      for (const { indicator_id, period_id, below: count } of held.filter((h) => h.dataset_id === row.id)) {
        const period = periods.byKey.get(period_id);
        if (period === undefined || count === 0) continue;
        const ofIndicator = below.get(indicatorId(indicator_id)) ?? new Map<string, number>();
        below.set(indicatorId(indicator_id), ofIndicator.set(period.id, count));
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
        openEnded: row.open_ended,
        asksReason: row.asks_reason,
        knownFrom: row.known_from,
        reporters: new Set(
          reporters.flatMap(({ dataset_id, area_id }) =>
            dataset_id === row.id ? (areaIds.get(area_id) ?? []) : [],
          ),
        ),
        due: new Map(
          due
            .filter((d) => d.dataset_id === row.id)
            .map((d) => [
              indicatorId(d.indicator_id),
              { indicator: indicatorId(d.indicator_id), every: d.every as Due["every"], day: d.day },
            ]),
        ),
        reportedAt: levelsOf(
          due.filter((d) => d.dataset_id === row.id),
          indicatorId,
        ),
        lines: new Map(
          [
            ...Map.groupBy(
              lines.filter((line) => line.dataset === row.id),
              (line) => line.indicator,
            ),
          ].map(([id, ofIndicator]) => [id, ofIndicator.map(({ breakdown }) => breakdown)]),
        ),
        figures,
        below,
        members: broken,
      };
    }),
  );
}

/** The levels of what is reported below the province, by indicator id. */
export function levelsOf(
  due: readonly { readonly indicator_id: number; readonly reported_at: string }[],
  indicatorId: (key: number) => string,
): Record<string, ReportedLevel> {
  return Object.fromEntries(
    due.flatMap(({ indicator_id, reported_at }) =>
      reported_at === "PROVINCE"
        ? []
        : [[indicatorId(indicator_id), reported_at === "DISTRICT" ? "district" : "commune"]],
    ),
  );
}

interface FormLine {
  readonly dataset: number;
  readonly indicator: string;
  readonly breakdown: Breakdown;
}

/** The lines of all forms, by codes. */
async function formLines(db: Kysely<Database>): Promise<FormLine[]> {
  const rows = await db
    .selectFrom("form_line as l")
    .innerJoin("indicator as i", "i.id", "l.indicator_id")
    .leftJoin("category as c", "c.id", "l.category_id")
    .leftJoin("model as m", "m.id", "l.model_id")
    .leftJoin("unit_type as u", "u.id", "l.unit_type_id")
    .leftJoin("award_level as a", "a.id", "l.award_level_id")
    .select(["l.dataset_id as dataset", "i.code as indicator", "c.code as category", "m.code as model"])
    .select(["u.code as unitType", "a.code as awardLevel"])
    .execute();
  return rows.map(({ dataset, indicator, ...breakdown }) => ({ dataset, indicator, breakdown }));
}
