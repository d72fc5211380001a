import type { FactWords } from "../vi/fact.ts";

/** Words of a fact, one figure drawn large with its course, in English. */
export const factEn: FactWords = {
  parts: (numerator, denominator) => `${numerator} of ${denominator}`,
  of: (status, some, all) => `${status} ${some}/${all}`,
  noChange: (from) => `Cannot be compared with ${from}`,
  changeNotes: {
    UNITS_REORGANISED: "the units counted were reorganised",
    MEMBERS_LEFT_OUT: "like for like",
    DISPUTED: "sources differ",
    ESTIMATED: "with estimates",
    PROVISIONAL: "with provisional figures",
    SERIES_BREAK: "something else is counted now",
    SPANS_DIFFER: "the two spans differ in length",
    PERIODS_OVERLAP: "the two periods overlap",
    NOT_BOTH_KNOWN: "one of both is not known",
    NO_COMMON_MEMBER: "no place has both",
  },
  cautions: (n) => (n === "1" ? "1\u00A0caution" : `${n}\u00A0cautions`),
  none: "There is no figure of this place to state.",
  course: {
    span: (first, from, last, to) => `From ${first} (${from}) to ${last} (${to})`,
    known: (n) => `figures for ${n} periods`,
    missing: (n) => (n === "1" ? "none for 1 between" : `none for ${n} between`),
    open: {
      STOCK: (n) => `incomplete for ${n}: open dots, not joined with others`,
      FLOW: (n) => `incomplete for ${n}: hatched columns`,
      RATIO: (n) => `incomplete for ${n}: open dots, not joined with others`,
      TERM: (n) => `incomplete for ${n}: broken bars`,
    },
    alone: (period) => `Its course has one period so far: ${period}.`,
    none: "There is no period to draw a course of.",
  },
};
