import type { ReportingWords } from "../../vi/keeping/reporting.ts";

/** Words about returns, in English. */
export const reportingEn: ReportingWords = {
  title: "Returns",
  titleOf: (dataset) => `Returns: ${dataset}`,
  lead: ({ period, dueOn, whole, all, late, partly, missing }) =>
    [
      `${period}, due on ${dueOn}: ${whole} of ${all} returns are whole`,
      ...(late === null ? [] : [`${late} of them late`]),
      ...(partly === null ? [] : [`${partly} came in part`]),
      ...(missing === null ? [] : [`${missing} are overdue`]),
    ].join(", ") + ".",
  states: {
    IN_TIME: "in time",
    LATE: "late",
    PARTLY: "in part",
    MISSING: "overdue",
    NOT_DUE: "not due yet",
  },
  sentence: (area, { state, dueOn, receivedOn, daysLate, lines }) => {
    switch (state) {
      case "IN_TIME":
        return `${area}: whole on ${receivedOn}, in time`;
      case "LATE":
        return `${area}: whole on ${receivedOn}, ${daysLate} days late`;
      case "PARTLY":
        return `${area}: ${lines} lines came, the last on ${receivedOn}`;
      case "MISSING":
        return `${area}: nothing came, ${daysLate} days overdue (due on ${dueOn})`;
      case "NOT_DUE":
        return `${area}: not due yet (${dueOn})`;
    }
  },
  justCame: (areas, came, all) => `${areas} has just come: ${came} of ${all}.`,
  mapOf: (period) => `Map of returns: ${period}`,
  mapLabel: "Map of returns; each province is in the table",
  tableLabel: "Returns by area and period",
  area: "Area",
  asksNothing: "Nothing is asked of it for this period",
  csv: "Download CSV",
  live: "Live",
  notLive: "Not connected",
  asOf: (day) => `data up to ${day}`,
  nothingDue: "Nothing is due in this dataset",
  nothingDueHint: "Its figures are gathered from public reports; nobody sends them in by a day.",
};
