import type { Kysely } from "kysely";
import { ofEachFamily } from "../../../db/of-each-family.ts";
import type { Database } from "../../../db/tables.ts";
import { coordinates } from "../../model/breakdown-coordinates.ts";
import { dayOf } from "../../model/days.ts";
import type { Instant } from "../../model/types.ts";
import type { StatisticRow } from "../../request/request.ts";
import type { AskedCell, CellSetting } from "../cells/asked-cell.ts";
import { observationScopes } from "../observations/observation-scope.ts";
import { lastDue } from "../statistics/last-due.ts";
import { remembered } from "./remembered.ts";
import { buildRecordedQuery, type RecordedVersion } from "./build-recorded-query.ts";

/** Why a statistic moved. */
export type Cause = "NEW" | "LATE" | "CORRECTED" | "WITHDRAWN" | "REVERSED" | "BOUNDARY" | "DEFINITION";

/** In the order in which they are told. */
export const CAUSES: readonly Cause[] = [
  "NEW",
  "LATE",
  "CORRECTED",
  "WITHDRAWN",
  "REVERSED",
  "BOUNDARY",
  "DEFINITION",
];

/** A cell with what was said of it before and after. */
export interface Moved {
  readonly cell: AskedCell;
  readonly was: StatisticRow;
  readonly now: StatisticRow;
}

/** The weightiest first. */
const BY_WEIGHT: readonly Cause[] = ["WITHDRAWN", "REVERSED", "CORRECTED", "LATE", "NEW"];

/**
 * Why each cell moved, in order: that of what was recorded in between of the figures that it rests on, or rested on, which moved them the
 * furthest the same way. One statement.
 */
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
  const found = await ofEachFamily(
    [...Map.groupBy(scopes, (scope) => scope.family)],
    async ([family, of]) =>
      (await buildRecordedQuery(family, dataset.key, of, since, until).execute(db)).rows,
  );
  const byCell = Map.groupBy(found.flat(), ({ ord }) => ord);
  const isLate = lateness(setting);
  const causeOf = (version: RecordedVersion): Cause => causeOfVersion(version, isLate);
  return moved.map((one, ord) => {
    const versions = byCell.get(ord) ?? [];
    const explained = furthest(pushes(one, versions, causeOf), moveOf(one));
    if (explained !== null) return explained;
    // No figure became another: one is hedged, held back or dated otherwise.
    const causes = new Set(versions.map(causeOf));
    return BY_WEIGHT.find((cause) => causes.has(cause)) ?? withoutFigure(one.cell);
  });
}

/** Why a version of a figure was recorded. */
export function causeOfVersion<Version extends Recorded>(
  version: Version,
  isLate: (version: Version) => boolean,
): Cause {
  if (version.takes_back) return "REVERSED";
  if (version.status === "WITHDRAWN") return "WITHDRAWN";
  if (version.says_again === true) return "REVERSED";
  if (version.version > 1) return "CORRECTED";
  return isLate(version) ? "LATE" : "NEW";
}

/** What of a version says why it was recorded. */
type Recorded = Pick<RecordedVersion, "takes_back" | "status" | "says_again" | "version">;

const moveOf = ({ was, now }: Moved): number => (now.value ?? 0) - (was.value ?? 0);

/** How far what has one cause moved the figures behind a cell, by cause. */
function pushes(
  moved: Moved,
  versions: readonly RecordedVersion[],
  causeOf: (version: RecordedVersion) => Cause,
): ReadonlyMap<Cause, number> {
  const figures = [
    ...Map.groupBy(versions, ({ indicator_id, area_id, period_id, breakdown_id, source_id }) =>
      [indicator_id, area_id, period_id, breakdown_id, source_id].join(),
    ).values(),
  ].flatMap((some) => {
    const inOrder = some.toSorted((a, b) => a.version - b.version);
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (first === undefined || last === undefined) return [];
    const by = ((last.value ?? 0) - (first.was ?? 0)) * weightOf(moved, last);
    // What was not known before came, however often it was corrected since.
    return by === 0 ? [] : [{ last, by, cause: causeOf(first.version === 1 ? first : last) }];
  });
  // Reported beats derived: where the cell's own figure moved, those of its parts did not move it.
  const own = figures.filter(({ last }) => isOwn(moved, last));
  const sums = new Map<Cause, number>();
  for (const { cause, by } of own.length > 0 ? own : figures) sums.set(cause, (sums.get(cause) ?? 0) + by);
  return sums;
}

/** The cause that pushed the furthest the way the cell moved; of equals the weightier; null where nothing was pushed. */
function furthest(sums: ReadonlyMap<Cause, number>, move: number): Cause | null {
  const along = (cause: Cause): number => Math.sign(move) * (sums.get(cause) ?? 0);
  const far = (cause: Cause): number => Math.abs(sums.get(cause) ?? 0);
  const ranked = BY_WEIGHT.filter((cause) => far(cause) > 0).toSorted(
    (a, b) => along(b) - along(a) || far(b) - far(a),
  );
  return ranked[0] ?? null;
}

/** How much one more of a figure adds to what the cell's numerator, or the cell itself, counts: of a RATIO a greater whole lessens it. */
function weightOf({ cell: { indicator }, was, now }: Moved, { indicator_id }: RecordedVersion): number {
  if (indicator.kind !== "RATIO" || indicator_id === indicator.key) return 1;
  if (now.catalogue.indicators.byKey.get(indicator_id)?.id === indicator.numerator) return 1;
  const known = [now, was].find(({ numerator, denominator }) => numerator !== null && denominator);
  return -(known?.numerator ?? 1) / (known?.denominator ?? 1);
}

/** Whether a figure is of the cell itself; of a STOCK whatever period it was printed for. */
function isOwn({ cell, now }: Moved, figure: RecordedVersion): boolean {
  const { indicator, area, period, breakdown } = cell;
  return (
    figure.indicator_id === indicator.key &&
    figure.area_id === area.key &&
    (indicator.kind !== "FLOW" || figure.period_id === period.key) &&
    figure.breakdown_id === now.catalogue.breakdownKeys.get(coordinates(breakdown))?.key
  );
}

/** What of a version says whether it was late. */
type Timed = Pick<RecordedVersion, "indicator_id" | "area_id" | "period_id" | "breakdown_id" | "recorded">;

/** Whether a figure was recorded after its due day. One figure stands behind many cells: when it was due is worked out once. */
export function lateness(setting: CellSetting): (version: Timed) => boolean {
  const { catalogue, dataset, boundaries } = setting;
  const dueOn = remembered(({ indicator_id, area_id, period_id, breakdown_id }: Timed) => {
    const indicator = catalogue.indicators.byKey.get(indicator_id);
    const area = catalogue.areas.byKey.get(area_id);
    const period = catalogue.periods.byKey.get(period_id);
    const breakdown = catalogue.breakdowns.get(breakdown_id);
    if (indicator === undefined || area === undefined || period === undefined || breakdown === undefined)
      return null;
    return lastDue(catalogue, dataset, boundaries, { indicator, area, period, breakdown })?.dueOn ?? null;
  });
  return (version) => {
    const { indicator_id, area_id, period_id, breakdown_id, recorded } = version;
    const due = dueOn([indicator_id, area_id, period_id, breakdown_id].join(), version);
    return due !== null && dayOf(recorded) > due;
  };
}

/** No figure came: an area that began after the period is told of by what went into it, else the rule is another. */
const withoutFigure = ({ area, period }: AskedCell): Cause =>
  area.validFrom > period.lastDay ? "BOUNDARY" : "DEFINITION";
