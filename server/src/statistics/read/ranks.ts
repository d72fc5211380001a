import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { CatalogueArea, CataloguePeriod } from "../catalogue/catalogue.ts";
import type { PlaceLevel } from "../catalogue/gazetteer.ts";
import { coordinates } from "../model/breakdown-coordinates.ts";
import { areasOfLevel, existsOn } from "../request/resolve-boundaries.ts";
import { resolveArea, resolveIndicator } from "../request/resolve-members.ts";
import type { StatisticRow } from "../request/request.ts";
import { type AskedCell, type CellSetting, findCells } from "./cells/find-cells.ts";
import { isComplete } from "./cells/put-together.ts";
import { monthsLived } from "./months-lived.ts";
import { type AskedContext, settingOf } from "./row-context.ts";

/** Why a row has no place among others. */
export type NoRank =
  /** the counting methods of areas differ */
  | "NOT_RANKABLE"
  /** there is one nation only */
  | "OF_THE_NATION"
  /** it is the rest beside the largest */
  | "IS_THE_REST"
  /** the value is not known, not completely, or is of another period */
  | "VALUE_INCOMPLETE"
  /** sources differ on it */
  | "DISPUTED"
  /** the area lived a part of the period */
  | "SPANS_DIFFER";

/** A place, 1 the largest, or why there is none. */
export type Rank =
  | { readonly rank: number; readonly why: null }
  | { readonly rank: null; readonly why: NoRank };

/** What keeps a row, whatever it is compared with, from having a place; null: nothing. */
function whyWithoutPlace(row: StatisticRow): NoRank | null {
  if (row.rest !== null) return "IS_THE_REST";
  if (!isComplete(row)) return "VALUE_INCOMPLETE";
  if (row.disputed) return "DISPUTED";
  const { catalogue } = row;
  const period = catalogue.periods.byId.get(row.period);
  const span =
    period === undefined
      ? null
      : monthsLived(
          catalogue,
          resolveIndicator(catalogue, row.indicator),
          resolveArea(catalogue, row.area),
          period,
        );
  return span === null || span.months === span.of ? null : "SPANS_DIFFER";
}

/** Whether a row has a place among others: known completely, of its own and whole period, and nobody says otherwise. */
export function hasPlace(row: StatisticRow): row is StatisticRow & { readonly value: number } {
  return row.value !== null && whyWithoutPlace(row) === null;
}

/**
 * The place of each row, in order, among the areas of its level that have one, or why it has none. One statement.
 *
 * @param admit is told how many cells have to be looked up, and may throw
 */
export async function findRanks(
  db: Kysely<Database>,
  rows: readonly StatisticRow[],
  context: AskedContext,
  admit: (rows: number) => void = () => undefined,
): Promise<readonly Rank[]> {
  const [any] = rows;
  if (any === undefined) return [];
  const setting = settingOf(any, context);
  const races = new Map<string, AskedCell[]>();
  for (const row of rows)
    if (whyNoRank(row) === null && !races.has(raceOf(row)))
      races.set(raceOf(row), raceCells(setting, row, context));
  const cells = [...races].flatMap(([race, all]) => all.map((cell) => ({ race, cell })));
  admit(cells.length);
  const answers = (
    await findCells(
      db,
      setting,
      cells.map(({ cell }) => cell),
      admit,
    )
  ).rows;
  const values = new Map<string, number[]>();
  for (const [index, answer] of answers.entries()) {
    const race = cells[index]?.race;
    if (race !== undefined && hasPlace(answer)) values.set(race, [...(values.get(race) ?? []), answer.value]);
  }
  return rows.map((row): Rank => {
    const why = whyNoRank(row);
    if (why !== null) return { rank: null, why };
    const value = row.value ?? Number.NaN;
    const others = values.get(raceOf(row)) ?? [];
    return { rank: 1 + others.filter((other) => other > value).length, why: null };
  });
}

function whyNoRank(row: StatisticRow): NoRank | null {
  const { catalogue } = row;
  if (!resolveIndicator(catalogue, row.indicator).rankable) return "NOT_RANKABLE";
  if (resolveArea(catalogue, row.area).level === "country") return "OF_THE_NATION";
  return whyWithoutPlace(row);
}

/** Rows with the same one are compared with the same areas. */
function raceOf(row: StatisticRow): string {
  const { level, place } = resolveArea(row.catalogue, row.area);
  return [row.indicator, row.period, coordinates(row), level, place?.province ?? ""].join(" ");
}

function raceCells(setting: CellSetting, row: StatisticRow, { groups }: AskedContext): AskedCell[] {
  const { catalogue } = setting;
  const indicator = resolveIndicator(catalogue, row.indicator);
  const period = catalogue.periods.byId.get(row.period);
  const { level, place } = resolveArea(catalogue, row.area);
  if (period === undefined) return [];
  const areas =
    level === "group"
      ? groups
      : level === "district" || level === "commune"
        ? placesOf(setting, period, level, place?.province)
        : provincesOf(setting, period);
  return areas.map((area) => ({ indicator, area, period, breakdown: row }));
}

/** Districts and communes are compared within their province. */
function placesOf(
  { catalogue, boundaries }: CellSetting,
  period: CataloguePeriod,
  level: PlaceLevel,
  province: string | undefined,
): readonly CatalogueArea[] {
  return catalogue.places.list.filter(
    (area) =>
      area.level === level &&
      area.place.province === province &&
      existsOn(area, boundaries.dayBelow ?? period.lastDay),
  );
}

function provincesOf(
  { catalogue, boundaries }: CellSetting,
  period: CataloguePeriod,
): readonly CatalogueArea[] {
  return areasOfLevel(catalogue, "PROVINCE").filter((area) =>
    existsOn(area, boundaries.day ?? period.lastDay),
  );
}
