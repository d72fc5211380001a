import type { ResultWords } from "../../vi/desk/results.ts";
import { count } from "../plurals.ts";

/** Words beside an answer of the query desk in English. */
export const resultsEn: ResultWords = {
  label: "Result",
  tabs: { json: "JSON", table: "Table", chart: "Chart", map: "Map", "take-away": "Take away" },
  nothingAsked: "Nothing asked yet. Run the query to see its result here.",
  running: "Asking…",
  list: "List",
  within: (outer, inner) => `${outer} › ${inner}`,
  why: {
    errors: "This query has an error: see JSON.",
    noList: "This answer has no list to make a table of.",
  },
  picture: {
    series: "Draw",
    period: "Period",
    drawing: "Drawing…",
    failed: "This query cannot be drawn",
    tooMany: (n, most) =>
      `There are ${count(n, "row")}; at most ${most} are drawn. Ask for fewer indicators, models or periods.`,
    sources: (n) => `Sources of this period: ${count(n, "report")}`,
    whyNot: {
      otherList: "Only lists of statistics and ratio can be drawn; this one is of another kind. See Table.",
      groups: "The atlas draws provinces and the nation, not groups of areas. See Table.",
      noRows: "There is no row of a province or the nation to draw.",
      noProvinces: "A map wants figures of provinces; this query asks for the nation alone.",
      noMap: "There is no map for these boundaries.",
      oneNumber: "There is one figure of one period: nothing to draw. Ask for more periods or areas.",
    },
  },
  atlas: {
    open: "Open in the atlas",
    remarks: { all: "The atlas shows all provinces, not only those asked." },
    whyNot: {
      ratio:
        "Cannot be opened in the atlas: this ratio is made on the spot and is no indicator of the catalogue.",
      knownAt:
        "Cannot be opened in the atlas: this query asks what was known at an instant, and the atlas always shows what is known now.",
      filtered: "Cannot be opened in the atlas: it does not filter by status or value.",
    },
  },
  table: {
    label: (name) => `Table: ${name}`,
    rows: (n) => count(n, "row"),
    rowsOf: (n, all) => `${n} of ${count(all, "row")}`,
    freeze: "Freeze",
    freezeNone: "no column",
    freezeColumns: (n) => (n === "1" ? "the first column" : `the first ${n} columns`),
    copyAll: "Copy the table",
    copySelection: "Copy selection",
    copied: (rows, columns) =>
      `Copied ${count(rows, "row")}, ${count(columns, "column")}. Paste into Excel or Calc.`,
    copyFailed: "The browser does not let it be copied. Choose cells in the table and press Ctrl+C.",
    sorted: {
      ascending: (heading) => `In ascending order of ${heading}.`,
      descending: (heading) => `In descending order of ${heading}.`,
    },
    unsorted: "In the order of the answer.",
    noStatus: "Some cells of Value are empty: add status and reason to the query to see why. Empty is not 0.",
    noRows: "This list has no rows.",
    empty: "empty",
    yes: "yes",
    no: "no",
  },
};
