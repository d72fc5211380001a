import type { stripVi } from "../vi/strip.ts";
import { count, verb } from "./language.ts";

/** Words of the time strip. */
export const stripEn: typeof stripVi = {
  title: "Time",
  label: "Period",
  bar: (period, n) => `${period}: ${count(n, "province")} ${verb(n, "has")} figures`,
  unsure: (n) => `${n} of them incomplete or provisional`,
  gapBefore: (periods) => `no figures just before it: ${periods}`,
  gap: (period) => `${period}: no figures`,
  gaps: (periods) => `Periods without figures: ${periods}.`,
  noGaps: "Every period in this span has figures.",
  hint: "Bars: share of provinces with a figure",
  hintUnsure: "pale: incomplete or provisional",
  hintGap: "hatched: no figures",
  against: "the period compared with",
  hintAgainst: "underlined: the period compared with",
  earlier: "Earlier period",
  atFirst: "This is the first period.",
  atLast: "This is the last period.",
  later: "Later period",
  play: "Play through time",
  pause: "Pause",
  terms: "Terms",
  termsNote: "Terms of several years, one figure each: not part of the periods above",
  none: "No period has figures yet",
  ahead: (done, of) => `Fetching all periods: ${done}/${of}`,
};
