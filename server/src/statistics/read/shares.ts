import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import type { CatalogueArea, CataloguePeriod } from "../catalogue/catalogue.ts";
import { groupArea } from "../catalogue/read-areas.ts";
import type { Breakdown } from "../model/types.ts";
import { existsOn } from "../request/resolve-boundaries.ts";
import { groupMembers } from "../request/resolve-groups.ts";
import { resolveArea, resolveIndicator } from "../request/resolve-members.ts";
import type { BreakdownKind, ShareOf, StatisticRow } from "../request/request.ts";
import { type AskedCell, type CellSetting, findCells } from "./cells/find-cells.ts";
import { isComplete } from "./cells/put-together.ts";
import { monthsLived } from "./months-lived.ts";
import { type AskedContext, settingOf } from "./row-context.ts";

/** Why a row has no share. */
export type NoShare =
  /** of a RATIO there are none */
  | "OF_A_RATIO"
  /** the row's value is not known completely */
  | "VALUE_INCOMPLETE"
  /** the total is not known completely */
  | "TOTAL_INCOMPLETE"
  /** members of the total cannot be put together */
  | "DOES_NOT_COMBINE"
  /** nothing lies above the nation */
  | "NOTHING_ABOVE"
  /** the area is in none of the groups asked */
  | "IN_NO_GROUP"
  /** the groups asked overlap, or the nation stands beside its provinces */
  | "ROWS_OVERLAP"
  /** the area lived a part of the period, its total the whole */
  | "SPANS_DIFFER"
  /** the total is 0 */
  | "TOTAL_IS_ZERO"
  /** the total is smaller than the row */
  | "EXCEEDS_TOTAL";

/** A share in percent, or why there is none. */
export type Share =
  | { readonly share: number; readonly why: null }
  | { readonly share: null; readonly why: NoShare };

const none = (why: NoShare): Share => ({ share: null, why });

/**
 * The share of each row, in order, of its total over the same cell. One statement.
 *
 * @param admit is told how many cells have to be looked up, and may throw
 */
export async function findShares(
  db: Kysely<Database>,
  rows: readonly StatisticRow[],
  of: ShareOf,
  context: AskedContext,
  admit: (rows: number) => void = () => undefined,
): Promise<readonly Share[]> {
  const [any] = rows;
  if (any === undefined) return [];
  const setting = settingOf(any, context);
  const totals = new Map<string, AskedCell>();
  const wanted = rows.map((row) => {
    const total = totalOf(setting, row, of, context);
    if (typeof total === "string") return total;
    const key = [total.indicator.id, total.area.id, total.period.id, JSON.stringify(total.breakdown)].join(
      " ",
    );
    if (!totals.has(key)) totals.set(key, total);
    return { key };
  });
  admit(totals.size);
  const found = await findCells(db, setting, [...totals.values()], admit);
  const answers = new Map([...totals.keys()].map((key, index) => [key, found.rows[index]]));
  return rows.map((row, index) => {
    const total = wanted[index];
    if (total === undefined || typeof total === "string") return none(total ?? "TOTAL_INCOMPLETE");
    return shareOf(setting, row, totals.get(total.key), answers.get(total.key));
  });
}

function shareOf(
  { catalogue }: CellSetting,
  row: StatisticRow,
  cell: AskedCell | undefined,
  total: StatisticRow | undefined,
): Share {
  if (!isComplete(row)) return none("VALUE_INCOMPLETE");
  if (cell === undefined || !isComplete(total)) return none("TOTAL_INCOMPLETE");
  const months = (area: CatalogueArea): number | null =>
    monthsLived(catalogue, cell.indicator, area, cell.period)?.months ?? null;
  if (months(resolveArea(catalogue, row.area)) !== months(cell.area)) return none("SPANS_DIFFER");
  if (total.value === 0) return none("TOTAL_IS_ZERO");
  if (row.value > total.value) return none("EXCEEDS_TOTAL");
  return { share: (row.value / total.value) * 100, why: null };
}

const WITHOUT: Readonly<Record<BreakdownKind, Partial<Breakdown>>> = {
  MODEL: { model: null },
  CATEGORY: { category: null },
  UNIT_TYPE: { unitType: null },
  AWARD_LEVEL: { awardLevel: null },
};

