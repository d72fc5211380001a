import {
  firstDay,
  firstDayOfMonth,
  lastDay,
  lastDayOfMonth,
  monthCode,
  monthIndex,
} from "../../statistics/model/periods.ts";
import type { Period } from "../../statistics/model/periods.ts";
import type { Fault } from "../problem.ts";
import type { Codebook } from "../rows/codebook.ts";
import type { CheckedCells, ColumnName } from "../rows/columns.ts";
import { dateStock, publicationMonth } from "./date-stock.ts";
import type { DatedBy } from "./date-stock.ts";
import { isAlive } from "../rows/area-life.ts";
import { relatedAreasAlive } from "./related-areas.ts";

/** A row that passed every rule that can be told from the row and the reference data alone. */
export interface Accepted {
  readonly cells: CheckedCells;
  readonly period: Period;
  /** First day of the month a STOCK or RATIO stands in; null for a FLOW. */
  readonly dated: string | null;
  readonly datedBy: DatedBy | null;
}

export interface Refused {
  readonly column: ColumnName;
  readonly fault: Fault;
  readonly accepted: readonly string[];
}

const EMPTY = new Set(["WITHHELD", "NOT_APPLICABLE", "WITHDRAWN"]);

/** Checks a row against the rules of docs/statistics.md. All that is wrong is told, but the date only of a row that is right otherwise. */
export function checkRow(cells: CheckedCells, book: Codebook): Accepted | Refused[] {
  const refused = [...checkValue(cells), ...checkBreakdown(cells), ...checkInterval(cells)];
  if (refused.length > 0) return refused;
  const placed = cells.valid_from === null ? place(cells, book) : placeInterval(cells, cells.valid_from);
  if ("fault" in placed) return [placed];
  const outside = checkLife(placed, book) ?? checkCalendar(placed, book);
  return outside === null ? placed : [outside];
}

function checkValue({ value, status, qualifier, indicator }: CheckedCells): Refused[] {
  const refused: Refused[] = [];
  if (value === null && !EMPTY.has(status)) {
    refused.push(refuse("value", { code: "VALUE_MISSING", args: {} }, ["0", ...EMPTY]));
  }
  if (value !== null && EMPTY.has(status)) {
    refused.push(refuse("value", { code: "VALUE_WITH_STATUS", args: { status } }, [""]));
  }
  if (value === null && qualifier !== null) {
    refused.push(refuse("qualifier", { code: "HEDGE_WITHOUT_VALUE", args: {} }, [""]));
  }
  if (value !== null && indicator.kind === "RATIO" && value.number > 100) {
    refused.push(refuse("value", { code: "PERCENT_OVER_100", args: {} }));
  }
  if (value !== null && indicator.kind !== "RATIO" && value.decimals > 0) {
    // "1.888" is most likely 1888 as it is written in Vietnamese.
    refused.push(
      refuse(
        "value",
        { code: "COUNT_NOT_WHOLE", args: {} },
        value.decimals === 3
          ? [value.text.replace(".", "")]
          : Number.isInteger(value.number)
            ? [String(value.number)]
            : [],
      ),
    );
  }
  return refused;
}

const DIMENSIONS = [
  ["model", "model"],
  ["category", "category"],
  ["unit_type", "unit_type"],
  ["award_level", "award_level"],
] as const;

function checkBreakdown(cells: CheckedCells): Refused[] {
  const refused: Refused[] = [];
  for (const [column, breakdown] of DIMENSIONS) {
    if (cells[column] === null || cells.indicator.breakdowns.includes(breakdown)) continue;
    const { code: indicator, breakdowns: by } = cells.indicator;
    refused.push(refuse(column, { code: "BREAKDOWN_NOT_OF_INDICATOR", args: { indicator, by } }, [""]));
  }
  if (cells.model !== null && cells.category !== null) {
    refused.push(refuse("category", { code: "MODEL_AND_CATEGORY", args: {} }, [""]));
  }
  const over = cells.exhaustive_over;
  if (over !== null && cells[over] === null && !(over === "model" && cells.category !== null)) {
    refused.push(refuse("exhaustive_over", { code: "NOT_A_PART", args: { over } }, [""]));
  }
  return refused;
}

