import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import { breakdownKey } from "../model/cell-key.ts";
import { firstDay, lastDay, period } from "../model/periods.ts";
import type { Breakdown } from "../model/types.ts";
import type { RowKeys } from "./cube-rows.ts";
import type { Keys, Reference } from "./read-reference.ts";

/** What rows are about to name that was not in the database when the reference data was read. */
export interface Unidentified {
  readonly breakdowns: readonly Breakdown[];
  readonly periods: readonly string[];
}

/** Ids of breakdowns by their key, and of periods by their code. */
export interface Identified {
  readonly breakdowns: ReadonlyMap<string, number>;
  readonly periods: ReadonlyMap<string, number>;
}

/** Ids of periods and breakdowns that an evaluation names; those that the database lacks are added to it. */
export async function identify(
  db: Kysely<Database>,
  { keys }: Reference,
  { breakdowns, periods }: Unidentified,
): Promise<Identified> {
  const found = { breakdowns: new Map<string, number>(), periods: new Map<string, number>() };
  for (const b of breakdowns)
    found.breakdowns.set(breakdownKey(b), await breakdownId(db, breakdownIds(b, keys)));
  for (const code of periods) found.periods.set(code, await periodId(db, code));
  return found;
}

/** Keys for all that the rows of an evaluation name. */
export function rowKeys(
  { keys, datasetId, breakdowns: known, codes }: Reference,
  familyId: number,
  evaluation: Evaluation,
  identified: Identified,
): RowKeys {
  const breakdowns = new Map(identified.breakdowns);
  for (const [id, b] of known) breakdowns.set(breakdownKey(b), id);
  const periods = new Map(identified.periods);
  for (const [id, code] of codes.periods) periods.set(code, id);
  // Looked up once for each member, not for each of a million rows.
  const [areaKeys, periodKeys, breakdownKeys]: [number[], number[], number[]] = [[], [], []];
  const prefixes = evaluation.states.map(
    ({ indicator }) => `${familyId}\t${datasetId}\t${key(keys.indicators, indicator.id)}`,
  );
  return {
    cell: (cell) => {
      const { area, period: p, breakdown } = evaluation.target(cell.indicator, cell.key);
      const b = (breakdownKeys[breakdown] ??= key(
        breakdowns,
        breakdownKey(evaluation.breakdowns.at(breakdown)),
      ));
      const when = (periodKeys[evaluation.grid.id(p)] ??= key(periods, p.code));
      const where = (areaKeys[area.index] ??= key(keys.areas, area.id));
      return `${prefixes[cell.indicator]}\t${b}\t${when}\t${where}`;
    },
    area: (code) => key(keys.areas, code),
    source: (place) => keys.sources[place] ?? missingSource(place),
  };
}

/** Another family of the same recompute may have added it since the reference data was read. */
async function periodId(db: Kysely<Database>, code: string): Promise<number> {
  const found = await db.selectFrom("period").select("id").where("code", "=", code).executeTakeFirst();
  if (found !== undefined) return found.id;
  const p = period(code);
  const row = { code, kind: p.kind, first_day: firstDay(p), last_day: lastDay(p) };
  return (await db.insertInto("period").values(row).returning("id").executeTakeFirstOrThrow()).id;
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

/** The coordinates as database ids, null for totals. */
function breakdownIds(b: Breakdown, keys: Keys) {
  const id = (map: ReadonlyMap<string, number>, code: string | null): number | null =>
    code === null ? null : key(map, code);
  return {
    category_id: id(keys.categories, b.category),
    model_id: id(keys.models, b.model),
    unit_type_id: id(keys.unitTypes, b.unitType),
    award_level_id: id(keys.awardLevels, b.awardLevel),
  };
}

function key(map: ReadonlyMap<string, number>, code: string): number {
  const id = map.get(code);
  if (id === undefined) throw new Error(`No key for "${code}"`);
  return id;
}

function missingSource(place: number): never {
  throw new Error(`No key for source ${place}`);
}