const HOW: Readonly<Record<BreakdownKind, "overModels" | "overUnitTypes" | "overAwardLevels">> = {
  MODEL: "overModels",
  CATEGORY: "overModels",
  UNIT_TYPE: "overUnitTypes",
  AWARD_LEVEL: "overAwardLevels",
};

/** The total that a row's share is of, or why there is none. */
function totalOf(
  setting: CellSetting,
  row: StatisticRow,
  of: ShareOf,
  { by, areas, groups }: AskedContext,
): AskedCell | NoShare {
  const { catalogue } = setting;
  const indicator = resolveIndicator(catalogue, row.indicator);
  const period = catalogue.periods.byId.get(row.period);
  if (indicator.kind === "RATIO" || period === undefined) return "OF_A_RATIO";
  const area = resolveArea(catalogue, row.area);
  const { model, category, unitType, awardLevel } = row;
  const breakdown = { model, category, unitType, awardLevel };
  const over = (whole: CatalogueArea | NoShare): AskedCell | NoShare => {
    if (typeof whole === "string") return whole;
    return whole !== area && indicator.overAreas === "none"
      ? "DOES_NOT_COMBINE"
      : { indicator, area: whole, period, breakdown };
  };
  switch (of) {
    case "NATION":
      return over(nationOf(setting) ?? area);
    case "PARENT":
      return over(area.level === "country" ? "NOTHING_ABOVE" : (parentOf(setting, area) ?? "NOTHING_ABOVE"));
    case "GROUP":
      return over(area.level === "group" ? area : (groupOf(setting, groups, area, period) ?? "IN_NO_GROUP"));
    case "ALL_ROWS": {
      const whole = over(allAreas(setting, areas, period));
      if (typeof whole === "string") return whole;
      if (by.some((kind) => indicator[HOW[kind]] === "none")) return "DOES_NOT_COMBINE";
      return {
        ...whole,
        breakdown: Object.assign({}, breakdown, ...by.map((kind) => WITHOUT[kind])) as Breakdown,
      };
    }
  }
}

function nationOf({ catalogue }: CellSetting): CatalogueArea | undefined {
  return catalogue.areas.list.find(({ level }) => level === "country");
}

function parentOf(setting: CellSetting, { place }: CatalogueArea): CatalogueArea | undefined {
  return place === null ? nationOf(setting) : setting.catalogue.areas.byId.get(place.province);
}

function groupOf(
  { catalogue, boundaries }: CellSetting,
  groups: readonly CatalogueArea[],
  area: CatalogueArea,
  period: CataloguePeriod,
): CatalogueArea | undefined {
  return groups.find((group) =>
    groupMembers(catalogue, group, boundaries, period.lastDay).some(({ id }) => id === area.id),
  );
}

/** All areas asked as one: areas where there are any, else the groups, where none is in two. */
function allAreas(
  { catalogue, boundaries }: CellSetting,
  asked: readonly CatalogueArea[],
  period: CataloguePeriod,
): CatalogueArea | NoShare {
  const [only] = asked;
  if (only !== undefined && asked.length === 1) return only;
  // Figures of single districts and communes are never added up.
  if (asked.some(({ place }) => place !== null)) return "DOES_NOT_COMBINE";
  const areas = asked.some(({ level }) => level !== "group")
    ? asked.filter(({ level }) => level !== "group")
    : asked;
  if (areas.some(({ level }) => level === "country"))
    return areas.length === 1 ? (areas[0] ?? "ROWS_OVERLAP") : "ROWS_OVERLAP";
  const members = areas.flatMap((area) =>
    area.level === "group"
      ? groupMembers(catalogue, area, boundaries, period.lastDay).map(({ id }) => id)
      : existsOn(area, boundaries.day ?? period.lastDay)
        ? [area.id]
        : [],
  );
  if (new Set(members).size < members.length) return "ROWS_OVERLAP";
  const all = {
    id: "all rows",
    vi: "",
    en: "",
    validFrom: "0001-01-01",
    validTo: null,
    origin: null,
    members,
  };
  return groupArea(all, 0);
}
