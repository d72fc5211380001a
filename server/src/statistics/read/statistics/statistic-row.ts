import type { StoredAnswer } from "./build-statistics-query.ts";
import type { Catalogue, CatalogueDataset, CataloguePeriod } from "../../catalogue/catalogue.ts";
import { emptyCell } from "./empty-cell.ts";
import type { AskedCell } from "../cells/asked-cell.ts";
import { storedReason } from "./stored-reason.ts";
import { transferAfter } from "../partial-transfer.ts";
import type { StatisticRow } from "../../request/request.ts";
import type { Boundaries } from "../../request/resolve-boundaries.ts";
import type { Day, Qualifier, Reason, Status } from "../../model/types.ts";

export interface RowSetting {
  readonly catalogue: Catalogue;
  readonly dataset: CatalogueDataset;
  readonly boundaries: Boundaries;
  readonly today: Day;
}

/** The row of a cell: its stored answer on the boundaries asked, or an earlier one carried over, or why it is empty. */
export function statisticRow(
  setting: RowSetting,
  cell: AskedCell,
  answer: StoredAnswer | null,
  carried: (StoredAnswer & { readonly period: CataloguePeriod }) | null,
): StatisticRow {
  const { area, period } = cell;
  if (answer !== null) {
    const moved = answer.value === null ? null : transferAfter(area, period.lastDay, setting.boundaries);
    if (moved === null) return known(setting, cell, answer, answer.status as Status, null);
    const { missingCount, missing } = empty(setting, cell);
    const reason: Reason = { code: "PARTIAL_TRANSFER", args: { ...moved } };
    const { expected, sources } = answer;
    return {
      ...placeOf(setting, cell),
      ...NOTHING,
      status: "NOT_COMPARABLE",
      reason,
      expected,
      missingCount,
      missing,
      sources,
    };
  }
  const { status, reason, expected, missingCount, missing } = empty(setting, cell);
  if (carried !== null && isWaitedFor(status))
    return known(setting, cell, carried, "CARRIED", carried.period.id);
  return { ...placeOf(setting, cell), ...NOTHING, status, reason, expected, missingCount, missing };
}

/** Only where a figure could have come, and none is known, an earlier one stands in. */
const isWaitedFor = (status: Status): boolean =>
  status === "NO_FIGURE" || status === "NOT_REPORTED" || status === "NOT_DUE";

const empty = ({ catalogue, dataset, today, boundaries }: RowSetting, cell: AskedCell) =>
  emptyCell(catalogue, dataset, today, boundaries, cell);

const placeOf = ({ catalogue, dataset }: RowSetting, { indicator, area, period, breakdown }: AskedCell) => ({
  catalogue,
  rest: null,
  dataset: dataset.id,
  indicator: indicator.id,
  area: area.id,
  period: period.id,
  model: breakdown.model,
  category: breakdown.category,
  unitType: breakdown.unitType,
  awardLevel: breakdown.awardLevel,
});

const NONE: readonly never[] = [];

const NOTHING = {
  value: null,
  qualifier: null,
  reporting: 0,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  carriedFrom: null,
  dated: null,
  seriesBreak: false,
  disputed: false,
  discrepancy: null,
  sources: NONE,
} as const;

/** Written out in one piece: a page has up to 20,000 of them. */
function known(
  { catalogue, dataset }: RowSetting,
  { indicator, area, period, breakdown }: AskedCell,
  answer: StoredAnswer,
  status: Status,
  carriedFrom: string | null,
): StatisticRow {
  const [reported, derived] = answer.discrepancy ?? NONE;
  return {
    catalogue,
    rest: null,
    dataset: dataset.id,
    indicator: indicator.id,
    area: area.id,
    period: period.id,
    model: breakdown.model,
    category: breakdown.category,
    unitType: breakdown.unitType,
    awardLevel: breakdown.awardLevel,
    value: answer.value,
    qualifier: answer.qualifier as Qualifier | null,
    status,
    reason: storedReason(status, answer.reason),
    reporting: answer.reporting,
    expected: answer.expected,
    missingCount: answer.missing_count ?? answer.missing.length,
    missing:
      answer.missing.length === 0
        ? NONE
        : answer.missing
            .map((key) => catalogue.areas.byKey.get(key)?.id ?? String(key))
            .sort((a, b) => (a < b ? -1 : 1)),
    numerator: answer.numerator,
    denominator: answer.denominator,
    lower: answer.lower,
    upper: answer.upper,
    carriedFrom,
    dated: answer.dated?.slice(0, 7) ?? null,
    seriesBreak: answer.series_break,
    disputed: answer.disputed,
    discrepancy: reported === undefined || derived === undefined ? null : { reported, derived },
    sources: answer.sources,
  };
}
