import type { FigureWords } from "../vi/figure.ts";
import { count, verb } from "./language.ts";

/** Words on drawings over time and their like in English. */
export const picturesEn: FigureWords["pictures"] = {
  noTiles: "There is no tile map for these boundaries.",
  tileHint: "Each province is one tile of the same size; places are approximate.",
  onePeriod: (period: string) => `Only one period holds figures (${period}); this picture needs two or more.`,
  otherKinds: (n: string) =>
    `${count(n, "period")} of other kinds ${verb(n, "is")} not drawn (months, quarters, years and terms never share an axis).`,
  noPeriods: "This picture draws figures over periods; here there are none.",
  noValues: "No figures to draw yet.",
  cells: (unit: string) => `Cells in each class (${unit})`,
  cellsMarks: "Counts are of cells: one province in one period each.",
  sameScale: (low: string, high: string, unit: string) =>
    `All charts share one scale: from ${low} to ${high} (${unit}).`,
  latest: "In bold: the value of the chosen period; where there is none, the latest, with its period.",
  line: "Province",
  nation: "Whole country",
  noNation: "The country's line is not drawn: its total is many times a province's.",
  open: "Values to take with care (incomplete, disputed …)",
  break: "Change in what is counted",
  breakAt: (label: string) =>
    `Dashed line: what is counted changed (${label}); the two sides cannot be compared.`,
  reorganised: (date: string, before: string, now: string) =>
    `${date}: the units counted were reorganised, from “${before}” to “${now}”`,
  reorganisedOn: (date: string) => `${date}: the units counted were reorganised`,
  reorganisedShort: "Units reorganised",
  reorganisedAt: (label: string) =>
    `Dashed line: ${label}; a change across that day may come of the reorganisation alone.`,
  course: (first: string, firstPeriod: string, last: string, lastPeriod: string) =>
    `from ${first} (${firstPeriod}) to ${last} (${lastPeriod})`,
  earlierPieces: (n: string) => `and ${count(n, "stretch")} before`,
  between: (from: string, to: string) => `From ${from} to ${to}`,
  afterBreak: (label: string) => `Not compared with periods before the change in what is counted (${label}).`,
  noPair: (to: string) => `No period can be compared like for like with ${to}.`,
  rises: (n: string) => `Up: ${n}`,
  falls: (n: string) => `Down: ${n}`,
  sameRounded: (n: string) => `Unchanged when rounded: ${n}`,
  same: (n: string) => `Unchanged: ${n}`,
  points: "Changes are in percentage points, of figures before rounding.",
  leftOut: "Not compared",
  noFigureIn: (period: string) => `no figure for ${period}`,
  partialIn: (period: string) => `incomplete in ${period}`,
  carriedIn: (period: string) => `the figure for ${period} is an earlier one`,
  disputedIn: (period: string) => `sources differ for ${period}`,
  notLike: "the two periods cannot be compared",
};
