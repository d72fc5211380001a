import type { ProfileReturnsQuery } from "./generated/return-grid.ts";
import type { StatusCode } from "../figure.ts";

/** How far the returns of a place and a period have come. */
export type ReturnState = "full" | "provisional" | "some" | "none" | "notDue" | "notApplicable";

export interface ReturnCell {
  readonly state: ReturnState;
  /** How many of the figures due are there whole. */
  readonly known: number;
  /** How many were due. */
  readonly due: number;
}

export interface ReturnRow {
  readonly id: string;
  readonly name: string;
  /** One per period of the grid. */
  readonly cells: readonly ReturnCell[];
}

export interface ReturnGrid {
  /** Oldest first. */
  readonly periods: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly ReturnRow[];
}

const there: ReadonlySet<StatusCode> = new Set([
  "REPORTED",
  "AGGREGATED",
  "ESTIMATED",
  "PROVISIONAL",
  // They came; that they are not shown, or do not fit these boundaries, is not the sender's doing.
  "WITHHELD",
  "NOT_COMPARABLE",
]);

/** What nobody owes, or does not yet. */
const notOwed: ReadonlySet<StatusCode> = new Set(["NOT_DUE", "NOT_COLLECTED", "NOT_APPLICABLE"]);

/** What the statuses of several figures of one place and period come to. What was not due, or cannot be, does not count. */
export function returnCell(statuses: readonly StatusCode[]): ReturnCell {
  const due = statuses.filter((status) => !notOwed.has(status));
  const known = due.filter((status) => there.has(status)).length;
  const state = ((): ReturnState => {
    if (due.length === 0) return statuses.includes("NOT_DUE") ? "notDue" : "notApplicable";
    if (known === due.length)
      return due.some((status) => status === "PROVISIONAL" || status === "ESTIMATED")
        ? "provisional"
        : "full";
    return known > 0 || due.includes("PARTIAL") ? "some" : "none";
  })();
  return { state, known, due: due.length };
}

/** An answer as a grid: a row per area with all indicators together, or a row per indicator of the one area asked. */
export function returnGrid(
  answer: ProfileReturnsQuery,
  by: "area" | "indicator",
  periods: ReturnGrid["periods"],
  names: ReadonlyMap<string, string>,
): ReturnGrid {
  const found = new Map<string, Map<string, StatusCode[]>>();
  const areas = new Map<string, string>();
  for (const { area, indicator, period, status } of answer.statistics.nodes) {
    const id = by === "area" ? area.id : indicator.id;
    areas.set(area.id, area.name);
    const row = found.get(id) ?? new Map<string, StatusCode[]>();
    row.set(period.id, [...(row.get(period.id) ?? []), status]);
    found.set(id, row);
  }
  return {
    periods,
    rows: [...found].map(([id, row]) => ({
      id,
      name: (by === "area" ? areas.get(id) : names.get(id)) ?? id,
      cells: periods.map((period) => returnCell(row.get(period.id) ?? [])),
    })),
  };
}

/** The newest period that anything was due for; null: there is none. */
export function newestDue(grid: ReturnGrid): number | null {
  const at = grid.periods.findLastIndex((_, column) =>
    grid.rows.some(({ cells }) => (cells[column]?.due ?? 0) > 0),
  );
  return at === -1 ? null : at;
}