function checkInterval({
  indicator,
  dated,
  dated_by,
  valid_from,
  valid_to,
  period,
}: CheckedCells): Refused[] {
  if (indicator.kind === "FLOW" && (dated ?? dated_by) !== null) {
    return [refuse(dated === null ? "dated_by" : "dated", { code: "FLOW_DATED", args: {} }, [""])];
  }
  if (valid_from === null) {
    return valid_to === null ? [] : [refuse("valid_from", { code: "INTERVAL_WITHOUT_BEGINNING", args: {} })];
  }
  if (indicator.kind !== "STOCK")
    return [refuse("valid_from", { code: "INTERVAL_NOT_OF_STOCK", args: {} }, [""])];
  if (valid_to !== null && valid_to <= valid_from) {
    return [refuse("valid_to", { code: "INTERVAL_REVERSED", args: {} })];
  }
  if (dated !== null && dated !== valid_from.slice(0, 7)) {
    return [refuse("dated", { code: "MONTH_NOT_OF_INTERVAL", args: {} }, [valid_from.slice(0, 7), ""])];
  }
  const month = valid_from.slice(0, 7);
  return period.code === month
    ? []
    : [refuse("period", { code: "MONTH_NOT_OF_INTERVAL", args: {} }, [month])];
}

function place(cells: CheckedCells, book: Codebook): Accepted | Refused {
  const { indicator, area, period, source } = cells;
  if (indicator.kind === "FLOW") {
    const published = publicationMonth(source.published);
    if (published !== null && published < period.first) {
      return refuse("period", {
        code: "PUBLISHED_BEFORE_PERIOD",
        args: { published: source.published ?? "" },
      });
    }
    return { cells, period, dated: null, datedBy: null };
  }
  const printed = { area, period, dated: cells.dated, datedBy: cells.dated_by, published: source.published };
  const dated = dateStock(printed);
  if ("wrong" in dated) return refuse(dated.column, dated.wrong, dated.accepted);
  const day = lastDayOfMonth(dated.month);
  if (!isAlive(area, day)) return refuseArea(cells, day, book);
  return { cells, period: dated.period, dated: firstDayOfMonth(dated.month), datedBy: dated.by };
}

function placeInterval(cells: CheckedCells, validFrom: string): Accepted {
  const dated = `${validFrom.slice(0, 7)}-01`;
  return { cells, period: cells.period, dated, datedBy: cells.dated_by ?? "PRINTED" };
}

function checkLife({ cells, period }: Accepted, book: Codebook): Refused | null {
  const { area, valid_from, valid_to } = cells;
  if (valid_from !== null) {
    if (!isAlive(area, valid_from)) return refuseArea(cells, valid_from, book);
    if (area.validTo === null || (valid_to !== null && valid_to <= area.validTo)) return null;
    return refuse("valid_to", { code: "INTERVAL_PAST_AREA", args: { until: area.validTo } }, [area.validTo]);
  }
  const lives =
    lastDay(period) >= area.validFrom && (area.validTo === null || firstDay(period) < area.validTo);
  return lives ? null : refuseArea(cells, lastDay(period), book);
}

function refuseArea({ area }: CheckedCells, day: string, book: Codebook): Refused {
  const { validFrom: since, validTo: until } = area;
  const fault: Fault =
    until === null || day < since
      ? { code: "AREA_NOT_YET", args: { since, day } }
      : { code: "AREA_ENDED", args: { since, until, day } };
  return refuse("area", fault, relatedAreasAlive(area, day, book));
}

function checkCalendar({ period, dated, cells }: Accepted, book: Codebook): Refused | null {
  const [from, to] = [monthIndex(book.dataset.from), monthIndex(book.dataset.to)];
  const [first, last] = dated === null ? [period.first, period.last] : [monthIndex(dated), monthIndex(dated)];
  if (last >= from && first <= to) return null;
  const column = cells.dated === null ? "period" : "dated";
  return refuse(column, { code: "OUTSIDE_CALENDAR", args: { from: monthCode(from), to: monthCode(to) } });
}

function refuse(column: ColumnName, fault: Fault, accepted: readonly string[] = []): Refused {
  return { column, fault, accepted };
}
