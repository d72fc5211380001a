import type { Insertable, Kysely } from "kysely";
import type { CubeTable, Database, ObservationTable } from "../../../src/db/tables.ts";
import type { StatisticsRequest } from "../../../src/statistics/request/request.ts";
import { migratedDatabase } from "../../db/test-database.ts";
import { AREA, BREAKDOWN, FAMILY, fillReference, INDICATOR } from "./small-world-reference.ts";

export { AREA, BREAKDOWN, COMMITTED, FAMILY, INDICATOR, periodsOf } from "./small-world-reference.ts";

const DATASET = { published: 1, demo: 2 } as const;

export interface SmallWorld {
  readonly db: Kysely<Database>;
  /** Stores answers; what is not said is a plain REPORTED answer of `published`, known since 2020 until now. */
  answers(...rows: readonly Given[]): Promise<void>;
  observations(...rows: readonly GivenObservation[]): Promise<void>;
  periodKey(code: string): Promise<number>;
}

export type Given = Partial<Omit<Insertable<CubeTable>, "reason">> & {
  readonly reason?: CubeTable["reason"];
  readonly area: keyof typeof AREA;
  readonly indicator: keyof typeof INDICATOR;
  readonly period: string;
  readonly breakdown?: keyof typeof BREAKDOWN;
  readonly dataset?: keyof typeof DATASET;
};

export type GivenObservation = Partial<Insertable<ObservationTable>> & {
  readonly area: keyof typeof AREA;
  readonly indicator: keyof typeof INDICATOR;
  readonly period: string;
  readonly source: number;
  readonly breakdown?: keyof typeof BREAKDOWN;
};

export async function openSmallWorld(): Promise<SmallWorld> {
  const { db } = await migratedDatabase();
  await fillReference(db);
  const periods = new Map((await db.selectFrom("period").selectAll().execute()).map((p) => [p.code, p.id]));
  const key = (code: string): number => {
    const found = periods.get(code);
    if (found === undefined) throw new Error(`No period ${code}`);
    return found;
  };
  return {
    db,
    periodKey: async (code) => key(code),
    async answers(...rows) {
      const values = rows.map(({ area, indicator, period, breakdown, dataset, reason, ...given }) => ({
        family_id: FAMILY[indicator],
        area_id: AREA[area],
        dataset_id: DATASET[dataset ?? "published"],
        indicator_id: INDICATOR[indicator],
        breakdown_id: BREAKDOWN[breakdown ?? "total"],
        period_id: key(period),
        known_from: "2020-01-01T00:00:00.000Z",
        known_to: null,
        status: "REPORTED",
        value: null,
        reporting: 1,
        expected: 1,
        missing: [],
        series_break: false,
        disputed: false,
        sources: [],
        reason: reason === undefined ? null : JSON.stringify(reason),
        ...given,
      }));
      // jsonb goes in as text; kysely's type of the column is what comes out.
      await db
        .insertInto("cube")
        .values(values as unknown as Insertable<CubeTable>[])
        .execute();
    },
    async observations(...rows) {
      await db
        .insertInto("observation")
        .values(
          rows.map(({ area, indicator, period, breakdown, source, ...given }) => ({
            family_id: FAMILY[indicator],
            area_id: AREA[area],
            dataset_id: DATASET.published,
            indicator_id: INDICATOR[indicator],
            breakdown_id: BREAKDOWN[breakdown ?? "total"],
            period_id: key(period),
            source_id: source,
            version: 1,
            recorded: "2020-01-01T00:00:00.000Z",
            value: null,
            decimals: 0,
            status: "REPORTED",
            commit_id: 1,
            ...given,
          })),
        )
        .execute();
    },
  };
}

/** What a reader asks when nothing is said but the indicator. */
export function asking(given: Partial<StatisticsRequest>): StatisticsRequest {
  return {
    dataset: "published",
    indicators: ["model_points"],
    level: "PROVINCE",
    within: null,
    areas: null,
    groups: null,
    periods: null,
    kind: null,
    from: null,
    to: null,
    by: [],
    boundaries: "CURRENT",
    tolerance: 0,
    knownAt: null,
    orderBy: [],
    only: { status: null, value: null },
    top: null,
    first: 100,
    after: null,
    ...given,
    where: { models: null, categories: null, unitTypes: null, awardLevels: null, ...given.where },
  };
}
