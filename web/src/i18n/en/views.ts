import type { viewsVi } from "../vi/views.ts";
import { count } from "./language.ts";

/** Words of the pictures on screen in English. */
export const viewsEn: typeof viewsVi = {
  choose: "View as",
  name: {
    map: "Map",
    circles: "Circles",
    "tile-grid": "Tiles",
    ranking: "Ranking",
    trend: "Trend",
    "small-multiples": "Each province",
    slope: "Before and after",
    "heat-table": "Heat table",
    fact: "Fact",
  },
  unranked: "Comparison",
  loading: "Drawing…",
  failed: "This picture could not be loaded. Reloading the page usually helps.",
  help: "Arrow keys: another province. Enter: open. Escape: close.",
  notHere: (asked, shown, why) => `“${asked}” cannot be drawn: ${why}. Below is “${shown}”.`,
  whyNot: {
    noMap: "there is no map for these boundaries",
    onePeriod: "there are no several periods to draw here",
    noCircles: "it draws rates whose numerator is known, and here there are none",
  },
  highlight: "Highlight",
  highlighted: (name) => `${name} stands out.`,
  highlightAdd: "Add a province",
  highlightMost: (n) => `That is all ${n}; take one out to add another.`,
  highlightHint: "Clicking a line highlights it too.",
  remove: (name) => `Take out ${name}`,
  nothing: "Nothing matches",
  /** The way from a number to all that is known of it, and what is read aloud after such a number. */
  record: "Record of the figure",
  origin: "where it comes from",
  table: "Data table",
  tableCaption: (title) => `${title}: every period`,
  period: "Period",
  area: "Province",
  tableNewest: (shown, all) =>
    `This table has the newest ${shown} of ${count(all, "period")}. All are in the CSV file.`,
  tableAll: (n) => `Show all ${count(n, "period")}`,
  tableCaution: "°: a figure to take with care (incomplete, of an earlier period, sources that differ…)",
  noRow: "no such period",
};
