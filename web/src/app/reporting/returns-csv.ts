import type { PeriodReturns } from "./return-state.ts";

const HEADER = "area,name,period,due_on,state,expected,received,received_on,days_late";

/** Every return as a row, for spreadsheets: UTF-8 with its mark, commas. */
export function returnsCsv(periods: readonly PeriodReturns[]): string {
  const rows = periods.flatMap(({ period, dueOn, returns }) =>
    returns.map(({ area, state, expected, received, receivedOn, daysLate }) =>
      [area.id, area.name, period.id, dueOn, state, expected, received, receivedOn ?? "", daysLate]
        .map(String)
        .map(quoted)
        .join(","),
    ),
  );
  return `\uFEFF${[HEADER, ...rows].join("\r\n")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula, nor for several. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
