import type { Catalogue, CatalogueDataset, CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { AnyCaveat, LeafUnit } from "../caveat.ts";
import { period as periodOf } from "../../model/periods.ts";
import type { StatisticRow } from "../../request/request.ts";
import {
  resolveArea,
  resolveDataset,
  resolveIndicator,
  resolvePeriod,
} from "../../request/resolve-members.ts";
import { monthsLived } from "../months-lived.ts";
import { leavesPerArea } from "../../model/territory/territory.ts";
import { reorganisedBetween } from "../unit-reorganisation.ts";

/** What to mind about a row's value, most weighty first; nothing where there is no value but that sources differ. */
export function statisticCaveats(row: StatisticRow): readonly AnyCaveat[] {
  const { catalogue } = row;
  const indicator = resolveIndicator(catalogue, row.indicator);
  const dataset = resolveDataset(catalogue, row.dataset);
  const { kind } = indicator;
  const said: AnyCaveat[] = [];
  if (row.value !== null) {
    if (row.status === "ESTIMATED") said.push({ code: "ESTIMATED", args: {} });
    if (row.status === "PROVISIONAL") said.push({ code: "PROVISIONAL", args: {} });
    if (row.status === "PARTIAL") said.push(...incomplete(catalogue, dataset, indicator, row));
    if (row.carriedFrom !== null) said.push({ code: "CARRIED", args: { period: row.carriedFrom } });
    if (kind === "FLOW") said.push(...spanCaveat(catalogue, dataset, indicator, row));
    // A lower bound has said so where it says what is missing.
    if (
      row.qualifier !== null &&
      (row.status !== "PARTIAL" || kind === "RATIO" || row.qualifier === "ABOUT")
    ) {
      const of = isPrinted(row) ? "printed" : "derived";
      said.push({ code: "HEDGED", args: { of, qualifier: row.qualifier, value: row.value, kind } });
    }
  }
  if (row.disputed) said.push({ code: "DISPUTED", args: { of: "value" } });
  if (row.seriesBreak) said.push({ code: "SERIES_BREAK", args: { id: null } });
  if (row.discrepancy !== null) said.push({ code: "DISCREPANCY", args: { ...row.discrepancy, kind } });
  if (row.value !== null && kind === "FLOW") {
    const { firstDay, lastDay } = resolvePeriod(catalogue, dataset, row.period);
    const found = reorganisedBetween(catalogue, dataset, indicator, row.unitType, firstDay, lastDay);
    if (found !== null) said.push({ code: "UNITS_REORGANISED", args: { of: "value", ...found } });
  }
  return said;
}

/** What the leaves of a row's cell are: areas, or several returns of each. */
export function leafUnitOf(row: StatisticRow): LeafUnit {
  const { catalogue } = row;
  const { kind } = resolveIndicator(catalogue, row.indicator);
  const due = resolveDataset(catalogue, row.dataset).due.get(row.indicator) ?? null;
  return leavesPerArea(periodOf(row.period), kind === "FLOW", due) > 1 ? "RETURNS" : "AREAS";
}

function incomplete(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicator: CatalogueIndicator,
  row: StatisticRow,
): readonly AnyCaveat[] {
  const { reporting, expected } = row;
  const unit = leafUnitOf(row);
  const byLeaves = reporting > 0 && reporting < expected;
  const how =
    indicator.kind === "RATIO"
      ? reporting > 0
        ? "rate"
        : "rate of a part"
      : byLeaves
        ? "leaves"
        : isGreatestPart(indicator, row)
          ? "greatest part"
          : "parts";
  const said: AnyCaveat[] = [{ code: "INCOMPLETE", args: { how, reporting, expected, unit } }];
  if (reporting > 0 && row.missing.length > 0)
    said.push({
      code: "MEMBERS_LEFT_OUT",
      args: { of: "value", areas: row.missing, count: row.missingCount },
    });
  if (row.lower !== null && row.upper !== null)
    said.push({ code: "BOUNDS", args: { lower: row.lower, upper: row.upper } });
  return said;
}

/** Whether the parts it can be made of are sets that may overlap: then it is their greatest, not their sum. */
function isGreatestPart(indicator: CatalogueIndicator, row: StatisticRow): boolean {
  const ways = [
    row.model === null && row.category === null ? indicator.overModels : null,
    row.unitType === null ? indicator.overUnitTypes : null,
    row.awardLevel === null ? indicator.overAwardLevels : null,
    indicator.overAreas === "union" ? indicator.overAreas : null,
  ];
  return ways.includes("union") && !ways.includes("sum");
}

function spanCaveat(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicator: CatalogueIndicator,
  row: StatisticRow,
): readonly AnyCaveat[] {
  const area = resolveArea(catalogue, row.area);
  const span = monthsLived(catalogue, indicator, area, resolvePeriod(catalogue, dataset, row.period));
  if (span === null || span.months === span.of) return [];
  const { months, of: outOf } = span;
  return [{ code: "SPANS_DIFFER", args: { of: "value", months, outOf, area: area.id } }];
}

/** Whether the value is one that a source printed, and not put together: what is put together can look like it only for a FLOW that is not exact. */
function isPrinted({ status, dated, numerator }: StatisticRow): boolean {
  return numerator === null && (status === "REPORTED" || dated !== null);
}
