import type { ResultWords } from "../../vi/desk/results.ts";
import { count } from "../language.ts";

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
    notChange: "Drawn is the value of each period, not the change that was asked: see Table for the changes.",
    onlyAsked:
      "Only places that were asked have figures on the map; others are blank because they were not asked.",
    whyNot: {
      otherList:
        "Only lists of statistics, ratio and holdings can be drawn; this one is of another kind. See Table.",
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
      filtered: "Cannot be opened in the atlas: it does not filter by status or value.",
    },
  },
  takeAway: {
    files: "All of it as a file",
    all: "Every row of the question, not only the page shown; each with its status, reason, boundaries, sources and data version.",
    allRows: (n) =>
      `${count(n, "row")}: every row of the question, not only the page shown; each with its status, reason, boundaries, sources and data version.`,
    lacking: (names) => `The file has no column for ${names}: for them, take the answer as it came, below.`,
    known: "Figures of the file",
    now: "newest when taken",
    pinned: (id, day) => `version ${id} (${day})`,
    whyNot:
      "Only lists of statistics and ratio are taken as files; this one is of another kind. Take the answer as it came, below.",
    kinds: {
      xlsx: {
        name: "Excel (XLSX)",
        use: "typed cells, leading zeros kept; sheets of notes, sources and codes",
      },
      csvVi: { name: "CSV for Excel Việt Nam", use: "semicolons, decimal commas" },
      csvEn: { name: "CSV for Excel in English", use: "commas, decimal points" },
      csv: { name: "CSV", use: "for R, Python, DuckDB; described by CSVW" },
      parquet: { name: "Parquet", use: "typed columns, for pandas, polars, DuckDB" },
      jsonStat: { name: "JSON-stat 2.0", use: "one cube" },
      sdmx: { name: "SDMX-CSV 2.0", use: "between statistics offices" },
      geoJson: { name: "GeoJSON", use: "boundaries with figures, for QGIS" },
      topoJson: { name: "TopoJSON", use: "like GeoJSON, smaller" },
    },
    tooLong: "more rows than this kind of file takes",
    take: (name) => `Download ${name}`,
    takeShort: "Download",
    copyAddress: "Copy address",
    copyAddressOf: (name) => `Copy address: ${name}`,
    addressCopied: "Copied",
    addressNotCopied: "Could not be copied",
    about: (size) => `about ${size}`,
    coming: "The file is coming",
    come: (size) => `${size} received`,
    cancel: "Cancel",
    saved: (name, size) => `Downloaded ${name} (${size}).`,
    failed: (why) => `Could not be downloaded: ${why}`,
    cite: {
      title: "Cite",
      hint: "The address gives this answer again, byte for byte, whatever comes in later.",
      copy: "Copy the citation",
      open: "Open the pinned answer",
      copyAddress: "Copy the pinned link",
      noAddress:
        "This question is too long for a link, so there is no pinned one. Take a file of pinned data above or the answer as it came below, or send the question by POST with extensions.knownAt.",
    },
    asItCame: "The answer as it came",
    asItCameHint: "Exactly the rows and columns shown.",
    json: "Download JSON",
    csv: "Download CSV",
    noCsv: "CSV is there only when the query asks for one list.",
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
