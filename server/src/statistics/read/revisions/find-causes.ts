import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { dayOf } from "../../model/days.ts";
import type { Instant } from "../../model/types.ts";
import type { StatisticRow } from "../../request/request.ts";
import type { AskedCell, CellSetting } from "../cells/asked-cell.ts";
import { observationScopes } from "../observations/observation-scope.ts";
import { lastDue } from "../statistics/last-due.ts";
import { buildRecordedQuery, type RecordedVersion } from "./build-revisions-query.ts";

/** Why a statistic moved. */
export type Cause = "NEW" | "LATE" | "CORRECTED" | "WITHDRAWN" | "REVERSED" | "BOUNDARY" | "DEFINITION";

/** A cell with what was said of it before and after. */
export interface Moved {
  readonly cell: AskedCell;
  readonly was: StatisticRow;
  readonly now: StatisticRow;
}

/** The weightiest first. */
const BY_WEIGHT: readonly Cause[] = ["WITHDRAWN", "REVERSED", "CORRECTED", "LATE", "NEW"];

/** Why each cell moved, in order: what of the figures that it rests on, or rested on, was recorded in between. One statement. */
export async function findCauses(
  db: Kysely<Database>,
  setting: CellSetting,
  moved: readonly Moved[],
  since: Instant,
  until: Instant,
): Promise<readonly Cause[]> {
  const { dataset } = setting;
  const scopes = moved.flatMap(({ was, now }, ord) => {
    const sources = [...new Set([...was.sources, ...now.sources])];
    return observationScopes(dataset.id, { ...now, sources }, ord);
  });
  const { rows } =
    scopes.length === 0
      ? { rows: [] }
      : await buildRecordedQuery(dataset.key, scopes, since, until).execute(db);
  const byCell = Map.groupBy(rows, ({ ord }) => ord);
  return moved.map(({ cell }, ord) => {
    const causes = new Set((byCell.get(ord) ?? []).map((version) => causeOf(setting, version)));
    return BY_WEIGHT.find((cause) => causes.has(cause)) ?? withoutFigure(cell);
  });
}

function causeOf(setting: CellSetting, version: RecordedVersion): Cause {
  if (version.status === "WITHDRAWN") return "WITHDRAWN";
  if (version.says_again === true) return "REVERSED";
  if (version.version > 1) return "CORRECTED";
  return isLate(setting, version) ? "LATE" : "NEW";
}

function isLate(
  setting: CellSetting,
  { indicator_id, area_id, period_id, breakdown_id, recorded }: RecordedVersion,
): boolean {
  const { catalogue, dataset, boundaries } = setting;
  const indicator = catalogue.indicators.byKey.get(indicator_id);
  const area = catalogue.areas.byKey.get(area_id);
  const period = catalogue.periods.byKey.get(period_id);
  const breakdown = catalogue.breakdowns.get(breakdown_id);
  if (indicator === undefined || area === undefined || period === undefined || breakdown === undefined)
    return false;
  const due = lastDue(catalogue, dataset, boundaries, { indicator, area, period, breakdown });
  return due !== null && dayOf(recorded) > due.dueOn;
}

/** No figure came: an area that began after the period is told of by what went into it, else the rule is another. */
const withoutFigure = ({ area, period }: AskedCell): Cause =>
  area.validFrom > period.lastDay ? "BOUNDARY" : "DEFINITION";
